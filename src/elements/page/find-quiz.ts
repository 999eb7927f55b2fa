/** What an element points to by an id: in its own tree, else in those around it. */
export function findQuiz(element: Element, id: string | undefined): Element | null {
  const root = element.getRootNode();
  // Not by class: in a frame the classes are others.
  if (!id || !('getElementById' in root)) return null;
  const found = (root as Document | ShadowRoot).getElementById(id);
  return found ?? ('host' in root ? findQuiz((root as ShadowRoot).host, id) : null);
}

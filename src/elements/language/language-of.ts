/** The language that an element stands in: that of the nearest ancestor that says so, out of shadow roots too; empty where none does. */
export function languageOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return said ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}

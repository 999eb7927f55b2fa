/**
 * Keeps in view what has the focus, where what appears above would push it off the screen. Where the visitor has scrolled away from it,
 * the page stays where it is.
 * @param root where the focus is looked for
 * @returns what brings it back, to be called once all has appeared
 */
export function keepFocusInView(root: ParentNode): () => void {
  const focus = root.querySelector(':focus');
  const { top, bottom } = focus?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const isInView = bottom > 0 && top < innerHeight;
  return () => {
    if (isInView && focus?.matches(':focus')) focus.scrollIntoView({ block: 'nearest' });
  };
}

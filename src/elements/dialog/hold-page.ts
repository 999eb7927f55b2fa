/** Keeps a page from scrolling behind a dialog, without moving anything in it. */

/** What is set at the page's root while a dialog is open: a scrollbar keeps its room. */
const HELD = { 'overflow-x': 'hidden', 'overflow-y': 'hidden', 'scrollbar-gutter': 'stable' } as const;

/** How many dialogs hold a page, and how to let it go. */
const held = new WeakMap<Document, { dialogs: number; readonly letGo: () => void }>();

/** Holds the page until what it returns is called. Several dialogs may hold one page, and end in any order. */
export function holdPage(page: Document): () => void {
  const hold = held.get(page) ?? { dialogs: 0, letGo: freeze(page) };
  held.set(page, hold);
  hold.dialogs += 1;
  return () => {
    hold.dialogs -= 1;
    if (hold.dialogs > 0) return;
    held.delete(page);
    hold.letGo();
  };
}

function freeze({ documentElement: root, defaultView: view }: Document): () => void {
  const hadStyle = root.hasAttribute('style');
  const hasScrollbar = (view?.innerWidth ?? 0) > root.clientWidth;
  const before = Object.entries(HELD)
    .filter(([name]) => hasScrollbar || name !== 'scrollbar-gutter')
    .map(([name, value]) => {
      const was = [root.style.getPropertyValue(name), root.style.getPropertyPriority(name)] as const;
      root.style.setProperty(name, value, 'important');
      return [name, ...was] as const;
    });
  return () => {
    for (const [name, value, priority] of before) root.style.setProperty(name, value, priority);
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}

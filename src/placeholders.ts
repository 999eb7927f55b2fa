/**
 * For editors that strip tags which they do not know: `<div data-ml-readiness-quiz data-privacy-url="/privacy">` gets a quiz inside, with
 * what stood in it as its fallback; so does one that comes into the page later, with a popup or another article. A page that writes the
 * tag itself has no such editor and is not watched.
 *
 * Only attributes that the element has are taken over, and its id: an author who may write `data-*` and no more must not come by an
 * event handler or a style this way.
 */

const PLACE = 'div[data-ml-readiness-quiz]';

/**
 * Fills every place in the page that is marked for a quiz and has none, now and from now on.
 * @param attributes those that the element has
 */
export function fillPlaceholders(page: Document, attributes: readonly string[]): void {
  const hasTags = page.querySelector('ml-readiness-quiz') !== null;
  fillIn(page, attributes);
  if (hasTags) return;
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) fillIn(node, attributes);
    }
  });
  observer.observe(page, { childList: true, subtree: true });
}

function fillIn(root: Document | HTMLElement, attributes: readonly string[]): void {
  const inside = root.querySelectorAll<HTMLElement>(PLACE);
  for (const place of 'matches' in root && root.matches(PLACE) ? [root, ...inside] : inside) {
    if (!place.querySelector('ml-readiness-quiz')) fill(place, attributes);
  }
}

function fill(place: HTMLElement, attributes: readonly string[]): void {
  const quiz = place.ownerDocument.createElement('ml-readiness-quiz');
  for (const name of ['id', ...attributes]) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) quiz.setAttribute(name, value);
  }
  quiz.append(...place.childNodes);
  place.append(quiz);
}

/**
 * For editors that strip tags which they do not know: `<div data-ml-readiness-quiz data-privacy-url="/privacy">` gets a quiz inside, with
 * what stood in it as its fallback. Once, for what is in the page when the script runs.
 *
 * Only attributes that the element has are taken over, and its id: an author who may write `data-*` and no more must not come by an
 * event handler or a style this way.
 */

/**
 * Fills every place in the page that is marked for a quiz and has none.
 * @param attributes those that the element has
 */
export function fillPlaceholders(page: Document, attributes: readonly string[]): void {
  for (const place of page.querySelectorAll<HTMLElement>('div[data-ml-readiness-quiz]')) {
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

/**
 * What opens in place. Its content is drawn when it is first opened, because most of it never is. On paper the plan and what belongs to
 * it is drawn and open, whichever way the visitor prints; of the rest, what the visitor opened.
 *
 * In: what a visitor opens, and the browser's word that it is about to print. Out: which contents to draw.
 */

import type { ReactiveController, ReactiveElement } from 'lit';

/** The folds that paper has, by the first word of their name. */
const onPaper: ReadonlySet<string> = new Set(['open', 'coach', 'action', 'more', 'checklist']);

/** Whether a fold is open on paper. */
export const isOnPaper = (name: string): boolean => onPaper.has(name.split(' ')[0] ?? '');

/** The folds of one card, by name. */
export class FoldController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #drawNow: () => void;
  readonly #opened = new Set<string>();
  #isPrinting = false;
  #openedForPaper: readonly HTMLDetailsElement[] = [];

  /** @param drawNow renders the card before it returns, with all that takes its time */
  constructor(host: ReactiveElement, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#openForPaper);
    window.addEventListener('afterprint', this.#closeAgain);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#openForPaper);
    window.removeEventListener('afterprint', this.#closeAgain);
  }

  /** Whether the content of a fold is wanted. */
  isDrawn(name: string): boolean {
    return this.#opened.has(name) || (this.#isPrinting && isOnPaper(name));
  }

  /** For the `toggle` event of a fold. */
  follow(name: string, event: Event): void {
    if (!(event.target as HTMLDetailsElement).open || this.#opened.has(name)) return;
    this.#opened.add(name);
    this.#host.requestUpdate();
  }

  #openForPaper = (): void => {
    this.#isPrinting = true;
    this.#drawNow();
    this.#openedForPaper = [
      ...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('.paper:not([open])'),
    ];
    for (const details of this.#openedForPaper) details.open = true;
  };

  #closeAgain = (): void => {
    this.#isPrinting = false;
    for (const details of this.#openedForPaper) details.open = false;
    this.#openedForPaper = [];
    this.#host.requestUpdate();
  };
}

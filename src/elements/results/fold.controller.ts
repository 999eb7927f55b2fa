/**
 * What opens in place. Its content is drawn when it is first opened, because most of it never is.
 *
 * In: what a visitor opens. Out: which contents to draw.
 */

import type { ReactiveControllerHost } from 'lit';

/** The folds of one card, by name. */
export class FoldController {
  readonly #host: ReactiveControllerHost;
  readonly #opened = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether the content of a fold is wanted. */
  isDrawn(name: string): boolean {
    return this.#opened.has(name);
  }

  /** For the `toggle` event of a fold. */
  follow(name: string, event: Event): void {
    if (!(event.target as HTMLDetailsElement).open || this.#opened.has(name)) return;
    this.#opened.add(name);
    this.#host.requestUpdate();
  }
}

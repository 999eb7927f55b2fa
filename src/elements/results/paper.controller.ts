/**
 * Paper: while a browser prints, whichever way the visitor asked for it, the card has a report of its own for it. Afterwards it is as
 * it was before.
 *
 * In: the browser's word that it is about to print. Out: whether the report on paper is drawn.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The printing of one card. */
export class PaperController implements ReactiveController {
  /** The browser is about to print, or does. */
  isPrinting = false;
  readonly #host: ReactiveControllerHost;
  readonly #drawNow: () => void;

  /** @param drawNow renders the card before it returns, with all that takes its time: a browser that prints does not wait */
  constructor(host: ReactiveControllerHost, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  #begin = (): void => {
    this.isPrinting = true;
    this.#drawNow();
  };

  #end = (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
  };
}

/**
 * Keeps the focus where the visitor left it when the card is drawn anew: what moves keeps it, and of what goes the heading of its
 * section takes it.
 *
 * In: what has the focus before the card is drawn. Out: the focus, where drawing took it.
 */

import type { LitElement, ReactiveController } from 'lit';

/** The focus inside one card. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  /** What has the focus, then where it goes without it. */
  #candidates: readonly (Element | null | undefined)[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#focused;
    this.#candidates = focused ? [focused, focused.closest('section')?.querySelector('[tabindex="-1"]')] : [];
  }

  hostUpdated(): void {
    const isTaken = this.#focused === null && document.activeElement === document.body;
    const heir = this.#candidates.find((candidate) => candidate?.isConnected);
    if (isTaken && heir instanceof HTMLElement) heir.focus({ preventScroll: true });
  }

  get #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }
}

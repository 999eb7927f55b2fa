/**
 * What a screen has beside the state of the run: what is missing, what just changed, the question whether all answers may go, and what takes
 * the focus once it is drawn.
 *
 * In: what happened. Out: words to draw, and the focus where it belongs.
 */

import type { ReactiveElement } from 'lit';
import { MlReadinessResults } from '../ml-readiness-results.js';

/** What a new screen begins with, unless it is the results card. */
export const HEADING = '#question, .intro #title, .lead-gate #lead-heading, #pending';

/** The screen of one element. */
export class Screen {
  readonly #host: ReactiveElement;
  /** What is missing from the question on screen, after an attempt to go on; or what was not possible. */
  error = '';
  /** What just changed, for those who do not see it. */
  status = '';
  #isClearing = false;
  /** What takes the focus once the next screen is drawn. */
  #focusNext: string | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Moves the focus, once all that is on screen is drawn. */
  drawn(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector === undefined) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const card = this.#host.renderRoot.querySelector('ml-readiness-results');
    // The card begins with a heading of its own, unless something on it was meant.
    if (card instanceof MlReadinessResults && !card.contains(target))
      void card.updateComplete.then(() => card.focusHeading());
    else target?.focus();
  }

  /** The visitor asked to begin again, which clears their answers, and has not yet confirmed it. */
  get isClearing(): boolean {
    return this.#isClearing;
  }

  /** Another screen: what was said of the one before is over. */
  begin(): void {
    this.error = '';
    this.status = '';
    this.#isClearing = false;
    this.#host.requestUpdate();
  }

  /** Asks whether the answers may go, or no longer. */
  readonly ask = (isClearing: boolean): void => {
    this.#isClearing = isClearing;
    this.#host.requestUpdate();
  };

  /** Says what just changed. */
  say(status: string): void {
    this.status = status;
    this.#host.requestUpdate();
  }

  /** Says what was not possible. The focus stays where it was, so the words have to come to it. */
  fault(text: string): void {
    this.error = text;
    this.say(text);
  }

  /** Moves the focus to what this selector finds once it is drawn; to the results card where that is on screen. */
  focus(selector: string | undefined): void {
    this.#focusNext = selector;
    this.#host.requestUpdate();
  }

  /** Where a visitor waits for a part of the program, their focus goes on from there to what the part brings. */
  keepFocus(heading: string): void {
    if (this.#host.shadowRoot?.querySelector('#pending:focus-within')) this.focus(heading);
  }
}

/**
 * A shared result that the address of the page brings along: shown in place of the quiz until the visitor takes it themself. What is
 * no result of this quiz is left alone, and the quiz starts as ever.
 *
 * In: the fragment, and the quiz on screen. Out: what stands on screen in its place. The address decides nothing else.
 */

import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import type { FlowMessages } from '../../locales/messages.js';
import { withAdvice } from '../source/advice.js';
import { PartLoader } from '../load/lazy-part.js';
import { messagesOf } from '../language/languages.js';
import { sharedPart, type SharedPart } from '../load/parts.js';
import { bringForResult } from '../source/result-needs.js';
import { tokenIn, withoutToken } from './share-fragment.js';

/** What the controller reads of its element. */
export interface SharedResultSettings {
  /** The page lets results be shared. */
  readonly isOn: () => boolean;
  readonly quiz: () => Quiz | undefined;
  readonly headingLevel: () => number;
  /** What shows it is here. */
  readonly onLoaded: () => void;
  /** It is on screen for the first time, or that it did not come: it is to be seen, as any other target of a fragment is. */
  readonly onShown: () => void;
  /** The visitor turned to the quiz. */
  readonly onTake: () => void;
}

/** The shared result of one element. */
export class SharedResultController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #settings: SharedResultSettings;
  readonly #loader: PartLoader<SharedPart>;
  /** What the part was last needed for. */
  #asked: readonly [string | undefined, Quiz | undefined] = [undefined, undefined];
  /** What the visitor turned away from. */
  #seen: string | undefined;
  /** What was brought into view. */
  #shown: string | undefined;
  /** What the address brought along when it was last looked at. */
  #last: string | undefined;

  constructor(host: ReactiveElement, settings: SharedResultSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#loader = new PartLoader(
      host,
      sharedPart,
      settings.onLoaded,
      () => sharedPart.loaded && bringForResult(settings.quiz()?.lang ?? 'en', settings.quiz()),
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = tokenIn(location.hash);
    window.addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  hostUpdate(): void {
    const token = this.#token;
    const quiz = this.#settings.quiz();
    if (token === this.#asked[0] && quiz === this.#asked[1]) return;
    // Once a token and quiz: what did not come is asked for again by the visitor.
    this.#asked = [token, quiz];
    if (token !== undefined && quiz) this.#loader.need();
  }

  hostUpdated(): void {
    const token = this.#token;
    const quiz = this.#settings.quiz();
    if (token === this.#shown || token === undefined || !quiz) return;
    if (this.#loader.settled || !this.#isHere(token, quiz)) return;
    this.#shown = token;
    // Afterwards, because a dialog that opens for it is drawn once more.
    queueMicrotask(this.#settings.onShown);
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#loader.settled;
  }

  /** The shared result, or what stands in its place; nothing where there is none. */
  render(messages: FlowMessages): unknown {
    const token = this.#token;
    const quiz = this.#settings.quiz();
    if (token === undefined || !quiz) return nothing;
    const { part, settled } = this.#loader;
    if (!part || settled) return this.#loader.render(messages, () => this.#take());
    if (!this.#isHere(token, quiz)) return nothing;
    const whole = withAdvice(quiz);
    const words = messagesOf(whole.lang) ?? part.messages;
    return part.sharedScreen(token, whole, this.#settings.headingLevel(), words, () => this.#take());
  }

  /** It is on screen, or that it is on its way or did not come: until then nobody knows which quiz it is of. */
  #isHere(token: string, quiz: Quiz): boolean {
    const { part, settled } = this.#loader;
    return !part || settled !== undefined || part.decodeShareToken(token, withAdvice(quiz)) !== undefined;
  }

  get #token(): string | undefined {
    const token = this.#settings.isOn() ? tokenIn(location.hash) : undefined;
    return token === this.#seen ? undefined : token;
  }

  /** A page may tell of it itself, with an event that says nothing of the address before. */
  readonly #onHashChange = (): void => {
    const token = tokenIn(location.hash);
    // A link that is followed again is meant again.
    if (token !== this.#last) this.#seen = this.#shown = undefined;
    this.#last = token;
    this.#host.requestUpdate();
  };

  #take(): void {
    this.#settings.onTake();
    this.leave();
  }

  /** Turns away from the shared result, to the quiz. One that another quiz shows stays. */
  leave(): void {
    const token = this.#token;
    const quiz = this.#settings.quiz();
    if (token === undefined || !quiz || !this.#isHere(token, quiz)) return;
    this.#seen = token;
    this.#host.requestUpdate();
    try {
      // What the address says is no longer on screen, and would come back with a reload.
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', pathname + search + withoutToken(hash));
      this.#last = undefined;
    } catch {
      // A page may forbid it, such as one in a frame without an address.
    }
  }
}

/**
 * The language of one element: that of its own `lang`, else of the nearest ancestor that says so, across shadow roots, as it changes.
 *
 * In: the page, and the quiz that is on screen. Out: the words of the flow, and `onChange` when the quiz is to go on in another
 * language. Nothing changes before all that it needs is here, so that no screen is in two languages.
 */

import type { ReactiveController, ReactiveElement } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import { enFlow } from '../../locales/en-flow.js';
import type { FlowMessages } from '../../locales/messages.js';
import { languageOf } from './language-of.js';
import { bringMessages, loadFlow, speak, type Spoken } from './languages.js';

/** What the element does about its language. */
export interface LanguageSettings {
  /** All words are needed, not only those of the flow. */
  readonly needsAll: () => boolean;
  /** The quiz goes on like this. */
  readonly onChange: (quiz: Quiz) => void;
}

/** The language of one element. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #settings: LanguageSettings;
  readonly #ancestors: MutationObserver;
  /** What is on screen. */
  #shown: Spoken | undefined;
  /** The words while there is no quiz, and the language that they were asked for in. */
  #messages: FlowMessages = enFlow;
  #lang = 'en';
  /** The language that was last asked for. */
  #asked = '';
  #pending: Promise<void> | undefined;

  constructor(host: ReactiveElement, settings: LanguageSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#ancestors = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  /** The words of the flow: in the language of the quiz, or of the page while there is no quiz. */
  get messages(): FlowMessages {
    return this.#shown?.messages ?? this.#messages;
  }

  /** Language of those words while there is no quiz. */
  get lang(): string {
    return this.#messages === enFlow ? 'en' : this.#lang;
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#pending;
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#ancestors.observe(root, { attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected(): void {
    this.#ancestors.disconnect();
  }

  hostUpdate(): void {
    const wanted = this.#wanted;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    const following = this.#follow(wanted).finally(() => {
      if (this.#pending === following) this.#pending = undefined;
    });
    this.#pending = following;
  }

  /** The quiz as a reader of this element wants it, ready to be shown. */
  prepare(quiz: Quiz): Promise<Spoken> {
    return speak(quiz, this.#wanted);
  }

  /** This is on screen from now on; nothing where there is no quiz. */
  show(spoken: Spoken | undefined): void {
    // What was asked for beside a quiz came with that quiz; the words without one may be of a language before.
    if (this.#shown && !spoken) this.#asked = this.#lang;
    this.#shown = spoken;
    if (spoken) this.#asked = spoken.wanted;
  }

  get #wanted(): string {
    return this.#host.lang || languageOf(this.#host);
  }

  async #follow(wanted: string): Promise<void> {
    const shown = this.#shown;
    const messages = shown ? undefined : await loadFlow(wanted);
    const next = shown && (await speak(shown.loaded, wanted));
    if (next && this.#settings.needsAll()) await bringMessages(next.quiz.lang);
    // Another quiz, or another language still, came in between.
    if (wanted !== this.#asked || shown !== this.#shown) return;
    if (messages) {
      this.#messages = messages;
      this.#lang = wanted;
    }
    if (next && shown) {
      const isOther = next.quiz.lang !== shown.quiz.lang || next.messages !== shown.messages;
      this.#shown = isOther ? next : { ...shown, wanted };
      if (isOther) this.#settings.onChange(next.quiz);
    }
    this.#host.requestUpdate();
  }
}

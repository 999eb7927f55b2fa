/**
 * The shared result of a results card: read by the quiz that the page gave, or by the built-in one.
 *
 * In: a token from anybody. Out: what stands on screen; nothing where the token is no result of the quiz.
 */

import { nothing, type CSSResult, type LitElement, type ReactiveController } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import { withAdvice } from '../source/advice.js';
import { addSheets } from '../load/bring-sheets.js';
import { languageOf } from '../language/language-of.js';
import { messagesOf } from '../language/languages.js';
import { PartLoader } from '../load/lazy-part.js';
import { sharedPart, type SharedPart } from '../load/parts.js';
import { bringForResult, builtInFor } from '../source/result-needs.js';
import { headingLevelOf } from '../text/heading.js';
import { WaitingWords } from '../load/waiting-words.js';

/** What the controller reads of its element. */
export interface TokenHost extends LitElement {
  readonly token: string | undefined;
  readonly report: unknown;
  readonly quiz: Quiz | undefined;
  readonly headingLevel: number;
}

/** The token of one element. */
export class TokenController implements ReactiveController {
  readonly #host: TokenHost;
  readonly #loader: PartLoader<SharedPart>;
  readonly #words: WaitingWords;
  /** What the part was last needed for. */
  #asked: readonly unknown[] = [];
  /** The built-in quiz, and the language that it was brought for. */
  #builtIn: { readonly quiz: Quiz; readonly wanted: string } | undefined;

  /** The sheets that the element has for it. */
  styles: readonly CSSResult[] | undefined;

  constructor(host: TokenHost) {
    this.#host = host;
    this.#words = new WaitingWords(host, () => this.#lang);
    this.#loader = new PartLoader(
      host,
      sharedPart,
      ({ sharedStyles }) => {
        if (!this.styles) addSheets(host, sharedStyles);
        this.styles = sharedStyles;
      },
      () => this.#bring(),
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { token, report, quiz } = this.#host;
    const wanted = [token, report, quiz, this.#wanted];
    if (wanted.every((part, place) => part === this.#asked[place])) return;
    // Once for each of them: what did not come is asked for again by the visitor.
    this.#asked = wanted;
    if (token && !report) this.#loader.need();
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#loader.settled;
  }

  render(): unknown {
    const { token, headingLevel } = this.#host;
    if (!token) return nothing;
    const { part, settled } = this.#loader;
    const quiz = this.#quiz;
    if (!part || settled || !quiz) return this.#words.render(this.#loader);
    const whole = withAdvice(quiz);
    const result = part.decodeShareToken(token, whole);
    if (!result) return nothing;
    const messages = messagesOf(this.#lang) ?? part.messages;
    return part.sharedResultTemplate({
      result,
      quiz: whole,
      messages,
      lang: this.#lang,
      headingLevel: headingLevelOf(headingLevel),
    });
  }

  hostUpdated(): void {
    const { token, report, renderRoot } = this.#host;
    const { part } = this.#loader;
    if (!token || report || !part || !this.#quiz) return;
    const words = part.languageOfWords(this.#lang, messagesOf(this.#lang) ?? part.messages);
    part.markQuizText(renderRoot, words, this.#quiz.lang);
  }

  /** The language of what is shown. */
  get #lang(): string {
    return this.#host.lang || this.#quiz?.lang || languageOf(this.#host);
  }

  /** The language of the reader. */
  get #wanted(): string {
    return this.#host.lang || languageOf(this.#host);
  }

  get #quiz(): Quiz | undefined {
    return this.#host.quiz ?? this.#builtIn?.quiz;
  }

  /** What is needed beside the part, once that is here. */
  #bring(): Promise<unknown> | undefined {
    const { quiz, lang } = this.#host;
    const wanted = this.#wanted;
    if (!sharedPart.loaded) return undefined;
    if (quiz || this.#builtIn?.wanted === wanted)
      return bringForResult(lang || this.#quiz?.lang || 'en', this.#quiz);
    return builtInFor(wanted).then((found) => {
      this.#builtIn = { quiz: found, wanted };
    });
  }
}

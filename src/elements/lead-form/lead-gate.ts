/**
 * Where the sign-up form stands in the flow: between the intro and the first question, between the last one and the result, or on the
 * card. The form itself comes with the result, once for the element (`lead-form.controller.ts`).
 *
 * In: `lead` and what else the page sets, the run, the visitor's presses. Out: whether the form is what stands on screen.
 */

import { LeadSkipEvent } from '../../events.js';
import type { LeadFormController } from './lead-form.controller.js';
import type { LeadSettings } from './lead-settings.js';
import { messagesOf } from '../language/languages.js';
import type { ResultPart } from '../load/parts.js';
import type { QuizRun } from '../quiz-run.js';
import { HEADING, type Screen } from '../screens/screen.js';

/** What the form needs of its element. */
export interface LeadGateOptions {
  readonly run: QuizRun;
  readonly screen: Screen;
  /** Level of the quiz's title, 1 to 6. */
  readonly headingLevel: () => number;
  /** Questions of the quiz stand in an article, so that it has no intro. */
  readonly isInArticle: () => boolean;
  /** Goes on to the first question. */
  readonly start: (mayFocus: boolean | undefined) => void;
}

/** The sign-up form of one element. */
export class LeadGate {
  readonly #host: LeadSettings;
  readonly #options: LeadGateOptions;
  #form: LeadFormController | undefined;
  #isBefore = false;

  constructor(host: LeadSettings, options: LeadGateOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The form, once it is here. */
  get form(): LeadFormController | undefined {
    return this.#form;
  }

  /** It stands between the intro and the first question. */
  get isBefore(): boolean {
    return this.#isBefore;
  }

  /** It stands between the last question and the result. */
  get isAfter(): boolean {
    return this.#options.run.report !== undefined && this.#form?.holds('after') === true;
  }

  /** The form is here. */
  prepare({ LeadFormController, messages }: ResultPart): void {
    const { run, headingLevel, isInArticle } = this.#options;
    this.#form ??= new LeadFormController(
      this.#host,
      () => ({
        quiz: run.report?.quiz ?? run.quiz ?? { id: '', version: '' },
        report: run.report,
        answers: run.snapshot?.answers ?? {},
        wasComplete: run.wasComplete,
        isInArticle: isInArticle(),
        settings: this.#host,
        locale: run.quiz?.lang ?? 'en',
        headingLevel: headingLevel() + 1,
        messages: messagesOf(run.quiz?.lang ?? 'en') ?? messages,
      }),
      { onPass: () => this.#pass() },
    );
    if (this.#isBefore && !this.#form.holds('before')) this.start();
  }

  /** Leaves the intro: over the form, where the page wants it there. What cannot be shown never holds the visitor back. */
  start(mayFocus?: boolean): void {
    const { run, screen, isInArticle, start } = this.#options;
    const isIntro = run.snapshot?.phase === 'intro' && !isInArticle();
    if (this.#host.lead !== 'before' || !isIntro || this.#isBefore) {
      this.#isBefore = false;
      start(mayFocus);
      return;
    }
    this.#isBefore = true;
    screen.begin();
    if (mayFocus) screen.focus(HEADING);
    run.loader.need();
  }

  /** Goes on without a form that has not come. */
  skip(): void {
    this.#host.dispatchEvent(new LeadSkipEvent({ placement: 'before' }));
    this.start(true);
  }

  /** Back to the intro. */
  back(mayFocus: boolean): void {
    this.#isBefore = false;
    this.#showNext(mayFocus);
  }

  /** The run moved on without the form. */
  close(): void {
    this.#isBefore = false;
  }

  /** The visitor sent the form, or goes on without it. */
  #pass(): void {
    if (this.#isBefore) this.start(true);
    else this.#showNext();
  }

  #showNext(mayFocus = true): void {
    this.#options.screen.begin();
    if (mayFocus) this.#options.screen.focus(HEADING);
  }
}

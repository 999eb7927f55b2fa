/**
 * What `<ml-readiness-question>` does: finds its quiz wherever that stands, shows one of its questions, says what became of the answer.
 *
 * In: the ids that the page gave the element, and the desk of the quiz. Out: a template, and a word to whoever made the page where there
 * is nothing to show.
 */

import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { directionOf } from '../../locales/direction.js';
import { enFlow } from '../../locales/en-flow.js';
import type { FlowMessages } from '../../locales/messages.js';
import { languageOf } from '../language/language-of.js';
import type { MlReadinessQuestion } from '../ml-readiness-question.js';
import { deskOf, seek, type QuizDesk } from '../quiz-registry.js';
import { findQuiz } from './find-quiz.js';
import { tellWhereFormStands } from './form-in-article.js';
import type { PlacedQuestion } from './page-view.js';
import { whyNotPlaced } from './placing-fault.js';

/** What it needs of its element. */
export interface PlacedQuestionOptions {
  /** How long a quiz may take to come once the page is parsed. */
  readonly patienceMs: number;
  /** The words of the flow in a language. */
  readonly loadFlow: (lang: string) => Promise<FlowMessages>;
  readonly onStyles: (styles: readonly CSSResult[]) => void;
  /** The page has disabled the element. */
  readonly isDisabled: () => boolean;
}

/** One question in an article. */
export class PlacedQuestionController implements ReactiveController, PlacedQuestion {
  readonly #host: MlReadinessQuestion;
  readonly #options: PlacedQuestionOptions;
  #status = '';
  /** The status is of an answer that was noted, so that all may read it. */
  #isNoted = false;
  #desk: QuizDesk | undefined;
  /** The question that the desk was told of. */
  #told: string | undefined;
  /** The theme that was taken from the quiz. */
  #takenTheme: QuizDesk['theme'];
  /** The `for` that a quiz was found by. */
  #found: string | undefined;
  #fault = '';
  /** Whatever comes with the page is there by now. */
  #isPageHere = false;
  #messages: FlowMessages = enFlow;
  #stopSeeking: () => void = () => undefined;

  constructor(host: MlReadinessQuestion, options: PlacedQuestionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopSeeking = seek(this);
    this.requestUpdate();
    void this.#awaitPage();
  }

  hostDisconnected(): void {
    this.#stopSeeking();
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stand(undefined);
    });
  }

  hostUpdate(): void {
    const { htmlFor, questionId } = this.#host;
    if (!this.#host.isConnected) return;
    const quiz = findQuiz(this.#host, htmlFor);
    const desk = deskOf(quiz);
    if (desk) this.#found = htmlFor;
    // A quiz that was there and went may come back, and needs no words.
    const isEarly = htmlFor && !desk && (!this.#isPageHere || this.#found === htmlFor);
    this.#complain(isEarly ? '' : whyNotPlaced(this.#host, quiz, desk));
    this.#stand(this.#fault === '' ? desk : undefined);
    if (this.#desk) tellWhereFormStands(quiz);
    if (this.#host.theme === this.#takenTheme) this.#host.theme = this.#takenTheme = desk?.theme;
    if (desk?.current !== questionId) this.#status = '';
    if (desk?.controller) this.#options.onStyles(desk.lateStyles);
  }

  get questionId(): string | undefined {
    return this.#host.questionId;
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  say(status: string): void {
    this.#tell(status, false);
  }

  confirm(status: string): void {
    this.#tell(status, true);
  }

  focus(selector: string): void {
    this.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  render(): TemplateResult {
    const question = this.#desk?.controller?.renderPlaced(this, this.#host.headingLevel);
    const lang = this.#desk?.quiz?.lang ?? languageOf(this.#host);
    const missing = this.#fault
      ? html`<p class="muted" part="error">${this.#messages.questionMissing}</p>`
      : nothing;
    return html`<div
      part="quiz"
      class=${question ? 'placed' : nothing}
      lang=${lang || nothing}
      dir=${directionOf(lang)}
      ?inert=${this.#options.isDisabled() || this.#desk?.isDisabled === true}
    >
      ${question ?? missing}
      <p role="status" part="noted" class=${this.#isNoted ? 'noted' : 'visually-hidden'}>${this.#status}</p>
    </div>`;
  }

  /** Stands apart from this quiz from now on. */
  #stand(desk: QuizDesk | undefined): void {
    const { questionId } = this.#host;
    if (desk === this.#desk && questionId === this.#told) return;
    this.#desk?.remove(this);
    this.#desk = desk;
    this.#told = questionId;
    desk?.add(this);
  }

  #tell(status: string, isNoted: boolean): void {
    this.#status = status;
    this.#isNoted = isNoted;
    this.requestUpdate();
  }

  #complain(fault: string): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    if (!fault) return;
    console.error(`[ml-readiness-quiz] ${fault}`, this.#host);
    void this.#options.loadFlow(languageOf(this.#host)).then((messages) => {
      this.#messages = messages;
      this.requestUpdate();
    });
  }

  /** A quiz may stand further down in a page that is still being parsed, or be put there by the page's own program. */
  async #awaitPage(): Promise<void> {
    const page = this.#host.ownerDocument;
    if (page.readyState === 'loading') {
      await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, this.#options.patienceMs));
    this.#isPageHere = true;
    this.requestUpdate();
  }
}

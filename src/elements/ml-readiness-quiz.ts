/**
 * The whole flow: loads a quiz, asks it, shows the results card, offers the sign-up. It renders snapshots of a session and sends
 * events to it; what a quiz means is decided in core.
 */

import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  buildReport,
  canGoBack,
  canSkip,
  createSession,
  isAnswered,
  isLast,
  progressOf,
  toggleOption,
  type Question,
  type Report,
  type Session,
  type SessionEvent,
  type Snapshot,
} from '../core/index.js';
import {
  QuizAnswerEvent,
  QuizCompleteEvent,
  QuizErrorEvent,
  QuizReadyEvent,
  QuizRestartEvent,
  QuizStartEvent,
  QuizStepEvent,
  type QuizRef,
} from '../events.js';
import { en } from '../locales/en.js';
import { format, formatNumber, type Messages } from '../locales/messages.js';
import { leadFormStyles } from '../styles/lead-form.styles.js';
import { quizStyles } from '../styles/quiz.styles.js';
import { shared } from '../styles/shared.styles.js';
import { tokens } from '../styles/tokens.js';
import { LeadFormController } from './lead-form.controller.js';
import type { MlReadinessResults } from './ml-readiness-results.js';
import { controlsTemplate, hintOf } from './question.template.js';
import { explainLoadFailure, loadQuiz, type LoadFailureCode, type LoadResult } from './quiz-source.js';
import { heading } from './results/heading.js';
import { failureTemplate, introTemplate } from './stage.templates.js';

/** What is on the stage when no session is. */
type Loading =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly code: LoadFailureCode }
  | { readonly phase: 'ready' };

/**
 * A quiz that tells a visitor how ready they are, what carries over, what holds them back and what to do next.
 *
 * @tagname ml-readiness-quiz
 * @fires {QuizReadyEvent} ml-quiz-ready - A valid quiz is on screen.
 * @fires {QuizErrorEvent} ml-quiz-error - Loading or validation failed.
 * @fires {QuizStartEvent} ml-quiz-start - The visitor left the intro.
 * @fires {QuizStepEvent} ml-quiz-step - A question is shown.
 * @fires {QuizAnswerEvent} ml-quiz-answer - An answer was committed.
 * @fires {QuizCompleteEvent} ml-quiz-complete - The report exists.
 * @fires {QuizRestartEvent} ml-quiz-restart - The visitor began again.
 * @fires {QuizActionEvent} ml-quiz-action - The visitor opened a link of the plan. Cancelable.
 * @fires {LeadViewEvent} ml-lead-view - The sign-up form is on screen.
 * @fires {LeadSubmitEvent} ml-lead-submit - The visitor sent the form. Cancelable; `respondWith` takes over delivery.
 * @fires {LeadSettleEvent} ml-lead-settle - One submission ended.
 * @slot intro - Above the first screen's text.
 * @slot after-results - Below the results card.
 * @csspart quiz - The whole.
 * @csspart title - Title of the quiz.
 * @csspart outcomes - What the visitor gets, on the first screen.
 * @csspart progress - Where the visitor is.
 * @csspart question - The question's heading.
 * @csspart hint - How to answer.
 * @csspart option - One possible answer; with `selected` while it is chosen.
 * @csspart value - The number of a slider.
 * @csspart error - What is missing.
 * @csspart button - A button; with `primary` or `quiet`.
 * @csspart alert - Why the quiz could not be loaded.
 */
export class MlReadinessQuiz extends LitElement {
  static override properties: PropertyDeclarations = {
    quiz: { attribute: false },
    quizText: { attribute: 'quiz' },
    src: {},
    lead: {},
    leadEndpoint: { attribute: 'lead-endpoint' },
    leadInclude: { attribute: 'lead-include' },
    privacyUrl: { attribute: 'privacy-url' },
    context: { attribute: false },
    theme: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    preview: { type: Boolean },
    loading: { state: true, attribute: false },
    stepError: { state: true, attribute: false },
  };
  static override styles: CSSResultGroup = [tokens, shared, leadFormStyles, quizStyles];
  /** Version of the package this class came with. */
  static readonly version: string = '0.1.0';

  /** The quiz document as an object or JSON text. It comes before every other source. */
  declare quiz: unknown;
  /** The quiz document as JSON text in the attribute `quiz`; comes after the property `quiz`. */
  declare private quizText: string | undefined;
  /** Address of the quiz document. */
  declare src: string | undefined;
  /** Where the sign-up form stands: on the results card, or nowhere. */
  declare lead: 'card' | 'off';
  /** Address that leads are sent to when the page does not take them. */
  declare leadEndpoint: string | undefined;
  /** What goes along when the visitor ticks "include my result": the result in brief, or the answers as well. */
  declare leadInclude: 'report' | 'answers';
  /** The host's privacy page. Without it no form is shown. */
  declare privacyUrl: string | undefined;
  /** Values of the host that go along with a lead, read at the moment of submitting. */
  declare context: Readonly<Record<string, unknown>>;
  /** `light`, `dark`, or `auto` for the visitor's own setting; without it the page's `color-scheme`. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Level of the quiz's title in the outline of the page, 1 to 6. */
  declare headingLevel: number;
  /** Everything works, nothing is ever sent. */
  declare preview: boolean;

  declare private loading: Loading;
  declare private stepError: string;

  #session: Session | undefined;
  #report: Report | undefined;
  #load: AbortController | undefined;
  #focusNext = false;
  readonly #messages: Messages = en;
  readonly #leadForm: LeadFormController = new LeadFormController(this, () => ({
    quiz: this.#session?.quiz ?? { id: '', version: '' },
    report: this.#report,
    answers: this.#session?.snapshot.answers ?? {},
    privacyUrl: this.privacyUrl,
    leadEndpoint: this.leadEndpoint,
    leadInclude: this.leadInclude,
    context: this.context,
    preview: this.preview,
    locale: this.#locale,
    headingLevel: this.headingLevel + 1,
    messages: this.#messages,
  }));
  readonly #childScript = new MutationObserver(() => this.#childrenChanged());
  #childText: string | undefined;

  constructor() {
    super();
    this.lead = 'card';
    this.leadInclude = 'report';
    this.context = {};
    this.headingLevel = 2;
    this.preview = false;
    this.loading = { phase: 'loading' };
    this.stepError = '';
  }

  /** The state of the run; `undefined` until a quiz is loaded. */
  get snapshot(): Snapshot | undefined {
    return this.#session?.snapshot;
  }

  /** The report of the run; `undefined` until it is complete. */
  get report(): Report | undefined {
    return this.#report;
  }

  /** Leaves the intro for the first question. */
  start(): void {
    this.#send({ type: 'start' });
  }

  /** Forgets all answers and shows the intro. */
  restart(): void {
    this.#send({ type: 'restart' });
  }

  /** Shows a question that was already reached; does nothing for another. */
  goTo(questionId: string): void {
    this.#send({ type: 'go-to', question: questionId });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#childScript.observe(this, { childList: true, characterData: true, subtree: true });
    this.#childText = this.#readChild();
    if (this.hasUpdated && this.loading.phase === 'loading') void this.#loadQuiz();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#childScript.disconnect();
    this.#load?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has('quiz') || changed.has('quizText') || changed.has('src'))
      void this.#loadQuiz();
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    const results = this.renderRoot.querySelector<MlReadinessResults>('ml-readiness-results');
    if (results) void results.updateComplete.then(() => results.focusHeading());
    else this.#heading?.focus();
  }

  /** What a new screen begins with: the question, or the title of the quiz. */
  get #heading(): HTMLElement | null {
    return (
      this.renderRoot.querySelector<HTMLElement>('#question') ??
      this.renderRoot.querySelector<HTMLElement>('#title')
    );
  }

  get #locale(): string {
    return this.#session?.quiz.lang ?? 'en';
  }

  #readChild(): string | undefined {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  #childrenChanged(): void {
    const text = this.#readChild();
    if (text === this.#childText) return;
    this.#childText = text;
    if (!this.quiz && !this.quizText && !this.src) void this.#loadQuiz();
  }

  async #loadQuiz(): Promise<void> {
    this.#load?.abort();
    const load = new AbortController();
    this.#load = load;
    this.#session = undefined;
    this.#report = undefined;
    this.loading = { phase: 'loading' };
    await this.#parsed();
    const sources = { value: this.quiz, text: this.quizText, src: this.src, child: this.#readChild() };
    const result = await loadQuiz(sources, load.signal).catch((): LoadResult => ({
      ok: false,
      code: 'network',
      issues: [],
    }));
    if (!load.signal.aborted) this.#loaded(result);
  }

  /** While the page is still being parsed, a script child may be on its way. */
  async #parsed(): Promise<void> {
    if (document.readyState !== 'loading') return;
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }

  #loaded(result: LoadResult): void {
    for (const { message } of result.issues.filter(({ severity }) => severity === 'warning')) {
      console.warn(`[ml-readiness-quiz] ${message}`);
    }
    if (!result.ok) {
      const message = explainLoadFailure(result.code, this.src);
      console.error(
        ['[ml-readiness-quiz] ' + message, ...result.issues.map((issue) => issue.message)].join('\n  '),
      );
      this.loading = { phase: 'failed', code: result.code };
      this.#tell(
        () =>
          new QuizErrorEvent({
            phase: result.code === 'invalid' ? 'parse' : 'load',
            code: result.code,
            message,
            issues: result.issues,
          }),
      );
      return;
    }
    this.#session = createSession(result.quiz);
    this.#leadForm.reset();
    this.loading = { phase: 'ready' };
    this.#tell(() => new QuizReadyEvent({ ...this.#ref(), questions: result.quiz.questions.length }));
  }

  /** Fires once what it tells of is on screen. */
  #tell(event: () => Event): void {
    void this.updateComplete.then(() => this.dispatchEvent(event()));
  }

  #ref(): QuizRef {
    const { id = '', version = '' } = this.#session?.quiz ?? {};
    return { quizId: id, quizVersion: version };
  }

  #send(event: SessionEvent): boolean {
    const before = this.snapshot;
    if (!before || !this.#session?.send(event)) return false;
    this.stepError = '';
    this.requestUpdate();
    if (event.type === 'answer') return true;
    this.#focusNext = true;
    this.#moved(event, before, this.#session.snapshot);
    return true;
  }

  #moved(event: SessionEvent, before: Snapshot, now: Snapshot): void {
    const ref = this.#ref();
    if (event.type === 'start') this.#tell(() => new QuizStartEvent(ref));
    if (event.type === 'restart') this.#tell(() => new QuizRestartEvent(ref));
    if ((event.type === 'next' || event.type === 'skip') && before.current !== null) {
      const question = before.current;
      this.#tell(() => new QuizAnswerEvent({ ...ref, question, answer: now.answers[question] ?? null }));
    }
    if (now.phase === 'question' && now.current !== null && this.#session) {
      const { position, remainingAtLeast, remainingAtMost } = progressOf(this.#session.quiz, now);
      const question = now.current;
      this.#tell(() => new QuizStepEvent({ ...ref, question, position, remainingAtLeast, remainingAtMost }));
    }
    this.#report = undefined;
    if (now.phase === 'result' && this.#session) {
      const report = buildReport(this.#session.quiz, now.answers, { today: today() });
      this.#report = report;
      this.#tell(() => new QuizCompleteEvent({ report }));
    }
    if (event.type === 'restart') this.#leadForm.reset();
  }

  /** A second click of a double click lands on the next question's button, and was not meant for it. */
  #once = (event: MouseEvent, action: () => void): void => {
    if (event.detail < 2) action();
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { quiz, snapshot } = this.#session ?? {};
    const question = quiz?.questions.find(({ id }) => id === snapshot?.current);
    if (!quiz || !snapshot || !question) return;
    if (question.type === 'slider' && !isAnswered(quiz, snapshot)) {
      this.#send({ type: 'answer', question: question.id, answer: question.min });
    }
    if (!this.#send({ type: 'next' })) this.#showStepError(question);
  };

  #showStepError({ type, required }: Question): void {
    const { errorRequired, errorChooseAny, errorChooseOne } = this.#messages;
    this.stepError = required ? errorRequired : type === 'multiple' ? errorChooseAny : errorChooseOne;
    this.renderRoot.querySelector<HTMLInputElement>('fieldset input')?.focus();
  }

  #choose(question: Question, value: string | number): void {
    const before = this.snapshot?.answers[question.id];
    const answer = question.type === 'multiple' ? toggleOption(question, before, String(value)) : value;
    this.#send({ type: 'answer', question: question.id, answer });
  }

  protected override render(): TemplateResult {
    const { quiz, snapshot } = this.#session ?? {};
    const phase = this.loading.phase === 'ready' ? snapshot?.phase : this.loading.phase;
    return html`<section
      part="quiz"
      aria-labelledby="title"
      lang=${quiz?.lang ?? nothing}
      data-phase=${phase ?? 'loading'}
    >
      <p role="status" class=${phase === 'loading' ? 'loading' : 'visually-hidden'}>
        ${phase === 'loading' ? this.#messages.loading : ''}
      </p>
      <div class="stage intro" ?hidden=${phase !== 'intro'}>
        <slot name="intro"></slot>
        ${quiz && phase === 'intro' ? this.#introTemplate() : nothing}
      </div>
      ${this.loading.phase === 'failed' ? failureTemplate(this.loading.code, this.#messages, () => void this.#loadQuiz()) : nothing}
      ${quiz && phase !== 'intro' ? html`<div class="visually-hidden">${heading(this.headingLevel, 'title', quiz.title)}</div>` : nothing}
      ${keyed(snapshot?.current, phase === 'question' ? this.#questionTemplate() : nothing)}
      ${keyed(this.#report, this.#report ? this.#resultTemplate(this.#report) : nothing)}
      <div ?hidden=${phase !== 'result'}><slot name="after-results"></slot></div>
    </section>`;
  }

  #introTemplate(): TemplateResult | typeof nothing {
    if (!this.#session) return nothing;
    const { quiz, snapshot } = this.#session;
    return html`
      <div class="title" part="title">${heading(this.headingLevel, 'title', quiz.title)}</div>
      ${introTemplate(quiz, progressOf(quiz, snapshot), this.#messages, this.#locale, (event) => this.#once(event, () => this.start()))}
    `;
  }

  #questionTemplate(): TemplateResult | typeof nothing {
    const { quiz, snapshot } = this.#session ?? {};
    const question = quiz?.questions.find(({ id }) => id === snapshot?.current);
    if (!quiz || !snapshot || !question) return nothing;
    const messages = this.#messages;
    const hint = hintOf(question, messages);
    return html`<form class="enter" novalidate @submit=${this.#submit}>
      ${this.#progressTemplate()}
      <fieldset
        aria-describedby=${hint ? 'hint error' : 'error'}
        aria-invalid=${this.stepError ? 'true' : nothing}
      >
        <legend>${heading(this.headingLevel + 1, 'question', html`<bdi>${question.text}</bdi>`)}</legend>
        <p class="hint" part="hint" id="hint" ?hidden=${!hint}>${hint}</p>
        ${controlsTemplate({
          question,
          answer: snapshot.answers[question.id],
          messages,
          locale: this.#locale,
          onChoose: (value) => this.#choose(question, value),
        })}
        <p class="error" part="error" id="error">
          ${this.stepError ? `${messages.errorPrefix} ${this.stepError}` : nothing}
        </p>
      </fieldset>
      <div class="actions">
        <button
          class="button primary"
          part="button primary"
          type="submit"
          @click=${(event: MouseEvent) => event.detail > 1 && event.preventDefault()}
        >
          ${isLast(quiz, snapshot) ? messages.seeResult : messages.next}
        </button>
        <button
          class="button quiet"
          part="button quiet"
          type="button"
          ?hidden=${!canGoBack(quiz, snapshot)}
          @click=${(event: MouseEvent) => this.#once(event, () => this.#send({ type: 'back' }))}
        >
          ${messages.back}
        </button>
        <button
          class="button quiet end"
          part="button quiet"
          type="button"
          ?hidden=${!canSkip(quiz, snapshot)}
          @click=${(event: MouseEvent) => this.#once(event, () => this.#send({ type: 'skip' }))}
        >
          ${messages.skip}
        </button>
      </div>
    </form>`;
  }

  #progressTemplate(): TemplateResult | typeof nothing {
    if (!this.#session) return nothing;
    const { position, remainingAtLeast, remainingAtMost, share } = progressOf(
      this.#session.quiz,
      this.#session.snapshot,
    );
    const message =
      remainingAtLeast === remainingAtMost ? this.#messages.questionOf : this.#messages.questionOfAbout;
    const total = formatNumber(position + remainingAtMost, this.#locale);
    return html`<div class="progress" part="progress">
      <span>${format(message, { position: formatNumber(position, this.#locale), total })}</span>
      <progress aria-label=${this.#messages.progress} max="1" .value=${share}></progress>
    </div>`;
  }

  #resultTemplate(report: Report): TemplateResult {
    return html`<ml-readiness-results
        .report=${report}
        .headingLevel=${this.headingLevel}
        theme=${this.theme ?? nothing}
      >
        <div slot="lead">${this.lead === 'off' ? nothing : this.#leadForm.render()}</div>
      </ml-readiness-results>
      <div class="actions">
        <button
          class="button quiet"
          part="button quiet"
          type="button"
          @click=${(event: MouseEvent) => this.#once(event, () => this.#send({ type: 'back' }))}
        >
          ${this.#messages.back}
        </button>
        <button
          class="button quiet"
          part="button quiet"
          type="button"
          @click=${(event: MouseEvent) => this.#once(event, () => this.restart())}
        >
          ${this.#messages.restart}
        </button>
      </div>`;
  }
}

/** The visitor's day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-quiz': MlReadinessQuiz;
  }
}

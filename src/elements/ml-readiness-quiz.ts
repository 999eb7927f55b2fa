/**
 * The whole flow: loads a quiz, asks it, shows the results card, offers the sign-up. It renders snapshots of a run and sends
 * events to it; what a quiz means is decided in core. Long, because the settings of the page, their documentation, which the manifest is
 * made from, and the controllers that act on them meet here.
 */

import { nothing, type CSSResult, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isMultiple, toggleOption } from '../core/answers.js';
import type { Answer, Question } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import type { SessionEvent, Snapshot } from '../core/session.js';
import { QuizCloseEvent, QuizOpenEvent } from '../events.js';
import { quizStyles } from '../styles/quiz.styles.js';
import { shared } from '../styles/shared.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { tokens } from '../styles/tokens.js';
import { addSheets, bringSheets } from './load/bring-sheets.js';
import { needOtherControls, type OtherControls } from './controls/controls.template.js';
import { untouchedAnswer } from './controls/entered.js';
import { tooMany, whatIsMissing } from './controls/instructions.js';
import type { Aftermath } from './controls/view.js';
import { KeepController } from './keep/keep.controller.js';
import { DialogController } from './dialog/dialog.controller.js';
import type { MissingReport } from './form-control.js';
import { LanguageController } from './language/language.controller.js';
import { messagesOf, type Spoken } from './language/languages.js';
import { LeadGate } from './lead-form/lead-gate.js';
import { LeadSettings } from './lead-form/lead-settings.js';
import { leadWaitTemplate } from './lead-form/lead-wait.template.js';
import { QuizLoaderController } from './source/quiz-loader.controller.js';
import { QuizRun } from './quiz-run.js';
import type { LoadLimits } from './source/quiz-source.js';
import { PartLoader } from './load/lazy-part.js';
import type { PageSettings } from './page/page-view.js';
import { PageLayoutController } from './page/page-layout.controller.js';
import { cardPart, controlsPart, type ControlsPart, outboxPart, type ResultPart } from './load/parts.js';
import { HEADING, Screen } from './screens/screen.js';
import { SharedResultController } from './share/shared-result.controller.js';
import { stageTemplate } from './screens/stage.template.js';
import { headingLevelOf } from './text/heading.js';
import { VERSION } from './version.js';

/**
 * A quiz that tells a visitor how ready they are, what carries over, what holds them back and what to do next.
 *
 * @tagname ml-readiness-quiz
 * @attr {string} quiz - The quiz document as JSON text. The property `quiz` comes before it.
 * @fires {QuizReadyEvent} ml-quiz-ready - A valid quiz is on screen.
 * @fires {QuizErrorEvent} ml-quiz-error - The quiz was not loaded or is not valid, a lead was not delivered, or answers were not kept.
 * @fires {QuizStartEvent} ml-quiz-start - The visitor left the intro.
 * @fires {QuizStepEvent} ml-quiz-step - A question is shown; beside others, the visitor has come to it.
 * @fires {QuizAnswerEvent} ml-quiz-answer - An answer was committed: by leaving its question, in an article at once.
 * @fires {QuizCompleteEvent} ml-quiz-complete - The report exists; before any form is shown.
 * @fires {QuizResumeEvent} ml-quiz-resume - Answers that were kept are back.
 * @fires {QuizRestartEvent} ml-quiz-restart - The visitor began again.
 * @fires {QuizActionEvent} ml-quiz-action - The visitor opened a link of the plan. Cancelable.
 * @fires {QuizOpenEvent} ml-quiz-open - The dialog was opened.
 * @fires {QuizCloseEvent} ml-quiz-close - The dialog was closed, by the visitor or the page.
 * @fires {QuizShareEvent} ml-quiz-share - The visitor shares the result. Cancelable.
 * @fires {LeadViewEvent} ml-lead-view - The sign-up form is on screen.
 * @fires {LeadSkipEvent} ml-lead-skip - The visitor goes on without the form.
 * @fires {LeadSubmitEvent} ml-lead-submit - The visitor sent the form. Cancelable; `respondWith` takes over delivery.
 * @fires {LeadSettleEvent} ml-lead-settle - One submission ended.
 * @slot intro - Above the first screen's text.
 * @slot consent - The words of the newsletter consent, in place of our own.
 * @slot challenge - On the form, for a challenge such as Turnstile; its hidden fields go along with the lead.
 * @slot after-results - Below the results card.
 * @csspart quiz - The whole.
 * @csspart dialog - The dialog around it, where it has one.
 * @csspart heading - Every heading: of the quiz, the question, the card and the form.
 * @csspart title - The title of the quiz.
 * @csspart outcomes - What the visitor gets, on the first screen.
 * @csspart progress - Where the visitor is.
 * @csspart section - The heading of a section, where all questions are on one page.
 * @csspart question - The question.
 * @csspart hint - How to answer.
 * @csspart code - A block of code in a text.
 * @csspart option - One possible answer, or one item of a ranking; with `selected` while it is chosen, and `picture` for a picture.
 * @csspart level - The number of a level or a place.
 * @csspart frame - A picture, or the words in its place.
 * @csspart input - A field for a number or for words.
 * @csspart count - How many characters are left.
 * @csspart link - A link in a text, or to a question.
 * @csspart value - The number of a slider.
 * @csspart error - What is missing.
 * @csspart button - A button; with `primary`, `second`, `quiet` or `close`.
 * @csspart preview - That this is a preview.
 * @csspart resumed - Where the visitor left off, or what became of a run that was kept.
 * @csspart kept - What is kept on this device, with the way to delete it.
 * @csspart again - Whether this result is to be kept.
 * @csspart alert - Why the quiz could not be loaded; what has to be mended before there is a result.
 * @csspart lead - The sign-up form; with its state: `idle`, `sending`, `done`, `confirm-by-email`, `unverified`, `field-error`, `failed`, `unhandled`, `preview` or `skipped`.
 * @csspart lead-status - What became of the sign-up.
 * @csspart lead-field - A field of the form with its label and error.
 * @csspart lead-summary - What the form needs, where that is more than one thing.
 * @csspart lead-input - The address or another field; with `invalid` while it needs another look.
 * @csspart lead-consent - A consent box with its words.
 * @csspart lead-error - What the form needs, or why it was not sent.
 */
export class MlReadinessQuiz extends LeadSettings {
  static override properties: PropertyDeclarations = {
    quiz: { attribute: false },
    quizText: { attribute: 'quiz' },
    src: {},
    layout: {},
    resume: {},
    resumeHours: { attribute: 'resume-hours', type: Number },
    resumeKey: { attribute: 'resume-key' },
    presentation: { reflect: true, useDefault: true },
    share: {},
    shareUrl: { attribute: 'share-url' },
    theme: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    lang: { reflect: true },
    seed: { type: Number },
    allowImages: { attribute: 'allow-images', type: Boolean },
  };
  static override styles: CSSResultGroup = [tokens, shared, textStyles, quizStyles];
  /** Version of the package this class came with. */
  static readonly version: string = VERSION;
  /** How long a load may take. */
  protected static readonly loadLimits: LoadLimits = {};

  /** The quiz document as an object or JSON text. It comes before every other source. */
  declare quiz: unknown;
  declare private quizText: string | undefined;
  /** Address of the quiz document. The attribute and the property `quiz` come before it. */
  declare src: string | undefined;
  /** One question at a time, or all of them on one page. */
  declare layout: 'steps' | 'page';
  /** Where the answers are kept: in this tab, on this device, or nowhere. What is kept where it no longer may be is removed. */
  declare resume: 'session' | 'local' | 'off';
  /** How long answers stay on this device after the last one, at most 720 hours (30 days). */
  declare resumeHours: number;
  /** A name of the page's own, where several elements on one site keep runs of one quiz. */
  declare resumeKey: string | undefined;
  /** In its place in the page, or in a dialog that a button of the page opens: `<button data-ml-readiness-open="the id of the quiz">`. */
  declare presentation: 'inline' | 'dialog';
  /** Whether results can be shared, and opened by their links. */
  declare share: 'on' | 'off';
  /** Address that is shared; without it the canonical one of the page, or else its own without query and fragment. */
  declare shareUrl: string | undefined;
  /** `light`, `dark`, or `auto` for the visitor's own setting; without it the page's `color-scheme`. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Level of the quiz's title in the outline of the page, 1 to 6. */
  declare headingLevel: number;
  /** Language of the quiz and of the words around it, if the quiz has it; without it the one of the nearest ancestor that says so. */
  declare lang: string;
  /** What questions and options are drawn by, read when a run begins. Without it each run draws a number of its own. */
  declare seed: number | undefined;
  /** Pictures of questions may be asked for, which tells their servers of the visit. Without it their words stand in their place. */
  declare allowImages: boolean;

  readonly #screen: Screen = new Screen(this);
  readonly #language: LanguageController = new LanguageController(this, {
    needsAll: () => this.#run.isAtResult || this.#page.isOn || this.#keep.keeper !== undefined,
    onChange: (quiz) => {
      // A result is drawn anew, and what was said was said in the language before.
      if (this.#run.isAtResult && this.matches(':focus-within')) this.#screen.focus(HEADING);
      this.#screen.begin();
      this.#run.goOnIn(quiz);
      this.#page.begin();
    },
  });
  /** Sheets of parts that were loaded later. */
  #lateStyles: readonly CSSResult[] = [];
  readonly #controls: PartLoader<ControlsPart> = new PartLoader(this, controlsPart, ({ controlStyles }) => {
    this.#screen.keepFocus(this.#heading);
    this.#addStyles([controlStyles]);
  });
  /** One function, so that what is drawn with it is not drawn anew each time. */
  readonly #pendingControls: OtherControls = () => this.#controls.render(this.#language.messages);
  readonly #dialog: DialogController = new DialogController(this, {
    onStyles: (styles) => this.#addStyles([styles]),
    onOpen: () => {
      this.#screen.focus(this.#heading);
      this.dispatchEvent(new QuizOpenEvent({ phase: this.snapshot?.phase ?? null }));
    },
    onClose: () => this.dispatchEvent(new QuizCloseEvent({ phase: this.snapshot?.phase ?? null })),
  });
  readonly #run: QuizRun = new QuizRun(
    this,
    () => this.seed,
    (part) => this.#prepareResult(part),
    (report) => this.setFormReport(report, !this.preview),
  );
  readonly #lead: LeadGate = new LeadGate(this, {
    run: this.#run,
    screen: this.#screen,
    headingLevel: () => this.#level,
    isInArticle: () => this.#page.isInArticle,
    start: (mayFocus) => this.#send({ type: 'start' }, mayFocus),
  });
  readonly #page: PageLayoutController = new PageLayoutController(this, {
    run: this.#run,
    isWanted: () => this.layout === 'page',
    messages: () => this.#language.messages,
    theme: () => this.theme,
    isDisabled: () => this.isDisabled,
    lateStyles: () => this.#lateStyles,
    onTurnedOn: () => this.#bringControls(),
    waiting: () => {
      const { quiz } = this.#run;
      if (this.#controls.part || !quiz || !needOtherControls(quiz.questions)) return undefined;
      return this.#controls.render(this.#language.messages);
    },
    settings: () => this.#settings,
    place: this.#screen,
    send: (event) => this.#send(event, event.type === 'finish'),
    onLook: () => this.#look(true),
    leave: () => this.#dialog.leave(),
    onLoaded: (styles) => {
      this.#screen.keepFocus(this.#heading);
      this.#addStyles([styles]);
    },
  });
  readonly #keep: KeepController = new KeepController(this, this.#run, {
    settings: () => ({ resume: this.resume, hours: this.resumeHours, key: this.resumeKey }),
    headingLevel: () => this.#level,
    onPart: ({ keepStyles }) => this.#addStyles(keepStyles),
    begin: (spoken) => this.#begin(spoken),
    isInSteps: () => !this.#page.isOn,
    goOn: (mayFocus) => this.#goOn(mayFocus),
    onCleared: () => this.#lead.form?.forget(),
    restart: () => this.#send({ type: 'restart' }, true) || this.#screen.focus(this.#heading),
    say: (text, focus) => {
      this.#screen.say(text);
      if (focus) this.#screen.focus(focus);
    },
  });
  readonly #shared: SharedResultController = new SharedResultController(this, {
    isOn: () => this.share !== 'off',
    quiz: () => this.#run.whole,
    headingLevel: () => this.#level,
    onLoaded: () => this.#screen.keepFocus(this.#heading),
    onShown: () => {
      if (this.presentation === 'dialog') this.show();
      else if (window.scrollY === 0) this.scrollIntoView();
    },
    onTake: () => this.#screen.focus(this.#heading),
  });
  readonly #loader: QuizLoaderController = new QuizLoaderController(
    this,
    () => ({ property: this.quiz, attribute: this.quizText, src: this.src }),
    async (quiz) => this.#keep.prepare(await this.#language.prepare(quiz)),
    (spoken) => this.#begin(spoken),
    (this.constructor as typeof MlReadinessQuiz).loadLimits,
  );

  constructor() {
    super();
    this.layout = 'steps';
    this.resume = 'session';
    this.resumeHours = 24;
    this.presentation = 'inline';
    this.share = 'on';
    this.headingLevel = 2;
    this.allowImages = false;
  }

  adoptedCallback(): void {
    bringSheets(this, this.#lateStyles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    for (let part; (part = this.#settled);) {
      await part;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  /** Leads of an earlier page in this tab go out as soon as what sends them is here. */
  protected override firstUpdated(): void {
    if (!this.leadOutbox) return;
    void outboxPart.load().then(
      ({ isOutboxEmpty }) => {
        if (!isOutboxEmpty()) this.#run.loader.need();
      },
      () => undefined,
    );
  }

  protected override updated(): void {
    this.#screen.drawn();
  }

  get #settled(): Promise<void> | undefined {
    const parts = [this.#language, this.#dialog, this.#controls, this.#page, this.#run.loader, this.#shared];
    return parts.find(({ settled }) => settled)?.settled;
  }

  /** Nothing while a dialog is not here that could be pointed to. */
  protected override get missingReport(): MissingReport | undefined {
    const isDialog = this.presentation === 'dialog';
    const selector = isDialog ? '#needed, dialog[open] .primary' : '.primary';
    const anchor = this.renderRoot.querySelector<HTMLElement>(selector);
    return isDialog && !anchor ? undefined : { message: this.#language.messages.formRequired, anchor };
  }

  get #level(): number {
    return headingLevelOf(this.headingLevel);
  }

  #prepareResult(part: ResultPart): void {
    this.#screen.keepFocus(this.#heading);
    cardPart.provide(part.card);
    this.#addStyles(part.resultStyles);
    this.#lead.prepare(part);
  }

  /** What a new screen begins with. */
  get #heading(): string {
    return (this.#lead.isBefore ? undefined : this.#page.heading) ?? HEADING;
  }

  #addStyles(styles: readonly CSSResult[]): void {
    if (styles.every((style) => this.#lateStyles.includes(style))) return;
    addSheets(this, styles);
    this.#lateStyles = [...this.#lateStyles, ...styles];
  }

  /** A run begins with this quiz, or ends where there is none. */
  #begin(spoken: Spoken | undefined): void {
    const quiz = spoken?.quiz;
    const isFirst = this.#run.quiz === undefined;
    this.#language.show(spoken);
    // What has the focus is about to go: the button that tried again, or a quiz that the page replaced.
    const hadFocus = Boolean(this.shadowRoot?.activeElement);
    this.#lead.close();
    this.#run.begin(quiz, this.#keep.open(spoken));
    this.#bringControls();
    this.#page.begin();
    this.#screen.begin();
    if (hadFocus) this.#screen.focus(this.#heading);
    // Before the first quiz nobody has used the form; what it sends then is what was kept over a reload.
    if (!isFirst) this.#lead.form?.reset();
  }

  /** Other controls than lists come once the visitor has started, so that the first screen does not wait for them. */
  #bringControls(): void {
    const { quiz, snapshot } = this.#run;
    const isIntro = snapshot?.phase === 'intro' && !this.#page.isOn;
    const questions = quiz?.questions.slice(0, isIntro ? 1 : undefined) ?? [];
    if (needOtherControls(questions)) this.#controls.need();
  }

  /** @param mayFocus whether focus moves along; a page that calls a method keeps its own place */
  #send(event: SessionEvent, mayFocus: boolean = this.matches(':focus-within')): boolean {
    if (!this.#run.send(event)) return false;
    this.#lead.close();
    this.#screen.begin();
    if (mayFocus && event.type !== 'answer') this.#screen.focus(this.#heading);
    if (event.type === 'start' || event.type === 'go-to') this.#bringControls();
    if (event.type === 'restart') this.#lead.form?.reset();
    if (event.type !== 'visit') this.#page.begin();
    return true;
  }

  #choose(question: Question, value: Answer, aftermath?: Aftermath): void {
    const before = this.#run.given(question);
    const entered = isMultiple(question) ? toggleOption(question, before, String(value)) : value;
    this.#screen.begin();
    this.#run.enter(question, entered);
    this.#screen.say(aftermath?.say ?? '');
    this.#screen.focus(aftermath?.focus);
    const locale = this.#run.quiz?.lang ?? 'en';
    const refusal = tooMany(question, before, entered, this.#language.messages, locale);
    if (refusal) this.#screen.fault(refusal);
  }

  #next(question: Question): void {
    const given = this.#run.given(question) ?? untouchedAnswer(question);
    if (given !== undefined) this.#run.enter(question, given);
    if (this.#send({ type: 'next' }, true)) return;
    const locale = this.#run.quiz?.lang ?? 'en';
    const { error, control } = whatIsMissing(question, given, this.#language.messages, locale);
    this.#screen.error = error;
    this.#screen.focus(control);
  }

  /** From where the visitor left off to the question itself. */
  #goOn(mayFocus: boolean): void {
    this.#screen.begin();
    this.#run.showQuestion();
    if (mayFocus) this.#screen.focus(HEADING);
  }

  /** Shows what the answers give so far, or the question again. */
  #look(isLooking: boolean, mayFocus = true): void {
    this.#screen.begin();
    if (isLooking) this.#run.look();
    else this.#run.endLook();
    if (mayFocus) this.#screen.focus(this.#heading);
  }

  /** The state of the run; `undefined` until a quiz is loaded. */
  get snapshot(): Snapshot | undefined {
    return this.#run.snapshot;
  }

  /** The report of the run; `undefined` until it is complete. */
  get report(): Report | undefined {
    return this.#run.report;
  }

  /** Leaves the intro for the first question, or goes on where the visitor left off. */
  start(): void {
    this.#shared.leave();
    if (this.#keep.keeper?.isWaiting) this.#keep.keeper.goOn(this.matches(':focus-within'));
    else this.#lead.start();
  }

  /** Forgets all answers and shows the intro. */
  override restart(): void {
    this.#shared.leave();
    if (this.#send({ type: 'restart' }) || !this.#lead.isBefore) return;
    // At the form in front of the first question nothing is answered yet; what was typed goes.
    this.#lead.form?.reset();
    this.#lead.back(this.matches(':focus-within'));
  }

  /** Removes all that is kept of this quiz, earlier results and leads that were not delivered included, and begins again. */
  deleteAnswers(): void {
    this.#keep.clear();
    this.restart();
  }

  /** Shows a question that was already reached, on a page of questions any that is asked; does nothing for another. */
  goTo(questionId: string): void {
    this.#shared.leave();
    if (this.#page.controller) this.#page.controller.goTo(questionId);
    else if (questionId !== this.snapshot?.current) this.#send({ type: 'go-to', question: questionId });
    else if (this.#keep.keeper?.isWaiting) this.start();
    else if (this.#run.isAtResult) this.#look(false, this.matches(':focus-within'));
  }

  /** Opens the dialog, where the quiz has one. */
  show(): void {
    this.#dialog.show();
  }

  /** Closes the dialog; the quiz stays where it is. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { quiz, snapshot } = this.#run;
    const { keeper } = this.#keep;
    const shared = this.#shared.render(this.#language.messages);
    const isShared = shared !== nothing;
    const screen = stageTemplate({
      ...this.#settings,
      isDisabled: this.isDisabled,
      load: this.#loader.state,
      quiz,
      snapshot,
      result: isShared ? shared : this.#result(),
      page: isShared || this.#lead.isBefore ? undefined : this.#page.render(),
      isAtForm: !isShared && (this.#lead.isBefore || this.#lead.isAfter),
      given: (question) => this.#run.given(question),
      error: this.#screen.error,
      isPreview: this.preview,
      status: this.#screen.status || (isShared ? '' : (keeper?.status ?? '')),
      keptHead: isShared
        ? nothing
        : (keeper?.renderHead(this.#screen) ?? this.#keep.renderFailure(this.#language.messages)),
      keptFoot: (!isShared && keeper?.renderFoot()) || nothing,
      lang: this.#language.lang,
      messages: this.#language.messages,
      onRetry: () => this.#loader.retry(),
      onStart: () => this.#lead.start(true),
      onChoose: (question, value, aftermath) => this.#choose(question, value, aftermath),
      onNext: (question) => this.#next(question),
      onSkip: () => this.#send({ type: 'skip' }, true),
      onBack: () => this.#send({ type: 'back' }, true),
      onLook: () => this.#look(true),
    });
    const lang = quiz?.lang ?? this.#language.lang;
    return this.#dialog.wrap(screen, lang, this.#language.messages, this.isAwaited);
  }

  /** How questions are shown, whatever the layout. */
  get #settings(): PageSettings {
    return {
      allowsImages: this.allowImages,
      headingLevel: this.#level,
      otherControls: this.#controls.part?.otherControls ?? this.#pendingControls,
      fill: this.#run.fill,
    };
  }

  /** The result, made anew for each report (`keyed`, see the stage); what stands in its place while it is on its way. */
  #result(): unknown {
    const { report, shownReport, isAtResult, loader } = this.#run;
    const { keeper } = this.#keep;
    const { form, isBefore, isAfter } = this.#lead;
    if (!isAtResult && !isBefore) return keeper?.renderScreen(this.#screen) ?? nothing;
    const onBack = (): unknown => {
      if (isBefore) return this.#lead.back(true);
      return this.#run.snapshot?.phase === 'result' ? this.#send({ type: 'back' }, true) : this.#look(false);
    };
    if (!loader.part || (!shownReport && !isBefore)) {
      const { messages } = this.#language;
      const around = isBefore && leadWaitTemplate(this.privacyUrl, messages, () => this.#lead.skip());
      return loader.render(messages, onBack, around || nothing);
    }
    if (!shownReport || isAfter) {
      const words = messagesOf(this.#run.quiz?.lang ?? 'en') ?? loader.part.messages;
      return loader.part.leadGateTemplate(form?.render() ?? nothing, words, onBack);
    }
    const template = loader.part.resultTemplate({
      report: shownReport,
      quiz: this.#run.quiz,
      answers: this.#run.snapshot?.answers,
      share: this.share,
      shareUrl: this.shareUrl,
      isComplete: report !== undefined,
      headingLevel: this.#level,
      leadForm: (report && form?.isOnCard && form.render()) || nothing,
      isFormAtPlan: this.lead === 'plan',
      withheld: (report && form?.withheld) || [],
      earlier: keeper?.earlier ?? [],
      offer: (report && keeper?.renderOffer(this.#level + 1)) ?? nothing,
      isClearing: this.#screen.isClearing,
      messages: messagesOf(shownReport.quiz.lang) ?? loader.part.messages,
      onBack: () => this.#send({ type: 'back' }, true),
      onAsk: this.#screen.ask,
      onRestart: () => this.#send({ type: 'restart' }, true),
      onGoOn: () => this.#look(false),
    });
    return keyed(shownReport, template);
  }
}

// The types of its events are known wherever the element's are.
export type * from '../events.js';

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-quiz': MlReadinessQuiz;
  }
}

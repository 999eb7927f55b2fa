/**
 * A run whose questions stand side by side: all of them on one page, or some of them in an article and the rest at its end.
 *
 * A question is visited when the focus comes to it or it is answered; its answer is told when the next one is visited, in an article at
 * once. Conditions are followed live: a question that is met appears in its place and is said, and never takes the focus.
 *
 * In: what visitors do to a question. Out: templates, and events to the run. What is missing is looked for when the result is asked for.
 * Longer than most, because questions of the page and of the article are one run.
 */

import type { TemplateResult } from 'lit';
import { isMultiple, labelOf, toggleOption } from '../../core/answers.js';
import { pathOf } from '../../core/path.js';
import { answeredOf } from '../../core/progress.js';
import type { Answer, Id, Question, Quiz } from '../../core/quiz.js';
import { en } from '../../locales/en.js';
import { format, type Messages } from '../../locales/messages.js';
import { tooMany, whatIsMissing } from '../controls/instructions.js';
import type { Aftermath } from '../controls/view.js';
import { headingLevelOf } from '../text/heading.js';
import type { AskedView, Fault, PageHost, Place, PlacedQuestion } from './page-view.js';
import { answeredText, pageTemplate } from './page.template.js';
import { placedTemplate } from './placed.template.js';
import { headingOf, scopeOf } from './scope.js';

/** Makes the view of a question whose heading has this level. */
type Viewer = (question: Question, headingLevel: number) => AskedView;

/** The questions of one quiz, side by side. */
export class PageController {
  readonly #host: PageHost;
  /** What is wrong, by question. */
  readonly #errors = new Map<Id, string>();
  /** What was wrong when the result was last asked for. */
  #summary: readonly Fault[] = [];
  /** How often something was done to a question: controls are drawn again where the answer did not change, too. */
  readonly #revisions = new Map<Id, number>();
  /** What came and went since an answer in the article was last confirmed. */
  #news = '';

  constructor(host: PageHost) {
    this.#host = host;
  }

  /** Forgets what was wrong. */
  reset(): void {
    for (const placed of this.#host.placed) placed.say('');
    this.#errors.clear();
    this.#summary = [];
    this.#news = '';
  }

  /** Selector of what the page begins with for a visitor who comes to it: the question that they were at, else the title. */
  get heading(): string {
    const { current, answers = {} } = this.#host.run.snapshot ?? {};
    const isElsewhere = [...this.#host.placed].some(({ questionId }) => questionId === current);
    return current && !isElsewhere && Object.keys(answers).length > 0
      ? `[id="${current}.question"], #pending`
      : '#title';
  }

  /** Questions are asked one at a time from now on, which passes none by: from the first that is still open. */
  leave(): void {
    const { run } = this.#host;
    const { quiz, snapshot } = run;
    if (!quiz || snapshot?.phase !== 'question') return;
    const { questions, active } = pathOf(quiz, snapshot.answers);
    const isOpen = ({ id }: Question): boolean => !active.has(id) && !snapshot.skipped.includes(id);
    const first = questions.find((question) => question.id === snapshot.current || isOpen(question));
    if (first) run.send({ type: 'visit', question: first.id });
  }

  /** The page, or what the article leaves of it. */
  render(): TemplateResult | undefined {
    const { run, placed, settings, place, onLook } = this.#host;
    const { quiz, snapshot } = run;
    if (!quiz || !snapshot) return undefined;
    const { questions, active } = pathOf(quiz, snapshot.answers);
    const elsewhere = new Set([...placed].map(({ questionId }) => questionId));
    return pageTemplate({
      quiz,
      messages: this.#messages,
      headingLevel: settings().headingLevel,
      questions: questions.filter(({ id }) => !elsewhere.has(id)),
      openElsewhere: questions.filter(({ id }) => elsewhere.has(id) && !active.has(id)),
      isRest: elsewhere.size > 0,
      progress: answeredOf(quiz, snapshot),
      summary: this.#summary,
      asked: this.#viewer(quiz, place),
      revisionOf: ({ id }) => this.#revisions.get(id) ?? 0,
      canLook: snapshot.phase === 'question' && active.size > 0,
      // Later, because the focus can come in the middle of a drawing.
      onVisit: ({ id }) => queueMicrotask(() => run.send({ type: 'visit', question: id })),
      onMend: ({ question, control }) => this.#focus(this.#placeOf(question), control),
      onGoTo: ({ id }) => this.goTo(id),
      onFinish: () => this.#finish(),
      onLook,
    });
  }

  /**
   * A question of the article; nothing while it is not asked.
   * @param headingLevel level of its heading; one below the quiz where none is given
   */
  renderPlaced(placed: PlacedQuestion, headingLevel: number | undefined): TemplateResult | undefined {
    const { run, settings } = this.#host;
    const { quiz, snapshot } = run;
    const questions = quiz && snapshot ? pathOf(quiz, snapshot.answers).questions : [];
    const question = questions.find(({ id }) => id === placed.questionId);
    if (!quiz || !question) return undefined;
    const view = this.#viewer(quiz, placed, (chosen, said) => this.#confirm(chosen, placed, said));
    return placedTemplate(view(question, headingLevelOf(headingLevel, settings().headingLevel + 1)), () =>
      this.#confirm(question, placed),
    );
  }

  /** Goes to a question, wherever it stands; does nothing for one that is not asked. */
  goTo(id: Id): void {
    const { run } = this.#host;
    const { quiz, snapshot } = run;
    const question =
      quiz && snapshot && pathOf(quiz, snapshot.answers).questions.find((one) => one.id === id);
    if (!question) return;
    const place = this.#placeOf(question);
    if (place === this.#host.place) {
      run.endLook();
      this.#host.send({ type: 'visit', question: id });
    }
    this.#focus(place, headingOf(question));
  }

  #focus(place: Place, selector: string): void {
    if (place !== this.#host.place) this.#host.leave();
    place.focus(selector);
  }

  get #messages(): Messages {
    return this.#host.messagesOf(this.#host.run.quiz?.lang ?? 'en') ?? en;
  }

  /** Where a question stands: in the article, or on the page. */
  #placeOf({ id }: Question): Place {
    return [...this.#host.placed].find(({ questionId }) => questionId === id) ?? this.#host.place;
  }

  /** @param onMoved what follows an answer that no control of its own confirms */
  #viewer(
    quiz: Quiz,
    place: Place,
    onMoved: (question: Question, said: string) => void = () => undefined,
  ): Viewer {
    const { run, settings } = this.#host;
    const shared = settings();
    const { active } = pathOf(quiz, run.snapshot?.answers ?? {});
    const messages = this.#messages;
    const onChoose: AskedView['onChoose'] = (question, value, aftermath) => {
      this.#choose(question, value, place, aftermath);
      if (aftermath?.focus) onMoved(question, aftermath.say);
    };
    return (question, headingLevel) => {
      const error = this.#errors.get(question.id) ?? '';
      const hasError = error !== '' && !active.has(question.id);
      const given = run.given(question);
      return { ...shared, quiz, question, given, error, hasError, messages, headingLevel, onChoose };
    };
  }

  /** @param value an option or a whole answer; nothing, or no words, for none */
  #choose(question: Question, value: Answer | null, place: Place, aftermath?: Aftermath): void {
    const { run } = this.#host;
    const before = this.#asked;
    run.send({ type: 'visit', question: question.id });
    const given = run.given(question);
    const isOption = isMultiple(question) && typeof value === 'string';
    const entered = isOption ? toggleOption(question, given, value) : value === '' ? null : value;
    run.enter(question, entered);
    this.#revisions.set(question.id, (this.#revisions.get(question.id) ?? 0) + 1);
    const locale = run.quiz?.lang ?? 'en';
    const refusal = tooMany(question, given, entered, this.#messages, locale);
    const error = refusal || (this.#errors.has(question.id) ? this.#faultIn(question)?.error : undefined);
    if (error) this.#errors.set(question.id, error);
    else this.#errors.delete(question.id);
    this.#news = [this.#news, this.#changesSince(before)].filter(Boolean).join(' ');
    const isPage = place === this.#host.place;
    place.say([refusal, aftermath?.say, isPage ? this.#news : ''].filter(Boolean).join(' '));
    if (isPage) this.#news = '';
    if (aftermath?.focus) place.focus(aftermath.focus);
  }

  /**
   * An answer in the article counts: the page is told, and the visitor reads that it was noted.
   * @param said what else there is to say
   */
  #confirm(question: Question, placed: PlacedQuestion, said = ''): void {
    const { run } = this.#host;
    const { quiz, snapshot } = run;
    if (!quiz || !snapshot) return;
    // Digits that are no number of the range: the visitor has left the field, and will not come back without a word.
    const fault = question.type === 'number' ? this.#faultIn(question) : undefined;
    if (fault) this.#errors.set(question.id, fault.error);
    if (fault) placed.say(fault.error);
    if (!run.commit(question) || fault) return;
    const progress = answeredText(answeredOf(quiz, snapshot), this.#messages, quiz.lang);
    placed.confirm([said, format(this.#messages.noted, { progress }), this.#news].filter(Boolean).join(' '));
    this.#news = '';
  }

  #finish(): void {
    const faults = this.#findFaults();
    this.#errors.clear();
    for (const { question, error } of faults) this.#errors.set(question.id, error);
    this.#summary = faults;
    if (faults.length === 0) this.#host.send({ type: 'finish' });
    else this.#host.place.focus('#summary');
  }

  #findFaults(): readonly Fault[] {
    const asked = [...this.#asked];
    const faults = asked.flatMap((question) => this.#faultIn(question) ?? []);
    const [first] = asked;
    const isEmpty = !asked.some((question) => this.#host.run.given(question) !== undefined);
    if (faults.length > 0 || !isEmpty || !first) return faults;
    return [{ question: first, error: this.#messages.errorNothing, control: headingOf(first) }];
  }

  /** What is wrong with the answer to a question: it is required and not there, or begun and not whole. */
  #faultIn(question: Question): Fault | undefined {
    const { run } = this.#host;
    const { quiz, snapshot } = run;
    if (!quiz || !snapshot || pathOf(quiz, snapshot.answers).active.has(question.id)) return undefined;
    const given = run.given(question);
    if (!question.required && given === undefined) return undefined;
    const missing = whatIsMissing(question, given, this.#messages, quiz.lang, scopeOf(question));
    return {
      question,
      error: missing.error,
      control: question.type === 'ranking' ? headingOf(question) : missing.control,
    };
  }

  /** The questions that are asked now. */
  get #asked(): ReadonlySet<Question> {
    const { quiz, snapshot } = this.#host.run;
    return new Set(quiz && snapshot ? pathOf(quiz, snapshot.answers).questions : []);
  }

  /** Which questions came and went, in words. */
  #changesSince(before: ReadonlySet<Question>): string {
    const after = this.#asked;
    return [
      this.#listed(
        this.#messages.questionsAdded,
        [...after].filter((question) => !before.has(question)),
      ),
      this.#listed(
        this.#messages.questionsRemoved,
        [...before].filter((question) => !after.has(question)),
      ),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #listed(message: string, questions: readonly Question[]): string {
    if (questions.length === 0) return '';
    const list = new Intl.ListFormat(this.#host.run.quiz?.lang ?? 'en');
    return format(message, { questions: list.format(questions.map(labelOf)) });
  }
}

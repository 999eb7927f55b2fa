/**
 * One visitor's run on one element: moves the session, makes the report, tells the page.
 *
 * Events go out once the state has changed and before the next screen is drawn, so that a report is known before any form
 * is shown; `ml-quiz-step` alone waits until its question is on screen.
 *
 * A run is of the quiz in one language, drawn by a seed where the quiz draws. The answers are those of the session; beside
 * them stands what was entered and is no answer yet, for the screen alone.
 *
 * In: a quiz, and what the visitor does. Out: the state to draw, and `ml-quiz-*` events on the element. Longer than most, because the order of
 * state, report and events is decided here alone.
 */

import type { ReactiveElement } from 'lit';
import { createSession, type Session } from '../core/create-session.js';
import { pathOf } from '../core/path.js';
import type { KeptRun } from '../core/kept-run.js';
import { progressOf } from '../core/progress.js';
import type { Answer, Answers, Id, Question, Quiz } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import type { SessionEvent, Snapshot } from '../core/session.js';
import {
  QuizAnswerEvent,
  QuizCompleteEvent,
  QuizRestartEvent,
  QuizStartEvent,
  QuizStepEvent,
} from '../events.js';
import { withAdvice } from './source/advice.js';
import { answerFrom } from './controls/entered.js';
import type { FillText } from './text/inline-text.template.js';
import { PartLoader } from './load/lazy-part.js';
import { ownQuizPart, resultPart, type ResultPart } from './load/parts.js';
import { bringForResult } from './source/result-needs.js';

/** The run on one element; none until there is a quiz. */
export class QuizRun {
  readonly #host: ReactiveElement;
  readonly #givenSeed: () => number | undefined;
  readonly #onReport: (report: Report | undefined) => void;
  /** The quiz with all that can be drawn. */
  #whole: Quiz | undefined;
  #seed = 0;
  #session: Session | undefined;
  #report: Report | undefined;
  /** The visitor looks at what the answers give so far: the report of that, once it can be made. */
  #isLooking = false;
  #soFar: Report | undefined;
  /** The run was complete when it was kept, and the page knows. */
  #isTold = false;
  readonly #entered = new Map<Id, Answer>();
  /** The answers that the page was told of. */
  readonly #told = new Map<Id, Answer | null>();
  /** What a result needs: loaded while the visitor answers, waited for after the last question where it is late. */
  readonly loader: PartLoader<ResultPart>;

  /**
   * @param givenSeed what questions and options are drawn by, read when a run begins; a number of the run's own where there is none
   * @param onResult a result can be shown; called before the report exists
   * @param onReport the report exists, or no longer; called before the page is told
   */
  constructor(
    host: ReactiveElement,
    givenSeed: () => number | undefined,
    onResult: (part: ResultPart) => void,
    onReport: (report: Report | undefined) => void,
  ) {
    this.#host = host;
    this.#givenSeed = givenSeed;
    this.#onReport = onReport;
    this.loader = new PartLoader(
      host,
      resultPart,
      (part) => {
        onResult(part);
        this.#complete();
      },
      (isAhead) => bringForResult(this.quiz?.lang ?? 'en', this.#whole, isAhead),
    );
  }

  get quiz(): Quiz | undefined {
    return this.#session?.quiz;
  }

  /** The quiz with all that can be drawn, and with all that a result reads once that is here. */
  get whole(): Quiz | undefined {
    return this.#whole;
  }

  get snapshot(): Snapshot | undefined {
    return this.#session?.snapshot;
  }

  /** Whether the quiz has this question, drawn for this visitor or not. */
  knows(question: Id): boolean {
    return this.#whole?.questions.some(({ id }) => id === question) ?? false;
  }

  /** The result on screen was there on an earlier page. */
  get wasComplete(): boolean {
    return this.#isTold;
  }

  /** There once the run is complete, while its result is on screen. */
  get report(): Report | undefined {
    return this.#report;
  }

  /** What questions and options are drawn by. */
  get seed(): number {
    return this.#seed;
  }

  /**
   * Begins with this quiz, or ends where there is none.
   * @param kept where it goes on from
   */
  begin(quiz: Quiz | undefined, kept?: KeptRun): void {
    this.#whole = quiz;
    this.#deal(kept);
    for (const [id, answer] of Object.entries(this.snapshot?.answers ?? {})) this.#told.set(id, answer);
    this.#isTold = this.snapshot?.phase === 'result';
    if (this.#isTold) this.loader.need();
  }

  /** The question that the run stands at comes on screen. */
  showQuestion(): void {
    const session = this.#session;
    if (session?.snapshot.phase !== 'question') return;
    this.loader.prefetch();
    void this.#tellStep(session.quiz, session.snapshot);
  }

  /** The result is on screen, or what is to be a result: of the whole run, or of what is answered so far. */
  get isAtResult(): boolean {
    return this.#isLooking || this.snapshot?.phase === 'result';
  }

  /** The report to show: of the whole run, or of what is answered so far, which is no event and has no sign-up. */
  get shownReport(): Report | undefined {
    return this.#report ?? this.#soFar;
  }

  /** Shows what the answers give so far, until the run goes on. */
  look(): void {
    if (this.snapshot?.phase !== 'question') return;
    this.#isLooking = true;
    this.loader.need();
    this.#host.requestUpdate();
  }

  /** Back to the question. */
  endLook(): void {
    this.#isLooking = false;
    this.#soFar = undefined;
    this.#host.requestUpdate();
  }

  /** Goes on with the same quiz in another language. */
  goOnIn(quiz: Quiz): void {
    this.#whole = withAdvice(quiz);
    this.#session = createSession(drawn(this.#whole, this.#seed), this.snapshot);
    if (this.#report) this.#setReport(this.#build(this.#session));
    if (this.#soFar) this.#soFar = this.#build(this.#session);
  }

  /** Fills in what texts repeat of the answers; nothing where none does. */
  get fill(): FillText | undefined {
    const { quiz, snapshot } = this;
    const part = quiz && snapshot && ownQuizPart.loaded;
    return part && part.fillWithSaid(quiz, snapshot.answers, this.loader.part?.score);
  }

  /** What stands on screen as the answer to a question: what was entered, whole or not, else what was answered. */
  given({ id }: Question): Answer | undefined {
    return this.#entered.get(id) ?? this.snapshot?.answers[id];
  }

  /** Takes what the visitor entered, or `null` for nothing. It counts once it is a whole answer; until then there is none. */
  enter(question: Question, entered: Answer | null): void {
    if (entered === null) this.#entered.delete(question.id);
    else this.#entered.set(question.id, entered);
    const answer = entered === null ? null : answerFrom(question, entered);
    this.send({ type: 'answer', question: question.id, answer });
    this.#host.requestUpdate();
  }

  /** Tells the page of an answer that the visitor is done with; returns whether it is another than the page knew of. */
  commit({ id }: Question): boolean {
    const { quiz, snapshot } = this;
    if (!quiz || !snapshot || !this.#isNews(id, snapshot.answers)) return false;
    this.#host.dispatchEvent(this.#answerEvent(quiz, snapshot, id));
    return true;
  }

  /** Does what the event asks, if that is possible now; returns whether anything changed. */
  send(event: SessionEvent): boolean {
    const session = this.#session;
    if (!session) return false;
    const before = session.snapshot;
    if (!session.send(event)) return false;
    this.#host.requestUpdate();
    // An answer is told when the visitor goes on from it.
    if (event.type === 'answer') {
      if (this.#soFar) this.#soFar = this.#build(session);
      return true;
    }
    if (before.current && (event.type === 'next' || event.type === 'skip'))
      this.#entered.delete(before.current);
    if (event.type === 'finish') this.#entered.clear();
    if (event.type === 'restart') this.#deal();
    this.#moved(this.#session ?? session, event, before);
    return true;
  }

  /** A run from the beginning, drawn anew; or one that was kept. */
  #deal(kept?: KeptRun): void {
    this.#entered.clear();
    this.#told.clear();
    this.#setReport(undefined);
    this.#soFar = undefined;
    this.#isLooking = false;
    this.#seed = kept?.seed ?? this.#givenSeed() ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.#session = this.#whole && createSession(drawn(this.#whole, this.#seed), kept?.snapshot);
  }

  #setReport(report: Report | undefined): void {
    this.#report = report;
    this.#onReport(report);
  }

  #build({ quiz, snapshot }: Session): Report | undefined {
    if (!this.loader.part) return undefined;
    const draws = quiz !== this.#whole;
    return this.loader.part.reportOf(quiz, snapshot.answers, draws ? this.#seed : undefined);
  }

  #moved(session: Session, event: SessionEvent, before: Snapshot): void {
    const { snapshot } = session;
    this.#isLooking = false;
    this.#soFar = undefined;
    this.#setReport(undefined);
    for (const told of this.#eventsOf(session, event, before)) {
      this.#host.dispatchEvent(told);
      // A listener may have moved on, or set another quiz.
      if (this.snapshot !== snapshot) return;
    }
    this.#isTold = false;
    if (snapshot.phase === 'question') this.showQuestion();
    else if (snapshot.phase === 'result') this.loader.need();
  }

  /** What the page is told of an event, in order. */
  *#eventsOf({ quiz, snapshot }: Session, { type }: SessionEvent, before: Snapshot): Generator<Event> {
    if (before.phase === 'intro' && snapshot.phase !== 'intro') yield new QuizStartEvent(refTo(quiz));
    if (type === 'restart') yield new QuizRestartEvent(refTo(quiz));
    for (const id of this.#dueAnswers(quiz, type, before)) yield this.#answerEvent(quiz, snapshot, id);
  }

  /** The questions whose answers are told now: the one that was left; at the end of a page all that were not told as they are. */
  #dueAnswers(quiz: Quiz, type: SessionEvent['type'], { current, answers }: Snapshot): readonly Id[] {
    if (type === 'finish') {
      const { questions } = pathOf(quiz, answers);
      return questions.map(({ id }) => id).filter((id) => !this.#told.has(id) || this.#isNews(id, answers));
    }
    if (current === null || type === 'restart') return [];
    const isDue = type === 'next' || type === 'skip' || this.#isNews(current, answers);
    return isDue ? [current] : [];
  }

  /** Whether the answer is another than the page was told of. */
  #isNews(id: Id, answers: Answers): boolean {
    return String(this.#told.get(id) ?? null) !== String(answers[id] ?? null);
  }

  #answerEvent(quiz: Quiz, { answers }: Snapshot, question: Id): QuizAnswerEvent {
    const answer = answers[question] ?? null;
    this.#told.set(question, answer);
    const { type = 'text' } = quiz.questions.find(({ id }) => id === question) ?? {};
    return new QuizAnswerEvent({ ...refTo(quiz), question, type, answer });
  }

  /** All that a result needs is here, its words as well: the report that the visitor waits for exists now. */
  #complete(): void {
    if (!this.#whole || this.#report) return;
    if (withAdvice(this.#whole) !== this.#whole) this.goOnIn(this.#whole);
    const session = this.#session;
    if (!session) return;
    if (this.#isLooking) this.#soFar = this.#build(session);
    if (session.snapshot.phase !== 'result') return;
    const report = this.#build(session);
    this.#setReport(report);
    if (report && !this.#isTold) this.#host.dispatchEvent(new QuizCompleteEvent({ report }));
  }

  async #tellStep(quiz: Quiz, snapshot: Snapshot): Promise<void> {
    await this.#host.updateComplete;
    if (this.snapshot?.current !== snapshot.current) return;
    const { position, remainingAtLeast, remainingAtMost } = progressOf(quiz, snapshot);
    const question = snapshot.current ?? '';
    this.#host.dispatchEvent(
      new QuizStepEvent({ ...refTo(quiz), question, position, remainingAtLeast, remainingAtMost }),
    );
  }
}

/** A quiz of the page's own came with what draws from it; the built-in one draws nothing. */
const drawn = (quiz: Quiz, seed: number): Quiz => ownQuizPart.loaded?.drawQuiz(quiz, seed) ?? quiz;

const refTo = ({ id, version }: Quiz) => ({ quizId: id, quizVersion: version });

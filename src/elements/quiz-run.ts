/**
 * One visitor's run on one element: moves the session, makes the report, tells the page.
 *
 * Events go out once the state has changed and before the next screen is drawn, so that a report is known before any form
 * is shown; `ml-quiz-step` alone waits until its question is on screen.
 *
 * In: a quiz, and what the visitor does. Out: the state to draw, and `ml-quiz-*` events on the element.
 */

import type { ReactiveElement } from 'lit';
import {
  buildReport,
  createSession,
  progressOf,
  type Quiz,
  type Report,
  type Session,
  type SessionEvent,
  type Snapshot,
} from '../core/index.js';
import {
  QuizAnswerEvent,
  QuizCompleteEvent,
  QuizRestartEvent,
  QuizStartEvent,
  QuizStepEvent,
} from '../events.js';

/** The run on one element; none until there is a quiz. */
export class QuizRun {
  readonly #host: ReactiveElement;
  #session: Session | undefined;
  #report: Report | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  get quiz(): Quiz | undefined {
    return this.#session?.quiz;
  }

  get snapshot(): Snapshot | undefined {
    return this.#session?.snapshot;
  }

  /** There while the result is on screen. */
  get report(): Report | undefined {
    return this.#report;
  }

  /** Begins with this quiz, or ends where there is none. */
  begin(quiz: Quiz | undefined): void {
    this.#session = quiz && createSession(quiz);
    this.#report = undefined;
  }

  /** Does what the event asks, if that is possible now; returns whether anything changed. */
  send(event: SessionEvent): boolean {
    const session = this.#session;
    if (!session) return false;
    const before = session.snapshot;
    if (!session.send(event)) return false;
    this.#host.requestUpdate();
    // An answer is told when the visitor goes on from it.
    if (event.type !== 'answer') this.#moved(session, event, before);
    return true;
  }

  #moved({ quiz, snapshot }: Session, event: SessionEvent, before: Snapshot): void {
    const isDone = snapshot.phase === 'result';
    this.#report = isDone ? buildReport(quiz, snapshot.answers, { today: today() }) : undefined;
    for (const told of eventsOf(quiz, event, before, snapshot, this.#report)) {
      this.#host.dispatchEvent(told);
      // A listener may have moved on, or set another quiz.
      if (this.snapshot !== snapshot) return;
    }
    if (snapshot.phase === 'question') void this.#tellStep(quiz, snapshot);
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

function eventsOf(
  quiz: Quiz,
  { type }: SessionEvent,
  { current }: Snapshot,
  { answers }: Snapshot,
  report: Report | undefined,
): readonly Event[] {
  const ref = refTo(quiz);
  const events: Event[] = [];
  if (type === 'start') events.push(new QuizStartEvent(ref));
  if (type === 'restart') events.push(new QuizRestartEvent(ref));
  if ((type === 'next' || type === 'skip') && current !== null) {
    events.push(new QuizAnswerEvent({ ...ref, question: current, answer: answers[current] ?? null }));
  }
  if (report) events.push(new QuizCompleteEvent({ report }));
  return events;
}

const refTo = ({ id, version }: Quiz) => ({ quizId: id, quizVersion: version });

/** The visitor's day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

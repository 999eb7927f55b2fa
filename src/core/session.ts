/**
 * One visitor's run as plain data. `transition.ts` moves it, `path.ts` says which questions it meets.
 * In: nothing. Out: types only.
 */

import type { Answer, Answers, Id } from './quiz.js';

/** The state of a run at one moment. Plain data: it can be stored and restored. */
export interface Snapshot {
  /** Id of the quiz. */
  readonly quizId: Id;
  /** Version of the quiz. */
  readonly quizVersion: string;
  /** Before the first question, at one, or at the result. */
  readonly phase: 'intro' | 'question' | 'result';
  /** Id of the question on screen; `null` outside of `question`. */
  readonly current: Id | null;
  /** All answers given, those of hidden questions included: they count again when their question comes back. */
  readonly answers: Answers;
  /** Ids of questions that were left open on purpose. */
  readonly skipped: readonly Id[];
}

/** What a visitor can do. An event that is impossible now changes nothing. */
export type SessionEvent =
  /** Leave the intro for the first question. */
  | { readonly type: 'start' }
  /** Give an answer, or take it back with `null`. */
  | { readonly type: 'answer'; readonly question: Id; readonly answer: Answer | null }
  /** Go on from an answered question. */
  | { readonly type: 'next' }
  /** Leave the question open and go on; impossible where an answer is required. */
  | { readonly type: 'skip' }
  /** Go to the question before; from the result to the last one. */
  | { readonly type: 'back' }
  /** Go to a question that was already reached. */
  | { readonly type: 'go-to'; readonly question: Id }
  /** Go to a question of the path, reached or not: where all of them are on screen. */
  | { readonly type: 'visit'; readonly question: Id }
  /** Leave open what has no answer and go to the result; impossible where an answer is required, or nothing is answered. */
  | { readonly type: 'finish' }
  /** Forget everything. */
  | { readonly type: 'restart' };

/** How much is answered, in whatever order. What is asked can depend on answers, so the whole is given as a range. */
export interface Answered {
  /** Questions on the path that have an answer. */
  readonly answered: number;
  /** The fewest questions that the path can have. */
  readonly atLeast: number;
  /** The most questions that the path can have. */
  readonly atMost: number;
}

/** How far along a run is. What lies ahead can depend on answers, so it is given as a range. */
export interface Progress {
  /** Place of the current question on the path, from 1; 0 at the intro; the number of questions at the result. */
  readonly position: number;
  /** The fewest questions that can still follow. */
  readonly remainingAtLeast: number;
  /** The most questions that can still follow. */
  readonly remainingAtMost: number;
  /** Share of the way, 0 to 1, never smaller after an answer and `next`; exactly 1 at the result. */
  readonly share: number;
}

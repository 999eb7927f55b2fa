/**
 * Two runs of one quiz, which may have changed in between: how much of the change in the score the visitor made, and how much the quiz.
 * In: what was stored of the run before, and the answers now. Out: whole points that add up exactly.
 */

import { evaluate } from './evaluate.js';
import {
  migrateAnswers,
  type DroppedAnswer,
  type MigratedAnswers,
  type StoredAnswers,
} from './migrate-answers.js';
import type { Answers, Quiz } from './quiz.js';
import { totalOf } from './score.js';

/** A run as it was stored, with the total that it had then. */
export interface StoredRun extends StoredAnswers {
  readonly total: number;
}

/** The change from one run to the next; or why they cannot be compared. */
export type RunComparison =
  | {
      readonly ok: true;
      /** The total now. */
      readonly total: number;
      /** What the visitor changed: this total less that of the earlier answers by the rules of now. */
      readonly byVisitor: number;
      /**
       * What the quiz changed: the earlier answers by the rules of now less the total that they had then. In another version that
       * includes answers to questions of which the earlier answers say nothing: nobody could give them while they were not asked.
       */
      readonly byQuiz: number;
      /** Earlier answers that this version does not have. */
      readonly dropped: readonly DroppedAnswer[];
    }
  | Extract<MigratedAnswers, { ok: false }>;

/** Compares an earlier run with the answers of now, by scoring the earlier answers again. */
export function compareRuns(quiz: Quiz, before: StoredRun, now: Answers): RunComparison {
  const earlier = migrateAnswers(quiz, before);
  if (!earlier.ok) return earlier;
  const total = totalOf(evaluate(quiz, now));
  const isOtherVersion = before.version !== quiz.version;
  const again = totalOf(evaluate(quiz, { ...(isOtherVersion && now), ...earlier.answers }));
  return {
    ok: true,
    total,
    byVisitor: total - again,
    byQuiz: again - before.total,
    dropped: earlier.dropped,
  };
}

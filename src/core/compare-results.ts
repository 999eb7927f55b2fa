/**
 * A result beside an earlier one, for someone who wants to know what changed and why: which answers moved the score by how much, and
 * what the quiz did by itself.
 *
 * In: the quiz as it was taken now, the earlier result, the answers now. Out: plain data; the points of all lines add up exactly to
 * what the visitor changed.
 */

import { compareRuns, type RunComparison } from './compare-runs.js';
import { answersThen, type KeptResult } from './kept-results.js';
import { migrateAnswers, type DroppedAnswer } from './migrate-answers.js';
import { modelOf } from './model.js';
import { pathOf } from './path.js';
import { answerInWords, withCommas, type ListNames } from './pipe-text.js';
import type { Answer, Answers, Id, Quiz } from './quiz.js';
import { whatIf, type WhatIf } from './what-if.js';

/** What changed from an earlier result to this one; or why the two cannot be compared answer by answer. */
export type ResultComparison =
  | {
      readonly ok: true;
      /** The total now, whole. */
      readonly total: number;
      /** What the visitor changed, whole points. */
      readonly byVisitor: number;
      /** What the quiz changed, whole points: see `compareRuns`. */
      readonly byQuiz: number;
      /** The quiz is another version. */
      readonly isOtherVersion: boolean;
      /** Answers that differ, in the order of the quiz. */
      readonly answers: readonly AnswerChange[];
      /** What gates, calibration and rounding did on top, in thousandths of a point. */
      readonly rules: number;
      /** Earlier answers that this version does not have. */
      readonly dropped: readonly DroppedAnswer[];
    }
  | {
      readonly ok: false;
      /** Other questions were drawn; or see `compareRuns`. */
      readonly reason: 'other-draw' | Extract<RunComparison, { ok: false }>['reason'];
    };

/** One answer that is another now, in the words of the quiz; `null` where there was or is none. */
export interface AnswerChange {
  readonly question: Id;
  /** The question itself. */
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  /** In thousandths of a point of the total. */
  readonly change: number;
}

/**
 * Compares an earlier result with the answers of now.
 * @param list puts the names of several options into words
 */
export function compareResults(
  quiz: Quiz,
  before: KeptResult,
  now: { readonly answers: Answers; readonly seed: number | null },
  list: ListNames = withCommas,
): ResultComparison {
  if (quiz.pools?.length && before.seed !== now.seed) return { ok: false, reason: 'other-draw' };
  const stored = { ...before, answers: answersThen(before) };
  const runs = compareRuns(quiz, stored, now.answers);
  const earlier = migrateAnswers(quiz, stored);
  if (!runs.ok) return runs;
  if (!earlier.ok) return earlier;
  const isOtherVersion = before.version !== quiz.version;
  // What could not be answered then is nothing that the visitor changed.
  const then: Answers = { ...(isOtherVersion && now.answers), ...earlier.answers };
  const moved = changesFrom(quiz, then, now.answers);
  const { lines } = whatIf(quiz, then, Object.fromEntries(moved));
  const answers = describe(quiz, then, now.answers, lines, list);
  const explained = answers.reduce((sum, { change }) => sum + change, 0);
  return {
    ok: true,
    total: runs.total,
    byVisitor: runs.byVisitor,
    byQuiz: runs.byQuiz,
    isOtherVersion,
    answers,
    rules: runs.byVisitor * 1000 - explained,
    dropped: runs.dropped,
  };
}

/** What to change to come from one set of answers to the other. Words that were typed are never compared, only whether there are some. */
function changesFrom(quiz: Quiz, then: Answers, now: Answers): readonly (readonly [Id, Answer | null])[] {
  return quiz.questions
    .filter(({ id, type }) =>
      type === 'text' ? (then[id] === undefined) !== (now[id] === undefined) : !isEqual(then[id], now[id]),
    )
    .map(({ id }) => [id, now[id] ?? null] as const);
}

const isEqual = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The changes that a visitor can see: of questions that were or are asked. */
function describe(
  quiz: Quiz,
  then: Answers,
  now: Answers,
  lines: WhatIf['lines'],
  list: ListNames,
): readonly AnswerChange[] {
  const model = modelOf(quiz);
  const active = [then, now].map((answers) => pathOf(quiz, answers).active);
  return quiz.questions
    .filter(({ type }) => type !== 'text')
    .flatMap(({ id, text }): AnswerChange[] => {
      const [from, to] = active.map((answers) => answers.get(id));
      if (isEqual(from, to)) return [];
      const own = lines.filter(({ before, after }) => {
        const line = after ?? before;
        return line?.kind === 'answer' && line.question === id;
      });
      return [
        {
          question: id,
          label: text,
          from: answerInWords(model, id, from, list) ?? null,
          to: answerInWords(model, id, to, list) ?? null,
          change: own.reduce((sum, { change }) => sum + change, 0),
        },
      ];
    });
}

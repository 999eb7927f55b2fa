/**
 * What a result of the built-in quiz reads beside its questions: a part of its own, loaded while the visitor answers.
 *
 * In: the questions. Out: the whole quiz.
 */

import type { Quiz } from '../../core/quiz.js';
import { advice } from '../../quizzes/sde-to-ml.advice.js';

let whole: Quiz | undefined;

/** The built-in quiz with all that a result reads; always the same object, because what is worked out of a quiz is kept beside it. */
export const completeQuiz = (questions: Quiz): Quiz =>
  (whole ??= Object.freeze(joined(questions, advice) as Quiz));

type Parts = Readonly<Record<string, unknown>>;

/** A value with what is missing in it: of objects in a list by their ids. */
function joined(value: unknown, missing: unknown): unknown {
  if (missing === undefined) return value;
  if (value === undefined) return missing;
  const parts = missing as Parts;
  if (Array.isArray(value)) return value.map((item: { readonly id: string }) => joined(item, parts[item.id]));
  const own = value as Parts;
  const filled = Object.entries(parts).map(([key, part]) => [key, joined(own[key], part)] as const);
  return { ...own, ...Object.fromEntries(filled) };
}

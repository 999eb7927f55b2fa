/**
 * Whether what visitors say of themselves and their knowledge checks agree, for each dimension that has both. It says how far the two lie
 * apart, and nothing about the person.
 *
 * In: a quiz that `parseQuiz` returned, and answers. Out: plain data with the numbers behind it.
 */

import type { QuestionPoints } from './count-points.js';
import { evaluate } from './evaluate.js';
import type { Answers, Id, Quiz } from './quiz.js';

/** How answers and checks compare in one dimension. */
export interface Agreement {
  /** Id of the dimension. */
  readonly dimension: Id;
  /**
   * `too-few`: fewer than two checks were answered, or nothing else. `checks-lower` and `checks-higher`: the checks show less or more
   * than was said, by more than `margin`. `agree`: neither.
   */
  readonly verdict: 'agree' | 'checks-lower' | 'checks-higher' | 'too-few';
  /** Points earned of those possible in the answers given that are not checks, 0 to 1; `null` where there are none. */
  readonly reported: number | null;
  /** Checks answered correctly of those answered, 0 to 1; `null` where there are none. "Not sure" is an answer. */
  readonly checked: number | null;
  /** Checks answered correctly. */
  readonly correct: number;
  /** Checks answered. */
  readonly answered: number;
  /** How far the two may lie apart and still agree: a quarter, or as much as one check makes where that is more. */
  readonly margin: number;
}

/** The dimensions that have both, in the order of the quiz. */
export function agreement(quiz: Quiz, answers: Answers): readonly Agreement[] {
  const { questions } = evaluate(quiz, answers);
  return quiz.dimensions.flatMap(({ id }, place) => {
    const parts = questions.filter(({ entry }) => entry.possible.has(place));
    const isCheck = ({ entry }: QuestionPoints): boolean => entry.question.type === 'check';
    const checks = parts.filter(isCheck);
    const others = parts.filter((part) => !isCheck(part));
    return checks.length > 0 && others.length > 0 ? [compare(id, place, checks, others)] : [];
  });
}

const fewestChecks = 2;

function compare(
  dimension: Id,
  place: number,
  checks: readonly QuestionPoints[],
  others: readonly QuestionPoints[],
): Agreement {
  const given = checks.filter(({ isAnswered }) => isAnswered);
  const answered = given.length;
  const correct = given.filter(({ earned }) => (earned[place] ?? 0) > 0).length;
  // A question that is hidden for want of something says so, too.
  const said = others.filter(({ isAnswered, isShown }) => isAnswered || !isShown);
  const possible = said.reduce((sum, { entry }) => sum + (entry.possible.get(place) ?? 0), 0);
  const earned = said.reduce((sum, part) => sum + (part.earned[place] ?? 0), 0);
  const reported = said.some(({ isAnswered }) => isAnswered) ? earned / possible : null;
  const checked = answered > 0 ? correct / answered : null;
  const margin = Math.max(1 / 4, 1 / Math.max(answered, 1));
  return { dimension, verdict: verdictOf(), reported, checked, correct, answered, margin };

  function verdictOf(): Agreement['verdict'] {
    if (reported === null || checked === null || answered < fewestChecks) return 'too-few';
    if (Math.abs(checked - reported) <= margin) return 'agree';
    return checked < reported ? 'checks-lower' : 'checks-higher';
  }
}

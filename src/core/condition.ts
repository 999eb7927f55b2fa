/**
 * Whether a condition holds. Three-valued, so that the same code serves scoring (everything is known) and progress
 * (answers still to come are not): `undefined` means that it cannot be said yet.
 */

import { chosenIds, pairOf } from './answers.js';
import { levelOf } from './ladder.js';
import type { AnswerPart, ScorePart } from './meaning/condition-parts.js';
import type { Answer, Condition, Id, Question } from './quiz.js';

/** What a condition may look at. */
export interface Facts {
  /** The question with this id. */
  readonly question: (id: Id) => Question | undefined;
  /** The answer to a question that is shown; `null` where there is none; `undefined` where it is still to come. */
  readonly answer: (id: Id) => Answer | null | undefined;
  /** Score of a dimension, 0 to 100; `undefined` while nothing is scored. */
  readonly dimension?: (id: Id) => number | undefined;
  /** Share of checks answered correctly; `undefined` while nothing is scored. */
  readonly checksShare?: number;
}

/** Whether the condition holds; `undefined` where that depends on something still to come. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  if ('all' in condition) return decide(condition.all, facts, false);
  if ('any' in condition) return decide(condition.any, facts, true);
  if ('not' in condition) return negate(holds(condition.not, facts));
  if ('dimension' in condition) {
    const score = facts.dimension?.(condition.dimension);
    if (score === undefined) return undefined;
    return condition.below === undefined ? score >= (condition.atLeast ?? 0) : score < condition.below;
  }
  if ('checksAtLeast' in condition) {
    return facts.checksShare === undefined ? undefined : facts.checksShare >= condition.checksAtLeast;
  }
  const answer = facts.answer(condition.question);
  if (answer === undefined) return undefined;
  if ('answered' in condition) return (answer !== null) === condition.answered;
  if (answer === null) return false;
  const question = facts.question(condition.question);
  if (!question) return false;
  if ('has' in condition) return chosenIds(question, answer).some((id) => condition.has.includes(id));
  if ('atLeast' in condition) {
    const { row, atLeast } = condition;
    const skill = row ? pairOf(row, '') : '';
    const given = chosenIds(question, answer).find((id) => id.startsWith(skill));
    return levelOf(question, given) >= levelOf(question, atLeast);
  }
  const value = Number(answer);
  return value >= (condition.min ?? value) && value <= (condition.max ?? value);
}

/** The parts of a condition, without their places. */
export function partsOf(condition: Condition): readonly (AnswerPart | ScorePart)[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('any' in condition) return condition.any.flatMap(partsOf);
  return 'not' in condition ? partsOf(condition.not) : [condition];
}

const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? value : !value);

/** Several conditions together. @param decisive the value of one that decides for all */
function decide(conditions: readonly Condition[], facts: Facts, decisive: boolean): boolean | undefined {
  let result: boolean | undefined = !decisive;
  for (const condition of conditions) {
    const value = holds(condition, facts);
    if (value === decisive) return value;
    if (value === undefined) result = undefined;
  }
  return result;
}

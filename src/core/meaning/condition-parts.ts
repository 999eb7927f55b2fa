/** The parts of a condition that look at an answer or a score, taken out of `all`, `any` and `not`. */

import { partsOf } from '../condition.js';
import { eachEntry } from '../issue-path.js';
import type {
  AllCondition,
  AnyCondition,
  ChecksCondition,
  Condition,
  DimensionCondition,
  NotCondition,
} from '../quiz.js';

/** A part that looks at a score. */
export type ScorePart = DimensionCondition | ChecksCondition;

/** A part that looks at an answer. */
export type AnswerPart = Exclude<Condition, AllCondition | AnyCondition | NotCondition | ScorePart>;

/** What is called with each part, its path, and whether an odd number of `not` stands before it. */
export type PartVisitor = (part: AnswerPart | ScorePart, path: string, isNegated: boolean) => void;

/** Visits the parts of a condition in order. */
export function eachPart(condition: Condition, path: string, visit: PartVisitor, isNegated = false): void {
  const visitAll = (conditions: readonly Condition[], listPath: string): void =>
    eachEntry(conditions, listPath, (one, onePath) => eachPart(one, onePath, visit, isNegated));
  if ('all' in condition) visitAll(condition.all, `${path}.all`);
  else if ('any' in condition) visitAll(condition.any, `${path}.any`);
  else if ('not' in condition) eachPart(condition.not, `${path}.not`, visit, !isNegated);
  else visit(condition, path, isNegated);
}

/** The parts of a condition that look at answers. */
export const answerPartsOf = (condition: Condition): readonly AnswerPart[] =>
  partsOf(condition).filter((part) => 'question' in part);

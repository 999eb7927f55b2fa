/**
 * Conditions as functions over typed arrays. Three-valued as in core: `FALSE`, `UNKNOWN` and `TRUE` are 0, 1 and 2, so that
 * "all" is the smallest, "any" the largest, and "not" the distance to 2.
 */

import { pairOf } from '../../core/answers.js';
import { levelOf } from '../../core/ladder.js';
import type { Model, ModelQuestion } from '../../core/model.js';
import type { AnsweredCondition, Condition, Id, LevelCondition, OptionCondition } from '../../core/quiz.js';
import { wordsOf, type Respondent } from './respondent.js';

/** Whether a condition holds for the respondent that is being scored. */
export type Test = () => number;

/** The condition does not hold. */
export const FALSE = 0;
/** It cannot be said: the condition is about scores, and there are none. */
export const UNKNOWN = 1;
/** The condition holds. */
export const TRUE = 2;

/** What conditions look at. */
export interface Surroundings {
  readonly model: Model;
  readonly respondent: Respondent;
  /** 1 where the question is shown and answered. */
  readonly active: Uint8Array;
  /** Scores of the dimensions. */
  readonly dimensions: Float64Array;
  /** The share of checks answered correctly, in its only place; NaN without checks. */
  readonly checksShare: Float64Array;
}

/** A function that says whether the condition holds. */
export function compileCondition(condition: Condition, around: Surroundings): Test {
  if ('all' in condition) return compileAll(condition.all.map((part) => compileCondition(part, around)));
  if ('any' in condition) return compileAny(condition.any.map((part) => compileCondition(part, around)));
  if ('not' in condition) {
    const part = compileCondition(condition.not, around);
    return () => TRUE - part();
  }
  if ('dimension' in condition) {
    const { dimensions, model } = around;
    const place = model.dimensionPlace.get(condition.dimension) ?? -1;
    const { below, atLeast = 0 } = condition;
    return below === undefined
      ? () => ((dimensions[place] ?? 0) >= atLeast ? TRUE : FALSE)
      : () => ((dimensions[place] ?? 0) < below ? TRUE : FALSE);
  }
  if ('checksAtLeast' in condition) {
    const { checksShare } = around;
    const wanted = condition.checksAtLeast;
    return () => {
      const share = checksShare[0] ?? NaN;
      return share >= wanted ? TRUE : share < wanted ? FALSE : UNKNOWN;
    };
  }
  const place = around.model.questions.findIndex(({ question }) => question.id === condition.question);
  if ('answered' in condition) return compileAnswered(condition, place, around);
  if ('has' in condition || 'atLeast' in condition) return compileOptions(condition, place, around);
  const { active, respondent } = around;
  const { min = -Infinity, max = Infinity } = condition;
  return () => {
    const value = respondent.value[place] ?? 0;
    return active[place] === 1 && value >= min && value <= max ? TRUE : FALSE;
  };
}

function compileAll(parts: readonly Test[]): Test {
  return () => {
    let lowest = TRUE;
    for (const part of parts) {
      const value = part();
      if (value === FALSE) return FALSE;
      if (value < lowest) lowest = value;
    }
    return lowest;
  };
}

function compileAny(parts: readonly Test[]): Test {
  return () => {
    let highest = FALSE;
    for (const part of parts) {
      const value = part();
      if (value === TRUE) return TRUE;
      if (value > highest) highest = value;
    }
    return highest;
  };
}

function compileAnswered({ answered }: AnsweredCondition, place: number, { active }: Surroundings): Test {
  return () => ((active[place] === 1) === answered ? TRUE : FALSE);
}

function compileOptions(
  condition: OptionCondition | LevelCondition,
  place: number,
  { model, active, respondent: { bits, firstWord } }: Surroundings,
): Test {
  const entry = model.questions[place];
  if (!entry) return () => FALSE;
  const options = entry.choices.map(({ id }) => id);
  const masks = wordsOf(options, 'has' in condition ? condition.has : levelsFrom(entry, condition));
  const first = firstWord[place] ?? 0;
  if (masks.length === 1) {
    const mask = masks[0] ?? 0;
    return () => (active[place] === 1 && ((bits[first] ?? 0) & mask) !== 0 ? TRUE : FALSE);
  }
  return () => {
    if (active[place] !== 1) return FALSE;
    return masks.some((mask, word) => ((bits[first + word] ?? 0) & mask) !== 0) ? TRUE : FALSE;
  };
}

/** The options that stand at a level or after it. */
function levelsFrom({ question, choices }: ModelQuestion, { row, atLeast }: LevelCondition): readonly Id[] {
  const skill = row === undefined ? '' : pairOf(row, '');
  const least = levelOf(question, atLeast);
  return choices.map(({ id }) => id).filter((id) => id.startsWith(skill) && levelOf(question, id) >= least);
}

/**
 * Gates taken apart, so that each cluster can apply what it knows: a gate of "any of these" is as many gates with the same cap. What
 * cannot be said within one cluster is decided at the end.
 */

import { eachPart } from '../../core/meaning/condition-parts.js';
import type { CheckStep, Condition, Gate, Quiz } from '../../core/quiz.js';
import { inThousandthSteps } from '../simulate/compile-caps.js';

/** A rule that caps the score while its condition holds. */
export interface GatePiece {
  readonly when: Condition;
  /** In whole thousandths of a point. */
  readonly cap: number;
}

/** The gates of a quiz, taken apart. */
export interface GatePieces {
  readonly byCondition: readonly GatePiece[];
  readonly byChecks: readonly (readonly CheckStep[])[];
}

/** Takes gates apart. */
export function takeApart(gates: readonly Gate[]): GatePieces {
  const byCondition = gates.flatMap((gate): GatePiece[] => {
    if (!('when' in gate) || gate.cap >= 100) return [];
    return anyOf(gate.when, false).map((when) => ({ when, cap: thousandthsOf(gate.cap) }));
  });
  return { byCondition, byChecks: gates.flatMap((gate) => ('caps' in gate ? [gate.caps] : [])) };
}

/** A cap in whole thousandths of a point. */
export const thousandthsOf = (cap: number): number => Math.round(inThousandthSteps(cap) * 1000);

/** The alternatives of a condition: it holds when one of them does. */
function anyOf(condition: Condition, isNegated: boolean): readonly Condition[] {
  if ('not' in condition) return anyOf(condition.not, !isNegated);
  if (!isNegated && 'any' in condition) return condition.any.flatMap((part) => anyOf(part, false));
  if (isNegated && 'all' in condition) return condition.all.flatMap((part) => anyOf(part, true));
  return [isNegated ? { not: condition } : condition];
}

/** What a condition looks at: ids of questions and dimensions, and whether it looks at the checks. */
export function subjectsOf(condition: Condition): {
  readonly questions: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  readonly looksAtChecks: boolean;
} {
  const questions = new Set<string>();
  const dimensions = new Set<string>();
  let looksAtChecks = false;
  eachPart(condition, '', (part) => {
    if ('question' in part) questions.add(part.question);
    else if ('dimension' in part) dimensions.add(part.dimension);
    else looksAtChecks = true;
  });
  return { questions, dimensions, looksAtChecks };
}

/** Places of the dimensions that count for a weighted mean. */
export const weightedPlaces = ({ dimensions }: Quiz, weights: readonly number[]): readonly number[] =>
  dimensions.flatMap((_, place) => ((weights[place] ?? 0) > 0 ? [place] : []));

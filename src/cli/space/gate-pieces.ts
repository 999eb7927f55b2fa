/**
 * Gates taken apart, so that each cluster can apply what it knows: a gate of "any of these" is as many gates with the same cap. What
 * cannot be said within one cluster is decided at the end.
 */

import { eachPart } from '../../core/meaning/condition-parts.js';
import type { CheckStep, Condition, Gate, Quiz, Role } from '../../core/quiz.js';
import { inThousandthSteps } from '../simulate/compile-caps.js';

/** A rule that caps a mean by a condition. */
export interface GatePiece {
  readonly when: Condition;
  /** `true`: it caps while the condition holds. `false`: unless it holds, also where that cannot be said. */
  readonly capsWhen: boolean;
  /** In whole thousandths of a point. */
  readonly cap: number;
}

/** Rules that cap a mean. */
export interface GatePieces {
  readonly byCondition: readonly GatePiece[];
  readonly byChecks: readonly (readonly CheckStep[])[];
}

/** The gates of a quiz, taken apart. */
export function piecesOfGates(gates: readonly Gate[]): GatePieces {
  const byCondition = gates.flatMap((gate): GatePiece[] => {
    if (!('when' in gate) || gate.cap >= 100) return [];
    const cap = thousandthsOf(gate.cap);
    return alternatives(gate.when, 'any').map((when) => ({ when, capsWhen: true, cap }));
  });
  return { byCondition, byChecks: gates.flatMap((gate) => ('caps' in gate ? [gate.caps] : [])) };
}

/** What a role needs, as rules that cap its fit at 0: no fit is enough then. */
export function piecesOfRole({ needs = [], minChecksShare = 0 }: Role): GatePieces {
  const enough = [
    { fromShare: 0, cap: 0 },
    { fromShare: minChecksShare, cap: 100 },
  ];
  return {
    byCondition: needs.flatMap(({ when }) =>
      alternatives(when, 'all').map((part) => ({ when: part, capsWhen: false, cap: 0 })),
    ),
    byChecks: minChecksShare > 0 ? [enough] : [],
  };
}

/** A cap in whole thousandths of a point. */
export const thousandthsOf = (cap: number): number => Math.round(inThousandthSteps(cap) * 1000);

/** The parts of a condition that all have to hold, or of which one has to. */
function alternatives(condition: Condition, word: 'all' | 'any', isNegated = false): readonly Condition[] {
  if ('not' in condition) return alternatives(condition.not, word, !isNegated);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const isThisWord = word in condition ? !isNegated : parts.length > 0 && isNegated;
  if (isThisWord) return parts.flatMap((part) => alternatives(part, word, isNegated));
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

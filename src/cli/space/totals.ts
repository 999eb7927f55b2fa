/** Whole scores and how many respondents have them, from the exact distribution of means under caps. */

import { modelOf } from '../../core/model.js';
import type { Quiz } from '../../core/quiz.js';
import { piecesOfGates } from './gate-pieces.js';
import { meansOf, NO_CAP, type Means } from './means.js';
import type { Respondents } from './survey.js';

/** A distribution of the overall score. */
export interface Totals {
  /** Share of respondents by whole score, 0 to 100. */
  readonly shares: Float64Array;
  /** Share of respondents whom a cap holds below their base, by cap. */
  readonly heldAt: ReadonlyMap<number, number>;
}

/** The exact distribution of the overall score; `undefined` where that takes too long. */
export function totalsOf(quiz: Quiz, respondents: Respondents): Totals | undefined {
  const { questions } = modelOf(quiz);
  // A draw may ask nothing that a dimension counts for: it is no part of the score then.
  const weights = quiz.dimensions.map(({ weight }, place) =>
    questions.some(({ possible }) => possible.has(place)) ? weight : 0,
  );
  const means = meansOf(quiz, weights, piecesOfGates(quiz.gates ?? []), respondents);
  return means && roundMeans(means);
}

/** Means as whole scores, rounded half up after the cap. */
export function roundMeans({ byCap, unitsPerPoint }: Means): Totals {
  const shares = new Float64Array(101);
  const heldAt = new Map<number, number>();
  const { numerator, denominator } = unitsPerPoint;
  for (const [cap, weights] of byCap) {
    weights.forEach((weight, unit) => {
      if (weight === 0) return;
      const base = BigInt(unit) * denominator; // over the numerator, in points
      const isHeld = cap < NO_CAP && base * 1000n > BigInt(cap) * numerator;
      const total = isHeld
        ? Math.floor((cap + 500) / 1000)
        : Number((2n * base + numerator) / (2n * numerator));
      shares[total] = (shares[total] ?? 0) + weight;
      if (isHeld) heldAt.set(cap / 1000, (heldAt.get(cap / 1000) ?? 0) + weight);
    });
  }
  return { shares, heldAt };
}

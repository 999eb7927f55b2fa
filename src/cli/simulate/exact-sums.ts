/** The two sums of a score that doubles cannot settle next to a step, as fractions: as in `core/evaluate.ts` and `core/score.ts`. */

import type { Dimension } from '../../core/quiz.js';
import { add, exactly, isLess, multiply, rational, type Rational } from '../../core/rational.js';
import type { Tally } from './tally.js';

const zero = rational(0n);

/** The weighted mean of the dimensions. */
export function exactBase(
  { earned, possible }: Tally,
  dimensions: readonly Dimension[],
  isCalibrated: Uint8Array,
  calibrationCap: number,
): Rational {
  const cap = exactly(calibrationCap);
  return dimensions.reduce((sum, _, place) => {
    const raw = rational(100n * BigInt(earned[place] ?? 0), BigInt(possible[place] ?? 0));
    const value = isCalibrated[place] === 1 && isLess(cap, raw) ? cap : raw;
    return add(sum, multiply(shareOf(place, possible, dimensions), value));
  }, zero);
}

/** The share of the scored weight that was answered. */
export function exactAnsweredShare({ open, possible }: Tally, dimensions: readonly Dimension[]): Rational {
  return dimensions.reduce((sum, _, place) => {
    const all = possible[place] ?? 0;
    const answered = rational(BigInt(all - (open[place] ?? 0)), BigInt(all));
    return add(sum, multiply(shareOf(place, possible, dimensions), answered));
  }, zero);
}

/** The weight of a dimension as a share of all weights that count. */
function shareOf(place: number, possible: Float64Array, dimensions: readonly Dimension[]): Rational {
  const weightAt = (at: number): Rational =>
    (possible[at] ?? 0) > 0 ? exactly(dimensions[at]?.weight ?? 0) : zero;
  const all = dimensions.reduce((sum, _, at) => add(sum, weightAt(at)), zero);
  const weight = weightAt(place);
  return rational(weight.numerator * all.denominator, weight.denominator * all.numerator);
}

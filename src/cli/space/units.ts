/** The unit in which every contribution to a weighted mean is a whole number, so that means can be counted in a list. */

import { add, multiply, rational, type Rational } from '../../core/rational.js';
import { thousandthsOf } from './gate-pieces.js';
import { calibrationCap, checkCounts, checksShare, type ChecksCorrect } from './scores.js';
import type { Cluster, Outcome, Survey } from './survey.js';

/** Most units of a distribution. */
export const MAX_UNITS = 300_000;

/** Whole numbers are exact in doubles below this. */
const MAX_EXACT = 2 ** 52;

/** How means become whole numbers. */
export interface Units {
  readonly perPoint: Rational;
  /** The whole number that an outcome adds. */
  readonly of: (cluster: Cluster, outcome: Outcome, correct: ChecksCorrect) => number;
}

/** The unit in which everything that any outcome adds is whole; `undefined` where there would be too many units. */
export function unitsOf(surveyed: Survey, weights: readonly number[]): Units | undefined {
  const { quiz } = surveyed;
  const whole = weights.map((weight) => BigInt(Math.round(weight * 1000)));
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return undefined;
  const exactly = (cluster: Cluster, { earned, possible }: Outcome, correct: ChecksCorrect): Rational =>
    cluster.dimensions.reduce((total, place, slot) => {
      const cap = calibrationCap(quiz, place, checksShare(surveyed, correct));
      const raw = rational(100n * BigInt(earned[slot] ?? 0), BigInt(possible[slot] ?? 0));
      const capped = rational(BigInt(thousandthsOf(cap)), 1000n);
      const value = raw.numerator * capped.denominator < capped.numerator * raw.denominator ? raw : capped;
      return add(total, multiply(rational(whole[place] ?? 0n, sum), value));
    }, rational(0n));
  let denominator = 1n;
  let common = 0n;
  const amounts = new Map<string, Rational>();
  for (const cluster of surveyed.clusters) {
    for (const outcome of cluster.outcomes) {
      const counts = cluster.dimensions.some(
        (place, slot) => (weights[place] ?? 0) > 0 && outcome.possible[slot] === 0,
      );
      if (counts) return undefined; // The weights of the others would grow.
      for (const correct of checkCounts(surveyed)) {
        const amount = exactly(cluster, outcome, correct);
        amounts.set(`${amount.numerator}/${amount.denominator}`, amount);
        denominator = leastCommonMultiple(denominator, amount.denominator);
        if (denominator > BigInt(MAX_EXACT)) return undefined;
      }
    }
  }
  for (const { numerator, denominator: own } of amounts.values()) {
    common = greatestCommonDivisor(common, (numerator * denominator) / own);
  }
  const perPoint = rational(denominator, common === 0n ? 1n : common);
  if ((Number(perPoint.numerator) / Number(perPoint.denominator)) * 100 > MAX_UNITS) return undefined;
  return {
    perPoint,
    of(cluster, outcome, correct) {
      const { numerator, denominator: own } = multiply(exactly(cluster, outcome, correct), perPoint);
      return Number(numerator / own);
    },
  };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

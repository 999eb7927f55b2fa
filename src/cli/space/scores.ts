/** What is known once the number of checks answered correctly is: scores of dimensions, and the parts of conditions about scores. */

import type { DimensionCondition, Quiz } from '../../core/quiz.js';
import { capAt, inThousandthSteps } from '../simulate/compile-caps.js';
import type { Bits } from './parts.js';
import type { Cluster, Outcome, Survey } from './survey.js';

/** How many checks were answered correctly; `undefined` where that does not matter. */
export type ChecksCorrect = number | undefined;

/** The numbers of correct checks that have to be gone through one by one. */
export const checkCounts = ({ checks }: Survey): readonly ChecksCorrect[] =>
  checks === 0 ? [undefined] : Array.from({ length: checks + 1 }, (_, count) => count);

/** The share of checks answered correctly; NaN without checks. */
export const checksShare = ({ checks }: Survey, correct: ChecksCorrect): number =>
  correct === undefined ? NaN : correct / checks;

/** The scores of a cluster's dimensions, the same doubles as in core. */
export function scoresOf(
  survey: Survey,
  { dimensions }: Cluster,
  { earned, possible }: Outcome,
  correct: ChecksCorrect,
): readonly number[] {
  return dimensions.map((place, slot) => {
    const most = possible[slot] ?? 0;
    const raw = most > 0 ? (100 * (earned[slot] ?? 0)) / most : 0;
    return Math.min(raw, calibrationCap(survey.quiz, place, checksShare(survey, correct)));
  });
}

/** The cap of a dimension by the share of checks. */
export function calibrationCap({ dimensions, calibration }: Quiz, place: number, share: number): number {
  const isCalibrated = calibration?.dimensions.includes(dimensions[place]?.id ?? '') ?? false;
  return isCalibrated ? inThousandthSteps(capAt(calibration?.caps, share)) : 100;
}

/** The bits of an outcome, with those of the parts about its scores. */
export function bitsWithScores(
  survey: Survey,
  cluster: Cluster,
  outcome: Outcome,
  correct: ChecksCorrect,
): Bits {
  const { index, quiz } = survey;
  const scores = scoresOf(survey, cluster, outcome, correct);
  let { bits } = outcome;
  index.parts.forEach((part, place) => {
    if (!('dimension' in part)) return;
    const slot = cluster.dimensions.findIndex((at) => quiz.dimensions[at]?.id === part.dimension);
    if (slot >= 0 && isScoreTrue(part, scores[slot] ?? 0)) bits |= 1n << BigInt(place);
  });
  return bits;
}

const isScoreTrue = ({ below, atLeast = 0 }: DimensionCondition, score: number): boolean =>
  below === undefined ? score >= atLeast : score < below;

/**
 * The bits that no cluster knows: of parts about checks, and about dimensions that no answer gives points to, which are 0.
 * @returns those that hold, and those that cannot be said
 */
export function certainBits(
  { index, quiz, clusters, checks }: Survey,
  correct: ChecksCorrect,
): { readonly bits: Bits; readonly unknown: Bits } {
  const share = correct === undefined ? NaN : correct / checks;
  const known = new Set(
    clusters.flatMap(({ dimensions }) => dimensions.map((at) => quiz.dimensions[at]?.id)),
  );
  let bits = 0n;
  let unknown = 0n;
  index.parts.forEach((part, place) => {
    const bit = 1n << BigInt(place);
    if ('dimension' in part && !known.has(part.dimension) && isScoreTrue(part, 0)) bits |= bit;
    if (!('checksAtLeast' in part)) return;
    if (Number.isNaN(share)) unknown |= bit;
    else if (share >= part.checksAtLeast) bits |= bit;
  });
  return { bits, unknown };
}

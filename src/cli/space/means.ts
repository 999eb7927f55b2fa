/**
 * The exact distribution of a weighted mean of dimensions under caps: the overall score, or how well a role fits.
 *
 * Every mean is a whole number of some smallest unit, so the distribution is a list of weights by that number, and clusters are put
 * together by adding up numbers and multiplying weights. What caps look at goes along as a small state.
 *
 * In: a quiz, weights of dimensions, gates, who answers. Out: weights by unit and cap; nothing where that takes too long.
 */

import type { Quiz } from '../../core/quiz.js';
import type { Rational } from '../../core/rational.js';
import { capAt } from '../simulate/compile-caps.js';
import { subjectsOf, thousandthsOf, weightedPlaces, type GatePiece, type GatePieces } from './gate-pieces.js';
import { bitsWithScores, certainBits, checkCounts, checksShare, type ChecksCorrect } from './scores.js';
import { survey, type Cluster, type Respondents, type Survey } from './survey.js';
import { MAX_UNITS, unitsOf, type Units } from './units.js';

/** A distribution of means by their lowest cap. */
export interface Means {
  /** Weights by unit, for each lowest cap; `NO_CAP` where none is met. */
  readonly byCap: ReadonlyMap<number, Float64Array>;
  /** How many units a mean of 1 has. */
  readonly unitsPerPoint: Rational;
}

/** In thousandths: what caps nothing. */
export const NO_CAP = 100_000;

/** Most steps of adding and multiplying. */
const MAX_WORK = 1e9;

/** The distribution of the mean of dimension scores by these weights, under these rules. */
export function meansOf(
  quiz: Quiz,
  weights: readonly number[],
  pieces: GatePieces,
  respondents: Respondents,
): Means | undefined {
  const surveyed = survey(quiz, {
    conditions: pieces.byCondition.map(({ when }) => when),
    dimensions: weightedPlaces(quiz, weights),
    countsChecks: pieces.byChecks.length > 0,
    respondents,
  });
  const units = surveyed && unitsOf(surveyed, weights);
  if (!units) return undefined;
  const byCap = new Map<number, Float64Array>();
  let work = 0;
  for (const correct of checkCounts(surveyed)) {
    const tables = surveyed.clusters.map((cluster) =>
      tableOf(surveyed, cluster, correct, units, pieces.byCondition),
    );
    for (let level = 0; level < surveyed.levels; level += 1) {
      const folded = fold(
        tables,
        level,
        correct,
        respondents.startsWith('anyone'),
        (steps) => (work += steps) < MAX_WORK,
      );
      if (!folded) return undefined;
      settle(folded, surveyed, correct, pieces, byCap);
    }
  }
  for (const list of byCap.values()) list.forEach((weight, unit) => (list[unit] = weight / surveyed.levels));
  return { byCap, unitsPerPoint: units.perPoint };
}

/** What an outcome is for a mean. */
interface Row {
  readonly unit: number;
  /** The lowest cap that the cluster knows of. */
  readonly cap: number;
  /** Bits that decide at the end. */
  readonly bits: bigint;
  readonly checksCorrect: number;
  readonly weights: Float64Array;
}

function tableOf(
  surveyed: Survey,
  cluster: Cluster,
  correct: ChecksCorrect,
  units: Units,
  pieces: readonly GatePiece[],
): readonly Row[] {
  const certain = certainBits(surveyed, correct);
  const own = pieces.filter(({ when }) => isWithin(surveyed, cluster, when));
  const later = pieces.filter(({ when }) => !surveyed.clusters.some((one) => isWithin(surveyed, one, when)));
  const kept = later.reduce((bits, { when }) => bits | surveyed.index.bitsOf(when), 0n);
  const rows = new Map<string, Row>();
  for (const outcome of cluster.outcomes) {
    const bits = bitsWithScores(surveyed, cluster, outcome, correct);
    const met = own.filter((piece) => caps(surveyed, piece, bits, certain));
    const row: Row = {
      unit: units.of(cluster, outcome, correct),
      cap: Math.min(NO_CAP, ...met.map(({ cap }) => cap)),
      bits: bits & kept,
      checksCorrect: correct === undefined ? 0 : outcome.checksCorrect,
      weights: outcome.weights.slice(),
    };
    const key = `${row.unit} ${row.cap} ${row.bits} ${row.checksCorrect}`;
    const same = rows.get(key);
    if (!same) rows.set(key, row);
    else row.weights.forEach((weight, level) => (same.weights[level] = (same.weights[level] ?? 0) + weight));
  }
  return [...rows.values()];
}

/** Whether a rule caps where these bits hold. */
const caps = (
  { index }: Survey,
  { when, capsWhen }: GatePiece,
  bits: bigint,
  certain: ReturnType<typeof certainBits>,
): boolean => (index.evaluate(when, bits | certain.bits, certain.unknown) === 1) === capsWhen;

/** Whether a cluster knows all that a condition looks at. */
function isWithin({ quiz }: Survey, cluster: Cluster, condition: GatePiece['when']): boolean {
  const { questions, dimensions } = subjectsOf(condition);
  const own = new Set(cluster.dimensions.map((place) => quiz.dimensions[place]?.id));
  return (
    [...questions].every((id) => cluster.questions.has(id)) && [...dimensions].every((id) => own.has(id))
  );
}

/** Weights by unit, for one state. */
interface State {
  readonly cap: number;
  readonly bits: bigint;
  readonly checksCorrect: number;
  readonly weights: Float64Array;
}

/** Puts the clusters together, the smallest first. */
function fold(
  tables: readonly (readonly Row[])[],
  level: number,
  correct: ChecksCorrect,
  isOnce: boolean,
  mayGoOn: (steps: number) => boolean,
): readonly State[] | undefined {
  let states: readonly State[] = [{ cap: NO_CAP, bits: 0n, checksCorrect: 0, weights: Float64Array.of(1) }];
  const ordered = [...tables].sort((a, b) => a.length - b.length);
  let left = ordered.reduce((sum, rows) => sum + mostChecks(rows), 0);
  for (const rows of ordered) {
    left -= mostChecks(rows);
    const most = rows.reduce((highest, { unit }) => Math.max(highest, unit), 0);
    const length = (states[0]?.weights.length ?? 1) + most;
    const steps = states.reduce((sum, { weights }) => sum + weights.length, 0) * rows.length;
    if (!mayGoOn(steps) || length > MAX_UNITS) return undefined;
    const next = new Map<string, State>();
    for (const state of states) {
      for (const row of rows) {
        const weight = row.weights[level] ?? 0;
        const checksCorrect = state.checksCorrect + row.checksCorrect;
        if (
          weight === 0 ||
          (correct !== undefined && (checksCorrect > correct || checksCorrect + left < correct))
        )
          continue;
        const cap = Math.min(state.cap, row.cap);
        const bits = state.bits | row.bits;
        const key = `${cap} ${bits} ${checksCorrect}`;
        let into = next.get(key);
        if (!into) next.set(key, (into = { cap, bits, checksCorrect, weights: new Float64Array(length) }));
        spread(state.weights, row.unit, isOnce ? 1 : weight, into.weights);
      }
    }
    states = [...next.values()];
    if (isOnce)
      for (const { weights } of states)
        weights.forEach((weight, unit) => (weights[unit] = weight > 0 ? 1 : 0));
  }
  return states;
}

const mostChecks = (rows: readonly Row[]): number =>
  rows.reduce((most, { checksCorrect }) => Math.max(most, checksCorrect), 0);

/** The inner loop of it all. */
function spread(from: Float64Array, shift: number, weight: number, into: Float64Array): void {
  for (let unit = 0; unit < from.length; unit += 1) {
    into[unit + shift] = (into[unit + shift] ?? 0) + (from[unit] ?? 0) * weight;
  }
}

/** Adds the caps that only all clusters together decide. */
function settle(
  states: readonly State[],
  surveyed: Survey,
  correct: ChecksCorrect,
  { byCondition, byChecks }: GatePieces,
  into: Map<number, Float64Array>,
): void {
  const certain = certainBits(surveyed, correct);
  const share = checksShare(surveyed, correct);
  const later = byCondition.filter(
    ({ when }) => !surveyed.clusters.some((one) => isWithin(surveyed, one, when)),
  );
  for (const { cap, bits, weights } of states) {
    const met = later.filter((piece) => caps(surveyed, piece, bits, certain));
    const lowest = Math.min(
      cap,
      ...met.map((piece) => piece.cap),
      ...byChecks.map((steps) => thousandthsOf(capAt(steps, share))),
    );
    const same = into.get(lowest);
    if (!same) into.set(lowest, weights.slice());
    else if (same.length >= weights.length) spread(weights, 0, 1, same);
    else {
      const longer = weights.slice();
      spread(same, 0, 1, longer);
      into.set(lowest, longer);
    }
  }
}

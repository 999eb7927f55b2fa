/**
 * How often each condition of a survey holds, and answers that show both: over all clusters together, which is needed only for the
 * few bits that conditions ask for.
 */

import type { Answers, Condition } from '../../core/quiz.js';
import type { Bits } from './parts.js';
import { bitsWithScores, certainBits, checkCounts, scoresOf, type ChecksCorrect } from './scores.js';
import type { Cluster, Outcome, Survey, Trail } from './survey.js';

/** What a survey says about a condition. */
export interface Truth {
  /** Share of respondents for whom it holds; without meaning where anyone counts once. */
  readonly share: number;
  /** Answers for which it holds; nothing where there are none. */
  readonly whenTrue: Answers | undefined;
  /** Answers for which it does not hold; nothing where there are none. */
  readonly whenFalse: Answers | undefined;
}

/** Outcomes of several clusters together. */
interface Combined {
  readonly bits: Bits;
  readonly checksCorrect: number;
  /** What else is told apart, such as a score. */
  readonly tag: number;
  readonly weights: Float64Array;
  readonly trails: readonly (Trail | undefined)[];
}

/** Most combinations of outcomes. */
const MAX_COMBINED = 50_000;

/** The truth of each condition of the query, in its order; `undefined` where that takes too long. */
export function truthsOf(survey: Survey): readonly Truth[] | undefined {
  const found = survey.query.conditions.map(() => ({ weight: 0, whenTrue: NONE, whenFalse: NONE }));
  for (const correct of checkCounts(survey)) {
    const combined = combine(survey, correct, () => 0);
    if (!combined) return undefined;
    const { bits: certain, unknown } = certainBits(survey, correct);
    for (const state of combined) {
      survey.query.conditions.forEach((condition, place) => {
        const truth = found[place];
        if (!truth) return;
        const isTrue = survey.index.evaluate(condition, state.bits | certain, unknown) === 1;
        if (isTrue) {
          truth.weight += sum(state.weights);
          truth.whenTrue ??= state.trails;
        } else truth.whenFalse ??= state.trails;
      });
    }
  }
  return found.map(({ weight, whenTrue, whenFalse }) => ({
    share: weight / survey.levels,
    whenTrue: whenTrue && answersFrom(whenTrue),
    whenFalse: whenFalse && answersFrom(whenFalse),
  }));
}

const NONE: readonly (Trail | undefined)[] | undefined = undefined;

/** The scores that one dimension can have, with the share of respondents for each; `undefined` where that takes too long. */
export function scoresReached(
  survey: Survey,
  dimension: number,
): ReadonlyMap<number, { readonly share: number; readonly answers: Answers }> | undefined {
  const reached = new Map<number, { share: number; answers: Answers }>();
  for (const correct of checkCounts(survey)) {
    const combined = combine(survey, correct, (cluster, outcome) => {
      const slot = cluster.dimensions.indexOf(dimension);
      return slot < 0 ? 0 : (scoresOf(survey, cluster, outcome, correct)[slot] ?? 0);
    });
    if (!combined) return undefined;
    for (const { tag, weights, trails } of combined) {
      const share = sum(weights) / survey.levels;
      const same = reached.get(tag);
      if (same) same.share += share;
      else reached.set(tag, { share, answers: answersFrom(trails) });
    }
  }
  return reached;
}

/** Whether one condition can hold and can fail. */
export const truthOf = (survey: Survey | undefined, condition: Condition): Truth | undefined =>
  survey && truthsOf(survey)?.[survey.query.conditions.indexOf(condition)];

/** All clusters together, where that many checks were answered correctly. */
function combine(
  survey: Survey,
  correct: ChecksCorrect,
  tagOf: (cluster: Cluster, outcome: Outcome) => number,
): readonly Combined[] | undefined {
  const wanted = survey.query.conditions.reduce((bits, one) => bits | survey.index.bitsOf(one), 0n);
  const isOnce = survey.query.respondents.startsWith('anyone');
  const start = { bits: 0n, checksCorrect: 0, tag: 0, trails: [] };
  let combined: readonly Combined[] = [{ ...start, weights: new Float64Array(survey.levels).fill(1) }];
  for (const cluster of survey.clusters) {
    const own = merge(
      cluster.outcomes.map((outcome) => ({
        bits: bitsWithScores(survey, cluster, outcome, correct) & wanted,
        checksCorrect: correct === undefined ? 0 : outcome.checksCorrect,
        tag: tagOf(cluster, outcome),
        weights: outcome.weights,
        trails: [outcome.trail],
      })),
      isOnce,
    );
    if (own.length * combined.length > MAX_COMBINED * 20) return undefined;
    combined = merge(
      combined.flatMap((before) => own.map((outcome) => join(before, outcome))),
      isOnce,
    );
    if (combined.length > MAX_COMBINED) return undefined;
  }
  return combined.filter(({ checksCorrect }) => correct === undefined || checksCorrect === correct);
}

const join = (a: Combined, b: Combined): Combined => ({
  bits: a.bits | b.bits,
  checksCorrect: a.checksCorrect + b.checksCorrect,
  tag: a.tag + b.tag,
  weights: a.weights.map((weight, level) => weight * (b.weights[level] ?? 0)),
  trails: [...a.trails, ...b.trails],
});

function merge(states: readonly Combined[], isOnce: boolean): readonly Combined[] {
  const merged = new Map<string, Combined>();
  for (const state of states) {
    const key = `${state.bits} ${state.checksCorrect} ${state.tag}`;
    const same = merged.get(key);
    if (!same) merged.set(key, { ...state, weights: state.weights.slice() });
    else if (!isOnce) {
      same.weights.forEach((weight, level) => (same.weights[level] = weight + (state.weights[level] ?? 0)));
    }
  }
  return [...merged.values()];
}

/** Answers from what led to an outcome. */
export function answersFrom(trails: readonly (Trail | undefined)[]): Answers {
  const answers: [string, Answers[string]][] = [];
  for (let trail of trails) {
    for (; trail; trail = trail.before) answers.push([trail.question, trail.answer]);
  }
  return Object.fromEntries(answers.reverse());
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

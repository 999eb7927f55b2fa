/**
 * A scorer for many respondents to one quiz: the same scores as core `score`, without an object a respondent.
 *
 * Core adds fractions of big integers. Here points are whole numbers in doubles, which are exact, and weighted means are doubles,
 * which are not. Where a double lies so close to a step that its error could decide, the fractions decide (`exact-sums.ts`).
 * Tests hold the two scorers together on thousands of respondents.
 *
 * In: a quiz; then a respondent, in the arrays of `respondent`. Out: the fields of `result`, overwritten by the next call.
 */

import { modelOf, type Model } from '../../core/model.js';
import type { Condition, Quiz } from '../../core/quiz.js';
import { add, exactly, floor, isLess, rational, toNumber, type Rational } from '../../core/rational.js';
import { capAt, compileGate, inThousandthSteps, NO_CAP } from './compile-caps.js';
import { compileCondition, type Surroundings, type Test } from './compile-conditions.js';
import { exactAnsweredShare, exactBase } from './exact-sums.js';
import { createRespondent, type Respondent } from './respondent.js';
import { createTally } from './tally.js';

/** What is known of the respondent that was scored last. Flags are 0 or 1. */
export interface Result {
  /** Overall score, whole. */
  total: number;
  /** Weighted mean of the dimensions, before gates. */
  base: number;
  /** Place of the band; −1 while too little was answered. */
  band: number;
  checksCorrect: number;
  checksTotal: number;
  /** Scores of the dimensions, 0 to 100. */
  readonly dimensions: Float64Array;
  /** Whether the rule of the gate is met. */
  readonly isMet: Uint8Array;
  /** Whether the gate keeps the score below its base. */
  readonly isHolding: Uint8Array;
  /** Whether the question is shown. */
  readonly isShown: Uint8Array;
}

/** A scorer with its input and its output. */
export interface Scorer {
  readonly model: Model;
  readonly respondent: Respondent;
  readonly result: Result;
  /** Scores the respondent. */
  readonly score: () => void;
  /** A function that says whether a condition holds for the respondent that was scored last. */
  readonly compile: (condition: Condition) => Test;
}

/** Doubles this close to a step are settled by fractions. The error of a sum of fifty terms is far smaller. */
const DOUBT = 1e-9;

const HALF = rational(1n, 2n);

/** A scorer for a quiz that `parseQuiz` returned. */
export function createScorer(quiz: Quiz): Scorer {
  const model = modelOf(quiz);
  const { dimensions } = model;
  const around: Surroundings = {
    model,
    respondent: createRespondent(model),
    active: new Uint8Array(model.questions.length),
    dimensions: new Float64Array(dimensions.length),
    checksShare: new Float64Array(1),
  };
  const tally = createTally(around);
  const caps = (quiz.gates ?? []).map((gate) => compileGate(gate, around));
  const weights = Float64Array.from(dimensions, ({ weight }) => weight);
  const calibrated = new Set(quiz.calibration?.dimensions);
  const isCalibrated = Uint8Array.from(dimensions, ({ id }) => (calibrated.has(id) ? 1 : 0));
  const minShare = quiz.completeness?.minShareForBand ?? 0.6;
  const bandAt = Int8Array.from({ length: 101 }, (_, total) =>
    quiz.bands.findLastIndex(({ from }) => total >= from),
  );
  const result: Result = {
    total: 0,
    base: 0,
    band: -1,
    checksCorrect: 0,
    checksTotal: 0,
    dimensions: around.dimensions,
    isMet: new Uint8Array(caps.length),
    isHolding: new Uint8Array(caps.length),
    isShown: tally.isShown,
  };
  let answeredShare = 0;
  let calibrationCap = NO_CAP;
  let fraction: Rational | undefined;
  const exact = (): Rational => (fraction ??= exactBase(tally, dimensions, isCalibrated, calibrationCap));

  const scoreDimensions = (): void => {
    calibrationCap = inThousandthSteps(capAt(quiz.calibration?.caps, around.checksShare[0] ?? NaN));
    let sum = 0;
    let answered = 0;
    let all = 0;
    for (let place = 0; place < weights.length; place += 1) {
      const possible = tally.possible[place] ?? 0;
      let value = possible > 0 ? (100 * (tally.earned[place] ?? 0)) / possible : 0;
      if (isCalibrated[place] === 1 && value > calibrationCap) value = calibrationCap;
      around.dimensions[place] = value;
      if (possible === 0) continue;
      const weight = weights[place] ?? 0;
      sum += weight * value;
      answered += (weight * (possible - (tally.open[place] ?? 0))) / possible;
      all += weight;
    }
    result.base = all > 0 ? sum / all : 0;
    answeredShare = all > 0 ? answered / all : 0;
  };

  const applyGates = (): void => {
    let lowest = NO_CAP;
    for (let place = 0; place < caps.length; place += 1) {
      const given = caps[place]?.() ?? NO_CAP;
      const cap = inThousandthSteps(given);
      const distance = result.base - cap;
      const isHolding =
        given < NO_CAP && (distance > DOUBT || (distance > -DOUBT && isLess(exactly(cap), exact())));
      result.isMet[place] = given < NO_CAP ? 1 : 0;
      result.isHolding[place] = isHolding ? 1 : 0;
      if (isHolding && cap < lowest) lowest = cap;
    }
    const half = Math.min(lowest, result.base) + 0.5;
    const isDoubtful = Math.abs(half - Math.round(half)) < DOUBT;
    const overall = (): Rational => (lowest < NO_CAP ? exactly(lowest) : exact());
    result.total = isDoubtful ? floor(add(overall(), HALF)) : Math.floor(half);
  };

  const findBand = (): void => {
    const isDoubtful = Math.abs(answeredShare - minShare) < DOUBT;
    const share = isDoubtful ? toNumber(exactAnsweredShare(tally, dimensions)) : answeredShare;
    result.band = share >= minShare ? (bandAt[result.total] ?? -1) : -1;
  };

  const score = (): void => {
    fraction = undefined;
    around.checksShare[0] = NaN;
    tally.count();
    result.checksCorrect = tally.checksCorrect;
    result.checksTotal = tally.checksTotal;
    around.checksShare[0] = tally.checksTotal > 0 ? tally.checksCorrect / tally.checksTotal : NaN;
    scoreDimensions();
    applyGates();
    findBand();
  };

  return {
    model,
    respondent: around.respondent,
    result,
    score,
    compile: (condition) => compileCondition(condition, around),
  };
}

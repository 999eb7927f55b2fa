/**
 * The arithmetic of a score, exact and without words: points, dimensions, calibration, gates, overall.
 * `score.ts` adds the receipt and what it takes to read it; `evaluate-change.ts` is for advice, which changes answers again and again.
 *
 * In: a model and answers. Out: fractions.
 */

import { holds, type Facts } from './condition.js';
import { countPath, questionPoints, type Counts, type QuestionPoints } from './count-points.js';
import { modelOf, type Model } from './model.js';
import { factsOf, pathOf, type ActiveAnswers, type Path } from './path.js';
import type { Answers, CheckStep, Gate, Quiz } from './quiz.js';
import { add, exactly, isLess, multiply, rational, toNumber, type Rational } from './rational.js';

/** One dimension. */
export interface DimensionValue {
  readonly earned: number;
  readonly possible: number;
  /** Share of all weights that count. */
  readonly share: Rational;
  /** 0 to 100, before calibration. */
  readonly raw: Rational;
  /** 0 to 100. */
  readonly value: Rational;
}

/** A gate whose rule is met. */
export interface MetGate {
  readonly gate: Gate;
  readonly cap: number;
  /** It keeps the overall score below its base. */
  readonly isHolding: boolean;
}

/** What the points of all questions come to. */
export interface Outcome {
  readonly dimensions: readonly DimensionValue[];
  readonly checksCorrect: number;
  readonly checksTotal: number;
  readonly base: Rational;
  readonly overall: Rational;
  readonly gates: readonly MetGate[];
  readonly facts: Facts;
}

/** Everything a score is made of. */
export interface Evaluation extends Outcome {
  readonly model: Model;
  readonly path: Path;
  readonly active: ActiveAnswers;
  /** Every question that counts: those on the path, and hidden ones that count as zero. Worked out when it is asked for. */
  readonly questions: readonly QuestionPoints[];
}

const zero = rational(0n);

/** Scores answers by the rules of the quiz. */
export function evaluate(quiz: Quiz, answers: Answers): Evaluation {
  const model = modelOf(quiz);
  const path = pathOf(quiz, answers);
  let questions: readonly QuestionPoints[] | undefined;
  return {
    ...settle(model, factsOf(model, path.active), countPath(model, path)),
    model,
    path,
    active: path.active,
    get questions() {
      return (questions ??= questionPoints(model, path));
    },
  };
}

/**
 * From counts to fractions, caps and gates.
 * @param answered what is known before anything is scored
 */
export function settle(model: Model, answered: Facts, counts: Counts): Outcome {
  const { checksCorrect, checksTotal } = counts;
  const checksShare = checksTotal > 0 ? checksCorrect / checksTotal : undefined;
  const dimensions = scoreDimensions(model, counts, checksShare);
  const base = dimensions.reduce((total, { share, value }) => add(total, multiply(share, value)), zero);
  const facts: Facts = {
    ...answered,
    dimension: (id) => toNumber(dimensions[model.dimensionPlace.get(id) ?? -1]?.value ?? zero),
    ...(checksShare === undefined ? {} : { checksShare }),
  };
  const gates = meetGates(model.quiz, facts, base);
  const overall = gates.reduce((lowest, { cap }) => min(lowest, exactly(cap)), base);
  return { dimensions, checksCorrect, checksTotal, base, overall, gates, facts };
}

function scoreDimensions(
  model: Model,
  { earned, possible }: Counts,
  checksShare: number | undefined,
): readonly DimensionValue[] {
  const weights = model.dimensions.map(({ weight }, place) =>
    (possible[place] ?? 0) > 0 ? exactly(weight) : zero,
  );
  const allWeights = weights.reduce(add, zero);
  const calibration = checksShare === undefined ? undefined : model.quiz.calibration;
  return model.dimensions.map(({ id }, place) => {
    const raw = rational(100n * BigInt(earned[place] ?? 0), BigInt(possible[place] ?? 0));
    const cap = calibration?.dimensions.includes(id) ? capAt(calibration.caps, checksShare ?? 0) : 100;
    return {
      earned: earned[place] ?? 0,
      possible: possible[place] ?? 0,
      share: divide(weights[place] ?? zero, allWeights),
      raw,
      value: min(raw, exactly(cap)),
    };
  });
}

function meetGates(quiz: Quiz, facts: Facts, base: Rational): readonly MetGate[] {
  const met: MetGate[] = [];
  for (const gate of quiz.gates ?? []) {
    const cap = capOfGate(gate, facts);
    if (cap < 100) met.push({ gate, cap, isHolding: isLess(exactly(cap), base) });
  }
  return met;
}

function capOfGate(gate: Gate, facts: Facts): number {
  if ('when' in gate) return holds(gate.when, facts) ? gate.cap : 100;
  return facts.checksShare === undefined ? 100 : capAt(gate.caps, facts.checksShare);
}

/** The cap of the last step whose share was reached. */
export const capAt = (steps: readonly CheckStep[], share: number): number =>
  steps.findLast(({ fromShare }) => share >= fromShare)?.cap ?? 100;

const min = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);

const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

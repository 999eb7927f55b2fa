/**
 * The arithmetic of a score, exact and without words: points, dimensions, calibration, gates, overall.
 * `score.ts` adds the receipt and what it takes to read it; advice calls this again and again with changed answers.
 *
 * In: a model and answers. Out: fractions.
 */

import { isCorrect } from './answers.js';
import { holds, type Facts } from './condition.js';
import { modelOf, type Model, type ModelQuestion } from './model.js';
import { factsOf, pathOf, type ActiveAnswers } from './path.js';
import { pointsOf, type AnswerPoints } from './points.js';
import type { Answers, CheckStep, Gate, Id, Question, Quiz } from './quiz.js';
import { add, exactly, isLess, multiply, rational, toNumber, type Rational } from './rational.js';

/** What one question gave. */
export interface QuestionPoints extends AnswerPoints {
  readonly entry: ModelQuestion;
  readonly isShown: boolean;
  readonly isAnswered: boolean;
}

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

/** Everything a score is made of. */
export interface Evaluation {
  readonly model: Model;
  readonly active: ActiveAnswers;
  readonly questions: readonly QuestionPoints[];
  readonly dimensions: readonly DimensionValue[];
  readonly checksCorrect: number;
  readonly checksTotal: number;
  readonly base: Rational;
  readonly overall: Rational;
  readonly gates: readonly MetGate[];
  readonly facts: Facts;
}

const zero = rational(0n);

/** Scores answers by the rules of the quiz. */
export function evaluate(quiz: Quiz, answers: Answers): Evaluation {
  const model = modelOf(quiz);
  const { questions: path, active } = pathOf(quiz, answers);
  const questions = countPoints(model, new Set(path), active);
  const checks = questions.map(({ entry }) => entry.question).filter((question) => question.type === 'check');
  const checksCorrect = checks.filter((check) => isCorrect(check, active.get(check.id))).length;
  const checksShare = checks.length > 0 ? checksCorrect / checks.length : undefined;
  const dimensions = scoreDimensions(model, questions, checksShare);
  const base = dimensions.reduce((total, { share, value }) => add(total, multiply(share, value)), zero);
  const facts: Facts = {
    ...factsOf(model, active),
    dimension: (id) => toNumber(dimensions[model.dimensionPlace.get(id) ?? -1]?.value ?? zero),
    ...(checksShare === undefined ? {} : { checksShare }),
  };
  const gates = meetGates(quiz, facts, base);
  const overall = gates.reduce((lowest, { cap }) => min(lowest, exactly(cap)), base);
  return {
    model,
    active,
    questions,
    dimensions,
    checksCorrect,
    checksTotal: checks.length,
    base,
    overall,
    gates,
    facts,
  };
}

/** Points of every question that counts: those on the path, and hidden ones that count as zero. */
function countPoints(
  model: Model,
  path: ReadonlySet<Question>,
  active: ActiveAnswers,
): readonly QuestionPoints[] {
  const counted: QuestionPoints[] = [];
  for (const entry of model.questions) {
    const isShown = path.has(entry.question);
    if (!isShown && entry.question.hiddenCounts === 'exclude') continue;
    const answer = active.get(entry.question.id);
    counted.push({ entry, isShown, isAnswered: answer !== undefined, ...pointsOf(model, entry, answer) });
  }
  return counted;
}

function scoreDimensions(
  model: Model,
  questions: readonly QuestionPoints[],
  checksShare: number | undefined,
): readonly DimensionValue[] {
  const earned = model.dimensions.map(() => 0);
  const possible = model.dimensions.map(() => 0);
  for (const { entry, earned: points } of questions) {
    for (const [place, most] of entry.possible) {
      earned[place] = (earned[place] ?? 0) + (points[place] ?? 0);
      possible[place] = (possible[place] ?? 0) + most;
    }
  }
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

/** Names of the dimensions that a gate's condition finds too low. */
export function lowAreas(gate: Gate, { model, facts }: Evaluation): readonly string[] {
  const found: Id[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { dimension, below } = value as { dimension?: Id; below?: number };
    if (dimension !== undefined && below !== undefined && (facts.dimension?.(dimension) ?? 0) < below)
      found.push(dimension);
    for (const part of Object.values(value)) visit(part);
  };
  if ('when' in gate) visit(gate.when);
  return model.dimensions.filter(({ id }) => found.includes(id)).map(({ name }) => name);
}

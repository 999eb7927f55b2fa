/**
 * The score: numbers only. `build-report.ts` puts them into words.
 *
 * In: a quiz that `parseQuiz` returned, and answers by question id. Out: plain data, the same bytes in every engine.
 * The formula: points per question (capped), 100 × earned ÷ possible per dimension, calibration by knowledge checks, the weighted
 * mean, the lowest gate, rounded half up to a whole number.
 */

import { pairOf } from './answers.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { modelOf, worthOf, type ModelQuestion } from './model.js';
import { pathOf } from './path.js';
import type { Answer, Answers, Id, Quiz } from './quiz.js';
import { add, floor, multiply, rational, toNumber } from './rational.js';
import { buildReceipt } from './receipt.js';
import type { ReceiptLine, ReportConfidence } from './report.js';

/** The score of one set of answers. */
export interface Score {
  /** Overall score, a whole number, 0 to 100. It is worked out even where too little was answered for a band. */
  readonly total: number;
  /** Overall score before rounding. */
  readonly overall: number;
  /** Weighted mean of the dimensions, before gates. */
  readonly base: number;
  /** Id of the band; `null` while too little was answered. */
  readonly band: Id | null;
  /** The dimensions in the order of the quiz. */
  readonly dimensions: readonly DimensionScore[];
  /** Knowledge checks answered correctly, of all in the quiz. */
  readonly checks: { readonly correct: number; readonly total: number };
  /** Gates whose rule is met, in the order of the quiz. */
  readonly gates: readonly GateScore[];
  /** Share of the scored weight that was answered, 0 to 1. Hidden questions count as answered. */
  readonly answeredShare: number;
  /** How far the score can be trusted. */
  readonly confidence: ReportConfidence['level'];
  /** Ids of scored questions that were met and left open. */
  readonly open: readonly Id[];
  /** The total with the best answer to every open question; the total itself where none is open. */
  readonly upTo: number;
  /** The lines whose amounts add up to the total × 1000. */
  readonly receipt: readonly ReceiptLine[];
}

/** One dimension of a score. */
export interface DimensionScore {
  readonly id: Id;
  /** Points earned. */
  readonly earned: number;
  /** Points possible. */
  readonly possible: number;
  /** 0 to 100, before calibration. */
  readonly raw: number;
  /** 0 to 100. */
  readonly score: number;
}

/** A gate whose rule is met. */
export interface GateScore {
  readonly id: Id;
  /** The highest overall score while it is. */
  readonly cap: number;
  /** It keeps the overall score below its base. */
  readonly isHolding: boolean;
}

/** Scores answers. Answers to hidden questions and answers that a question cannot have do not count. */
export function score(quiz: Quiz, answers: Answers): Score {
  const evaluation = evaluate(quiz, answers);
  const total = totalOf(evaluation);
  const { share, open } = completeness(evaluation);
  return {
    total,
    overall: toNumber(evaluation.overall),
    base: toNumber(evaluation.base),
    band: bandAt(quiz, total, share),
    dimensions: evaluation.dimensions.map(({ earned, possible, raw, value }, place) => ({
      id: quiz.dimensions[place]?.id ?? '',
      earned: earned / 1000,
      possible: possible / 1000,
      raw: toNumber(raw),
      score: toNumber(value),
    })),
    checks: { correct: evaluation.checksCorrect, total: evaluation.checksTotal },
    gates: evaluation.gates.map(({ gate, cap, isHolding }) => ({ id: gate.id, cap, isHolding })),
    answeredShare: share,
    confidence: confidenceOf(share, evaluation.checksCorrect, evaluation.checksTotal),
    open,
    upTo:
      open.length > 0
        ? totalOf(evaluate(quiz, fillOpen(quiz, Object.fromEntries(evaluation.active))))
        : total,
    receipt: buildReceipt(evaluation, total),
  };
}

/** The overall score, rounded half up. */
export const totalOf = ({ overall }: Evaluation): number => floor(add(overall, rational(1n, 2n)));

/** Id of the band; `null` while too little was answered. */
export const bandOf = (quiz: Quiz, evaluation: Evaluation): Id | null =>
  bandAt(quiz, totalOf(evaluation), completeness(evaluation).share);

const bandAt = ({ bands, completeness: needed }: Quiz, total: number, share: number): Id | null =>
  share >= (needed?.minShareForBand ?? 0.6)
    ? (bands.findLast(({ from }) => total >= from)?.id ?? null)
    : null;

/** The share of the scored weight that was answered, and what was left open. */
function completeness({ model, questions, dimensions }: Evaluation): {
  readonly share: number;
  readonly open: readonly Id[];
} {
  const answered = model.dimensions.map(() => 0);
  const open: Id[] = [];
  for (const { entry, isShown, isAnswered } of questions) {
    if (isShown && !isAnswered && entry.possible.size > 0) open.push(entry.question.id);
    else for (const [place, most] of entry.possible) answered[place]! += most;
  }
  const share = dimensions.reduce(
    (total, { share: whole, possible }, place) =>
      add(total, multiply(whole, rational(BigInt(answered[place] ?? 0), BigInt(possible)))),
    rational(0n),
  );
  return { share: toNumber(share), open };
}

/** The label by share answered and share of checks correct. No margin of error is printed: none was measured. */
function confidenceOf(share: number, correct: number, total: number): ReportConfidence['level'] {
  if (total === 0) return 'unverified';
  if (share >= 0.9 && correct / total >= 0.75) return 'high';
  return share >= 0.75 && correct / total >= 0.5 ? 'medium' : 'low';
}

/** The answers with the best one for every question that was met and left open, and for those that this brings up; each is tried once. */
function fillOpen(quiz: Quiz, answers: Answers): Answers {
  const { byId } = modelOf(quiz);
  let filled = answers;
  for (;;) {
    const { questions } = pathOf(quiz, filled);
    const best: [Id, Answer][] = [];
    for (const { id } of questions) {
      const entry = byId.get(id);
      if (entry && entry.possible.size > 0 && !Object.hasOwn(filled, id))
        best.push([id, bestAnswer(quiz, entry)]);
    }
    if (best.length === 0) return filled;
    filled = { ...filled, ...Object.fromEntries(best) };
  }
}

/** The answer that is worth most. */
export function bestAnswer(quiz: Quiz, { question, choices }: ModelQuestion): Answer {
  const worth = new Map(choices.map(({ id, points }) => [id, worthOf(quiz, points)]));
  const byWorth = (ids: readonly Id[]): readonly Id[] =>
    [...ids].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  const ids = choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  switch (question.type) {
    case 'multiple':
      return byWorth(ids).slice(0, question.max ?? ids.length);
    case 'picture':
      return question.multiple ? ids : (byWorth(ids)[0] ?? '');
    case 'ranking':
      return byWorth(choices.map(({ id }) => id));
    case 'matrix':
      return question.rows.map(({ id }) => pairOf(id, question.levels.at(-1)?.id ?? ''));
    case 'slider':
    case 'number':
      return question.max;
    default:
      return byWorth(ids)[0] ?? '';
  }
}

/**
 * What other answers would change: totals, dimensions, gates, and the lines of the receipt that come out differently.
 *
 * In: a quiz that `parseQuiz` returned, answers, and changed ones. Out: plain data, before and after.
 */

import type { Answer, Answers, Id, Quiz } from './quiz.js';
import type { ReceiptLine } from './report.js';
import { score, type Score } from './score.js';

/** Answers by question id that replace those given; `null` takes an answer back. */
export interface AnswerChanges {
  readonly [question: string]: Answer | null;
}

/** The difference that changed answers make. */
export interface WhatIf {
  readonly before: WhatIfScore;
  readonly after: WhatIfScore;
  /** Difference of the totals, whole points. */
  readonly change: number;
  /** All dimensions in the order of the quiz. */
  readonly dimensions: readonly DimensionChange[];
  /** Ids of gates that hold the score down only after the change, in the order of the quiz. */
  readonly gatesStarted: readonly Id[];
  /** Ids of gates that hold it down no longer, in the order of the quiz. */
  readonly gatesStopped: readonly Id[];
  /** Lines that differ. Their changes add up to the change of the total × 1000. */
  readonly lines: readonly LineChange[];
}

/** One side of the comparison. */
export interface WhatIfScore {
  /** Overall score, whole, 0 to 100. */
  readonly total: number;
  /** Overall score before gates, not rounded. */
  readonly base: number;
  /** Id of the band; `null` while too little was answered. */
  readonly band: Id | null;
}

/** One dimension, 0 to 100, not rounded. */
export interface DimensionChange {
  readonly id: Id;
  readonly before: number;
  readonly after: number;
}

/** A line of the receipt before and after; `null` where there is none. */
export interface LineChange {
  readonly before: ReceiptLine | null;
  readonly after: ReceiptLine | null;
  /** In thousandths of a point of the total. */
  readonly change: number;
}

/** Scores answers with and without changes. */
export function whatIf(quiz: Quiz, answers: Answers, changes: AnswerChanges): WhatIf {
  const before = score(quiz, answers);
  const changed = Object.entries({ ...answers, ...changes }).filter(
    (entry): entry is [Id, Answer] => entry[1] !== null,
  );
  const after = score(quiz, Object.fromEntries(changed));
  const change = after.total - before.total;
  const holding = ({ gates }: Score): readonly Id[] =>
    gates.filter(({ isHolding }) => isHolding).map(({ id }) => id);
  return {
    before: { total: before.total, base: before.base, band: before.band },
    after: { total: after.total, base: after.base, band: after.band },
    change,
    dimensions: before.dimensions.map(({ id, score: value }, place) => ({
      id,
      before: value,
      after: after.dimensions[place]?.score ?? value,
    })),
    gatesStarted: holding(after).filter((id) => !holding(before).includes(id)),
    gatesStopped: holding(before).filter((id) => !holding(after).includes(id)),
    lines: compareLines(before.receipt, after.receipt, change * 1000),
  };
}

function compareLines(
  before: readonly ReceiptLine[],
  after: readonly ReceiptLine[],
  total: number,
): readonly LineChange[] {
  const old = new Map(before.map((line) => [nameOf(line), line]));
  const now = new Map(after.map((line) => [nameOf(line), line]));
  const all = [...new Set([...now.keys(), ...old.keys()])].map((name) =>
    changeOf(old.get(name) ?? null, now.get(name) ?? null),
  );
  // What the cutting of amounts to thousandths moved from line to line goes with the line that settles the sum.
  const settling = all.find(isOf('rounding')) ?? all.find(isOf('gate'));
  if (!settling) return all.filter((line) => isReal(line) || line.change !== 0);
  const lines = all.filter((line) => line !== settling && isReal(line));
  const rest = total - lines.reduce((sum, { change }) => sum + change, 0);
  return rest === 0 && !isReal(settling) ? lines : [...lines, { ...settling, change: rest }];
}

const isOf =
  (kind: ReceiptLine['kind']) =>
  ({ before, after }: LineChange): boolean =>
    (after ?? before)?.kind === kind;

function nameOf(line: ReceiptLine): string {
  switch (line.kind) {
    case 'answer':
      return `answer ${line.question} ${line.dimension}`;
    case 'calibration':
      return `calibration ${line.dimension}`;
    case 'gate':
      return `gate ${line.gate}`;
    case 'rounding':
      return 'rounding';
  }
}

const changeOf = (before: ReceiptLine | null, after: ReceiptLine | null): LineChange => ({
  before,
  after,
  change: (after?.amount ?? 0) - (before?.amount ?? 0),
});

/** A line whose amount alone differs, and by one thousandth, was only cut elsewhere. */
const isReal = ({ before, after, change }: LineChange): boolean =>
  Math.abs(change) > 1 ||
  JSON.stringify({ ...before, amount: 0 }) !== JSON.stringify({ ...after, amount: 0 });

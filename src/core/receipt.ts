/**
 * The receipt: what every question gave to every dimension, what calibration and gates took, what rounding did.
 * Amounts are whole thousandths of a point of the total. A running exact sum is cut at each line, so that the lines add up
 * exactly even where single amounts have no end.
 */

import { labelOf } from './answers.js';
import type { QuestionPoints } from './count-points.js';
import type { Evaluation } from './evaluate.js';
import { thousandths } from './model.js';
import type { Id } from './quiz.js';
import { add, floor, multiply, rational, toNumber, type Rational } from './rational.js';
import type { AnswerLine, ReceiptLine } from './report.js';

/** The lines that add up to the total × 1000. */
export function buildReceipt(evaluation: Evaluation, total: number): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  const book = bookkeeper();
  const { model, dimensions, questions, gates } = evaluation;
  for (const [place, dimension] of model.dimensions.entries()) {
    const { share, possible, raw, value } = dimensions[place] ?? missing;
    for (const entry of questions) {
      const most = entry.entry.possible.get(place);
      if (most === undefined) continue;
      const points = entry.earned[place] ?? 0;
      const exact = multiply(share, rational(100n * BigInt(points), BigInt(possible)));
      lines.push(answerLine(entry, dimension.id, place, most, book.enter(exact)));
    }
    if (value !== raw) {
      const exact = multiply(share, add(value, negative(raw)));
      lines.push({
        kind: 'calibration',
        dimension: dimension.id,
        cap: toNumber(value),
        amount: book.enter(exact),
      });
    }
  }
  const lowest = gates.filter(({ isHolding }) => isHolding).sort((a, b) => a.cap - b.cap)[0];
  if (lowest) {
    lines.push({ kind: 'gate', gate: lowest.gate.id, cap: lowest.cap, amount: book.settle(lowest.cap) });
  }
  const rounding = book.settle(total);
  if (rounding !== 0) lines.push({ kind: 'rounding', amount: rounding });
  return lines;
}

const missing = { share: rational(0n), possible: 0, raw: rational(0n), value: rational(0n) };

const negative = (value: Rational): Rational => rational(-value.numerator, value.denominator);

/** Keeps the exact running sum and gives out whole thousandths. */
function bookkeeper(): { enter: (exact: Rational) => number; settle: (target: number) => number } {
  let exactSum = rational(0n);
  let given = 0;
  const give = (target: number): number => {
    const amount = target - given;
    given = target;
    return amount;
  };
  return {
    enter(exact) {
      exactSum = add(exactSum, exact);
      return give(floor(multiply(exactSum, rational(1000n))));
    },
    settle: (target) => give(Math.round(target * 1000)),
  };
}

function answerLine(
  { entry, isShown, isAnswered, chosen, uncapped, earned }: QuestionPoints,
  dimension: Id,
  place: number,
  possible: number,
  amount: number,
): AnswerLine {
  const { question } = entry;
  const points = earned[place] ?? 0;
  const whenAnswered = question.type === 'check' ? (points > 0 ? 'correct' : 'not-correct') : 'options';
  const isCut = (uncapped[place] ?? 0) > points;
  return {
    kind: 'answer',
    question: question.id,
    label: labelOf(question),
    dimension,
    answer: chosen.filter((choice) => thousandths(choice.points, dimension) > 0).map(({ text }) => text),
    rule: !isShown ? 'hidden' : !isAnswered ? 'open' : isCut ? 'cap' : whenAnswered,
    points: points / 1000,
    possible: possible / 1000,
    amount,
  };
}

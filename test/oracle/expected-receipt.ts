/** The oracle for the lines of the receipt, as `expected-score.ts` is for scores. */
import type { Score } from '../../src/core/index.js';
import type { Entry } from './entries.js';
import { Fraction } from './fraction.js';

type Line = Score['receipt'][number];

/** One dimension with what counts for it. */
export interface Sheet {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly earned: Fraction;
  readonly possible: Fraction;
  readonly share: Fraction;
  readonly raw: Fraction;
  readonly cap: Fraction;
  readonly value: Fraction;
}

/** Amounts are differences of a running sum that is cut to whole thousandths. */
export function expectedReceipt(
  sheets: readonly Sheet[],
  gates: Score['gates'],
  total: number,
): readonly Line[] {
  let exact = new Fraction(0n);
  let said = 0;
  const sayUpTo = (amount: number): number => {
    const difference = amount - said;
    said = amount;
    return difference;
  };
  const say = (part: Fraction): number => {
    exact = exact.plus(part);
    return sayUpTo(exact.times(new Fraction(1000n)).floor);
  };
  const lines = sheets.flatMap(({ id, entries, share, possible, raw, cap, value }): Line[] => [
    ...entries.map((entry): Line => ({
      kind: 'answer',
      question: entry.question.id,
      label: entry.question.label ?? entry.question.text,
      dimension: id,
      answer: entry.texts,
      rule: ruleOf(entry),
      points: entry.points.nearest,
      possible: entry.possible.nearest,
      amount: say(share.times(new Fraction(100n)).times(entry.points).over(possible)),
    })),
    ...(value.isBelow(raw)
      ? [
          {
            kind: 'calibration',
            dimension: id,
            cap: cap.nearest,
            amount: say(share.times(value.minus(raw))),
          } as const,
        ]
      : []),
  ]);
  const holding = gates.filter(({ isHolding }) => isHolding);
  const lowest = holding.find(({ cap }) => holding.every((other) => cap <= other.cap));
  const held = lowest
    ? [
        {
          kind: 'gate',
          gate: lowest.id,
          cap: lowest.cap,
          amount: sayUpTo(Fraction.of(lowest.cap).times(new Fraction(1000n)).floor),
        } as const,
      ]
    : [];
  const rest = sayUpTo(total * 1000);
  return [...lines, ...held, ...(rest === 0 ? [] : [{ kind: 'rounding', amount: rest } as const])];
}

function ruleOf({
  question,
  isShown,
  isAnswered,
  uncapped,
  points,
}: Entry): Extract<Line, { kind: 'answer' }>['rule'] {
  if (!isShown) return 'hidden';
  if (!isAnswered) return 'open';
  if (points.isBelow(uncapped)) return 'cap';
  if (question.type !== 'check') return 'options';
  return points.top > 0n ? 'correct' : 'not-correct';
}

/**
 * What answers to a question can choose, for the oracle. Written from the descriptions of the quiz format, apart from `src/core/`, so that
 * a fault there has no twin here.
 */
import type { Answer, Points, Question } from '../../src/core/quiz.js';
import { Fraction } from './fraction.js';

/** One thing that an answer can choose. */
export interface Choice {
  /** As it stands in an answer; for a number, the step that it reaches. */
  readonly id: string;
  readonly text: string;
  readonly points: (dimension: string) => Fraction;
  readonly isExclusive: boolean;
  readonly isNotSure: boolean;
  /** Choices of one group exclude each other; at most `limit` of all groups count. */
  readonly group: string;
}

/** What answers to a question can choose, from least to most. */
export function choices(question: Question): readonly Choice[] {
  const choice = (
    id: string,
    text: string,
    points: Points | undefined,
    rest: Partial<Choice> = {},
  ): Choice => ({
    id,
    text,
    points: (dimension) => pointsIn(points, dimension),
    isExclusive: false,
    isNotSure: false,
    group: 'all',
    ...rest,
  });
  switch (question.type) {
    case 'text':
      return [];
    case 'yes-no':
      return (['no', 'yes'] as const).map((id) => choice(id, question[id].text, question[id].points));
    case 'check':
      return question.options.map(({ id, text }) =>
        choice(id, text, id === question.correct ? question.points : {}),
      );
    case 'slider':
    case 'number':
      return (question.steps ?? []).map(({ from, points }) =>
        choice(`${from}`, question.unit === undefined ? `${from}` : `${from} ${question.unit}`, points),
      );
    case 'ranking':
      return question.options.map(({ id, text, points }) => choice(id, text, points, { group: id }));
    case 'matrix':
      return question.rows.flatMap((row) =>
        question.levels.map((level) =>
          choice(`${row.id}:${level.id}`, `${row.text}: ${level.text}`, undefined, {
            group: row.id,
            points: (dimension) => shareOf(pointsIn(row.points, dimension), level.share),
          }),
        ),
      );
    default: {
      const areTogether =
        question.type === 'multiple' || (question.type === 'picture' && question.multiple === true);
      return question.options.map(({ id, text, points, exclusive = false, notSure = false }) =>
        choice(id, text, points, {
          isExclusive: exclusive,
          isNotSure: notSure,
          group: areTogether ? id : 'all',
        }),
      );
    }
  }
}

/** How many choices of an answer can give points. */
export function limit(question: Question): number {
  if (question.type === 'ranking') return question.top ?? 0;
  return (question.type === 'multiple' ? question.max : undefined) ?? Infinity;
}

/** A share of points, rounded half up to thousandths. Of the share itself six decimals count. */
function shareOf(points: Fraction, share: number): Fraction {
  const millionths = new Fraction(
    BigInt(Fraction.of(share).times(new Fraction(1_000_000n)).rounded),
    1_000_000n,
  );
  return new Fraction(BigInt(points.times(millionths).times(new Fraction(1000n)).rounded), 1000n);
}

/** Points for a dimension. */
export const pointsIn = (points: Points = {}, dimension: string): Fraction =>
  Fraction.of(Object.entries(points).find(([id]) => id === dimension)?.[1] ?? 0);

/** The ids of what an answer chooses. */
export function chosen(question: Question, answer: Answer | undefined): readonly string[] {
  if (answer === undefined || question.type === 'text') return [];
  if (typeof answer === 'number') {
    const steps = 'steps' in question ? (question.steps ?? []) : [];
    return steps
      .filter(({ from }) => from <= answer)
      .slice(-1)
      .map(({ from }) => `${from}`);
  }
  return [answer].flat().slice(0, question.type === 'ranking' ? limit(question) : undefined);
}

/** What one question gives to one dimension, for the oracle. */
import type { Answer, Question } from '../../src/core/quiz.js';
import { Fraction } from './fraction.js';
import { choices, chosen, limit, pointsIn } from './choices.js';

/** One question that counts, for one dimension. */
export interface Entry {
  readonly question: Question;
  readonly isShown: boolean;
  readonly isAnswered: boolean;
  /** Chosen options that give points here. */
  readonly texts: readonly string[];
  readonly uncapped: Fraction;
  readonly points: Fraction;
  readonly possible: Fraction;
}

/** What an answer gives to a dimension, and the most that one could. */
export function entryOf(
  question: Question,
  dimension: string,
  isShown: boolean,
  answer: Answer | undefined,
): Entry {
  const cap = (points: Fraction): Fraction => {
    const caps = (question.type === 'multiple' && question.cap) || {};
    return Object.keys(caps).includes(dimension) ? points.atMost(pointsIn(caps, dimension)) : points;
  };
  const given = chosen(question, answer);
  const taken = choices(question)
    .filter(({ id }) => given.includes(id))
    .map(({ text, points }) => ({ text, points: points(dimension) }));
  const uncapped = Fraction.sum(taken.map(({ points }) => points));
  return {
    question,
    isShown,
    isAnswered: answer !== undefined,
    texts: taken.filter(({ points }) => points.top > 0n).map(({ text }) => text),
    uncapped,
    points: cap(uncapped),
    possible: cap(mostPoints(question, dimension)),
  };
}

/** The best choice of each group, as many of them as count. */
function mostPoints(question: Question, dimension: string): Fraction {
  const best = new Map<string, Fraction>();
  for (const { group, points, isExclusive } of choices(question)) {
    const before = best.get(group) ?? new Fraction(0n);
    if (!isExclusive && before.isBelow(points(dimension))) best.set(group, points(dimension));
  }
  const sorted = [...best.values()].sort((a, b) => (a.isBelow(b) ? 1 : -1));
  return Fraction.sum(sorted.slice(0, limit(question)));
}

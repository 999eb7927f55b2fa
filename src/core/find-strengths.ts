/** What carries over: the chosen options that count most and have something to say about the visitor. */

import type { Choice } from './answers.js';
import type { Evaluation } from './evaluate.js';
import { sum, thousandths } from './model.js';
import type { Id, Quiz } from './quiz.js';
import type { ReportStrength } from './report.js';

const mostStrengths = 3;

interface Candidate extends ReportStrength {
  readonly worth: number;
}

/** Strengths, strongest first: one a question, other dimensions before the same one again. */
export function findStrengths(quiz: Quiz, { questions }: Evaluation): readonly ReportStrength[] {
  const candidates = questions
    .flatMap(({ entry, chosen }) => chosen.flatMap((choice) => strengthOf(quiz, entry.question.id, choice)))
    .sort((a, b) => b.worth - a.worth);
  const byQuestion = firstOfEach(candidates, ({ question }) => question);
  const byDimension = firstOfEach(byQuestion, ({ dimension }) => dimension);
  return [...new Set([...byDimension, ...byQuestion])]
    .slice(0, mostStrengths)
    .map(({ dimension, dimensionName, text, question, evidence }) => ({
      dimension,
      dimensionName,
      text,
      question,
      evidence,
    }));
}

function strengthOf(quiz: Quiz, question: Id, { points, strength, text }: Choice): readonly Candidate[] {
  const worths = quiz.dimensions.map((dimension) => dimension.weight * thousandths(points, dimension.id));
  const dimension = quiz.dimensions[worths.indexOf(Math.max(...worths))];
  const worth = sum(worths);
  if (!dimension || !strength || worth === 0) return [];
  return [
    {
      dimension: dimension.id,
      dimensionName: dimension.name,
      text: strength,
      question,
      evidence: text,
      worth,
    },
  ];
}

const firstOfEach = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  items.filter((item, place) => items.findIndex((other) => key(other) === key(item)) === place);

/** What one answer gives: the chosen options, and their points by dimension, before and after the cap of the question. */

import { chosenIds, type Choice } from './answers.js';
import { capOf, thousandths, type Model, type ModelQuestion } from './model.js';
import type { Answer } from './quiz.js';

/** What an answer gives, in thousandths of a point by place of the dimension; empty lists where it gives nothing. */
export interface AnswerPoints {
  readonly chosen: readonly Choice[];
  /** Points before the cap of the question. */
  readonly uncapped: readonly number[];
  readonly earned: readonly number[];
}

const nothing: AnswerPoints = { chosen: [], uncapped: [], earned: [] };

/** The points of an answer that `cleanAnswer` let through. */
export function pointsOf(
  model: Model,
  { question, choices, possible }: ModelQuestion,
  answer: Answer | undefined,
): AnswerPoints {
  if (answer === undefined || possible.size === 0) return nothing;
  const ids = chosenIds(question, answer);
  const chosen = choices.filter(({ id }) => ids.includes(id));
  const uncapped = model.dimensions.map(() => 0);
  for (const { points } of chosen) {
    for (const id of Object.keys(points))
      uncapped[model.dimensionPlace.get(id) ?? -1]! += thousandths(points, id);
  }
  const earned =
    'cap' in question
      ? model.dimensions.map(({ id }, place) => Math.min(uncapped[place] ?? 0, capOf(question, id)))
      : uncapped;
  return { chosen, uncapped, earned };
}

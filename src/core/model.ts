/**
 * What can be worked out from a quiz once, before any answer: indexes by id, and the points that are possible.
 * Kept beside the quiz in a weak map, so that a quiz stays plain data.
 */

import { choicesOf, type Choice } from './answers.js';
import type { Dimension, Id, Points, Question, Quiz } from './quiz.js';

/** A question with what its answers can give. */
export interface ModelQuestion {
  readonly question: Question;
  readonly choices: readonly Choice[];
  /** The most thousandths of a point that it gives, by place of the dimension; empty where it gives none. */
  readonly possible: ReadonlyMap<number, number>;
}

/** A quiz with its indexes. */
export interface Model {
  readonly quiz: Quiz;
  readonly questions: readonly ModelQuestion[];
  readonly byId: ReadonlyMap<Id, ModelQuestion>;
  readonly dimensions: readonly Dimension[];
  readonly dimensionPlace: ReadonlyMap<Id, number>;
}

const models = new WeakMap<Quiz, Model>();

/** The model of a quiz that `parseQuiz` returned. */
export function modelOf(quiz: Quiz): Model {
  let model = models.get(quiz);
  if (!model) {
    const dimensionPlace = new Map(quiz.dimensions.map(({ id }, place) => [id, place]));
    const questions = quiz.questions.map((question) => modelQuestion(question, dimensionPlace));
    const byId = new Map(questions.map((entry) => [entry.question.id, entry]));
    model = { quiz, questions, byId, dimensions: quiz.dimensions, dimensionPlace };
    models.set(quiz, model);
  }
  return model;
}

function modelQuestion(question: Question, places: ReadonlyMap<Id, number>): ModelQuestion {
  const choices = choicesOf(question);
  const possible = new Map<number, number>();
  for (const [id, place] of places) {
    const all = choices.filter(({ exclusive }) => !exclusive).map(({ points }) => thousandths(points, id));
    const most = question.type === 'multiple' ? sum(all) : Math.max(0, ...all);
    const capped = question.type === 'multiple' ? Math.min(most, capOf(question.cap, id)) : most;
    if (capped > 0) possible.set(place, capped);
  }
  return { question, choices, possible };
}

/** Points for a dimension in thousandths, so that sums of points are whole numbers. */
export const thousandths = (points: Points, dimension: Id): number =>
  Object.hasOwn(points, dimension) ? Math.round((points[dimension] ?? 0) * 1000) : 0;

/** The cap of a question for a dimension in thousandths. */
export const capOf = (cap: Points | undefined, dimension: Id): number =>
  cap && Object.hasOwn(cap, dimension) ? thousandths(cap, dimension) : Infinity;

/** The sum of numbers. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What points count for the whole: each times the weight of its dimension. Good for comparing options, not for scoring. */
export const worthOf = (quiz: Quiz, points: Points): number =>
  sum(quiz.dimensions.map(({ id, weight }) => weight * thousandths(points, id)));

/**
 * What can be worked out from a quiz once, before any answer: indexes by id, and the points that are possible.
 * Kept beside the quiz in a weak map, so that a quiz stays plain data.
 */

import { choicesOf, type Choice } from './answers.js';
import { partsOf } from './condition.js';
import type { Dimension, Id, Points, Question, Quiz } from './quiz.js';

/** A question with what its answers can give. */
export interface ModelQuestion {
  readonly question: Question;
  /** Its place among the questions of the quiz. */
  readonly place: number;
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
  /** Some question is shown or not by a score so far. */
  readonly looksAtScores: boolean;
  /** The questions that are shown or not by the answer to a question, by its id. */
  readonly waiting: ReadonlyMap<Id, readonly ModelQuestion[]>;
  /** What counts whatever the path is. */
  readonly certain: CertainCounts;
}

/** What all those questions hold together that count even while they are hidden. */
export interface CertainCounts {
  /** In thousandths of a point, by place of the dimension. */
  readonly possible: readonly number[];
  readonly checks: number;
}

const models = new WeakMap<Quiz, Model>();

/** The model of a quiz that `parseQuiz` returned. */
export function modelOf(quiz: Quiz): Model {
  let model = models.get(quiz);
  if (!model) {
    const dimensionPlace = new Map(quiz.dimensions.map(({ id }, place) => [id, place]));
    const questions = quiz.questions.map((question, place) => modelQuestion(question, place, dimensionPlace));
    model = {
      quiz,
      questions,
      byId: new Map(questions.map((entry) => [entry.question.id, entry])),
      dimensions: quiz.dimensions,
      dimensionPlace,
      ...findWaiting(questions),
      certain: countCertain(quiz, questions),
    };
    models.set(quiz, model);
  }
  return model;
}

function findWaiting(questions: readonly ModelQuestion[]): Pick<Model, 'waiting' | 'looksAtScores'> {
  const waiting = new Map<Id, ModelQuestion[]>();
  let looksAtScores = false;
  for (const entry of questions) {
    for (const part of entry.question.showIf ? partsOf(entry.question.showIf) : []) {
      if (!('question' in part)) {
        looksAtScores = true;
        continue;
      }
      const known = waiting.get(part.question);
      if (!known) waiting.set(part.question, [entry]);
      else if (known.at(-1) !== entry) known.push(entry);
    }
  }
  return { waiting, looksAtScores };
}

function countCertain({ dimensions }: Quiz, questions: readonly ModelQuestion[]): CertainCounts {
  const certain = questions.filter(countsHidden);
  return {
    possible: dimensions.map((_, place) => sum(certain.map(({ possible }) => possible.get(place) ?? 0))),
    checks: certain.filter(({ question }) => question.type === 'check').length,
  };
}

/** Whether a question counts, as answered with nothing, while it is hidden. */
export const countsHidden = ({ question }: ModelQuestion): boolean => question.hiddenCounts !== 'exclude';

function modelQuestion(question: Question, place: number, places: ReadonlyMap<Id, number>): ModelQuestion {
  const choices = choicesOf(question);
  const possible = new Map<number, number>();
  for (const [id, dimension] of places) {
    const values = choices.map(({ points }) => thousandths(points, id));
    const most = Math.min(mostOf(question, values), capOf(question, id));
    if (most > 0) possible.set(dimension, most);
  }
  return { question, place, choices, possible };
}

/** Points for a dimension in thousandths, so that sums of points are whole numbers. */
export const thousandths = (points: Points, dimension: Id): number =>
  Object.hasOwn(points, dimension) ? Math.round((points[dimension] ?? 0) * 1000) : 0;

/** The cap of a question for a dimension in thousandths. */
export const capOf = (question: Question, dimension: Id): number =>
  'cap' in question && question.cap && Object.hasOwn(question.cap, dimension)
    ? thousandths(question.cap, dimension)
    : Infinity;

/** The most that the values of a question's choices can add up to in one answer. */
function mostOf(question: Question, values: readonly number[]): number {
  const best = (count: number): number => sum([...values].sort((a, b) => b - a).slice(0, count));
  switch (question.type) {
    case 'multiple':
      return best(question.max ?? values.length);
    case 'picture':
      return best(question.multiple ? values.length : 1);
    case 'ranking':
      return best(question.top ?? 0);
    case 'matrix': {
      const { rows, levels } = question;
      return sum(
        rows.map((_, row) => Math.max(...values.slice(row * levels.length, (row + 1) * levels.length))),
      );
    }
    default:
      return best(1);
  }
}

/** The sum of numbers. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What points count for the whole: each times the weight of its dimension. Good for comparing options, not for scoring. */
export const worthOf = (quiz: Quiz, points: Points): number =>
  sum(quiz.dimensions.map(({ id, weight }) => weight * thousandths(points, id)));

/**
 * The answers to one question, put together where nothing can tell them apart: same points, same truth of every part of a
 * condition, same outcome of a check. Seven boxes have 128 answers and often a dozen classes.
 *
 * In: a question, the dimensions and parts that matter, the chances of answers. Out: classes with weights, or nothing where there
 * are too many.
 */

import { capOf, type ModelQuestion } from '../../core/model.js';
import type { Answer, Id } from '../../core/quiz.js';
import { mergeAlike, partialsOf, type ClassQuery, type PartialAnswer } from './partial-answers.js';
import type { Bits } from './parts.js';

/** Answers that are the same for everything that matters. */
export interface AnswerClass {
  /** One of them; `null` for a question left open. */
  readonly answer: Answer | null;
  /** How likely they are together, by level of experience. */
  readonly weights: Float64Array;
  /** Points in thousandths, by place in the list of dimensions that matter. */
  readonly points: readonly number[];
  /** The parts that hold. */
  readonly bits: Bits;
  readonly isCorrect: boolean;
}

/** The classes of a question's answers; `undefined` where there are more than can be gone through. */
export function classesOf(query: ClassQuery): readonly AnswerClass[] | undefined {
  const partials = partialsOf(query);
  if (!partials) return undefined;
  const { model, entry, dimensions } = query;
  const { question } = entry;
  const caps = dimensions.map((place) => capOf(question, model.dimensions[place]?.id ?? ''));
  const classes = mergeAlike(
    partials.map((partial) => ({
      ...partial,
      points: partial.points.map((points, slot) => Math.min(points, caps[slot] ?? Infinity)),
    })),
    query,
  );
  return classes.map(({ chosen, value, points, bits, weights }) => ({
    answer: answerOf(entry, chosen, value),
    weights: normalise(weights, classes),
    points,
    bits: bits | answeredBits(query),
    isCorrect: question.type === 'check' && chosen[0] === question.correct,
  }));
}

/** The class of a question that is hidden or left open. */
export function openClass({ dimensions, parts, chances }: Omit<ClassQuery, 'entry' | 'model'>): AnswerClass {
  const bits = parts.reduce(
    (all, [part, bit]) => ('answered' in part && !part.answered ? all | bit : all),
    0n,
  );
  return {
    answer: null,
    weights: new Float64Array(chances.length).fill(1),
    points: dimensions.map(() => 0),
    bits,
    isCorrect: false,
  };
}

const answeredBits = ({ parts }: ClassQuery): Bits =>
  parts.reduce((all, [part, bit]) => ('answered' in part && part.answered ? all | bit : all), 0n);

/** Weights as shares of what is possible. */
function normalise(weights: Float64Array, classes: readonly PartialAnswer[]): Float64Array {
  return weights.map((weight, level) => {
    const sum = classes.reduce((total, one) => total + (one.weights[level] ?? 0), 0);
    return sum > 0 ? weight / sum : 0;
  });
}

function answerOf({ question, choices }: ModelQuestion, chosen: readonly Id[], value?: number): Answer {
  if (value !== undefined) return value;
  const inOrder = choices.map(({ id }) => id).filter((id) => chosen.includes(id));
  switch (question.type) {
    case 'text':
      return '…';
    case 'matrix':
      return chosen;
    case 'ranking':
      return [...inOrder, ...choices.map(({ id }) => id).filter((id) => !chosen.includes(id))];
    case 'multiple':
      return inOrder;
    case 'picture':
      return question.multiple ? inOrder : (inOrder[0] ?? '');
    default:
      return inOrder[0] ?? '';
  }
}

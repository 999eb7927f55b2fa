/**
 * Which answer to a question is better than another: at least as many points in every dimension that counts, and more in one; for a
 * check, the correct one; for boxes, more boxes. Answers that give more here and less there are not compared.
 */

import { isMultiple, type Choice } from '../../core/answers.js';
import type { ModelQuestion } from '../../core/model.js';
import { valueReaching } from '../../core/number-line.js';
import type { Answer, Id, Points, Quiz } from '../../core/quiz.js';

/** A change for the better. `null` is a question left open. */
export interface Improvement {
  readonly from: Answer | null;
  readonly to: Answer;
}

/** Whether a choice is better than another in the dimensions that count. */
export function isBetter(quiz: Quiz, entry: ModelQuestion, better: Choice, than: Choice): boolean {
  const { question } = entry;
  if (question.type === 'check') return better.id === question.correct && than.id !== question.correct;
  return isMore(quiz, better.points, than.points);
}

/** Whether points are at least as many in every dimension that counts, and more in one. */
export function isMore(quiz: Quiz, points: Points, than: Points): boolean {
  const gains = quiz.dimensions
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => (points[id] ?? 0) - (than[id] ?? 0));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

/** The improvements of one answer to a question by one choice. */
export function improvementsOf(quiz: Quiz, entry: ModelQuestion): readonly Improvement[] {
  const { question, choices } = entry;
  if (isMultiple(question)) return tickImprovements(entry);
  if (question.type === 'matrix') return matrixImprovements(entry);
  if (question.type === 'ranking' || question.type === 'text') return [];
  const answerOf = ({ id }: Choice): Answer =>
    question.type === 'slider' || question.type === 'number' ? valueReaching(question, Number(id)) : id;
  return choices.flatMap((to) => [
    { from: null, to: answerOf(to) },
    ...choices
      .filter((from) => isBetter(quiz, entry, to, from))
      .map((from) => ({ from: answerOf(from), to: answerOf(to) })),
  ]);
}

/** One box more: to as few others as are allowed, and to as many. */
function tickImprovements({ question, choices }: ModelQuestion): readonly Improvement[] {
  const ids = choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const alone = choices.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  const { min = 1, max = ids.length } = question.type === 'multiple' ? question : {};
  return ids.flatMap((id) => {
    const others = ids.filter((other) => other !== id);
    const withIt = (rest: readonly Id[]): readonly Id[] =>
      ids.filter((one) => one === id || rest.includes(one));
    const fewest = withIt(others.slice(0, min - 1));
    const grounds = [others.slice(0, min), others.slice(-(max - 1))].filter(
      (rest) => rest.length >= min && rest.length < max,
    );
    return [
      { from: null, to: fewest },
      ...alone.map((from) => ({ from, to: fewest })),
      ...grounds.map((rest) => ({ from: rest, to: withIt(rest) })),
    ];
  });
}

/** One skill a level higher, from the lowest and towards the highest levels of the others. */
function matrixImprovements({ question, choices }: ModelQuestion): readonly Improvement[] {
  if (question.type !== 'matrix') return [];
  const width = question.levels.length;
  const idAt = (row: number, level: number): string => choices[row * width + level]?.id ?? '';
  return [0, width - 1].flatMap((others) =>
    question.rows.flatMap((_, row) =>
      question.levels.slice(1).map((_level, below) => {
        const at = (level: number): readonly string[] =>
          question.rows.map((_row, other) => idAt(other, other === row ? level : others));
        return { from: at(below), to: at(below + 1) };
      }),
    ),
  );
}

/**
 * What a score divides: points and checks counted in whole numbers, for a whole path or from one count to the next.
 * In: a model, a path, answers. Out: sums by place of the dimension, and what each question gave.
 */

import { isCorrect } from './answers.js';
import { countsHidden, type Model, type ModelQuestion } from './model.js';
import type { Path } from './path.js';
import { pointsOf, type AnswerPoints } from './points.js';
import type { Answer } from './quiz.js';

/** What one question gave. */
export interface QuestionPoints extends AnswerPoints {
  readonly entry: ModelQuestion;
  readonly isShown: boolean;
  readonly isAnswered: boolean;
}

/** What is counted before anything is divided. */
export interface Counts {
  /** In thousandths of a point, by place of the dimension. */
  readonly earned: number[];
  readonly possible: number[];
  checksCorrect: number;
  checksTotal: number;
}

/** Counts a path. Hidden questions earn nothing, so only those on the path are looked at. */
export function countPath(model: Model, { questions, active }: Path): Counts {
  const counts: Counts = {
    earned: model.dimensions.map(() => 0),
    possible: [...model.certain.possible],
    checksCorrect: 0,
    checksTotal: model.certain.checks,
  };
  for (const { id } of questions) {
    const entry = model.byId.get(id);
    if (!entry) continue;
    countAnswer(counts, model, entry, active.get(id), 1);
    if (countsHidden(entry)) continue;
    if (entry.question.type === 'check') counts.checksTotal += 1;
    for (const [place, most] of entry.possible) counts.possible[place]! += most;
  }
  return counts;
}

/** Puts what an answer gives into the counts, or takes it out again. */
export function countAnswer(
  counts: Counts,
  model: Model,
  entry: ModelQuestion,
  answer: Answer | undefined,
  times: 1 | -1,
): void {
  const { question } = entry;
  for (const [place, points] of pointsOf(model, entry, answer).earned.entries())
    counts.earned[place]! += times * points;
  if (question.type === 'check' && isCorrect(question, answer)) counts.checksCorrect += times;
}

/** Every question that counts: those on the path, and hidden ones that count as zero. */
export function questionPoints(model: Model, { questions, active }: Path): readonly QuestionPoints[] {
  const path = new Set(questions);
  return model.questions.flatMap((entry) => {
    const isShown = path.has(entry.question);
    if (!isShown && !countsHidden(entry)) return [];
    const answer = active.get(entry.question.id);
    return [{ entry, isShown, isAnswered: answer !== undefined, ...pointsOf(model, entry, answer) }];
  });
}

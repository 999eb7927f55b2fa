/** Respondents who show most: the best and the worst answers, and both with one answer changed. */

import { modelOf, worthOf } from '../../core/model.js';
import type { Answer, Answers, Id, Quiz } from '../../core/quiz.js';
import { classesOf } from '../space/answer-classes.js';
import { indexParts } from '../space/parts.js';
import { conditionsOf } from './conditions-of.js';
import { chancesOf } from '../simulate/population.js';

/** Most answers to one question that are tried. */
const MAX_ANSWERS = 24;

/** Telling respondents, the best first. */
export function telling(quiz: Quiz): readonly Answers[] {
  const answersTo = new Map(tellingAnswers(quiz).map(({ question, answers }) => [question, answers]));
  const pick = (which: 0 | -1): Answers =>
    Object.fromEntries(
      [...answersTo].flatMap(([id, answers]): [Id, Answer][] => {
        const answer = answers.at(which);
        return answer === undefined ? [] : [[id, answer]];
      }),
    );
  const best = pick(-1);
  const worst = pick(0);
  const changed = [...answersTo].flatMap(([id, answers]) =>
    answers.flatMap((answer) => [
      { ...best, [id]: answer },
      { ...worst, [id]: answer },
    ]),
  );
  const without = [...answersTo.keys()].map((id) => {
    const { [id]: _, ...rest } = best;
    return rest;
  });
  return [best, worst, ...changed, ...without];
}

/** For each question the answers that differ for anything, worst first. */
export function tellingAnswers(
  quiz: Quiz,
): readonly { readonly question: Id; readonly answers: readonly Answer[] }[] {
  const model = modelOf(quiz);
  const index = indexParts(conditionsOf(quiz).map(({ condition }) => condition));
  const dimensions = model.dimensions.map((_, place) => place);
  return model.questions.map((entry) => {
    const chances = [chancesOf(quiz, entry, 'uniform', 0.5)];
    const parts = index.about(entry.question.id);
    const classes = classesOf({ model, entry, dimensions, parts, chances }) ?? [];
    const worth = (points: readonly number[]): number =>
      worthOf(quiz, Object.fromEntries(points.map((value, place) => [model.dimensions[place]?.id ?? '', value / 1000])));
    const sorted = [...classes].sort(
      (a, b) => worth(a.points) - worth(b.points) || Number(a.isCorrect) - Number(b.isCorrect),
    );
    const answers = sorted.flatMap(({ answer }) => (answer === null ? [] : [answer]));
    return { question: entry.question.id, answers: thinOut(answers) };
  });
}

/** Some of a long list, its ends among them. */
function thinOut<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= MAX_ANSWERS) return items;
  const step = (items.length - 1) / (MAX_ANSWERS - 1);
  return Array.from({ length: MAX_ANSWERS }, (_, place) => items[Math.round(place * step)] as Item);
}

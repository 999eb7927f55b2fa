/** Respondents who show most: the best and the worst answers, and both with one answer changed. */

import { isMultiple } from '../../core/answers.js';
import { modelOf, worthOf, type ModelQuestion } from '../../core/model.js';
import type { Answer, Answers, Id, Quiz } from '../../core/quiz.js';
import { chancesOf } from '../simulate/population.js';
import { encode, encodeOne, type Respondent } from '../simulate/respondent.js';
import { classesOf } from '../space/answer-classes.js';
import { indexParts } from '../space/parts.js';
import { conditionsOf } from './conditions-of.js';

/** Most answers to one question that are tried. */
const MAX_ANSWERS = 24;

/**
 * Fills a respondent with one telling respondent after the other, the best first, until `visit` returns true.
 * @returns whether it did
 */
export function eachTelling(quiz: Quiz, into: Respondent, visit: () => boolean): boolean {
  const model = modelOf(quiz);
  const questions = tellingAnswers(quiz);
  for (const which of [-1, 0]) {
    const base: Answers = Object.fromEntries(
      questions.flatMap(({ question, answers }): [Id, Answer][] => {
        const answer = answers.at(which);
        return answer === undefined ? [] : [[question, answer]];
      }),
    );
    encode(model, base, into);
    if (visit()) return true;
    for (const [place, { question, answers, required }] of questions.entries()) {
      for (const answer of answers) {
        encodeOne(model, place, { [question]: answer }, into);
        if (visit()) return true;
      }
      encodeOne(model, place, {}, into);
      if (!required && visit()) return true;
      encodeOne(model, place, base, into);
    }
  }
  return false;
}

/** For each question the answers that differ for anything, worst first. */
export function tellingAnswers(
  quiz: Quiz,
): readonly { readonly question: Id; readonly required: boolean; readonly answers: readonly Answer[] }[] {
  const model = modelOf(quiz);
  const index = indexParts(conditionsOf(quiz).map(({ condition }) => condition));
  const dimensions = model.dimensions.map((_, place) => place);
  return model.questions.map((entry) => {
    const chances = [chancesOf(quiz, entry, 'uniform', 0.5)];
    const parts = index.about(entry.question.id);
    const classes = classesOf({ model, entry, dimensions, parts, chances });
    const { id, required = false } = entry.question;
    if (!classes) return { question: id, required, answers: someAnswers(entry) };
    const worth = (points: readonly number[]): number =>
      worthOf(
        quiz,
        Object.fromEntries(points.map((value, place) => [model.dimensions[place]?.id ?? '', value / 1000])),
      );
    const sorted = [...classes].sort(
      (a, b) => worth(a.points) - worth(b.points) || Number(a.isCorrect) - Number(b.isCorrect),
    );
    const answers = sorted.flatMap(({ answer }) => (answer === null ? [] : [answer]));
    return { question: id, required, answers: thinOut(answers) };
  });
}

/** Some of a long list, its ends among them. */
function thinOut<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= MAX_ANSWERS) return items;
  const step = (items.length - 1) / (MAX_ANSWERS - 1);
  return Array.from({ length: MAX_ANSWERS }, (_, place) => items[Math.round(place * step)] as Item);
}

/** Some answers to a question that has too many to be put into classes. */
function someAnswers({ question, choices }: ModelQuestion): readonly Answer[] {
  if (question.type === 'slider' || question.type === 'number') return [question.min, question.max];
  const count = question.type === 'multiple' ? (question.min ?? 1) : 1;
  const ids = choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  return isMultiple(question) ? [ids.slice(0, count), ids.slice(-count)] : [];
}

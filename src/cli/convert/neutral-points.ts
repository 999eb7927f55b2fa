/**
 * Points for questions whose source gives none: every choice is worth the same, so that the score says how much was answered and
 * nothing about how good it is. Its author is told.
 */

import type { Id, Option, Points, Question } from '../../core/quiz.js';

/** The questions with a point for each answer; words stay without. */
export function neutralPoints(questions: readonly Question[], dimension: Id): readonly Question[] {
  const points: Points = { [dimension]: 1 };
  return questions.map((question): Question => withPoints(question, points));
}

function withPoints(question: Question, points: Points): Question {
  const giving = <Item extends Option>(options: readonly Item[]): readonly Item[] =>
    options.map((option) => (option.exclusive || option.notSure ? option : { ...option, points }));
  switch (question.type) {
    case 'single':
    case 'scale':
      return { ...question, options: giving(question.options) };
    case 'picture':
      return question.multiple ? question : { ...question, options: giving(question.options) };
    case 'multiple':
      return { ...question, options: giving(question.options), cap: points };
    case 'ranking':
      return { ...question, options: giving(question.options), top: 1 };
    case 'matrix':
      return {
        ...question,
        rows: question.rows.map((row) => ({ ...row, points })),
        levels: question.levels.map((level) => ({ ...level, share: 1 })),
      };
    case 'yes-no':
      return { ...question, yes: { ...question.yes, points }, no: { ...question.no, points } };
    case 'slider':
    case 'number':
      return { ...question, steps: [{ from: question.min, points }] };
    case 'check':
    case 'text':
      return question;
  }
}

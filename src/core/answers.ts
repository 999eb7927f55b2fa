/**
 * What an answer means: which options a question has, which of them an answer chooses, and what counts as an answer at all.
 * In: questions and answers. Out: options and cleaned answers. Points and paths are decided elsewhere.
 */

import type { Answer, Answers, CheckQuestion, Id, Points, Question } from './quiz.js';

/** An option of any kind of question, with its points in one place. */
export interface Choice {
  readonly id: Id;
  readonly text: string;
  readonly points: Points;
  readonly exclusive: boolean;
  readonly advisable: boolean;
  readonly strength: string | undefined;
}

const noPoints: Points = Object.freeze({});

/**
 * The options of a question, from the least to the most where they form a ladder; none for a slider.
 * Options of a check carry the points of the question where they are correct.
 */
export function choicesOf(question: Question): readonly Choice[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => choice(option.id, option));
    case 'yes-no':
      return [choice('no', question.no), choice('yes', question.yes)];
    case 'check':
      return question.options.map((option) =>
        choice(option.id, { ...option, points: option.id === question.correct ? question.points : noPoints }),
      );
    case 'slider':
      return [];
  }
}

interface OptionLike {
  readonly text: string;
  readonly points?: Points;
  readonly exclusive?: boolean;
  readonly advisable?: boolean;
  readonly strength?: string;
}

function choice(id: Id, option: OptionLike): Choice {
  return {
    id,
    text: option.text,
    points: option.points ?? noPoints,
    exclusive: option.exclusive ?? false,
    advisable: option.advisable ?? true,
    strength: option.strength,
  };
}

/** The answer of a question among answers by id; `undefined` where there is none of its own. */
export const answerTo = (answers: Answers, question: Id): Answer | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined;

/**
 * The answer as this question can have it, or `undefined` where it is none: ids that the question does not know are
 * left out, doubles too, and an exclusive option gives way to others. An empty list stays an answer: nothing applies.
 */
export function cleanAnswer(
  question: Question,
  choices: readonly Choice[],
  answer: unknown,
): Answer | undefined {
  if (question.type === 'slider') {
    return typeof answer === 'number' && answer >= question.min && answer <= question.max
      ? answer
      : undefined;
  }
  if (question.type !== 'multiple') return choices.find(({ id }) => id === answer)?.id;
  if (!Array.isArray(answer)) return undefined;
  const known = choices.filter(({ id }) => answer.includes(id));
  if (answer.length > 0 && known.length === 0) return undefined;
  const others = known.filter(({ exclusive }) => !exclusive);
  return (others.length > 0 ? others : known.slice(0, 1)).map(({ id }) => id);
}

/** The ids that an answer chooses; none for a number. */
export function chosenIds(answer: Answer | undefined): readonly Id[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}

/**
 * The answer after the visitor ticked or unticked one option of a `multiple` question: an exclusive option clears the others and
 * the other way round; `null` where nothing is left ticked.
 */
export function toggleOption(question: Question, answer: Answer | undefined, option: Id): Answer | null {
  const before = chosenIds(answer);
  const choices = choicesOf(question);
  const isExclusive = choices.find(({ id }) => id === option)?.exclusive ?? false;
  const kept = choices.filter(
    ({ id, exclusive }) => id !== option && before.includes(id) && !exclusive && !isExclusive,
  );
  const after = before.includes(option)
    ? kept
    : choices.filter(({ id }) => id === option || kept.some((k) => k.id === id));
  return after.length > 0 ? after.map(({ id }) => id) : null;
}

/** Whether this answers the check correctly. */
export const isCorrect = (question: CheckQuestion, answer: Answer | undefined): boolean =>
  answer === question.correct;

/**
 * One respondent's answers as numbers, so that a million of them can be drawn and scored without making an object.
 * In: answers as core has them. Out: the same in typed arrays, and back.
 */

import { answerTo, chosenIds, cleanAnswer, isMultiple } from '../../core/answers.js';
import type { Model, ModelQuestion } from '../../core/model.js';
import type { Answer, Answers, Id } from '../../core/quiz.js';

/** Answers by place of the question. The arrays are filled again for the next respondent. */
export interface Respondent {
  /** 1 where the question is answered. */
  readonly given: Uint8Array;
  /** The chosen options, a bit each, in words of 32. */
  readonly bits: Int32Array;
  /** Where the words of a question begin. */
  readonly firstWord: Int32Array;
  /** The number that was given. */
  readonly value: Float64Array;
}

/** A respondent who has answered nothing. */
export function createRespondent({ questions }: Model): Respondent {
  const firstWord = new Int32Array(questions.length);
  let words = 0;
  questions.forEach(({ choices }, place) => {
    firstWord[place] = words;
    words += Math.ceil(choices.length / 32);
  });
  return {
    given: new Uint8Array(questions.length),
    bits: new Int32Array(words),
    firstWord,
    value: new Float64Array(questions.length),
  };
}

/** Fills a respondent from answers. Answers that a question cannot have do not count. */
export function encode(model: Model, answers: Answers, into: Respondent): void {
  model.questions.forEach((_, place) => encodeOne(model, place, answers, into));
}

/** Fills the answer to one question. */
export function encodeOne(model: Model, place: number, answers: Answers, into: Respondent): void {
  const entry = model.questions[place];
  if (!entry) return;
  const { question, choices } = entry;
  const given = answerTo(answers, question.id);
  const answer = given === undefined ? undefined : cleanAnswer(question, choices, given);
  const words = wordsOf(
    choices.map(({ id }) => id),
    chosenIds(question, answer),
  );
  into.given[place] = answer === undefined ? 0 : 1;
  into.bits.set(words, into.firstWord[place]);
  into.value[place] = typeof answer === 'number' ? answer : 0;
}

/** The answers of a respondent, in the order of the quiz. */
export function decode(model: Model, respondent: Respondent): Answers {
  const answers: [Id, Answer][] = [];
  model.questions.forEach((entry, place) => {
    if (respondent.given[place] === 1) answers.push([entry.question.id, answerAt(entry, place, respondent)]);
  });
  return Object.fromEntries(answers);
}

function answerAt({ question, choices }: ModelQuestion, place: number, respondent: Respondent): Answer {
  const first = respondent.firstWord[place] ?? 0;
  const ids = choices.filter((_, bit) => isChosen(respondent.bits, first, bit)).map(({ id }) => id);
  switch (question.type) {
    case 'slider':
    case 'number':
      return respondent.value[place] ?? 0;
    case 'text':
      return '…';
    case 'matrix':
      return ids;
    case 'ranking':
      return [...ids, ...choices.map(({ id }) => id).filter((id) => !ids.includes(id))];
    default:
      return isMultiple(question) ? ids : (ids[0] ?? '');
  }
}

/** The listed options as bits in words of 32. */
export function wordsOf(options: readonly Id[], listed: readonly Id[]): Int32Array {
  const words = new Int32Array(Math.ceil(options.length / 32));
  options.forEach((id, bit) => {
    if (listed.includes(id)) words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  return words;
}

/** Whether the option with this place is chosen. */
export const isChosen = (bits: Int32Array, firstWord: number, option: number): boolean =>
  (((bits[firstWord + (option >>> 5)] ?? 0) >>> (option & 31)) & 1) === 1;

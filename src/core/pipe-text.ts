/**
 * Texts that repeat what the visitor said: `{answer:ID}` becomes the words of an answer, `{score:ID}` the score of a dimension, `{total}`
 * the overall score. What is not known yet becomes an ellipsis; a place of another form stays as it is written.
 */

import { chosenIds } from './answers.js';
import type { Model } from './model.js';
import type { Answer, Id } from './quiz.js';

/** What texts may repeat. */
export interface PipedValues {
  /** The answer to a question in words; `undefined` where there is none. */
  readonly answer: (id: string) => string | undefined;
  /** The whole score of a dimension; `undefined` while nothing is scored. */
  readonly score?: (id: string) => number | undefined;
  /** The overall score. */
  readonly total?: number | undefined;
}

/** Puts names into a sentence. */
export type ListNames = (names: readonly string[]) => string;

/** Names with commas between them, whatever the language. */
export const withCommas: ListNames = (names) => names.join(', ');

/** The text with its places filled. */
export function pipeText(text: string, values: PipedValues): string {
  if (!text.includes('{')) return text;
  return text.replace(
    /\{(answer|score):([\w-]{1,64})\}|\{total\}/g,
    (_, kind: string | undefined, id: string) => {
      const value =
        kind === undefined ? values.total : kind === 'answer' ? values.answer(id) : values.score?.(id);
      return value === undefined ? '…' : String(value);
    },
  );
}

/** An answer in the words of the quiz: the options chosen, the number, or the visitor's own words. */
export function answerInWords(
  { byId }: Model,
  id: Id,
  answer: Answer | undefined,
  list: ListNames,
): string | undefined {
  const entry = byId.get(id);
  if (!entry || answer === undefined) return undefined;
  const { question, choices } = entry;
  if (question.type === 'text' || typeof answer === 'number') return String(answer);
  const ids =
    question.type === 'ranking' && typeof answer === 'object' ? answer : chosenIds(question, answer);
  return list(ids.flatMap((chosen) => choices.find((choice) => choice.id === chosen)?.text ?? []));
}

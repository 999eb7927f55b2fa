/** How a question is answered, and what it still needs, in words. */

import { isMultiple } from '../../core/answers.js';
import { plainText } from '../../core/inline-text.js';
import type { Answer, Id, MultipleQuestion, Question } from '../../core/quiz.js';
import { format, formatNumber, type FlowMessages } from '../../locales/messages.js';

/** One sentence on how to answer; empty where that goes without saying. */
export function howToAnswer(question: Question, messages: FlowMessages, locale: string): string {
  switch (question.type) {
    case 'multiple':
      return howMany(question, messages, locale);
    case 'picture':
      return question.multiple ? messages.chooseAny : '';
    case 'number':
      return format(messages.numberRange, rangeOf(question, locale));
    case 'ranking':
      return messages.rankHow;
    case 'text':
      return messages.textNotScored;
    default:
      return '';
  }
}

function howMany(
  { min = 1, max, options }: MultipleQuestion,
  messages: FlowMessages,
  locale: string,
): string {
  const values = rangeOf({ min, max: max ?? options.length }, locale);
  if (max === min) return format(messages.chooseExactly, values);
  if (max === undefined) return min > 1 ? format(messages.chooseAtLeast, values) : messages.chooseAny;
  return format(min > 1 ? messages.chooseRange : messages.chooseAtMost, values);
}

const rangeOf = ({ min, max }: { readonly min: number; readonly max: number }, locale: string) => ({
  min: formatNumber(min, locale, 3),
  max: formatNumber(max, locale, 3),
});

/** The name that the controls of one row of a matrix share. */
export const rowName = (scope: string, row: Id): string => `${scope}row-${row}`;

/** What is missing, and where to mend it. */
export interface Missing {
  readonly error: string;
  /** Selector of the control to go on with. */
  readonly control: string;
}

/**
 * What a question without an answer needs.
 * @param scope what the names of its controls begin with
 */
export function whatIsMissing(
  question: Question,
  given: Answer | undefined,
  messages: FlowMessages,
  locale: string,
  scope = '',
): Missing {
  const first = `[name="${scope}answer"]`;
  const open = question.required ? '' : ` ${messages.errorOrOpen}`;
  switch (question.type) {
    case 'number':
      return { error: format(messages.errorNumber, rangeOf(question, locale)) + open, control: first };
    case 'text':
      return { error: messages.errorText + open, control: first };
    case 'matrix': {
      const chosen = typeof given === 'object' ? given : [];
      const row = question.rows.find(({ id }) => !chosen.some((pair) => pair.startsWith(`${id}:`)));
      return {
        error: format(messages.errorRow, { row: plainText(row?.text ?? '') }) + open,
        control: `[name="${rowName(scope, row?.id ?? '')}"]`,
      };
    }
    case 'multiple':
      return {
        error:
          (question.min ?? 1) > 1
            ? howMany(question, messages, locale) + open
            : chooseSome(question, messages),
        control: first,
      };
    default:
      return { error: chooseSome(question, messages), control: first };
  }
}

/**
 * What is said where an option was not chosen because as many are as may be; empty where that is not so.
 * @param after what stands as the answer since the attempt
 */
export function tooMany(
  question: Question,
  before: Answer | undefined,
  after: Answer | null,
  messages: FlowMessages,
  locale: string,
): string {
  if (question.type !== 'multiple' || after === null || after !== before) return '';
  return format(messages.errorTooMany, { max: formatNumber(question.max ?? 0, locale) });
}

function chooseSome(question: Question, messages: FlowMessages): string {
  if (question.required) return messages.errorRequired;
  return isMultiple(question) ? messages.errorChooseAny : messages.errorChooseOne;
}

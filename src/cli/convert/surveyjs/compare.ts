/** One comparison of a SurveyJS expression as a condition of the format. */

import type { Condition, Id } from '../../../core/quiz.js';

/** The most values or parts of one condition. */
export const MAX_PARTS = 50;

/** An earlier question, as a condition may look at it. */
export interface KnownQuestion {
  readonly id: Id;
  /** `words` can only be looked at for whether there is an answer. */
  readonly kind: 'one' | 'scale' | 'many' | 'number' | 'words';
  /** Option ids by the value that SurveyJS knows them by. */
  readonly options: ReadonlyMap<string, Id>;
}

/** Why an expression has no condition; never leaves `condition.ts`. */
export class NotUnderstood extends Error {}

/** What can be asked of a question with choices. */
const CHOICE_OPERATORS = ['equal', 'notequal', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'];

/** The question that an expression names. */
export function questionOf(name: string, known: ReadonlyMap<string, KnownQuestion>): KnownQuestion {
  const question = known.get(name);
  if (question) return question;
  throw new NotUnderstood(`“${name}” is not an earlier question that was kept`);
}

/**
 * The condition of a comparison.
 * @param operator as `condition.ts` names it
 */
export function compare(question: KnownQuestion, operator: string, values: readonly string[]): Condition {
  const { id, kind } = question;
  if (operator === 'notempty') return { question: id, answered: true };
  if (operator === 'empty') return { question: id, answered: false };
  if (kind === 'number') return compareNumber(question, operator, values);
  if (kind === 'scale' && /^(greater|less)/.test(operator)) return compareLevel(question, operator, values);
  if (kind === 'words') throw new NotUnderstood(`“${id}” cannot be compared with a value`);
  if (!CHOICE_OPERATORS.includes(operator) || (kind === 'many' && operator.endsWith('equal'))) {
    throw new NotUnderstood(`“${id}” cannot be compared by “${operator}”`);
  }
  const options = [...new Set(values.map((value) => optionOf(question, value)))];
  if (options.length > MAX_PARTS) throw new NotUnderstood('it has too many parts');
  const any: Condition = { question: id, has: options };
  const all: Condition =
    options.length > 1 ? { all: options.map((one) => ({ question: id, has: [one] })) } : any;
  if (operator === 'contains' || operator === 'allof') return all;
  if (operator === 'notcontains') return { not: all };
  return operator === 'notequal' || operator === 'noneof' ? { not: any } : any;
}

function optionOf({ id, options }: KnownQuestion, value: string): Id {
  const option = options.get(value);
  if (option !== undefined) return option;
  throw new NotUnderstood(`“${id}” has no choice “${value}”`);
}

/** A level of a scale that is compared as a number. */
function compareLevel(
  { id, options }: KnownQuestion,
  operator: string,
  [text = '']: readonly string[],
): Condition {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new NotUnderstood(`“${text}” is not a number`);
  const numbers = [...options.keys()].map(Number);
  if (!numbers.every((level, place) => level > (numbers[place - 1] ?? -Infinity))) {
    throw new NotUnderstood(`the levels of “${id}” are not rising numbers`);
  }
  const isFrom = (level: string): boolean =>
    operator === 'greater' || operator === 'lessorequal' ? Number(level) > value : Number(level) >= value;
  const from = [...options].find(([level]) => isFrom(level))?.[1];
  if (operator.startsWith('greater')) {
    if (from === undefined) throw new NotUnderstood(`no level of “${id}” is that high`);
    return { question: id, atLeast: from };
  }
  const answered: Condition = { question: id, answered: true };
  return from === undefined ? answered : { all: [answered, { not: { question: id, atLeast: from } }] };
}

/** Ends are included in the format, so a strict end is an answer that does not lie on the other side. */
function compareNumber({ id }: KnownQuestion, operator: string, [text = '']: readonly string[]): Condition {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new NotUnderstood(`“${text}” is not a number`);
  const beyond = (limit: Condition): Condition => ({
    all: [{ question: id, answered: true }, { not: limit }],
  });
  switch (operator) {
    case 'equal':
      return { question: id, min: value, max: value };
    case 'notequal':
      return { not: { question: id, min: value, max: value } };
    case 'greater':
      return beyond({ question: id, max: value });
    case 'greaterorequal':
      return { question: id, min: value };
    case 'less':
      return beyond({ question: id, min: value });
    case 'lessorequal':
      return { question: id, max: value };
    default:
      throw new NotUnderstood(`“${id}” cannot be compared by “${operator}”`);
  }
}

/** SurveyJS questions without choices: yes or no, words, numbers, and skills by level. */

import type { Id } from '../../../core/quiz.js';
import { checkOf, leaveOut, type Converted, type Element } from './element.js';
import { numberOf, read, stringOf, textsOf } from './json.js';
import { itemsIn } from './options.js';

const MOST_ROWS = 50;
const MOST_LEVELS = 10;
const LONGEST_ANSWER = 2000;
/** Beyond it, steps between two numbers cannot be told apart. */
const LARGEST_NUMBER = 1e9;

/** Yes or no; a knowledge check where one of them is right. */
export function yesNo(element: Element): Converted {
  const { run, json, path, base } = element;
  const isCheck = read(json, 'correctAnswer') !== undefined;
  const label = (key: string, side: 'yes' | 'no', fallback: string): string => {
    const place = isCheck ? `options.${side}` : side;
    return (
      run.say(`${path}.${key}`, textsOf(read(json, key)), `questions.${base.id}.${place}.text`) ??
      run.ownWords(`${path}.${key}`, fallback)
    );
  };
  const yes = { text: label('labelTrue', 'yes', 'Yes') };
  const no = { text: label('labelFalse', 'no', 'No') };
  const options = new Map<string, Id>([
    ['true', 'yes'],
    ['false', 'no'],
    [stringOf(read(json, 'valueTrue')) ?? 'true', 'yes'],
    [stringOf(read(json, 'valueFalse')) ?? 'false', 'no'],
  ]);
  const correct = isCheck ? options.get(stringOf(read(json, 'correctAnswer')) ?? '') : undefined;
  if (correct === undefined) {
    if (isCheck) run.draft.drop(`${path}.correctAnswer`, 'It is neither of the two answers.');
    return { question: { ...base, type: 'yes-no', yes, no }, kind: 'one', options };
  }
  const both = [
    { id: 'yes', ...yes },
    { id: 'no', ...no },
  ];
  return { question: checkOf(element, both, correct), kind: 'one', options };
}

/** A number on a line. */
export function slider(element: Element): Converted | undefined {
  const { json } = element;
  return numberBetween(
    element,
    'slider',
    numberOf(read(json, 'min')) ?? 0,
    numberOf(read(json, 'max')) ?? 100,
  );
}

/** Words, or a number where both its ends are known. */
export function field(element: Element): Converted | undefined {
  const { run, json, path, base } = element;
  const inputType = stringOf(read(json, 'inputType')) ?? 'text';
  const min = numberOf(read(json, 'min'));
  const max = numberOf(read(json, 'max'));
  const isNumber = inputType === 'number' || inputType === 'range';
  if (isNumber && min !== undefined && max !== undefined) {
    return numberBetween(element, inputType === 'range' ? 'slider' : 'number', min, max);
  }
  if (inputType !== 'text') {
    const needs = isNumber ? ', because a number needs a smallest and a largest value' : '';
    run.draft.drop(`${path}.inputType`, `“${inputType}” became words${needs}.`);
  }
  if (stringOf(read(json, 'correctAnswer')) !== undefined) {
    run.draft.drop(`${path}.correctAnswer`, 'Typed answers are not scored.');
  }
  const length = Math.floor(numberOf(read(json, 'maxLength')) ?? 0);
  const maxLength = length >= 1 ? { maxLength: Math.min(length, LONGEST_ANSWER) } : {};
  return { question: { ...base, type: 'text', ...maxLength }, kind: 'words' };
}

function numberBetween(
  element: Element,
  type: 'number' | 'slider',
  min: number,
  max: number,
): Converted | undefined {
  const { run, json, path, base } = element;
  if (max <= min) return leaveOut(element, 'The largest number is not above the smallest');
  if (Math.max(-min, max) > LARGEST_NUMBER) return leaveOut(element, 'The numbers are too large');
  const wanted = numberOf(read(json, 'step')) ?? 1;
  const count = (max - min) / wanted;
  const isEven = wanted > 0 && Math.abs(count - Math.round(count)) < 1e-9;
  const step = isEven ? wanted : max - min;
  if (!isEven) {
    run.draft.drop(`${path}.step`, `${wanted} does not divide ${max - min} evenly; the step became ${step}.`);
  }
  const question = { ...base, type, min, max, ...(step === 1 ? {} : { step }) } as const;
  return { question, kind: 'number' };
}

/** Skills by level. Columns become levels in even steps, for the day when the skills get points. */
export function matrix(element: Element): Converted | undefined {
  const { run, path, base } = element;
  const named = (source: 'rows' | 'columns', list: 'rows' | 'levels', most: number) => {
    const taken = new Set<string>();
    return run.draft
      .fit(`${path}.${source}`, itemsIn(element, source), most)
      .map(({ value, texts, json }, place) => {
        const itemPath = `${path}.${source}[${place}]`;
        const id = run.draft.id(itemPath, value, taken, list === 'rows' ? 'r' : 'l');
        run.noteUnread(itemPath, json, ['value', 'text', 'title', 'name']);
        const text = run.say(itemPath, texts, `questions.${base.id}.${list}.${id}.text`);
        return { id, text: text ?? run.draft.text(itemPath, value) ?? id };
      });
  };
  const rows = named('rows', 'rows', MOST_ROWS);
  const levels = named('columns', 'levels', MOST_LEVELS);
  if (rows.length === 0 || levels.length < 2) return leaveOut(element, 'It needs a row and two columns');
  const share = (place: number): number => Math.round((1000 * place) / (levels.length - 1)) / 1000;
  return {
    question: {
      ...base,
      type: 'matrix',
      rows,
      levels: levels.map((level, place) => ({ ...level, share: share(place) })),
    },
    kind: 'words',
  };
}

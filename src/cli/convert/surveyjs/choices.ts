/** SurveyJS questions with choices: one or many of them, levels, pictures, an order. */

import type { PictureOption } from '../../../core/quiz.js';
import { checkOf, DIMENSION, leaveOut, type Converted, type Element } from './element.js';
import { listOf, numberOf, read, stringOf } from './json.js';
import { choicesOf, itemsIn, optionsOf, rateValues, withEnds } from './options.js';

const MOST_RANKED = 20;
const TOO_FEW = 'Fewer than two choices could be kept';

/** One of several; a knowledge check where a right one is named. */
export function one(element: Element): Converted | undefined {
  const { run, json, path, base } = element;
  const { options, ids } = optionsOf(element, choicesOf(element));
  if (options.length < 2) return leaveOut(element, TOO_FEW);
  const right = read(json, 'correctAnswer');
  const correct = ids.get(stringOf(right) ?? '');
  if (correct !== undefined)
    return { question: checkOf(element, options, correct), kind: 'one', options: ids };
  if (right !== undefined) run.draft.drop(`${path}.correctAnswer`, 'It is none of the choices.');
  return { question: { ...base, type: 'single', options }, kind: 'one', options: ids };
}

/** Any number of several. */
export function many(element: Element): Converted | undefined {
  const { run, json, path, base } = element;
  const { options, ids } = optionsOf(element, choicesOf(element), { isMany: true });
  if (options.length < 2) return leaveOut(element, TOO_FEW);
  const right = new Set(listOf(read(json, 'correctAnswer')).map((value) => ids.get(stringOf(value) ?? '')));
  if (read(json, 'correctAnswer') !== undefined) {
    run.draft.drop(
      `${path}.correctAnswer`,
      'Each right choice gives 1 point now, and a wrong one takes none away.',
    );
  }
  const most = options.filter(({ exclusive }) => !exclusive).length;
  const count = (key: string): number | undefined => {
    const value = numberOf(read(json, key)) ?? 0;
    if (value >= 1 && value <= most) return Math.floor(value);
    if (value > 0) run.draft.drop(`${path}.${key}`, `${value} is not among 1 to ${most}.`);
    return undefined;
  };
  const min = count('minSelectedChoices');
  const max = count('maxSelectedChoices');
  return {
    kind: 'many',
    options: ids,
    question: {
      ...base,
      type: 'multiple',
      ...(min === undefined ? {} : { min: Math.min(min, max ?? min) }),
      ...(max === undefined ? {} : { max }),
      options: options.map((option) =>
        right.has(option.id) && !option.exclusive ? { ...option, points: { [DIMENSION]: 1 } } : option,
      ),
    },
  };
}

/** Levels, least first, with the words of both ends. */
export function rating(element: Element): Converted | undefined {
  const given = itemsIn(element, 'rateValues');
  const items = withEnds(element, given.length > 0 ? given : rateValues(element.json));
  const { options, ids } = optionsOf(element, items);
  if (options.length < 2) return leaveOut(element, TOO_FEW);
  return { question: { ...element.base, type: 'scale', options }, kind: 'scale', options: ids };
}

/** Pictures; what they show is what SurveyJS calls their text. */
export function pictures(element: Element): Converted | undefined {
  const { run, json, path, base } = element;
  const multiple = read(json, 'multiSelect') === true;
  const items = itemsIn(element, 'choices');
  const { options, ids } = optionsOf(element, items, { isMany: multiple, wasRead: ['imageLink'] });
  const shown = options.flatMap((option, place): readonly PictureOption[] => {
    const src = stringOf(read(items[place]?.json ?? {}, 'imageLink')) ?? '';
    if (/^https?:\/\/[^\s\\]+$/.test(src) && src.length <= 2000)
      return [{ ...option, image: { src, alt: option.text } }];
    run.draft.drop(`${path}.choices[${place}]`, 'It has no picture with a web address, so it was left out.');
    return [];
  });
  if (shown.length < 2) return leaveOut(element, TOO_FEW);
  const kept = new Map([...ids].filter(([, id]) => shown.some((option) => option.id === id)));
  return {
    question: { ...base, type: 'picture', ...(multiple ? { multiple } : {}), options: shown },
    kind: multiple ? 'many' : 'one',
    options: kept,
  };
}

/** An order. */
export function ranking(element: Element): Converted | undefined {
  const { options } = optionsOf(element, itemsIn(element, 'choices'), { most: MOST_RANKED });
  if (options.length < 2) return leaveOut(element, TOO_FEW);
  return { question: { ...element.base, type: 'ranking', options }, kind: 'words' };
}

/** Choices of a SurveyJS question as options: ids, texts in all languages, points by `score`, “Other” and “None”. */

import type { Id, Option } from '../../../core/quiz.js';
import { DIMENSION, type Element } from './element.js';
import { itemsOf, listOf, numberOf, read, stringOf, textsOf, type SurveyItem } from './json.js';

/** Properties that `choicesOf` reads. */
export const OF_CHOICES = [
  'choices',
  'showOtherItem',
  'hasOther',
  'otherText',
  'showNoneItem',
  'hasNone',
  'noneText',
] as const;

/** Options, and their ids by value. */
export interface OptionsOfElement {
  readonly options: readonly Option[];
  readonly ids: ReadonlyMap<string, Id>;
}

/** How choices become options. */
export interface ChoiceRules {
  /** “None” gives way to other choices. */
  readonly isMany?: boolean;
  /** Properties of a choice that something else reads. */
  readonly wasRead?: readonly string[];
  /** The most options. */
  readonly most?: number;
}

/** The entries of a list of choices, rows or columns; what cannot be read is noted. */
export function itemsIn({ run, json, path }: Element, key: string): readonly SurveyItem[] {
  const items = itemsOf(read(json, key));
  const lost = listOf(read(json, key)).length - items.length;
  if (lost > 0) run.draft.drop(`${path}.${key}`, `${lost} without a value could not be read.`);
  return items;
}

/** The choices of a question, with “Other” and “None” where it has them. */
export const choicesOf = (element: Element): readonly SurveyItem[] => [
  ...itemsIn(element, 'choices'),
  ...extraChoices(element),
];

function extraChoices({ run, json, path }: Element): readonly SurveyItem[] {
  const isOn = (...keys: readonly string[]): boolean => keys.some((key) => read(json, key) === true);
  const extra = (value: string, key: string, fallback: string): SurveyItem => {
    const texts = textsOf(read(json, key));
    const own = (): string => run.ownWords(`${path}.${key}`, fallback);
    return { value, texts: texts.size > 0 ? texts : new Map([['default', own()]]), json: {} };
  };
  const hasOther = isOn('showOtherItem', 'hasOther');
  if (hasOther) run.draft.drop(`${path}.showOtherItem`, 'It is a choice without the field to write in.');
  return [
    ...(hasOther ? [extra('other', 'otherText', 'Other')] : []),
    ...(isOn('showNoneItem', 'hasNone') ? [{ ...extra('none', 'noneText', 'None'), isNone: true }] : []),
  ];
}

/** Items as options. */
export function optionsOf(
  { run, path, base }: Element,
  items: readonly SurveyItem[],
  { isMany = false, wasRead = [], most }: ChoiceRules = {},
): OptionsOfElement {
  const taken = new Set<string>();
  const ids = new Map<string, Id>();
  const options = run.draft.fit(`${path}.choices`, items, most).map((item, place): Option => {
    const itemPath = `${path}.choices[${place}]`;
    const id = run.draft.id(itemPath, item.value, taken, 'o');
    ids.set(item.value, id);
    run.noteUnread(itemPath, item.json, ['value', 'text', 'title', 'name', 'score', ...wasRead]);
    const exclusive = isMany && item.isNone === true;
    const score = exclusive ? 0 : (numberOf(read(item.json, 'score')) ?? 0);
    const points = run.draft.points(itemPath, DIMENSION, score);
    const text = run.say(itemPath, item.texts, `questions.${base.id}.options.${id}.text`);
    return {
      id,
      text: text ?? run.draft.text(itemPath, item.value) ?? id,
      ...(Object.keys(points).length > 0 ? { points } : {}),
      ...(exclusive ? { exclusive } : {}),
    };
  });
  return { options, ids };
}

/** The texts of both ends of a scale beside its first and last level. */
export function withEnds({ json }: Element, items: readonly SurveyItem[]): readonly SurveyItem[] {
  return items.map((item, place) => {
    const isLast = place === items.length - 1;
    if (place > 0 && !isLast) return item;
    const ends = textsOf(read(json, isLast ? 'maxRateDescription' : 'minRateDescription'));
    if (ends.size === 0) return item;
    const label = item.texts.get('default') ?? item.value;
    return { ...item, texts: new Map([...ends].map(([lang, end]) => [lang, `${label} – ${end}`])) };
  });
}

/** The values of a scale that is given by its ends. */
export function rateValues(json: Element['json']): readonly SurveyItem[] {
  const least = numberOf(read(json, 'rateMin')) ?? 1;
  const step = Math.abs(numberOf(read(json, 'rateStep')) ?? 1) || 1;
  const count = numberOf(read(json, 'rateCount')) ?? 5;
  const most = numberOf(read(json, 'rateMax')) ?? least + (count - 1) * step;
  const length = Math.min(1000, Math.max(0, Math.floor((most - least) / step + 1e-9) + 1));
  return itemsOf(Array.from({ length }, (_, place) => stringOf(Number((least + place * step).toFixed(6)))));
}

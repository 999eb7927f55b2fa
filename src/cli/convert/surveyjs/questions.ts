/**
 * What each kind of SurveyJS question becomes, and which of its properties that reads. Whatever stands in no line of the table is left
 * out and named.
 */

import type { Condition } from '../../../core/quiz.js';
import { many, one, pictures, ranking, rating } from './choices.js';
import type { Converted, Element, SurveyRun } from './element.js';
import { field, matrix, slider, yesNo } from './fields.js';
import { listOf, objectOf, read, stringOf, textsOf, type Json } from './json.js';
import { OF_CHOICES } from './options.js';

interface Kind {
  readonly convert: (element: Element) => Converted | undefined;
  readonly reads: readonly string[];
}

const CHOICE: Kind = { convert: one, reads: [...OF_CHOICES, 'correctAnswer'] };
const CHOICES: Kind = {
  convert: many,
  reads: [...OF_CHOICES, 'correctAnswer', 'minSelectedChoices', 'maxSelectedChoices'],
};

/** Properties of every question that are read. */
const OF_ALL = ['type', 'name', 'title', 'description', 'isRequired', 'visibleIf'];

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['radiogroup', CHOICE],
  ['dropdown', CHOICE],
  ['buttongroup', CHOICE],
  ['checkbox', CHOICES],
  ['tagbox', CHOICES],
  [
    'rating',
    {
      convert: rating,
      reads: [
        'rateValues',
        'rateMin',
        'rateMax',
        'rateStep',
        'rateCount',
        'minRateDescription',
        'maxRateDescription',
      ],
    },
  ],
  ['imagepicker', { convert: pictures, reads: ['choices', 'multiSelect'] }],
  ['ranking', { convert: ranking, reads: ['choices'] }],
  ['matrix', { convert: matrix, reads: ['rows', 'columns'] }],
  [
    'boolean',
    { convert: yesNo, reads: ['labelTrue', 'labelFalse', 'valueTrue', 'valueFalse', 'correctAnswer'] },
  ],
  ['slider', { convert: slider, reads: ['min', 'max', 'step'] }],
  ['text', { convert: field, reads: ['inputType', 'min', 'max', 'step', 'maxLength', 'correctAnswer'] }],
  ['comment', { convert: field, reads: ['maxLength', 'correctAnswer'] }],
]);

/** Adds to the draft what an element becomes. */
export function convertQuestion(
  run: SurveyRun,
  json: Json,
  path: string,
  showIf: Condition | undefined,
): void {
  const { draft } = run;
  const type = stringOf(read(json, 'type')) ?? 'text';
  if (type === 'multipletext') return convertFields(run, json, path, showIf);
  const name = stringOf(read(json, 'name'));
  const kind = kinds.get(type);
  if (!kind)
    return draft.drop(
      path,
      `A quiz has no question like “${type}”; ${name === undefined ? 'it' : `“${name}”`} was left out.`,
    );
  const id = draft.questionId(`${path}.name`, name);
  const title = run.say(`${path}.title`, textsOf(read(json, 'title')), `questions.${id}.text`);
  const help = run.say(`${path}.description`, textsOf(read(json, 'description')), `questions.${id}.help`);
  const base = {
    id,
    text: title ?? draft.text(`${path}.name`, name ?? '') ?? id,
    ...(help === undefined ? {} : { help }),
    ...(showIf ? { showIf } : {}),
    ...(read(json, 'isRequired') === true ? { required: true } : {}),
  };
  run.noteUnread(path, json, [...OF_ALL, ...kind.reads]);
  const converted = kind.convert({ run, json, path, base });
  if (!converted) return;
  draft.add(path, converted.question);
  if (name === undefined) return;
  run.known.set(name, { id, kind: converted.kind, options: converted.options ?? new Map() });
}

/** Several fields under one title become a question each. */
function convertFields(run: SurveyRun, json: Json, path: string, showIf: Condition | undefined): void {
  const title = stringOf(read(json, 'title')) ?? stringOf(read(json, 'name')) ?? '';
  run.draft.drop(path, `The fields of “${title}” became a question each.`);
  run.noteUnread(path, json, ['type', 'name', 'title', 'visibleIf', 'items']);
  listOf(read(json, 'items')).forEach((item, place) =>
    convertQuestion(run, { ...objectOf(item), type: 'text' }, `${path}.items[${place}]`, showIf),
  );
}

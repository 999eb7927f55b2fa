/**
 * One question of a Markdown quiz: its heading and body become a question of the format. The grammar stands in `../markdown.ts`.
 */

import { choicesOf } from '../../../core/answers.js';
import type {
  CheckOption,
  Condition,
  Id,
  Option,
  Points,
  Question,
  QuestionBase,
} from '../../../core/quiz.js';
import type { Draft } from '../draft.js';
import { fromMarkdown } from '../inline.js';
import { readAttributes, type Attributed } from './attributes.js';
import { readBody, type Body, type Item, type Mark } from './body.js';
import type { Dimensions } from './dimensions.js';
import type { Section } from './sections.js';

const MOST_RANKED = 20;
const MOST_LEVELS = 10;

/** One question on its way. */
interface Run {
  readonly draft: Draft;
  readonly dimensions: Dimensions;
  /** Where it stands. */
  readonly path: string;
  readonly head: Attributed;
  readonly body: Body;
  readonly base: Omit<QuestionBase, 'why'>;
}

/** An item with its option. */
interface Listed {
  readonly item: Item;
  readonly option: Option;
}

/** Adds the question of a section to the draft. */
export function convertSection(section: Section, draft: Draft, dimensions: Dimensions): void {
  const path = `line ${section.number}`;
  const head = readAttributes(section.heading);
  const body = readBody(section.lines);
  for (const { number, text } of body.strange)
    draft.drop(`line ${number}`, `“${text.trim()}” has no place in a question.`);
  const heading = draft.text(path, fromMarkdown(body.code === '' ? head.text : `${head.text}\n${body.code}`));
  if (heading === undefined) return draft.drop(path, 'The question has no text; it was left out.');
  const help = draft.text(path, fromMarkdown(body.help));
  const label = draft.text(path, head.values.get('label') ?? '');
  const showIf = conditionOf(draft, path, head.values.get('if'));
  const base = {
    id: draft.questionId(path, head.id),
    text: heading,
    ...(label === undefined ? {} : { label }),
    ...(help === undefined ? {} : { help }),
    ...(showIf ? { showIf } : {}),
    ...(head.flags.has('required') ? { required: true } : {}),
  };
  const run: Run = { draft, dimensions, path, head, body, base };
  noteUnread(run);
  const question = convertBody(run);
  if (question) draft.add(path, question);
}

function convertBody(run: Run): Question | undefined {
  const { body, base, head } = run;
  const mark = body.items[0]?.mark;
  if (body.table.length > 0) return matrix(run);
  if (body.range) return numberBetween(run);
  if (mark === 'number') return ranking(run);
  if (mark === 'square') return multiple(run);
  if (mark !== undefined) return choice(run, mark);
  if (!body.hasBlank) return leaveOut(run, 'Nothing under it says how it is answered');
  const maxLength = countOf(run, 'max', 2000);
  return { ...base, type: 'text', ...(maxLength === undefined ? {} : { maxLength }), ...evidence(head) };
}

const evidence = (_: Attributed): object => ({});

/** One of several: a ladder, yes or no, or a check where one box is ticked. */
function choice(run: Run, mark: Mark): Question | undefined {
  const { base, head, draft, path, body } = run;
  const listed = optionsOf(run, mark);
  const right = listed.filter(({ item }) => item.isTicked);
  if (listed.length < 2) return leaveOut(run, 'A choice needs two answers');
  const options = listed.map(({ option }) => option);
  const [first, second] = options;
  if (head.flags.has('yes-no') && first && second && options.length === 2) {
    const side = ({ text, points }: Option) => ({ text, ...(points ? { points } : {}) });
    return { ...base, type: 'yes-no', yes: side(first), no: side(second) };
  }
  if (right.length === 0) return { ...base, type: head.flags.has('scale') ? 'scale' : 'single', options };
  if (right.length > 1) draft.drop(path, 'A check has one right answer: only the first ticked one counts.');
  const correct = right[0]?.option ?? options[0];
  if (!correct) return undefined;
  const explanation = draft.text(path, fromMarkdown(body.explanation)) ?? `The answer is: ${correct.text}.`;
  return {
    ...base,
    type: 'check',
    options: options.map(({ id, text, notSure }): CheckOption => ({
      id,
      text,
      ...(notSure ? { notSure } : {}),
    })),
    correct: correct.id,
    points: correct.points ?? run.dimensions.points(path, [{ value: 1, dimension: undefined }]),
    explanation,
    ...(head.flags.has('shuffle') ? { shuffle: true } : {}),
  };
}

/** Any number of several. */
function multiple(run: Run): Question | undefined {
  const { base, draft, path, dimensions } = run;
  const listed = optionsOf(run, 'square');
  if (listed.length < 2) return leaveOut(run, 'A choice needs two answers');
  const isScored = listed.some(({ option }) => option.points);
  const hasTicks = listed.some(({ item }) => item.isTicked);
  if (hasTicks && !isScored)
    draft.drop(path, 'Each ticked box gives 1 point, and a wrong one takes none away.');
  const options = listed.map(({ item, option }): Option => {
    if (isScored || !item.isTicked || option.exclusive) return option;
    return { ...option, points: dimensions.points(path, [{ value: 1, dimension: undefined }]) };
  });
  const most = options.filter(({ exclusive }) => !exclusive).length;
  const max = countOf(run, 'max', most);
  const min = countOf(run, 'min', max ?? most);
  const cap = capOf(run);
  return {
    ...base,
    type: 'multiple',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    options,
    ...(cap ? { cap } : {}),
  };
}

/** A cap for each dimension that the options give points to. */
function capOf({ head, draft, path, dimensions }: Run): Points | undefined {
  const written = head.values.get('cap');
  if (written === undefined) return undefined;
  const value = Number(written);
  if (value > 0) return dimensions.points(path, [{ value, dimension: undefined }]);
  draft.drop(path, `cap=${written} is not a number of points.`);
  return undefined;
}

function ranking(run: Run): Question | undefined {
  const options = optionsOf(run, 'number', MOST_RANKED).map(({ option }) => option);
  if (options.length < 2) return leaveOut(run, 'An order needs two items');
  const top = countOf(run, 'top', options.length);
  return { ...run.base, type: 'ranking', options, ...(top === undefined ? {} : { top }) };
}

/** A table: levels in its first row, skills in its first column. `{50%}` is the share of a level. */
function matrix(run: Run): Question | undefined {
  const { draft, path, base, body, dimensions } = run;
  const [heads = [], ...skills] = body.table;
  const cells = draft.fit(path, heads.slice(1), MOST_LEVELS).map(readAttributes);
  const shares = cells.map(({ flags }, place) => {
    const written = [...flags].find((flag) => /^\d+(\.\d+)?%$/.test(flag));
    return written === undefined
      ? Math.round((1000 * place) / (cells.length - 1)) / 1000
      : parseFloat(written) / 100;
  });
  if (shares.some((share, place) => share > 1 || share < (shares[place - 1] ?? 0))) {
    return leaveOut(run, 'The shares of its levels fall or go beyond 100%');
  }
  const levelIds = new Set<string>();
  const levels = cells.map((cell, place) => {
    const id = draft.id(path, cell.id, levelIds, 'l');
    return { id, text: draft.text(path, fromMarkdown(cell.text)) ?? id, share: shares[place] ?? 0 };
  });
  const rowIds = new Set<string>();
  const rows = draft.fit(path, skills).flatMap(([skill = '', ...filled]) => {
    const { text, id: wanted, points } = readAttributes(skill);
    const words = draft.text(path, fromMarkdown(text));
    if (words === undefined) return [];
    if (filled.some((cell) => cell !== ''))
      draft.drop(path, `What stands in the cells of “${words}” was left out.`);
    const id = draft.id(path, wanted, rowIds, 'r');
    return [{ id, text: words, ...(points.length > 0 ? { points: dimensions.points(path, points) } : {}) }];
  });
  if (rows.length === 0 || levels.length < 2) return leaveOut(run, 'A table needs a skill and two levels');
  return { ...base, type: 'matrix', rows, levels };
}

/** A number; `- 3+ {+10}` gives points from 3 up. */
function numberBetween(run: Run): Question | undefined {
  const { draft, path, base, body, head, dimensions } = run;
  const { min, max, step, unit } = body.range ?? { min: 0, max: 0, step: 1, unit: '' };
  const count = (max - min) / step;
  if (!(max > min && step > 0 && Math.abs(count - Math.round(count)) < 1e-9)) {
    return leaveOut(run, 'Its steps do not lead from the smallest to the largest number');
  }
  const steps: { from: number; points: Points }[] = [];
  for (const { text, number } of body.items) {
    const { text: words, points } = readAttributes(text);
    const from = /^(-?\d+(?:\.\d+)?)\+$/.test(words) ? parseFloat(words) : Number.NaN;
    if (from <= max && from > (steps.at(-1)?.from ?? -Infinity)) {
      steps.push({ from, points: dimensions.points(path, points) });
    } else draft.drop(`line ${number}`, `“${words}” is not a rising number with a plus, such as “3+”.`);
  }
  const unitText = draft.text(path, unit);
  return {
    ...base,
    type: head.flags.has('number') ? 'number' : 'slider',
    min,
    max,
    ...(step === 1 ? {} : { step }),
    ...(unitText === undefined ? {} : { unit: unitText }),
    ...(steps.length > 0 ? { steps: draft.fit(path, steps) } : {}),
  };
}

/** The items of one kind as options; others are noted. */
function optionsOf({ draft, body, path, dimensions }: Run, mark: Mark, most?: number): readonly Listed[] {
  const taken = new Set<string>();
  const listed = body.items.flatMap((item): readonly Listed[] => {
    const itemPath = `line ${item.number}`;
    const { text, id: wanted, points, flags } = readAttributes(item.text);
    const words = draft.text(itemPath, fromMarkdown(text));
    if (words === undefined || item.mark !== mark) {
      draft.drop(
        itemPath,
        words === undefined ? 'The item has no text.' : `“${words}” begins unlike the first item.`,
      );
      return [];
    }
    for (const flag of flags) {
      if (!OF_OPTION.includes(flag)) draft.drop(itemPath, `“${flag}” means nothing at an answer.`);
    }
    const given = flags.has('exclusive') ? {} : dimensions.points(itemPath, points);
    const option: Option = {
      id: draft.id(itemPath, wanted, taken, 'o'),
      text: words,
      ...(Object.keys(given).length > 0 ? { points: given } : {}),
      ...(flags.has('exclusive') ? { exclusive: true } : {}),
      ...(flags.has('not-sure') ? { notSure: true } : {}),
    };
    return [{ item, option }];
  });
  return draft.fit(path, listed, most);
}

const OF_OPTION = ['exclusive', 'not-sure'];
const OF_QUESTION = ['required', 'scale', 'yes-no', 'number', 'shuffle'];
const VALUES = ['label', 'if', 'min', 'max', 'cap', 'top'];

/** Names what the heading says and nobody reads. */
function noteUnread({ draft, path, head, body }: Run): void {
  for (const flag of head.flags) {
    if (!OF_QUESTION.includes(flag)) draft.drop(path, `“${flag}” means nothing at a question.`);
  }
  for (const key of head.values.keys()) {
    if (!VALUES.includes(key)) draft.drop(path, `“${key}=” means nothing at a question.`);
  }
  if (head.points.length > 0) draft.drop(path, 'Points belong to answers.');
  if (body.explanation !== '' && !body.items.some(({ isTicked, mark }) => isTicked && mark !== 'square')) {
    draft.drop(path, 'Only a check, where one round box is ticked, has an explanation.');
  }
}

/** A count between 1 and the most that is possible. */
function countOf({ draft, path, head }: Run, key: string, most: number): number | undefined {
  const written = head.values.get(key);
  if (written === undefined) return undefined;
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  draft.drop(path, `${key}=${written} is not a whole number from 1 to ${most}.`);
  return undefined;
}

/** `python`, `python:p2,p3` and `python>=p2`. */
function conditionOf(
  { questions, drop }: Draft,
  path: string,
  written: string | undefined,
): Condition | undefined {
  if (written === undefined) return undefined;
  const [, id = '', operator, rest = ''] = /^([\w-]+)(?:(:|>=)(.+))?$/.exec(written) ?? [];
  const question = questions.find((one) => one.id === id);
  const named: readonly Id[] = rest.split(',').map((part) => part.trim());
  const known = question ? choicesOf(question).map((one) => one.id) : [];
  const isMeant = question && (operator === undefined || named.every((one) => known.includes(one)));
  if (isMeant && operator === undefined) return { question: id, answered: true };
  if (isMeant && operator === ':' && !['matrix', 'slider', 'number'].includes(question.type)) {
    return { question: id, has: named };
  }
  if (isMeant && operator === '>=' && named[0] && ['single', 'scale'].includes(question.type)) {
    return { question: id, atLeast: named[0] };
  }
  drop(path, `It is always shown now: “if=${written}” names no earlier question with such answers.`);
  return undefined;
}

function leaveOut({ draft, path }: Run, reason: string): undefined {
  draft.drop(path, `${reason}; the question was left out.`);
  return undefined;
}

/** Questions of a Markdown quiz that are answered by choosing: one, any number, an order. */

import type { CheckOption, Option, Points, Question } from '../../../core/quiz.js';
import { fromMarkdown } from '../inline.js';
import { readAttributes } from './attributes.js';
import type { Item, Mark } from './body.js';
import { countOf, leaveOut, type Run } from './run.js';

const MOST_RANKED = 20;

/** Words that mean something at an answer. */
const OF_OPTION = ['exclusive', 'not-sure'];

/** An item with its option. */
interface Listed {
  readonly item: Item;
  readonly option: Option;
}

/** One of several: a ladder, yes or no, or a check where one box is ticked. */
export function choice(run: Run, mark: Mark): Question | undefined {
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
export function multiple(run: Run): Question | undefined {
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
  const cap = capOf(run, options);
  return {
    ...base,
    type: 'multiple',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    options,
    ...(cap ? { cap } : {}),
  };
}

/** The cap, for each dimension that the options give points to. */
function capOf({ head, draft, path }: Run, options: readonly Option[]): Points | undefined {
  const written = head.values.get('cap');
  if (written === undefined) return undefined;
  const dimensions = new Set(options.flatMap(({ points = {} }) => Object.keys(points)));
  if (Number(written) > 0) {
    return Object.assign(
      {},
      ...[...dimensions].map((id) => draft.points(path, id, Number(written))),
    ) as Points;
  }
  draft.drop(path, `cap=${written} is not a number of points.`);
  return undefined;
}

/** Items in order. */
export function ranking(run: Run): Question | undefined {
  const options = optionsOf(run, 'number', MOST_RANKED).map(({ option }) => option);
  if (options.length < 2) return leaveOut(run, 'An order needs two items');
  const top = countOf(run, 'top', options.length);
  return { ...run.base, type: 'ranking', options, ...(top === undefined ? {} : { top }) };
}

/** The items of one kind as options; others are noted. */
function optionsOf({ draft, body, path, dimensions }: Run, mark: Mark, most?: number): readonly Listed[] {
  const taken = new Set<string>();
  const listed = body.items.flatMap((item): readonly Listed[] => {
    const itemPath = `line ${item.number}`;
    const { text, id: wanted, points, flags, values } = readAttributes(item.text);
    const words = draft.text(itemPath, fromMarkdown(text));
    if (words === undefined || item.mark !== mark) {
      draft.drop(
        itemPath,
        words === undefined ? 'The item has no text.' : `“${words}” begins unlike the first item.`,
      );
      return [];
    }
    // In an order nothing clears the others or stands apart.
    const known = mark === 'number' ? [] : OF_OPTION.filter((word) => flags.has(word));
    for (const word of [...values.keys(), ...flags]) {
      if (!known.includes(word)) draft.drop(itemPath, `“${word}” means nothing at an answer.`);
    }
    if (known.length > 0 && points.length > 0) {
      draft.drop(itemPath, `“${known.join(' ')}” gives no points.`);
    }
    const given = known.length > 0 ? {} : dimensions.points(itemPath, points);
    const option: Option = {
      id: draft.id(itemPath, wanted, taken, 'o'),
      text: words,
      ...(Object.keys(given).length > 0 ? { points: given } : {}),
      ...(known.includes('exclusive') ? { exclusive: true } : {}),
      ...(known.includes('not-sure') ? { notSure: true } : {}),
    };
    return [{ item, option }];
  });
  return draft.fit(path, listed, most);
}

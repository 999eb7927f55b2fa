/**
 * Moodle's GIFT items as a quiz.
 *
 * | item                            | becomes                                                                     |
 * | ------------------------------- | --------------------------------------------------------------------------- |
 * | one right answer of several     | `check`; general feedback, else that of the right answer, is its explanation |
 * | several right, or shares of points | `single` or `multiple` with the shares as points                         |
 * | true or false                   | `check`                                                                     |
 * | matching                        | one `check` a pair, with all right sides as options                         |
 * | short answer, number, essay     | `text`, which is never scored                                               |
 * | category                        | a dimension                                                                 |
 *
 * In: text. Out: a quiz and what did not come along; its paths are line numbers.
 */

import type { CheckOption, Dimension, Id, Option, Question } from '../../core/quiz.js';
import type { Conversion } from './conversion.js';
import { createDraft, type Draft } from './draft.js';
import { finishDraft } from './finish-draft.js';
import { readGiftItems, type GiftAnswer, type GiftItem } from './gift-items.js';
import { fromHtml, fromMarkdown, type PlainText } from './inline.js';

/** What an item is worth; weights of answers are percent of it. */
const WORTH = 1;
const MOST_DIMENSIONS = 50;

/** What the converter hands from item to item. */
interface Run {
  readonly draft: Draft;
  readonly item: GiftItem;
  /** Where the item stands. */
  readonly path: string;
  /** What its points count for. */
  readonly dimension: Id;
  readonly text: string;
}

/**
 * Converts a GIFT file.
 * @param title the quiz's title, because GIFT has none
 */
export function convertGift(text: string, title = 'Converted quiz'): Conversion {
  const draft = createDraft();
  const dimensions = new Map<string | undefined, Dimension>();
  const ids = new Set<string>();
  for (const item of readGiftItems(text)) {
    const path = `line ${item.line}`;
    const stem = draft.text(path, plain(item, item.stem));
    if (stem === undefined) {
      draft.drop(path, 'The item has no text; it was left out.');
      continue;
    }
    const category = categoryOf(item, draft, dimensions);
    const dimension = dimensions.get(category) ?? createDimension(item, draft, ids);
    const questions = convertItem({ draft, item, path, dimension: dimension.id, text: stem });
    for (const question of questions) draft.add(path, question);
    // Every item counts the same for the whole, so a dimension weighs what its items can give.
    const worth = WORTH * questions.filter(({ type }) => type !== 'text').length;
    dimensions.set(category, { ...dimension, weight: dimension.weight + worth });
  }
  const scored = [...dimensions.values()].filter(({ weight }) => weight > 0);
  return finishDraft(draft, { title, ...(scored.length > 0 ? { dimensions: scored } : {}) });
}

/** The category that an item counts for; the last one where the format has room for no more. */
function categoryOf(
  { category, line }: GiftItem,
  draft: Draft,
  dimensions: ReadonlyMap<string | undefined, Dimension>,
): string | undefined {
  if (dimensions.size < MOST_DIMENSIONS || dimensions.has(category)) return category;
  draft.drop(
    `line ${line}`,
    `A quiz has at most ${MOST_DIMENSIONS} dimensions; “${category}” went to the last.`,
  );
  return [...dimensions.keys()].at(-1);
}

/** The dimension of a category, named by the last part of its path; it weighs nothing yet. */
function createDimension({ category, line }: GiftItem, draft: Draft, ids: Set<string>): Dimension {
  const id = draft.id('', undefined, ids, category === undefined ? 'score' : 'category');
  const parts = category?.split('/').filter((part) => part.trim() !== '');
  return { id, name: draft.text(`line ${line}`, parts?.at(-1) ?? 'Score') ?? id, weight: 0 };
}

function convertItem(run: Run): readonly Question[] {
  const { item, path, draft } = run;
  switch (item.kind) {
    case 'choice':
      return choice(run);
    case 'true-false':
      return check(run, item.answers);
    case 'matching':
      return matching(run);
    case 'essay':
      return words(run, 2000);
    case 'short-answer':
    case 'number': {
      const accepted = item.answers.map(({ text }) => `“${text}”`).join(', ');
      draft.drop(path, `Typed answers are not scored, so these were left out: ${accepted}.`);
      return words(run, 200);
    }
    case 'description':
      return leaveOut(run, 'A description asks nothing');
    case 'broken':
      return leaveOut(run, 'The answers could not be read');
  }
}

function choice(run: Run): readonly Question[] {
  const { draft, path, item, dimension } = run;
  const answers = item.answers.map((answer) => ({
    ...answer,
    percent: answer.weight ?? (answer.isRight ? 100 : 0),
  }));
  const full = answers.filter(({ percent }) => percent === 100);
  if (full.length === 1 && answers.every(({ percent }) => percent === 100 || percent <= 0)) {
    for (const { text, percent } of answers) {
      if (percent < 0) draft.drop(path, `“${text}” took ${-percent} % away; it gives nothing now.`);
    }
    return check(
      run,
      answers.map((answer) => ({ ...answer, isRight: answer === full[0] })),
    );
  }
  if (answers.every(({ percent }) => percent <= 0)) return leaveOut(run, 'No answer is right');
  noteFeedback(run, answers);
  const options = optionsOf(run, answers).map(({ answer, option }): Option => {
    const points = draft.points(path, dimension, (WORTH * answer.percent) / 100);
    return Object.keys(points).length > 0 ? { ...option, points } : option;
  });
  if (options.length < 2) return leaveOut(run, 'A question needs two answers to choose from');
  if (full.length > 0) return [{ ...baseOf(run), type: 'single', options }];
  return [{ ...baseOf(run), type: 'multiple', options, cap: { [dimension]: WORTH } }];
}

/** A knowledge check with one right answer. */
function check(run: Run, answers: readonly GiftAnswer[]): readonly Question[] {
  const { draft, path, item, dimension } = run;
  const listed = optionsOf(run, answers);
  const right = listed.find(({ answer }) => answer.isRight);
  if (!right) return leaveOut(run, 'No answer is right');
  if (listed.length < 2) return leaveOut(run, 'A question needs two answers to choose from');
  const { feedback } = right.answer;
  const said = item.generalFeedback ?? feedback;
  noteFeedback(
    run,
    answers.filter((answer) => answer !== right.answer || said !== feedback),
  );
  return [
    {
      ...baseOf(run),
      type: 'check',
      options: listed.map(({ option }): CheckOption => option),
      correct: right.option.id,
      points: { [dimension]: WORTH },
      explanation: (said && draft.text(path, plain(item, said))) || `The answer is: ${right.option.text}.`,
      // Moodle shuffles, and files mostly name the right answer first.
      ...(item.kind === 'choice' ? { shuffle: true } : {}),
    },
  ];
}

/** A pair each; the options are the same for all of them. */
function matching(run: Run): readonly Question[] {
  const { item, text } = run;
  const pairs = item.answers.map((answer) => {
    const [left = '', ...right] = answer.text.split('->');
    return { left: left.trim(), right: right.join('->').trim(), feedback: answer.feedback };
  });
  const sides = [...new Set(pairs.map(({ right }) => right))];
  run.draft.drop(run.path, 'A matching item became one question for each of its pairs.');
  return pairs
    .filter(({ left }) => left !== '')
    .flatMap(({ left, right, feedback }) =>
      check(
        { ...run, text: `${text}\n**${left.replaceAll('*', '')}**` },
        sides.map((side) => ({
          text: side,
          isRight: side === right,
          weight: undefined,
          feedback: side === right ? feedback : undefined,
        })),
      ),
    );
}

const words = (run: Run, maxLength: number): readonly Question[] => [
  { ...baseOf(run), type: 'text', maxLength },
];

function baseOf({ draft, item, path, text }: Run): { id: Id; text: string; label?: string } {
  const label = item.title === undefined ? undefined : draft.text(path, item.title);
  return { id: draft.questionId(path), text, ...(label === undefined || label === text ? {} : { label }) };
}

interface ListedAnswer<Answer> {
  readonly answer: Answer;
  readonly option: { readonly id: Id; readonly text: string };
}

/** The answers that have something to see. Their ids are places, because answers have no names. */
function optionsOf<Answer extends GiftAnswer>(
  { draft, path, item }: Run,
  answers: readonly Answer[],
): readonly ListedAnswer<Answer>[] {
  const listed = answers.flatMap((answer, place): readonly ListedAnswer<Answer>[] => {
    const text = draft.text(path, plain(item, answer.text));
    return text === undefined ? [] : [{ answer, option: { id: `a${place + 1}`, text } }];
  });
  return draft.fit(path, listed);
}

function leaveOut({ draft, path }: Run, reason: string): readonly Question[] {
  draft.drop(path, `${reason}; the item was left out.`);
  return [];
}

function noteFeedback({ draft, path }: Run, answers: readonly GiftAnswer[]): void {
  for (const { text, feedback } of answers) {
    if (feedback) draft.drop(path, `The feedback on “${text}” was left out: “${feedback}”.`);
  }
}

/** HTML may stand in items that do not say so. */
const plain = ({ format }: GiftItem, text: string): PlainText =>
  format === 'markdown'
    ? fromMarkdown(text)
    : format === 'html' || /<\/?[a-z][^>]*>/i.test(text)
      ? fromHtml(text)
      : { text: text.trim(), lost: [] };

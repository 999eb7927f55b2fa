/**
 * What an answer means: which options a question has, which of them an answer chooses, and what counts as an answer at all.
 * In: questions and answers. Out: options and cleaned answers. Points and paths are decided elsewhere.
 */

import { plainText } from './inline-text.js';
import { isOnLine } from './number-line.js';
import type {
  Answer,
  Answers,
  CheckQuestion,
  Id,
  MatrixQuestion,
  NumberBase,
  Points,
  Question,
} from './quiz.js';

/** An option of any kind of question, with its points in one place. */
export interface Choice {
  readonly id: Id;
  readonly text: string;
  readonly points: Points;
  readonly exclusive: boolean;
  readonly advisable: boolean;
  readonly strength: string | undefined;
}

const noPoints: Points = Object.freeze({});

/**
 * The options of a question, from the least to the most where they form a ladder; none for words.
 * Options of a check carry the points of the question where they are correct; a matrix has one per skill and level, and a number
 * one per step.
 */
export function choicesOf(question: Question): readonly Choice[] {
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'multiple':
    case 'picture':
      return question.options.map((option) => choice(option.id, option));
    case 'ranking':
      return question.options.map((option) =>
        choice(option.id, question.top === undefined ? { text: option.text } : option),
      );
    case 'matrix':
      return question.rows.flatMap((row) =>
        question.levels.map((level) =>
          choice(pairOf(row.id, level.id), {
            text: `${row.text}: ${level.text}`,
            points: scaled(row.points ?? noPoints, level.share),
          }),
        ),
      );
    case 'yes-no':
      return [choice('no', question.no), choice('yes', question.yes)];
    case 'check':
      return question.options.map((option) =>
        choice(option.id, {
          text: option.text,
          points: option.id === question.correct ? question.points : noPoints,
        }),
      );
    case 'slider':
    case 'number':
      return (question.steps ?? []).map(({ from, points }) =>
        choice(String(from), { text: inUnit(question, from), points }),
      );
    case 'text':
      return [];
  }
}

interface OptionLike {
  readonly text: string;
  readonly points?: Points;
  readonly exclusive?: boolean;
  readonly advisable?: boolean;
  readonly strength?: string;
  readonly notSure?: boolean;
}

function choice(id: Id, option: OptionLike): Choice {
  return {
    id,
    text: plainText(option.text),
    points: option.points ?? noPoints,
    exclusive: option.exclusive ?? false,
    advisable: (option.advisable ?? true) && !option.notSure,
    strength: option.strength,
  };
}

/** The id that an answer to a matrix has for a skill at a level. Ids have no colon. */
export const pairOf = (row: Id, level: Id): string => `${row}:${level}`;

/** Whole numbers alone, because 0.35 of 0.01 is not 0.0035 to a processor; so a share counts with six decimals. */
const scaled = (points: Points, share: number): Points =>
  Object.fromEntries(
    Object.entries(points).map(([id, value]) => {
      const product = Math.round(value * 1000) * Math.round(share * 1_000_000);
      return [id, Math.floor((product + 500_000) / 1_000_000) / 1000];
    }),
  );

const inUnit = ({ unit }: NumberBase, value: number): string => (unit ? `${value} ${unit}` : String(value));

/** A question in a few words. */
export const labelOf = ({ label, text }: Question): string => plainText(label ?? text);

/** Whether any number of options can be chosen. */
export const isMultiple = (question: Question): boolean =>
  question.type === 'multiple' || (question.type === 'picture' && question.multiple === true);

/** The answer of a question among answers by id; `undefined` where there is none of its own. */
export const answerTo = (answers: Answers, question: Id): Answer | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined;

/**
 * The answer as this question can have it, or `undefined` where it is none: ids that the question does not know are
 * left out, doubles too, and an exclusive option gives way to others. An empty list stays an answer: nothing applies. A number
 * between two steps is none: whoever gave it was asked something else.
 */
export function cleanAnswer(
  question: Question,
  choices: readonly Choice[],
  answer: unknown,
): Answer | undefined {
  switch (question.type) {
    case 'slider':
    case 'number':
      return typeof answer === 'number' && isOnLine(question, answer) ? answer : undefined;
    case 'text':
      return typeof answer === 'string' ? cut(answer.trim(), question.maxLength ?? 200) : undefined;
    case 'ranking':
      return isOrderOf(choices, answer) ? answer : undefined;
    case 'matrix':
      return Array.isArray(answer) ? cleanMatrix(question, answer) : undefined;
    default:
      return isMultiple(question)
        ? cleanList(question, choices, answer)
        : choices.find(({ id }) => id === answer)?.id;
  }
}

function cleanList(question: Question, choices: readonly Choice[], answer: unknown): Answer | undefined {
  if (!Array.isArray(answer)) return undefined;
  const known = choices.filter(({ id }) => answer.includes(id));
  if (answer.length > 0 && known.length === 0) return undefined;
  const others = known.filter(({ exclusive }) => !exclusive);
  if (others.length === 0) return known.slice(0, 1).map(({ id }) => id);
  const { min = 1, max = others.length } = question.type === 'multiple' ? question : {};
  return others.length < min || others.length > max ? undefined : others.map(({ id }) => id);
}

/** The first characters, of which none is cut in two; nothing where there are none. */
function cut(text: string, most: number): string | undefined {
  const start = text.slice(0, 2 * most);
  return [...start].slice(0, most).join('').trim() || undefined;
}

const isOrderOf = (choices: readonly Choice[], answer: unknown): answer is readonly Id[] =>
  Array.isArray(answer) && answer.length === choices.length && choices.every(({ id }) => answer.includes(id));

/** One level for every skill, in the order of the quiz; no answer while a skill has none. */
function cleanMatrix({ rows, levels }: MatrixQuestion, answer: readonly unknown[]): Answer | undefined {
  const pairs = rows.flatMap((row) =>
    levels
      .map(({ id }) => pairOf(row.id, id))
      .filter((pair) => answer.includes(pair))
      .slice(-1),
  );
  return pairs.length === rows.length ? pairs : undefined;
}

/** The ids that an answer chooses, those of a ranking's first places alone. */
export function chosenIds(question: Question, answer: Answer | undefined): readonly Id[] {
  if (answer === undefined) return [];
  if (typeof answer === 'number') {
    const reached = 'steps' in question ? question.steps?.findLast(({ from }) => answer >= from) : undefined;
    return reached ? [String(reached.from)] : [];
  }
  if (typeof answer === 'string') return [answer];
  return question.type === 'ranking' ? answer.slice(0, question.top ?? 0) : answer;
}

/**
 * The answer after the visitor ticked or unticked one option: an exclusive option clears the others and the other way round; one
 * more than the question allows is not ticked; `null` where nothing is left ticked.
 */
export function toggleOption(question: Question, answer: Answer | undefined, option: Id): Answer | null {
  const before: readonly Id[] = typeof answer === 'object' ? answer : [];
  const choices = choicesOf(question);
  const isExclusive = choices.find(({ id }) => id === option)?.exclusive ?? false;
  const kept = choices.filter(
    ({ id, exclusive }) => id !== option && before.includes(id) && !exclusive && !isExclusive,
  );
  const max = question.type === 'multiple' ? (question.max ?? Infinity) : Infinity;
  if (!before.includes(option) && kept.length >= max) return before;
  const after = before.includes(option)
    ? kept
    : choices.filter(({ id }) => id === option || kept.some((k) => k.id === id));
  return after.length > 0 ? after.map(({ id }) => id) : null;
}

/** Whether this answers the check correctly. */
export const isCorrect = (question: CheckQuestion, answer: Answer | undefined): boolean =>
  answer === question.correct;

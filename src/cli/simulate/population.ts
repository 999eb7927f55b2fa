/**
 * Who takes the quiz when nobody has yet: a model, not data. Two are offered.
 *
 * `levels`: every respondent has a level of experience, spread evenly over nine steps between 0 and 1. Each rung of a ladder, box or
 * check is as likely as the level says, so that answers of one person go together. `uniform`: every answer is equally likely,
 * and answers have nothing to do with each other.
 *
 * In: a quiz. Out: for each question and level, the chances of its answers. `draw.ts` draws from them, `space/` adds them up.
 */

import { isMultiple } from '../../core/answers.js';
import { eachPart } from '../../core/meaning/condition-parts.js';
import { worthOf, type ModelQuestion } from '../../core/model.js';
import type { Id, MatrixQuestion, NumberQuestion, Quiz, SliderQuestion } from '../../core/quiz.js';

/** Names of the populations. */
export const POPULATIONS = ['levels', 'uniform'] as const;

/** Name of a population. */
export type Population = (typeof POPULATIONS)[number];

/** The levels of experience of a population; respondents are spread evenly over them. */
export const levelsOf = (population: Population): readonly number[] =>
  population === 'uniform' ? [0.5] : Array.from({ length: 9 }, (_, place) => (2 * place + 1) / 18);

/** How likely the answers to one question are. Places are those of its choices. */
export type Chances =
  /** One choice; the chances add up to 1. */
  | { readonly kind: 'one'; readonly chances: readonly number[] }
  /** Any choices, each ticked by its own chance; drawn again until the number of ticks is allowed. */
  | {
      readonly kind: 'some';
      readonly ticks: readonly number[];
      /** Places of choices that clear the others: one of them is the answer where nothing else is ticked. */
      readonly exclusive: readonly number[];
      readonly min: number;
      readonly max: number;
    }
  /** One choice in each row of `width` choices. */
  | { readonly kind: 'rows'; readonly rows: number; readonly chances: readonly number[] }
  /** Some first places, each choice as likely as the others. */
  | { readonly kind: 'top'; readonly choices: number; readonly top: number }
  /** A number: a range by its chance, and in it every step as likely as the others. */
  | { readonly kind: 'number'; readonly ranges: readonly NumberRange[] }
  /** Words, which are never scored. */
  | { readonly kind: 'words' };

/** Numbers of a slider that reach the same choice. */
export interface NumberRange {
  /** Place of the choice; −1 where the number lies below the first. */
  readonly choice: number;
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly chance: number;
}

/** The chances of the answers of someone at this level. */
export function chancesOf(quiz: Quiz, entry: ModelQuestion, population: Population, level: number): Chances {
  const { question, choices } = entry;
  const worths = choices.map(({ points }) => worthOf(quiz, points));
  const ladder = (values: readonly number[]): readonly number[] =>
    population === 'uniform' ? values.map(() => 1 / values.length) : ladderChances(values, level);
  switch (question.type) {
    case 'text':
      return { kind: 'words' };
    case 'ranking':
      return { kind: 'top', choices: choices.length, top: Math.min(question.top ?? 0, choices.length) };
    case 'matrix':
      return matrixChances(question, ladder);
    case 'slider':
    case 'number':
      return { kind: 'number', ranges: rangesOf(question, worths, ladder) };
    case 'check':
      return { kind: 'one', chances: population === 'uniform' ? ladder(worths) : checkChances(entry, level) };
    default:
      return isMultiple(question)
        ? someChances(quiz, entry, worths, population === 'uniform' ? 0.5 : level)
        : { kind: 'one', chances: ladder(worths) };
  }
}

/** The rung follows a binomial distribution with the level as its chance; choices of equal worth share a rung. */
function ladderChances(worths: readonly number[], level: number): readonly number[] {
  const rungs = [...new Set(worths)].sort((a, b) => a - b);
  const steps = rungs.length - 1;
  return worths.map((worth) => {
    const rung = rungs.indexOf(worth);
    const sharers = worths.filter((other) => other === worth).length;
    return (waysToChoose(steps, rung) * level ** rung * (1 - level) ** (steps - rung)) / sharers;
  });
}

function waysToChoose(all: number, chosen: number): number {
  let ways = 1;
  for (let place = 1; place <= chosen; place += 1) ways = (ways * (all - place + 1)) / place;
  return ways;
}

/** Whoever does not know the answer guesses. */
function checkChances({ question, choices }: ModelQuestion, level: number): readonly number[] {
  const guess = (1 - level) / choices.length;
  return choices.map(({ id }) => guess + (question.type === 'check' && id === question.correct ? level : 0));
}

/** Boxes that give points or open a question are ticked as the level says, others by half of the people. */
function someChances(
  quiz: Quiz,
  { question, choices }: ModelQuestion,
  worths: readonly number[],
  level: number,
): Chances {
  const { min = 1, max = choices.length } = question.type === 'multiple' ? question : {};
  const openers = openersIn(quiz);
  const counts = (id: Id, place: number): boolean =>
    (worths[place] ?? 0) > 0 || openers.has(`${question.id} ${id}`);
  return {
    kind: 'some',
    ticks: choices.map(({ id, exclusive }, place) => (exclusive ? 0 : counts(id, place) ? level : 0.5)),
    exclusive: choices.flatMap(({ exclusive }, place) => (exclusive ? [place] : [])),
    min,
    max,
  };
}

const openersByQuiz = new WeakMap<Quiz, ReadonlySet<string>>();

/** Options that let another question be asked, each as its question and itself. */
function openersIn(quiz: Quiz): ReadonlySet<string> {
  let openers = openersByQuiz.get(quiz);
  if (!openers) {
    const found = new Set<string>();
    for (const { showIf } of quiz.questions) {
      if (!showIf) continue;
      eachPart(showIf, '', (part, _, isNegated) => {
        if ('has' in part && !isNegated) for (const id of part.has) found.add(`${part.question} ${id}`);
      });
    }
    openersByQuiz.set(quiz, (openers = found));
  }
  return openers;
}

function matrixChances(
  { rows, levels }: MatrixQuestion,
  ladder: (values: readonly number[]) => readonly number[],
): Chances {
  return { kind: 'rows', rows: rows.length, chances: ladder(levels.map((_, place) => place)) };
}

/** Numbers by the choice that they reach; where there are no points, one range that holds them all. */
function rangesOf(
  { min, max, step = 1, steps = [] }: SliderQuestion | NumberQuestion,
  worths: readonly number[],
  ladder: (values: readonly number[]) => readonly number[],
): readonly NumberRange[] {
  const countTo = (value: number): number =>
    Math.min(Math.max(Math.ceil((value - min) / step - 1e-9), 0), Math.floor((max - min) / step + 1e-9) + 1);
  const starts = [min, ...steps.map(({ from }) => from)].map(countTo);
  const ends = [...starts.slice(1), countTo(max + step)];
  const ranges = starts
    .map((start, place) => ({
      choice: place - 1,
      from: min + start * step,
      step,
      count: (ends[place] ?? 0) - start,
    }))
    .filter(({ count }) => count > 0);
  const chances = ladder(ranges.map(({ choice }) => worths[choice] ?? 0));
  return ranges.map((range, place) => ({ ...range, chance: chances[place] ?? 0 }));
}

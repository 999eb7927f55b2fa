/** Draws respondents: fills the arrays of one from the chances of a population, at a level of experience. */

import { modelOf } from '../../core/model.js';
import type { Quiz } from '../../core/quiz.js';
import { chancesOf, levelsOf, type Chances, type NumberRange, type Population } from './population.js';
import { compilePick } from './pick.js';
import type { Respondent } from './respondent.js';

/** A source of numbers from 0 to below 1. */
export type Random = () => number;

/** How respondents are drawn. */
export interface DrawOptions {
  readonly population: Population;
  /** The chance that a question that is not required is left open. */
  readonly openShare: number;
  readonly random: Random;
}

/** Draws into one respondent. */
export interface Drawer {
  /**
   * Draws all answers; those to hidden questions do not count.
   * @param level place of the level of experience; drawn too where it is not given
   * @returns the level
   */
  readonly draw: (level?: number) => number;
  /** Draws the answer to one question again, at the same level. */
  readonly redraw: (question: number) => void;
}

type DrawAnswer = () => void;

/** Most boxes whose combinations are laid out in a table. */
const MAX_COMBINED = 10;

/** With more boxes, ticks are drawn until their number is allowed, at most this often. */
const MAX_TRIES = 64;

/** A drawer for this respondent. */
export function createDrawer(quiz: Quiz, into: Respondent, options: DrawOptions): Drawer {
  const { population, openShare, random } = options;
  const { questions } = modelOf(quiz);
  const levels = levelsOf(population).map((level) =>
    questions.map((entry, place) =>
      compileDraw(chancesOf(quiz, entry, population, level), into, place, random),
    ),
  );
  const words = questions.map(({ choices }) => Math.ceil(choices.length / 32));
  const canBeOpen = questions.map(({ question }) => openShare > 0 && question.required !== true);
  let level = 0;

  const redraw = (place: number): void => {
    const first = into.firstWord[place] ?? 0;
    const end = first + (words[place] ?? 0);
    for (let word = first; word < end; word += 1) into.bits[word] = 0;
    const isOpen = canBeOpen[place] === true && random() < openShare;
    into.given[place] = isOpen ? 0 : 1;
    if (!isOpen) levels[level]?.[place]?.();
  };
  return {
    redraw,
    draw(given = Math.floor(random() * levels.length)) {
      level = given;
      for (let place = 0; place < questions.length; place += 1) redraw(place);
      return level;
    },
  };
}

function compileDraw(chances: Chances, into: Respondent, place: number, random: Random): DrawAnswer {
  const first = into.firstWord[place] ?? 0;
  const choose = (option: number): void => {
    const word = first + (option >>> 5);
    into.bits[word] = (into.bits[word] ?? 0) | (1 << (option & 31));
  };
  switch (chances.kind) {
    case 'one': {
      const pick = compilePick(chances.chances, random);
      return () => choose(pick());
    }
    case 'rows': {
      const { rows, chances: list } = chances;
      const pick = compilePick(list, random);
      return () => {
        for (let row = 0; row < rows; row += 1) choose(row * list.length + pick());
      };
    }
    case 'some':
      return compileTicks(chances, into, first, choose, random);
    case 'top':
      return () => {
        // Each choice in turn is taken with the chance that keeps all of them equally likely (Knuth, algorithm S).
        let left = chances.top;
        for (let option = 0; option < chances.choices && left > 0; option += 1) {
          if (random() * (chances.choices - option) >= left) continue;
          choose(option);
          left -= 1;
        }
      };
    case 'number':
      return compileNumber(chances.ranges, into, place, choose, random);
    case 'words':
      return () => undefined;
  }
}

/** Few boxes: all their combinations in one table. Many: one box after the other, until the number of ticks is allowed. */
function compileTicks(
  chances: Extract<Chances, { kind: 'some' }>,
  into: Respondent,
  first: number,
  choose: (option: number) => void,
  random: Random,
): DrawAnswer {
  const { ticks, exclusive, min, max } = chances;
  if (ticks.length <= MAX_COMBINED) {
    const pick = compilePick(combinationWeights(chances), random);
    return () => void (into.bits[first] = pick());
  }
  const boxes = ticks.flatMap((_, option) => (exclusive.includes(option) ? [] : [option]));
  const words = Math.ceil(ticks.length / 32);
  return () => {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      let count = 0;
      for (const option of boxes) {
        if (random() >= (ticks[option] ?? 0)) continue;
        choose(option);
        count += 1;
      }
      if (count >= min && count <= max) return;
      if (count === 0 && exclusive.length > 0) {
        return choose(exclusive[Math.floor(random() * exclusive.length)] ?? 0);
      }
      for (let word = 0; word < words; word += 1) into.bits[first + word] = 0;
    }
    for (const option of boxes.slice(0, min)) choose(option);
  };
}

/** The weight of each combination of boxes, as a number with a bit a box. */
function combinationWeights({
  ticks,
  exclusive,
  min,
  max,
}: Extract<Chances, { kind: 'some' }>): readonly number[] {
  const weights = Array.from({ length: 2 ** ticks.length }, (_, combination) => {
    const isTicked = ticks.map((_, option) => (combination >>> option) % 2 === 1);
    const count = isTicked.filter(Boolean).length;
    const weight = ticks.reduce(
      (product, chance, option) => product * (isTicked[option] ? chance : 1 - chance),
      1,
    );
    return count >= min && count <= max ? weight : 0;
  });
  const noTick = ticks.reduce((product, chance) => product * (1 - chance), 1);
  for (const option of exclusive) weights[2 ** option] = noTick / exclusive.length;
  return weights;
}

function compileNumber(
  ranges: readonly NumberRange[],
  into: Respondent,
  place: number,
  choose: (option: number) => void,
  random: Random,
): DrawAnswer {
  const pick = compilePick(
    ranges.map(({ chance }) => chance),
    random,
  );
  return () => {
    const range = ranges[pick()];
    if (!range) return;
    const { choice, from, step, count } = range;
    into.value[place] = from + Math.floor(random() * count) * step;
    if (choice >= 0) choose(choice);
  };
}

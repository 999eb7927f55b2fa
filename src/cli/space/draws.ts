/**
 * A quiz as visitors are asked it: one draw for every choice of `pick` questions from each pool. What holds of a quiz holds of its
 * draws: nobody can do something only where no draw lets anyone do it, and a visitor is harmed where one draw harms them.
 *
 * In: a quiz. Out: all its draws, or those of the first seeds where there are more than `MAX_DRAWS`. A quiz without pools is its
 * only draw.
 */

import { drawQuiz } from '../../core/draw-quiz.js';
import { modelOf, type Model } from '../../core/model.js';
import type { Id, Pool, Quiz } from '../../core/quiz.js';

/** What one visitor can be asked. */
export interface Draw {
  /** The quiz without pools and without what is not asked. Its conditions may name questions that are not there. */
  readonly quiz: Quiz;
  readonly model: Model;
  /** Ids of the questions that the pools gave, in the order of the quiz; nothing where nothing is drawn. */
  readonly drawn: readonly Id[] | undefined;
  /** A path of the drawn quiz as a path of the document. */
  readonly pathOf: (path: string) => string;
}

/** The draws that are looked at, perhaps with something more to each. */
export interface Draws<One extends Draw = Draw> {
  readonly looked: readonly One[];
  /** How many there are. */
  readonly count: bigint;
}

/** Most draws that are all looked at, and how many are where there are more. */
export const MAX_DRAWS = 200;

/** Most seeds that are tried for draws that differ. */
const MAX_SEEDS = 20 * MAX_DRAWS;

/** The draws of a quiz. */
export function drawsOf(quiz: Quiz): Draws {
  const pools = drawingPools(quiz);
  const count = pools.reduce((product, { questions, pick }) => product * ways(questions.length, pick), 1n);
  const choices = count <= MAX_DRAWS ? everyChoice(pools) : choicesBySeed(quiz, pools);
  return { looked: choices.map((chosen) => drawOf(quiz, pools, chosen)), count };
}

/** What a visitor with this seed is asked, as the only draw. */
export function drawsOfSeed(quiz: Quiz, seed: number): Draws {
  const pools = drawingPools(quiz);
  return { looked: [drawOf(quiz, pools, choiceOf(quiz, pools, seed))], count: 1n };
}

/** How many draws were looked at, in words: `200 of 3,003 draws`; nothing where it was all of them. */
export function boundOf({ looked, count }: Draws): string | undefined {
  if (BigInt(looked.length) === count) return undefined;
  const isLong = count >= 1_000_000_000_000n;
  const number = isLong ? 'over a trillion' : new Intl.NumberFormat('en').format(count);
  return `${looked.length} of ${number} draws`;
}

/** Pools that leave something out. */
const drawingPools = ({ pools = [] }: Quiz): readonly Pool[] =>
  pools.filter(({ questions, pick }) => pick < questions.length);

/** How many ways there are to choose some of many. */
function ways(many: number, some: number): bigint {
  let result = 1n;
  for (let place = 1; place <= some; place += 1) {
    result = (result * BigInt(many - some + place)) / BigInt(place);
  }
  return result;
}

/** Every choice from all pools together. */
const everyChoice = (pools: readonly Pool[]): readonly ReadonlySet<Id>[] =>
  pools
    .reduce<readonly (readonly Id[])[]>(
      (before, { questions, pick }) =>
        before.flatMap((ids) => choose(questions, pick).map((more) => [...ids, ...more])),
      [[]],
    )
    .map((ids) => new Set(ids));

function choose(ids: readonly Id[], pick: number): readonly (readonly Id[])[] {
  if (pick === 0) return [[]];
  return ids.flatMap((id, place) => choose(ids.slice(place + 1), pick - 1).map((others) => [id, ...others]));
}

/** The different choices of the seeds from 1 on. */
function choicesBySeed(quiz: Quiz, pools: readonly Pool[]): readonly ReadonlySet<Id>[] {
  const choices = new Map<string, ReadonlySet<Id>>();
  for (let seed = 1; seed <= MAX_SEEDS && choices.size < MAX_DRAWS; seed += 1) {
    const chosen = choiceOf(quiz, pools, seed);
    choices.set([...chosen].join(), chosen);
  }
  return [...choices.values()];
}

/** What a seed chooses from the pools, in the order of the quiz. */
function choiceOf(quiz: Quiz, pools: readonly Pool[], seed: number): ReadonlySet<Id> {
  const pooled = new Set(pools.flatMap(({ questions }) => questions));
  return new Set(drawQuiz(quiz, seed).questions.flatMap(({ id }) => (pooled.has(id) ? [id] : [])));
}

function drawOf({ pools: _all, ...quiz }: Quiz, pools: readonly Pool[], chosen: ReadonlySet<Id>): Draw {
  const left = new Set(pools.flatMap((pool) => pool.questions.filter((id) => !chosen.has(id))));
  const places = [...quiz.questions.keys()].filter((place) => !left.has(quiz.questions[place]?.id ?? ''));
  const asked: Quiz = { ...quiz, questions: quiz.questions.filter(({ id }) => !left.has(id)) };
  return {
    quiz: asked,
    model: modelOf(asked),
    drawn: pools.length > 0 ? asked.questions.flatMap(({ id }) => (chosen.has(id) ? [id] : [])) : undefined,
    pathOf: (path) =>
      path.replace(/^questions\[(\d+)\]/, (_whole, place) => `questions[${places[Number(place)]}]`),
  };
}

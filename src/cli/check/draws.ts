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
import { createSample, type Sample } from './sample.js';

/** What one visitor can be asked. */
export interface Draw {
  /** The quiz without pools and without what is not asked. Its conditions may name questions that are not there. */
  readonly quiz: Quiz;
  readonly model: Model;
  /** Respondents of this draw; made when they are first asked for. */
  readonly sample: Sample;
  /** Ids of the questions that the pools gave, in the order of the quiz; nothing where nothing is drawn. */
  readonly drawn: readonly Id[] | undefined;
  /** A path of the drawn quiz as a path of the document. */
  readonly pathOf: (path: string) => string;
}

/** The draws that are looked at. */
export interface Draws {
  readonly looked: readonly Draw[];
  /** How many there are. */
  readonly count: bigint;
}

/** Most draws that are all looked at, and how many are where there are more. */
export const MAX_DRAWS = 200;

/** Most seeds that are tried for draws that differ. */
const MAX_SEEDS = 20 * MAX_DRAWS;

/** How many respondents are drawn for all draws together, and for each at least. */
const RESPONDENTS = { inAll: 6000, each: 100 };

/** The draws of a quiz. */
export function drawsOf(quiz: Quiz): Draws {
  const pools = (quiz.pools ?? []).filter(({ questions, pick }) => pick < questions.length);
  const count = pools.reduce((product, { questions, pick }) => product * ways(questions.length, pick), 1n);
  const choices = count <= MAX_DRAWS ? everyChoice(pools) : choicesBySeed(quiz, pools);
  const respondents = Math.max(RESPONDENTS.each, Math.ceil(RESPONDENTS.inAll / choices.length));
  return { looked: choices.map((chosen) => drawOf(quiz, pools, chosen, respondents)), count };
}

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
  const pooled = new Set(pools.flatMap(({ questions }) => questions));
  const choices = new Map<string, ReadonlySet<Id>>();
  for (let seed = 1; seed <= MAX_SEEDS && choices.size < MAX_DRAWS; seed += 1) {
    const ids = drawQuiz(quiz, seed).questions.flatMap(({ id }) => (pooled.has(id) ? [id] : []));
    choices.set(ids.join(), new Set(ids));
  }
  return [...choices.values()];
}

function drawOf(
  { pools: _all, ...quiz }: Quiz,
  pools: readonly Pool[],
  chosen: ReadonlySet<Id>,
  respondents: number,
): Draw {
  const left = new Set(pools.flatMap((pool) => pool.questions.filter((id) => !chosen.has(id))));
  const places = [...quiz.questions.keys()].filter((place) => !left.has(quiz.questions[place]?.id ?? ''));
  const asked: Quiz = { ...quiz, questions: quiz.questions.filter(({ id }) => !left.has(id)) };
  const model = modelOf(asked);
  let sample: Sample | undefined;
  return {
    quiz: asked,
    model,
    get sample() {
      return (sample ??= createSample(asked, respondents));
    },
    drawn: pools.length > 0 ? asked.questions.flatMap(({ id }) => (chosen.has(id) ? [id] : [])) : undefined,
    pathOf: (path) =>
      path.replace(/^questions\[(\d+)\]/, (_whole, place) => `questions[${places[Number(place)]}]`),
  };
}

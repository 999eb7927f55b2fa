/**
 * A quiz as visitors are asked it: one draw for every choice of `pick` questions from each pool. What holds of a quiz holds of its
 * draws: nobody can do something only where no draw lets anyone do it, and a visitor is harmed where one draw harms them.
 *
 * In: a quiz. Out: all its draws, or those of the first seeds where there are more than `MAX_DRAWS`. A quiz without pools is its
 * only draw.
 */

import { drawQuiz } from '../../core/draw-quiz.js';
import { modelOf, type Model } from '../../core/model.js';
import type { Answers, Condition, Id, Pool, Quiz } from '../../core/quiz.js';
import { survey } from '../space/survey.js';
import { truthOf } from '../space/truths.js';
import type { FindingCode } from './codes.js';
import type { Finding } from './finding.js';
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

/** How many draws were looked at, in words: `200 of 3,003 draws`; nothing where it was all of them. */
export function boundOf({ looked, count }: Draws): string | undefined {
  if (BigInt(looked.length) === count) return undefined;
  const isLong = count >= 1_000_000_000_000n;
  const number = isLong ? 'over a trillion' : new Intl.NumberFormat('en').format(count);
  return `${looked.length} of ${number} draws`;
}

/** Codes of what is said of every draw. */
const OF_EVERY_DRAW: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'action-never-offered',
  'action-unreachable',
  'advice-unreachable',
  'band-unreachable',
  'branch-dead',
  'condition-idle',
  'dimension-top-unreachable',
  'gate-idle',
  'gate-permanent',
  'gate-shadowed',
  'gate-unreachable',
  'level-unreachable',
  'need-impossible',
  'question-unreachable',
  'role-unreachable',
  'step-unreachable',
  'top-unreachable',
]);

/** A finding that says how many draws it rests on, where it was not all of them. */
export function withBound(finding: Finding, draws: Draws): Finding {
  const bound = boundOf(draws);
  if (bound === undefined || !OF_EVERY_DRAW.has(finding.code)) return finding;
  return { ...finding, message: `${finding.message} So it is in ${bound}.` };
}

/** Scores respondents of one draw after the other until `visit` returns true. */
export function eachRespondent(draws: readonly Draw[], visit: (draw: Draw) => boolean | void): void {
  let isDone = false;
  for (const draw of draws) {
    draw.sample.each(() => (isDone = visit(draw) === true));
    if (isDone) return;
  }
}

/** Whether something can be in any draw; `undefined` where no draw shows it and one could not be settled. */
export function isPossible(
  draws: readonly Draw[],
  ask: (draw: Draw) => boolean | undefined,
): boolean | undefined {
  let isSettled = true;
  for (const draw of draws) {
    const answer = ask(draw);
    if (answer === true) return true;
    if (answer === undefined) isSettled = false;
  }
  return isSettled ? false : undefined;
}

/** Answers with the draw in which they can be given. */
export interface AnswersInDraw {
  readonly draw: Draw;
  readonly answers: Answers;
}

/** What the draws together say about a condition. */
export interface TruthInDraws {
  readonly whenTrue: AnswersInDraw | undefined;
  readonly whenFalse: AnswersInDraw | undefined;
  /** Whether some draw took too long to settle. */
  readonly isOpen: boolean;
}

/** Whether anyone meets a condition, and whether anyone does not. */
export function truthIn(draws: readonly Draw[], condition: Condition): TruthInDraws {
  let [whenTrue, whenFalse]: (AnswersInDraw | undefined)[] = [];
  let isOpen = false;
  const query = { conditions: [condition], dimensions: [], respondents: 'anyone' } as const;
  for (const draw of draws) {
    const truth = truthOf(survey(draw.quiz, query), condition);
    if (!truth) isOpen = true;
    if (truth?.whenTrue) whenTrue ??= { draw, answers: truth.whenTrue };
    if (truth?.whenFalse) whenFalse ??= { draw, answers: truth.whenFalse };
    if (whenTrue && whenFalse) break;
  }
  return { whenTrue, whenFalse, isOpen };
}

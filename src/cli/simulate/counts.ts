/** Counting on respondents that are drawn: the part of a simulation that needs no formula. */

import { createRandom } from '../../core/draw-quiz.js';
import type { Id, Quiz } from '../../core/quiz.js';
import { ROLE_LEVELS } from '../../core/role-levels.js';
import type { Draws } from '../space/draws.js';
import { createDrawer } from './draw.js';
import { createRoleMatcher } from './role-levels.js';
import { createScorer, type Scorer } from './scorer.js';
import { secondsFor, secondsForIntro } from './seconds.js';
import type { SimulationOptions } from './simulation.js';

/** What was counted. Lists are by place in the quiz. */
export interface Counts {
  readonly respondents: number;
  readonly totals: Float64Array;
  /** By place of the band; the last one counts those without. */
  readonly bands: Float64Array;
  readonly isMet: Float64Array;
  readonly isHolding: Float64Array;
  /** By role and level. */
  readonly roles: Float64Array;
  /** By dimension and tens. */
  readonly tens: Float64Array;
  readonly dimensionSums: Float64Array;
  /** By id: a pool leaves questions out. */
  readonly shown: ReadonlyMap<Id, number>;
  /** Seconds of some respondents, spread evenly over all, sorted. */
  readonly seconds: Float64Array;
}

/** Respondents between two reports of progress. */
const CHUNK = 5000;

/** Most respondents whose time is kept. */
const MAX_TIMED = 20_000;

/** Of how many respondents the time of one is kept. */
const strideOf = (respondents: number): number => Math.ceil(respondents / MAX_TIMED);

/** Draws respondents and counts them, as many of each draw of the quiz. */
export function countRespondents(quiz: Quiz, { looked }: Draws, options: SimulationOptions): Counts {
  const { respondents, seed, onProgress } = options;
  const counts = {
    respondents,
    totals: new Float64Array(101),
    bands: new Float64Array(quiz.bands.length + 1),
    isMet: new Float64Array(quiz.gates?.length ?? 0),
    isHolding: new Float64Array(quiz.gates?.length ?? 0),
    roles: new Float64Array((quiz.roles?.length ?? 0) * ROLE_LEVELS.length),
    tens: new Float64Array(quiz.dimensions.length * 10),
    dimensionSums: new Float64Array(quiz.dimensions.length),
    shown: new Map<Id, number>(),
    seconds: new Float64Array(Math.ceil(respondents / strideOf(respondents))),
  };
  let done = 0;
  for (const [place, draw] of looked.entries()) {
    const end = Math.round((respondents * (place + 1)) / looked.length);
    const count = createCounter(draw.quiz, options, seed + place, counts);
    while (done < end) {
      const next = Math.min(end, done + CHUNK);
      for (; done < next; done += 1) count(done);
      onProgress?.(done / respondents);
    }
  }
  counts.seconds.sort();
  return counts;
}

type MutableCounts = Counts & { readonly shown: Map<Id, number> };

/** A function that draws one respondent and counts them. */
function createCounter(
  quiz: Quiz,
  { population, openShare }: SimulationOptions,
  seed: number,
  counts: MutableCounts,
): (respondent: number) => void {
  const scorer = createScorer(quiz);
  const { draw } = createDrawer(quiz, scorer.respondent, {
    population,
    openShare,
    random: createRandom(seed),
  });
  const roles = createRoleMatcher(quiz, scorer);
  const countShown = createShownCounter(quiz, scorer, counts);
  const { result } = scorer;
  return (respondent) => {
    draw();
    scorer.score();
    roles.match();
    increase(counts.totals, result.total);
    increase(counts.bands, result.band < 0 ? quiz.bands.length : result.band);
    addTo(counts.isMet, result.isMet);
    addTo(counts.isHolding, result.isHolding);
    for (let place = 0; place < roles.levels.length; place += 1) {
      increase(counts.roles, place * ROLE_LEVELS.length + (roles.levels[place] ?? 0));
    }
    for (let place = 0; place < result.dimensions.length; place += 1) {
      const score = result.dimensions[place] ?? 0;
      increase(counts.tens, place * 10 + tenOf(score));
      increase(counts.dimensionSums, place, score);
    }
    countShown(respondent);
  };
}

/** Counts who is asked what, and how long it takes, on respondents of every draw. */
function createShownCounter(
  quiz: Quiz,
  { model, result }: Scorer,
  counts: MutableCounts,
): (respondent: number) => void {
  const ids = model.questions.map(({ question }) => question.id);
  const seconds = model.questions.map(({ question }) => secondsFor(question, quiz.lang));
  const intro = secondsForIntro(quiz);
  const stride = strideOf(counts.respondents);
  return (respondent) => {
    if (respondent % stride > 0) return;
    let sum = intro;
    for (const [place, id] of ids.entries()) {
      if (result.isShown[place] !== 1) continue;
      sum += seconds[place] ?? 0;
      counts.shown.set(id, (counts.shown.get(id) ?? 0) + 1);
    }
    counts.seconds[respondent / stride] = sum;
  };
}

/** The tens of a score; 100 belongs to the last. */
export const tenOf = (score: number): number => Math.min(9, Math.floor(score / 10));

const increase = (list: Float64Array, place: number, by = 1): void => {
  list[place] = (list[place] ?? 0) + by;
};

const addTo = (list: Float64Array, flags: Uint8Array): void => {
  for (let place = 0; place < flags.length; place += 1)
    list[place] = (list[place] ?? 0) + (flags[place] ?? 0);
};

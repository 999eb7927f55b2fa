/** Counting on respondents that are drawn: the part of a simulation that needs no formula. */

import { createRandom, drawQuiz } from '../../core/draw-quiz.js';
import type { Id, Quiz } from '../../core/quiz.js';
import { createDrawer } from './draw.js';
import { createRoleMatcher, LEVELS } from './role-levels.js';
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
  /** Seconds of each respondent, at most a few thousand, sorted. */
  readonly seconds: Float64Array;
}

/** Respondents between two reports of progress. */
const CHUNK = 5000;

/** Draws of a quiz with pools. */
const DRAWS = 40;

const MAX_TIMED = 20_000;

/** Draws and counts. */
export function countRespondents(quiz: Quiz, options: SimulationOptions): Counts {
  const { respondents, seed, onProgress } = options;
  const counts = {
    respondents,
    totals: new Float64Array(101),
    bands: new Float64Array(quiz.bands.length + 1),
    isMet: new Float64Array(quiz.gates?.length ?? 0),
    isHolding: new Float64Array(quiz.gates?.length ?? 0),
    roles: new Float64Array((quiz.roles?.length ?? 0) * LEVELS.length),
    tens: new Float64Array(quiz.dimensions.length * 10),
    dimensionSums: new Float64Array(quiz.dimensions.length),
    shown: new Map<Id, number>(),
    seconds: new Float64Array(Math.min(respondents, MAX_TIMED)),
  };
  const draws = (quiz.pools ?? []).length > 0 ? DRAWS : 1;
  let done = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = draws > 1 ? drawQuiz(quiz, seed + draw) : quiz;
    const end = Math.round((respondents * (draw + 1)) / draws);
    const count = createCounter(drawn, options, seed + draw, counts);
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
      increase(counts.roles, place * LEVELS.length + (roles.levels[place] ?? 0));
    }
    for (let place = 0; place < result.dimensions.length; place += 1) {
      const score = result.dimensions[place] ?? 0;
      increase(counts.tens, place * 10 + tenOf(score));
      increase(counts.dimensionSums, place, score);
    }
    countShown(respondent);
  };
}

/** Counts who is asked what, and how long it takes, on the first respondents. */
function createShownCounter(
  quiz: Quiz,
  { model, result }: Scorer,
  counts: MutableCounts,
): (respondent: number) => void {
  const ids = model.questions.map(({ question }) => question.id);
  const seconds = model.questions.map(({ question }) => secondsFor(question, quiz.lang));
  const intro = secondsForIntro(quiz);
  return (respondent) => {
    if (respondent >= counts.seconds.length) return;
    let sum = intro;
    for (const [place, id] of ids.entries()) {
      if (result.isShown[place] !== 1) continue;
      sum += seconds[place] ?? 0;
      counts.shown.set(id, (counts.shown.get(id) ?? 0) + 1);
    }
    counts.seconds[respondent] = sum;
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

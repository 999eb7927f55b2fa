/**
 * The same respondents in two versions of a quiz: who ends in another band. Twice: as they would take the newer version, with the
 * same answers wherever it asks the same; and with what is stored of them alone, so that new questions are open.
 */

import { createRandom } from '../../core/draw-quiz.js';
import { migrateAnswers } from '../../core/migrate-answers.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import { drawsOf, type Draw } from '../space/draws.js';
import { createDrawer } from '../simulate/draw.js';
import type { Population } from '../simulate/population.js';
import { decode, encode, encodeOne } from '../simulate/respondent.js';
import { createScorer, type Scorer } from '../simulate/scorer.js';

/** What changed for respondents. Shares are 0 to 1. */
export interface BandChanges {
  readonly respondents: number;
  /** Share who end in another band. A band is the same where its id is. */
  readonly changed: number;
  /** Share who end in a band that begins at a higher score, by the newer quiz as far as it has both. */
  readonly higher: number;
  /** Share who end in a band that begins at a lower score. */
  readonly lower: number;
  /** Mean change of the total. */
  readonly meanChange: number;
  /** Share who end in another band when only their stored answers are scored again. */
  readonly changedStored: number;
  /** Moves between bands, the most frequent first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly share: number }[];
}

/** How respondents are drawn. */
export interface CompareOptions {
  readonly population: Population;
  readonly respondents: number;
  readonly seed: number;
  readonly onProgress?: (share: number) => void;
}

/** What is added up over respondents. */
interface Counts {
  readonly moves: Map<string, { readonly from: string; readonly to: string; readonly count: number }>;
  changed: number;
  higher: number;
  lower: number;
  stored: number;
  change: number;
}

/** Draws respondents to the older quiz and scores them in both. Where pools draw, as many are asked each draw that is looked at. */
export function compareBands(older: Quiz, newer: Quiz, options: CompareOptions): BandChanges {
  const { respondents, onProgress } = options;
  const counts: Counts = { moves: new Map(), changed: 0, higher: 0, lower: 0, stored: 0, change: 0 };
  const pairs = pairDraws(drawsOf(older).looked, drawsOf(newer).looked);
  let done = 0;
  for (const [place, [before, after]] of pairs.entries()) {
    const end = Math.round((respondents * (place + 1)) / pairs.length);
    const compareNext = createComparison(before, after, { ...options, seed: options.seed + place }, counts);
    for (; done < end; done += 1) {
      compareNext();
      if (done % 500 === 0) onProgress?.(done / respondents);
    }
  }
  const { moves, changed, higher, lower, stored, change } = counts;
  return {
    respondents,
    changed: changed / respondents,
    higher: higher / respondents,
    lower: lower / respondents,
    meanChange: change / respondents,
    changedStored: stored / respondents,
    moves: [...moves.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ from, to, count }) => ({ from, to, share: count / respondents })),
  };
}

/** Each older draw with the newer one that asks the same of the pools, or with another one in turn. */
function pairDraws(
  older: readonly Draw[],
  newer: readonly Draw[],
): readonly (readonly [older: Quiz, newer: Quiz])[] {
  const byDrawn = new Map(newer.map(({ drawn, quiz }) => [String(drawn), quiz]));
  return older.flatMap(({ drawn, quiz }, place) => {
    const after = byDrawn.get(String(drawn)) ?? newer[place % newer.length]?.quiz;
    return after ? [[quiz, after] as const] : [];
  });
}

/** A function that draws one respondent and compares what they get. */
function createComparison(
  older: Quiz,
  newer: Quiz,
  { population, seed }: CompareOptions,
  counts: Counts,
): () => void {
  const [before, after] = [createScorer(older), createScorer(newer)];
  const random = createRandom(seed);
  const drawOld = createDrawer(older, before.respondent, { population, openShare: 0, random });
  const drawNew = createDrawer(newer, after.respondent, { population, openShare: 0, random });
  return () => {
    const level = drawOld.draw();
    before.score();
    const from = bandOf(older, before);
    const kept = carryOver(older, newer, shownAnswers(before));
    drawNew.draw(level);
    after.model.questions.forEach(({ question }, at) => {
      if (Object.hasOwn(kept, question.id)) encodeOne(after.model, at, kept, after.respondent);
    });
    after.score();
    const to = bandOf(newer, after);
    const change = after.result.total - before.result.total;
    counts.change += change;
    if (from !== to) {
      const rise = startOf(to, newer, older) - startOf(from, newer, older);
      counts.changed += 1;
      if (rise > 0) counts.higher += 1;
      if (rise < 0) counts.lower += 1;
      const move = counts.moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
      counts.moves.set(`${from} ${to}`, { ...move, count: move.count + 1 });
    }
    encode(after.model, kept, after.respondent);
    after.score();
    if (bandOf(newer, after) !== from) counts.stored += 1;
  };
}

const bandOf = ({ bands }: Quiz, { result }: Scorer): Id => bands[result.band]?.id ?? 'none';

/** The score from which on a band is given, in the first of these quizzes that has it; below all others where there was none. */
const startOf = (band: Id, ...quizzes: readonly Quiz[]): number =>
  quizzes.flatMap(({ bands }) => bands.find(({ id }) => id === band)?.from ?? [])[0] ?? -1;

/** The answers that a visitor gave: those to questions that were shown. */
function shownAnswers({ model, respondent, result }: Scorer): Answers {
  const answers = decode(model, respondent);
  return Object.fromEntries(
    model.questions.flatMap(({ question: { id } }, place) =>
      result.isShown[place] === 1 && answers[id] !== undefined ? [[id, answers[id]]] : [],
    ),
  );
}

/** The answers as the newer quiz reads them: by its migrations, or by equal ids where none leads there. */
export function carryOver(older: Quiz, newer: Quiz, answers: Answers): Answers {
  const read = migrateAnswers(newer, { version: older.version, answers });
  return read.ok ? read.answers : answers;
}

/**
 * The same respondents in two versions of a quiz: who ends in another band. Twice: as they would take the newer version, with the
 * same answers wherever it asks the same; and with what is stored of them alone, so that new questions are open.
 */

import { createRandom } from '../../core/draw-quiz.js';
import { migrateAnswers } from '../../core/migrate-answers.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import { createDrawer } from '../simulate/draw.js';
import type { Population } from '../simulate/population.js';
import { decode, encode, encodeOne } from '../simulate/respondent.js';
import { createScorer, type Scorer } from '../simulate/scorer.js';

/** What changed for respondents. Shares are 0 to 1. */
export interface BandChanges {
  readonly respondents: number;
  /** Share who end in another band. A band is the same where its id is. */
  readonly changed: number;
  readonly higher: number;
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

/** Draws respondents to the older quiz and scores them in both. */
export function compareBands(older: Quiz, newer: Quiz, options: CompareOptions): BandChanges {
  const { population, respondents, seed, onProgress } = options;
  const [before, after] = [createScorer(older), createScorer(newer)];
  const random = createRandom(seed);
  const drawOld = createDrawer(older, before.respondent, { population, openShare: 0, random });
  const drawNew = createDrawer(newer, after.respondent, { population, openShare: 0, random });
  const moves = new Map<string, { from: string; to: string; count: number }>();
  const counts = { changed: 0, higher: 0, lower: 0, stored: 0, change: 0 };
  for (let place = 0; place < respondents; place += 1) {
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
      counts.changed += 1;
      counts[change < 0 ? 'lower' : 'higher'] += 1;
      const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
      moves.set(`${from} ${to}`, { ...move, count: move.count + 1 });
    }
    encode(after.model, kept, after.respondent);
    after.score();
    if (bandOf(newer, after) !== from) counts.stored += 1;
    if (place % 500 === 0) onProgress?.(place / respondents);
  }
  return {
    respondents,
    changed: counts.changed / respondents,
    higher: counts.higher / respondents,
    lower: counts.lower / respondents,
    meanChange: counts.change / respondents,
    changedStored: counts.stored / respondents,
    moves: [...moves.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ from, to, count }) => ({ from, to, share: count / respondents })),
  };
}

const bandOf = ({ bands }: Quiz, { result }: Scorer): Id => bands[result.band]?.id ?? 'none';

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

/** What each question does: how well it tells respondents apart, how often it moves a band, and what says the same already. */

import { createRandom } from '../../core/draw-quiz.js';
import { pointsOf } from '../../core/points.js';
import type { Id, Quiz } from '../../core/quiz.js';
import { columnOf, correlation, type Column } from './correlation.js';
import { createDrawer } from './draw.js';
import { decode } from './respondent.js';
import { createScorer, type Scorer } from './scorer.js';
import { secondsFor } from './seconds.js';
import type { QuestionFigures, SimulationOptions } from './simulation.js';

/** How many numbers the table of points may have, and how many times answers are drawn again. */
const MAX_CELLS = 100_000;
const MAX_REDRAWS = 60_000;

/** The figures of every question. Questions of pools are all asked here. */
export function figuresOf(
  quiz: Quiz,
  { population, openShare, seed, onProgress }: SimulationOptions,
  shareShown: (id: Id) => number,
): readonly QuestionFigures[] {
  const scorer = createScorer(quiz);
  const { draw, redraw } = createDrawer(quiz, scorer.respondent, {
    population,
    openShare,
    random: createRandom(seed),
  });
  const columns = drawPoints(quiz, scorer, draw);
  const moves = drawMoves(scorer, draw, redraw, onProgress);
  return quiz.questions.map((question, place) => {
    const own = columns.questions[place];
    const rest = own && columnOf(columns.sum.map((sum, row) => sum - (own.values[row] ?? 0)));
    const twin = own && nearestTo(columns.questions, place);
    return {
      id: question.id,
      label: question.label ?? question.text,
      shown: shareShown(question.id),
      discrimination: own && rest ? correlation(own, rest) : null,
      movesBand: moves[place] ?? 0,
      redundancy: twin?.share ?? null,
      redundantWith: twin ? (quiz.questions[twin.place]?.id ?? null) : null,
      seconds: secondsFor(question, quiz.lang),
    };
  });
}

/** What each question gives to the score before gates and calibration, a column a question, and all of it together. */
function drawPoints(
  quiz: Quiz,
  scorer: Scorer,
  draw: () => void,
): { readonly questions: readonly Column[]; readonly sum: Float64Array } {
  const { model } = scorer;
  const rows = Math.max(100, Math.min(4000, Math.floor(MAX_CELLS / quiz.questions.length)));
  const weights = quiz.dimensions.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const worth = quiz.dimensions.map(({ weight }, place) => {
    const possible = model.questions.reduce((sum, entry) => sum + (entry.possible.get(place) ?? 0), 0);
    return possible > 0 ? (100 * weight) / weights / possible : 0;
  });
  const lists = quiz.questions.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row += 1) {
    draw();
    scorer.score();
    const answers = decode(model, scorer.respondent);
    model.questions.forEach((entry, place) => {
      const answer = scorer.result.isShown[place] === 1 ? answers[entry.question.id] : undefined;
      const { earned } = pointsOf(model, entry, answer);
      const list = lists[place];
      if (list)
        list[row] = earned.reduce((sum, points, dimension) => sum + points * (worth[dimension] ?? 0), 0);
    });
  }
  const sum = new Float64Array(rows).map((_, row) =>
    lists.reduce((total, list) => total + (list[row] ?? 0), 0),
  );
  return { questions: lists.map(columnOf), sum };
}

/** For each question, the share of respondents whose band changes when its answer is drawn again. */
function drawMoves(
  { model, respondent, result, score }: Scorer,
  draw: () => void,
  redraw: (place: number) => void,
  onProgress: SimulationOptions['onProgress'],
): readonly number[] {
  const count = model.questions.length;
  const rows = Math.max(50, Math.min(3000, Math.floor(MAX_REDRAWS / count)));
  const moved = new Float64Array(count);
  for (let row = 0; row < rows; row += 1) {
    draw();
    score();
    const before = result.band;
    const given = respondent.given.slice();
    const bits = respondent.bits.slice();
    const value = respondent.value.slice();
    for (let place = 0; place < count; place += 1) {
      redraw(place);
      score();
      if (result.band !== before) moved[place] = (moved[place] ?? 0) + 1;
      respondent.given.set(given);
      respondent.bits.set(bits);
      respondent.value.set(value);
    }
    if (row % 100 === 0) onProgress?.(row / rows);
  }
  return [...moved].map((times) => times / rows);
}

/** The other question whose points go along most closely. */
function nearestTo(
  columns: readonly Column[],
  place: number,
): { readonly place: number; readonly share: number } | undefined {
  const own = columns[place];
  let nearest: { place: number; share: number } | undefined;
  columns.forEach((other, at) => {
    const r = own && at !== place ? correlation(own, other) : null;
    if (r !== null && (nearest === undefined || r ** 2 > nearest.share))
      nearest = { place: at, share: r ** 2 };
  });
  return nearest;
}

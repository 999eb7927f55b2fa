/** Scores that nobody can have: bands, levels of dimensions, and the top of the scale. */

import type { DimensionLevel, Quiz } from '../../core/quiz.js';
import { survey } from '../space/survey.js';
import { totalsOf } from '../space/totals.js';
import { scoresReached } from '../space/truths.js';
import type { CheckContext } from './context.js';
import { quoted, warn, witnessOf, type Finding } from './finding.js';
import { eachRespondent, type AnswersInDraw } from './over-draws.js';
import type { SampledDraw } from './sampled-draws.js';

/** Finds bands in which no complete answers end, and a scale whose top nobody reaches. */
export function checkTotals(quiz: Quiz, context: CheckContext): readonly Finding[] {
  // A quiz about roles shows no overall score.
  if (quiz.headline === 'roles') return [];
  const reached = new Set<number>();
  const bandsReached = new Set<number>();
  let best: (AnswersInDraw & { readonly total: number }) | undefined;
  const { looked } = context.draws;
  const isSettled = (): boolean =>
    reached.has(100) && quiz.bands.every((_, place) => bandsReached.has(place));
  eachRespondent(looked, (draw) => {
    const { total, band } = draw.sample.scorer.result;
    reached.add(total);
    bandsReached.add(band);
    if (!best || total > best.total) best = { total, draw, answers: draw.sample.answers() };
    return isSettled();
  });
  if (isSettled()) return [];
  const possible = totalsIn(looked);
  if (!possible) {
    context.leaveOpen(
      'bands',
      'Which totals can be reached takes too long to prove; a sample missed some bands or the top.',
    );
    return [];
  }
  const highest = Math.max(...possible);
  const shown = best && [witnessOf(best.draw, 'The most that was found.', best.answers)];
  const bands = quiz.bands.flatMap(({ id, name, from }, place): readonly Finding[] => {
    const to = (quiz.bands[place + 1]?.from ?? 101) - 1;
    if (bandsReached.has(place) || possible.some((total) => total >= from && total <= to)) return [];
    const message = `No complete answers end in the band ${quoted(name)} (“${id}”, ${from} to ${to}); totals go from ${Math.min(...possible)} to ${highest}.`;
    return [
      warn(
        'band-unreachable',
        `bands[${place}]`,
        message,
        'Move the band, or mend the points and gates that keep scores out of it.',
        from > highest ? shown : undefined,
      ),
    ];
  });
  if (highest === 100) return bands;
  const message = `Nobody can reach 100: the best answers get ${highest}.`;
  const hint =
    'Look for gates that cannot be lifted together, and for points behind conditions that exclude each other.';
  return [...bands, warn('top-unreachable', 'bands', message, hint, shown)];
}

/** The totals of complete answers to all draws, rising; `undefined` where that takes too long. */
function totalsIn(draws: readonly SampledDraw[]): readonly number[] | undefined {
  const possible = new Set<number>();
  for (const { quiz } of draws) {
    const totals = totalsOf(quiz, 'anyone-complete');
    if (!totals) return undefined;
    totals.shares.forEach((share, total) => share > 0 && possible.add(total));
  }
  return [...possible].sort((a, b) => a - b);
}

/** Finds dimensions that nobody fills, and sentences about heights that nobody has. */
export function checkDimensionScores(quiz: Quiz, context: CheckContext): readonly Finding[] {
  return quiz.dimensions.flatMap(({ id, name, levels = [] }, place): readonly Finding[] => {
    const path = `dimensions[${place}]`;
    if (!context.model.questions.some(({ possible }) => possible.has(place))) return [];
    const { scores, best, isOpen } = scoresIn(context.draws.looked, place, levels);
    const highest = best?.score ?? 0;
    const isReached = rangesOf(levels).map((isIn) => scores.some(isIn));
    if (isOpen && !(highest > FULL && isReached.every(Boolean))) {
      context.leaveOpen(path, `Which scores “${id}” can have takes too long to prove.`);
      return [];
    }
    const shown = best && [witnessOf(best.draw, `The most that ${quoted(name)} can get.`, best.answers)];
    const dead = levels.flatMap(({ from, text }, at): readonly Finding[] => {
      if (isReached[at]) return [];
      const end = levels[at + 1]?.from ?? Infinity;
      const message = `No answers put ${quoted(name)} from ${from} up to ${Math.min(end, 100)}, so nobody reads ${quoted(text)}.`;
      return [
        warn('level-unreachable', `${path}.levels[${at}]`, message, 'Move the level, or mend the points.'),
      ];
    });
    if (highest > FULL) return dead;
    const message = `Nobody can reach 100 in ${quoted(name)}: the most is ${Math.round(highest * 10) / 10}.`;
    const hint = 'Look for points behind conditions that exclude each other.';
    return [...dead, warn('dimension-top-unreachable', path, message, hint, shown)];
  });
}

/** What a score is above where a dimension is full, but for errors of doubles. */
const FULL = 100 - 1e-9;

/** For each level, whether a score lies on it. */
const rangesOf = (levels: readonly DimensionLevel[]): readonly ((score: number) => boolean)[] =>
  levels.map(
    ({ from }, at) =>
      (score) =>
        score >= from && score < (levels[at + 1]?.from ?? Infinity),
  );

/** The scores of a dimension over all draws, up to where every level and the top are reached. */
function scoresIn(draws: readonly SampledDraw[], dimension: number, levels: readonly DimensionLevel[]) {
  const scores = new Set<number>();
  let best: (AnswersInDraw & { readonly score: number }) | undefined;
  let isOpen = false;
  for (const draw of draws) {
    const query = { conditions: [], dimensions: [dimension], respondents: 'anyone' } as const;
    const surveyed = survey(draw.quiz, query);
    const reached = surveyed && scoresReached(surveyed, dimension);
    if (!reached) isOpen = true;
    for (const [score, { answers }] of reached ?? []) {
      scores.add(score);
      if (!best || score > best.score) best = { score, draw, answers };
    }
    if (best && best.score > FULL && rangesOf(levels).every((isIn) => [...scores].some(isIn))) break;
  }
  return { scores: [...scores], best, isOpen };
}

/** Finds a band that is shown for no answers at all. */
export function checkCompleteness({ completeness }: Quiz): readonly Finding[] {
  if (completeness === undefined || completeness.minShareForBand > 0) return [];
  const message = 'A band is shown even to someone who answered nothing.';
  return [warn('band-for-nothing', 'completeness.minShareForBand', message, 'Ask for a share such as 0.6.')];
}

/** Scores that nobody can have: bands, levels of dimensions, and the top of the scale. */

import type { Quiz } from '../../core/quiz.js';
import { survey } from '../space/survey.js';
import { totalsOf } from '../space/totals.js';
import { scoresReached } from '../space/truths.js';
import type { CheckContext } from './context.js';
import { quoted, warn, witnessOf, type Finding } from './finding.js';

/** Finds bands in which no complete answers end, and a scale whose top nobody reaches. */
export function checkTotals(quiz: Quiz, context: CheckContext): readonly Finding[] {
  // A quiz about roles shows no overall score.
  if (quiz.headline === 'roles') return [];
  const reached = new Set<number>();
  const bandsReached = new Set<number>();
  let best: { total: number; answers: ReturnType<CheckContext['sample']['answers']> } | undefined;
  const { sample } = context;
  sample.each(() => {
    const { total, band } = sample.scorer.result;
    reached.add(total);
    bandsReached.add(band);
    if (!best || total > best.total) best = { total, answers: sample.answers() };
    return reached.has(100) && quiz.bands.every((_, place) => bandsReached.has(place));
  });
  const isOpen = !reached.has(100) || quiz.bands.some((_, place) => !bandsReached.has(place));
  const totals = isOpen ? totalsOf(quiz, 'anyone-complete') : undefined;
  if (isOpen && !totals) {
    context.leaveOpen(
      'bands',
      'Which totals can be reached takes too long to prove; a sample missed some bands or the top.',
    );
  }
  if (!totals) return [];
  const possible = [...totals.shares.keys()].filter((total) => (totals.shares[total] ?? 0) > 0);
  const highest = Math.max(...possible);
  const shown = best && [witnessOf(quiz, 'The most that was found.', best.answers)];
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

/** Finds dimensions that nobody fills, and sentences about heights that nobody has. */
export function checkDimensionScores(quiz: Quiz, context: CheckContext): readonly Finding[] {
  return quiz.dimensions.flatMap(({ id, name, levels = [] }, place): readonly Finding[] => {
    const path = `dimensions[${place}]`;
    if (!context.model.questions.some(({ possible }) => possible.has(place))) return [];
    const surveyed = survey(quiz, { conditions: [], dimensions: [place], respondents: 'anyone' });
    const reached = surveyed && scoresReached(surveyed, place);
    if (!reached) {
      context.leaveOpen(path, `Which scores “${id}” can have takes too long to prove.`);
      return [];
    }
    const scores = [...reached.keys()];
    const highest = Math.max(...scores);
    const answers = reached.get(highest)?.answers ?? {};
    const shown = [witnessOf(quiz, `The most that ${quoted(name)} can get.`, answers)];
    const dead = levels.flatMap(({ from, text }, at): readonly Finding[] => {
      const end = levels[at + 1]?.from ?? Infinity;
      if (scores.some((score) => score >= from && score < end)) return [];
      const message = `No answers put ${quoted(name)} from ${from} up to ${Math.min(end, 100)}, so nobody reads ${quoted(text)}.`;
      return [
        warn('level-unreachable', `${path}.levels[${at}]`, message, 'Move the level, or mend the points.'),
      ];
    });
    if (highest > 100 - 1e-9) return dead;
    const message = `Nobody can reach 100 in ${quoted(name)}: the most is ${Math.round(highest * 10) / 10}.`;
    const hint = 'Look for points behind conditions that exclude each other.';
    return [...dead, warn('dimension-top-unreachable', path, message, hint, shown)];
  });
}

/** Finds a band that is shown for no answers at all. */
export function checkCompleteness({ completeness }: Quiz): readonly Finding[] {
  if (completeness === undefined || completeness.minShareForBand > 0) return [];
  const message = 'A band is shown even to someone who answered nothing.';
  return [warn('band-for-nothing', 'completeness.minShareForBand', message, 'Ask for a share such as 0.6.')];
}

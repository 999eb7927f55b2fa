/** Questions of a Markdown quiz without choices of their own: skills by level, a number, words. */

import type { Points, Question } from '../../../core/quiz.js';
import { fromMarkdown } from '../inline.js';
import { readAttributes } from './attributes.js';
import { countOf, leaveOut, type Run } from './run.js';

const MOST_LEVELS = 10;
const LONGEST_ANSWER = 2000;

/** A table: levels in its first row, skills in its first column. `{50%}` is the share of a level. */
export function matrix(run: Run): Question | undefined {
  const { draft, path, base, body, dimensions } = run;
  const [heads = [], ...skills] = body.table;
  const cells = draft.fit(path, heads.slice(1), MOST_LEVELS).map(readAttributes);
  const shares = cells.map(({ flags }, place) => {
    const written = [...flags].find((flag) => /^\d+(\.\d+)?%$/.test(flag));
    return written === undefined
      ? Math.round((1000 * place) / (cells.length - 1)) / 1000
      : parseFloat(written) / 100;
  });
  if (shares.some((share, place) => share > 1 || share < (shares[place - 1] ?? 0))) {
    return leaveOut(run, 'The shares of its levels fall or go beyond 100%');
  }
  const levelIds = new Set<string>();
  const levels = cells.map((cell, place) => {
    const id = draft.id(path, cell.id, levelIds, 'l');
    return { id, text: draft.text(path, fromMarkdown(cell.text)) ?? id, share: shares[place] ?? 0 };
  });
  const rowIds = new Set<string>();
  const rows = draft.fit(path, skills).flatMap(([skill = '', ...filled]) => {
    const { text, id: wanted, points } = readAttributes(skill);
    const words = draft.text(path, fromMarkdown(text));
    if (words === undefined) return [];
    if (filled.some((cell) => cell !== ''))
      draft.drop(path, `What stands in the cells of “${words}” was left out.`);
    const id = draft.id(path, wanted, rowIds, 'r');
    return [{ id, text: words, ...(points.length > 0 ? { points: dimensions.points(path, points) } : {}) }];
  });
  if (rows.length === 0 || levels.length < 2) return leaveOut(run, 'A table needs a skill and two levels');
  return { ...base, type: 'matrix', rows, levels };
}

/** A number; `- 3+ {+10}` gives points from 3 up. */
export function numberBetween(run: Run): Question | undefined {
  const { draft, path, base, body, head, dimensions } = run;
  const { min, max, step, unit } = body.range ?? { min: 0, max: 0, step: 1, unit: '' };
  const count = (max - min) / step;
  if (!(max > min && step > 0 && Math.abs(count - Math.round(count)) < 1e-9)) {
    return leaveOut(run, 'Its steps do not lead from the smallest to the largest number');
  }
  const steps: { from: number; points: Points }[] = [];
  for (const { text, number } of body.items) {
    const { text: words, points } = readAttributes(text);
    const from = /^(-?\d+(?:\.\d+)?)\+$/.test(words) ? parseFloat(words) : Number.NaN;
    if (from <= max && from > (steps.at(-1)?.from ?? -Infinity)) {
      steps.push({ from, points: dimensions.points(path, points) });
    } else draft.drop(`line ${number}`, `“${words}” is not a rising number with a plus, such as “3+”.`);
  }
  const unitText = draft.text(path, unit);
  return {
    ...base,
    type: head.flags.has('number') ? 'number' : 'slider',
    min,
    max,
    ...(step === 1 ? {} : { step }),
    ...(unitText === undefined ? {} : { unit: unitText }),
    ...(steps.length > 0 ? { steps: draft.fit(path, steps) } : {}),
  };
}

/** Words, at most `max` characters. */
export function words(run: Run): Question {
  const maxLength = countOf(run, 'max', LONGEST_ANSWER);
  return { ...run.base, type: 'text', ...(maxLength === undefined ? {} : { maxLength }) };
}

/** What is worked out for each draw of a quiz, as one: every draw is as likely as the others. */

import type { Quiz } from '../../core/quiz.js';
import { boundOf, type Draws } from '../space/draws.js';

/**
 * The mean of what all draws give; `undefined` where there are more draws than are looked at, or where one of them gives nothing.
 * @param work gives plain data of one shape
 * @param onDraw called after each draw with the share of them that is done
 */
export function meanOfDraws<Data>(
  draws: Draws,
  work: (quiz: Quiz) => Data | undefined,
  onDraw: (share: number) => void,
): Data | undefined {
  if (boundOf(draws) !== undefined) return undefined;
  const results: Data[] = [];
  for (const { quiz } of draws.looked) {
    const result = work(quiz);
    if (result === undefined) return undefined;
    results.push(result);
    onDraw(results.length / draws.looked.length);
  }
  return meanOf(results) as Data;
}

/** Numbers are their mean wherever they stand; all else is as in the first. */
function meanOf(all: readonly unknown[]): unknown {
  const [first] = all;
  if (typeof first === 'number')
    return (all as readonly number[]).reduce((sum, one) => sum + one, 0) / all.length;
  if (typeof first !== 'object' || first === null) return first;
  const parts = Object.entries(first).map(
    ([key]) => [key, meanOf(all.map((one) => (one as Readonly<Record<string, unknown>>)[key]))] as const,
  );
  return Array.isArray(first) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

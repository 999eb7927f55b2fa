/**
 * Drawing a place by its weight with one random number, however many places there are: the alias method of Walker (1977), with the
 * tables built as Vose described (1991).
 */

import type { Random } from './draw.js';

/** A function that draws places in proportion to their weights, which are not negative and not all 0. */
export function compilePick(weights: readonly number[], random: Random): () => number {
  const count = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const heights = weights.map((weight) => (weight * count) / sum);
  const alias = Int32Array.from(weights, (_, place) => place);
  const small = heights.flatMap((height, place) => (height < 1 ? [place] : []));
  const large = heights.flatMap((height, place) => (height >= 1 ? [place] : []));
  for (;;) {
    const low = small.pop();
    const high = large.pop();
    if (low === undefined || high === undefined) break;
    alias[low] = high;
    const left = (heights[high] ?? 0) + (heights[low] ?? 0) - 1;
    heights[high] = left;
    (left < 1 ? small : large).push(high);
  }
  const bounds = Float64Array.from(heights);
  return () => {
    const drawn = random() * count;
    const place = Math.floor(drawn);
    return drawn - place < (bounds[place] ?? 1) ? place : (alias[place] ?? place);
  };
}

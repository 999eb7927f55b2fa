/**
 * Where results stand in a chart over time. Pure geometry: days and scores in, coordinates out, around a frame whose lower left
 * corner is at 0, 0 and whose height is that of 100 points. One unit is a pixel at the default text size.
 */

import { clampPercent } from './extent.js';

/** Width and height of the frame. */
export const FRAME = { width: 300, height: 100 } as const;

/** One result on its day. */
export interface DatedScore {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 to 100. */
  readonly total: number;
}

/**
 * One place a result, in their order. Days are to scale; results of one and the same day stand apart evenly.
 * @param isMirrored time runs from right to left
 */
export function placesOf(
  results: readonly DatedScore[],
  isMirrored: boolean,
): readonly { readonly x: number; readonly y: number }[] {
  const days = results.map(({ day }) => Date.parse(day));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  return results.map(({ total }, place) => {
    const share =
      span > 0 ? ((days[place] ?? first) - first) / span : place / Math.max(1, results.length - 1);
    const x = Math.round(FRAME.width * (isMirrored ? 1 - share : share));
    return { x, y: -Math.round((FRAME.height * clampPercent(total)) / 100) + 0 };
  });
}

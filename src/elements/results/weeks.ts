/**
 * When each step of a plan stands, if one follows the other at a steady pace. Planning estimates, in whole weeks.
 */

/** The weeks of one step, counted from 1; a step shorter than a week starts and ends in the same one. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

/** The weeks of each step, in order, at this many hours a week. */
export function weekSpans(hours: readonly number[], hoursAWeek: number): readonly WeekSpan[] {
  let done = 0;
  return hours.map((needed) => {
    const from = Math.floor(done / hoursAWeek) + 1;
    done += Number.isFinite(needed) ? Math.max(0, needed) : 0;
    return { from, to: Math.max(from, Math.ceil(done / hoursAWeek)) };
  });
}

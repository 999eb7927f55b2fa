/**
 * The hours of each week: what is taken, and by what. Hours are whole thousandths, so that they add up exactly.
 *
 * In: hours a week, the first day, the most weeks. Out: weeks with their entries, in the order in which they were taken.
 */

import { addMonths } from './calendar.js';

/** Hours taken in one week. */
export interface WeekEntry<Item> {
  readonly item: Item;
  /** How many months after the first time. */
  readonly month: number;
  /** In thousandths. */
  readonly hours: number;
}

/** The weeks, counted from 0. */
export interface WeekBook<Item> {
  readonly weeks: readonly (readonly WeekEntry<Item>[])[];
  /** The first week with hours left; `undefined` where all are taken. */
  readonly nextFree: () => number | undefined;
  /** Takes hours from a week on, as they are free; the last week that it needs, or `undefined`, and nothing taken, where they do not fit. */
  readonly take: (item: Item, hours: number, from: number) => number | undefined;
  /** Takes the same hours in the week of the same day of every month that follows. */
  readonly repeatMonthly: (item: Item, hours: number, from: number) => void;
}

/** An empty book. */
export function createWeekBook<Item>(perWeek: number, firstDay: number, most: number): WeekBook<Item> {
  const weeks: WeekEntry<Item>[][] = Array.from({ length: most }, () => []);
  const left = weeks.map(() => perWeek);

  const enter = (item: Item, hours: number, from: number, month: number): number | undefined => {
    let open = hours;
    let end = from;
    while (end < most && open > (left[end] ?? 0)) {
      open -= left[end] ?? 0;
      end += 1;
    }
    if (end >= most) return undefined;
    for (let week = from, rest = hours; week <= end; week += 1) {
      const taken = Math.min(rest, left[week] ?? 0);
      if (taken === 0 && hours > 0) continue;
      rest -= taken;
      left[week]! -= taken;
      weeks[week]?.push({ item, month, hours: taken });
    }
    return end;
  };

  return {
    weeks,
    nextFree() {
      const week = left.findIndex((hours) => hours > 0);
      return week < 0 ? undefined : week;
    },
    take: (item, hours, from) => enter(item, hours, from, 0),
    repeatMonthly(item, hours, from) {
      const day = firstDay + from * 7;
      for (let month = 1; ; month += 1) {
        const week = Math.floor((addMonths(day, month) - firstDay) / 7);
        if (week >= most || enter(item, hours, week, month) === undefined) return;
      }
    },
  };
}

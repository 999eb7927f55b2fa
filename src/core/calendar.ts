/**
 * Days of the Gregorian calendar as whole numbers, so that a plan has no time zone, no daylight saving and no clock.
 * In and out: `YYYY-MM-DD`, and days counted from 1 January 1970.
 */

import type { IsoDate } from './quiz.js';

/** The number of a day; `undefined` where there is no such day. */
export function dayOf(date: IsoDate): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const number = countDays(year, month, day);
  return dateOf(number) === date ? number : undefined;
}

/** The date of a day. */
export function dateOf(number: number): IsoDate {
  const { year, month, day } = civil(number);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** The same day of the month so many months later, or the last day of that month where it is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civil(number);
  const start = countDays(year, month + months, 1);
  return Math.min(start + day, countDays(year, month + months + 1, 1)) - 1;
}

/** Days from 1 January 1970. Years are counted from March, so that a leap day is the last (H. Hinnant, "chrono-compatible date algorithms"). */
function countDays(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

function civil(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const d = days - era * 146_097;
  const y = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36_524) - Math.floor(d / 146_096)) / 365);
  const dayOfYear = d - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: era * 400 + y + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

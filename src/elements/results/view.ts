/**
 * What the templates of the results card are given: the report, the words, how numbers are written, and what to call when the
 * visitor does something. A template reads nothing else.
 */

import type { Id } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import { formatNumber, type Messages } from '../../locales/messages.js';
import { clampPercent } from './extent.js';

/** Everything that a template of the results card may use. */
export interface ResultsView extends Formats {
  readonly report: Report;
  readonly messages: Messages;
  /** Level of the verdict's heading, 1 to 6; sections are one lower. */
  readonly headingLevel: number;
  readonly hoursAWeek: number;
  /** The receipt has a line a question, so it is drawn when it is asked for. */
  readonly isReceiptOpen: boolean;
  readonly showPlan: () => void;
  readonly changeHours: (event: Event) => void;
  readonly toggleReceipt: (event: Event) => void;
  readonly openLink: (event: Event, action: Id, url: string) => void;
}

/** How numbers and dates are written in one language. */
export interface Formats {
  /** A score, share or cap from 0 to 100, whole; a number that is none is 0. */
  readonly score: (value: number) => string;
  /** Any number, at most `digits` decimals, one where it is not said. */
  readonly number: (value: number, digits?: number) => string;
  /** A number with exactly this many decimals, so that a column of them lines up. */
  readonly amount: (value: number, digits: number) => string;
  /** A length of time: "1 hour", "14 weeks". */
  readonly time: (value: number, unit: 'hour' | 'week') => string;
  /** A year, month or day (`2026`, `2026-01`, `2026-01-31`) in words; as it stands where it is none. */
  readonly date: (date: string) => string;
}

/** The formats of a language; those of English where the tag is broken. */
export function formatsOf(tag: string): Formats {
  const locale = knownLocale(tag);
  return {
    score: (value) => formatNumber(clampPercent(value), locale),
    number: (value, digits = 1) => formatNumber(value, locale, digits),
    amount: (value, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    time: (value, unit) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    date: (date) => {
      const moment = new Date(date);
      if (Number.isNaN(moment.valueOf())) return date;
      const [, month, day] = date.split('-');
      return new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        year: 'numeric',
        month: month ? 'long' : undefined,
        day: day ? 'numeric' : undefined,
      }).format(moment);
    },
  };
}

function knownLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

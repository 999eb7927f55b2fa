/**
 * What the templates of the results card are given: the report, the words, how numbers are written, and what to call when the
 * visitor does something. A template reads nothing else.
 */

import type { Coaching } from '../../core/coach.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import type { KeptResult } from '../../core/kept-results.js';
import type { Report } from '../../core/report.js';
import { formatNumber, type Messages } from '../../locales/messages.js';
import { listNames } from '../language/list-names.js';
import { clampPercent } from './extent.js';
import type { FoldController } from './fold.controller.js';
import type { LaterController } from './later.controller.js';
import type { PlanController } from './plan.controller.js';
import type { TakeAwayController } from './take-away.controller.js';
import type { WhatIfController } from './what-if.controller.js';

/** Everything that a template of the results card may use. */
export interface ResultsView extends Formats {
  readonly report: Report;
  readonly messages: Messages;
  /** Level of the verdict's heading, 1 to 6; sections are one lower. */
  readonly headingLevel: number;
  /** What the report was built from, where that is known. */
  readonly taken: readonly [Quiz, Answers] | undefined;
  /** Results of earlier visits, the oldest first. */
  readonly earlier: readonly KeptResult[];
  /** The plan and what it is made for. */
  readonly planner: PlanController;
  /** The least that reaches the next band. */
  readonly coaching: LaterController<Coaching>;
  /** Another answer that is tried. */
  readonly whatIf: WhatIfController;
  /** The day on which it is looked at. */
  readonly today: string;
  /** The report is drawn for paper as well. */
  readonly isPrinting: boolean;
  /** Sections that are left out, by the names of their parts. */
  readonly withheld: readonly string[];
  /** What opens in place. */
  readonly folds: FoldController;
  readonly showPlan: () => void;
  /** What the visitor does to share the result. */
  readonly takeAway: TakeAwayController;
  /** Hands the plan over for a calendar. */
  readonly downloadCalendar: () => void;
  /** Hands the whole result over as Markdown. */
  readonly downloadMarkdown: () => void;
  readonly print: () => void;
  readonly openLink: (event: Event, action: Id, url: string) => void;
}

/** How numbers and dates are written in one language. */
export interface Formats {
  /** The language, as a tag that is known to be well formed. */
  readonly locale: string;
  /** A score, share or cap from 0 to 100, whole; a number that is none is 0. */
  readonly score: (value: number) => string;
  /** Any number, at most `digits` decimals, one where it is not said. */
  readonly number: (value: number, digits?: number) => string;
  /** A number with exactly this many decimals, so that a column of them lines up. */
  readonly amount: (value: number, digits: number) => string;
  /** A difference in points with its sign, at most one decimal. */
  readonly change: (value: number) => string;
  /** A length of time: "1 hour", "14 weeks". */
  readonly time: (value: number, unit: 'hour' | 'week') => string;
  /** A year, month or day (`2026`, `2026-01`, `2026-01-31`) in words; as it stands where it is none. */
  readonly date: (date: string) => string;
  /** Several names as one enumeration: "A, B, and C". */
  readonly list: (names: readonly string[]) => string;
  /** The days from one to another (`2026-01-31`), such as "Jan 31 – Feb 6". */
  readonly days: (from: string, to: string) => string;
}

/** The formats of a language; those of English where the tag is broken. */
export function formatsOf(tag: string): Formats {
  const locale = knownLocale(tag);
  return {
    locale,
    score: (value) => formatNumber(clampPercent(value), locale),
    number: (value, digits = 1) => formatNumber(value, locale, digits),
    amount: (value, digits) => formatNumber(value, locale, digits, digits),
    change: (value) =>
      new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value),
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
    list: (names) => listNames(names, locale),
    days: (from, to) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' }).formatRange(
        new Date(from),
        new Date(to),
      ),
  };
}

function knownLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

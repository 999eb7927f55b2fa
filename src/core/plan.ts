/**
 * The dated plan: what to do in which week, as plain data. `build-plan.ts` makes one; `plan-to-ics.ts` and `plan-to-markdown.ts` write it
 * down for elsewhere.
 *
 * In: nothing. Out: types only.
 */

import type { Id, IsoDate } from './quiz.js';
import type { ReportAction, ReportQuiz } from './report.js';

/** What a plan is made for. */
export interface PlanRequest {
  /** Hours that the visitor has in a week, more than 0; what is less than a thousandth of an hour is left out. */
  readonly hoursPerWeek: number;
  /** The first day of the first week. */
  readonly start: IsoDate;
  /**
   * The most weeks, a whole number from 1 to 520.
   * @default 26
   */
  readonly maxWeeks?: number;
}

/** What to do in which week. */
export interface Plan {
  /** The quiz that it comes from. */
  readonly quiz: ReportQuiz;
  /** The first day of the first week. */
  readonly start: IsoDate;
  /** Hours that may be used in a week. */
  readonly hoursPerWeek: number;
  /** Total on the first day, whole, 0 to 100. */
  readonly totalBefore: number;
  /** Expected total when all is done, whole, 0 to 100. */
  readonly totalAfter: number;
  /** The weeks, without a gap; none where nothing fits. */
  readonly weeks: readonly PlanWeek[];
  /** The actions, in the order in which they are started. Each is finished within the plan. */
  readonly actions: readonly PlanAction[];
  /** Ids of actions that would still raise the score and no longer fit. */
  readonly later: readonly Id[];
}

/** One week. */
export interface PlanWeek {
  /** Its place, from 1. */
  readonly number: number;
  /** Its first day. */
  readonly from: IsoDate;
  /** Its last day. */
  readonly to: IsoDate;
  /** Hours that are used in it, never more than there are. */
  readonly hours: number;
  /** What is done in it, in order, each action once. */
  readonly parts: readonly PlanPart[];
  /** Expected total at its end, whole, 0 to 100. */
  readonly total: number;
}

/** What is done of one action in one week. */
export interface PlanPart {
  /** Id of the action. */
  readonly action: Id;
  /** Hours in this week. */
  readonly hours: number;
  /** Another month of an action that goes on every month, after the first one. */
  readonly isRepeat: boolean;
  /** What is there once the action is finished; `null` in the weeks before, and in later months. */
  readonly result: PlanResult | null;
}

/** What is there once an action is finished. */
export interface PlanResult {
  /** What it leaves behind that can be shown; `null` where the quiz does not say. */
  readonly proof: string | null;
  /** Expected total from here on, found by scoring again, whole, 0 to 100. */
  readonly total: number;
}

/** An action of the plan. Its gains are those at its turn, and `after` holds actions of the plan alone. */
export interface PlanAction extends ReportAction {
  /** Number of the week in which it is started. */
  readonly firstWeek: number;
  /** Number of the week in which it is finished, for the first time where it goes on every month. */
  readonly lastWeek: number;
}

/** The words of a plan that is written down, in the language of the visitor. All of them give plain text; an empty one leaves its line out. */
export interface PlanWords {
  /** What the whole is called. */
  readonly title: string;
  /** What a week is called, such as "Week 2: 30 November to 6 December, 8 hours". */
  readonly week: (week: PlanWeek) => string;
  /** What is done of an action in a week, such as "Train a model (4 of 25 hours)". */
  readonly part: (part: PlanPart, action: PlanAction) => string;
  /** What a finished action leaves behind, such as "To show: a repository". */
  readonly proof: (proof: string) => string;
  /** The total from there on, such as "Then about 62 of 100". */
  readonly total: (total: number) => string;
}

/** What a profile should say beside the plan, to tick off. */
export interface PlanChecklist {
  /** What it is called. */
  readonly title: string;
  /** `checklist` of the report: what the answers give reason to say. */
  readonly items: readonly string[];
}

/**
 * Puts the actions of a quiz into weeks: what lifts a gate first, in the order of the gates, then what gains most per hour; nothing
 * before what has to come first; never more hours in a week than there are; one certification at most. After each action the
 * answers are as if it were done, so that the next one is chosen, and every expected total scored, with them.
 *
 * In: a quiz that `parseQuiz` returned, answers, and what the plan is made for. Out: a plan, plain data. No clock: the day is an argument.
 */

import { describeAction, rankActions, type RankedAction } from './advice.js';
import { dateOf, dayOf } from './calendar.js';
import { evaluate } from './evaluate.js';
import { improve } from './improve.js';
import type { Plan, PlanAction, PlanPart, PlanRequest, PlanResult, PlanWeek } from './plan.js';
import type { Action, Answers, Id, Quiz } from './quiz.js';
import { totalOf } from './score.js';
import { createWeekBook, type WeekBook, type WeekEntry } from './week-book.js';

const mostWeeks = 520;

interface Planned {
  readonly action: PlanAction;
  readonly result: PlanResult;
}

/**
 * A plan for these answers.
 * @throws {RangeError} where hours, weeks or the day cannot be read
 */
export function buildPlan(quiz: Quiz, answers: Answers, request: PlanRequest): Plan {
  const { hoursPerWeek, start, maxWeeks = 26 } = request;
  const firstDay = readRequest(request);
  const book = createWeekBook<Action>(Math.floor(hoursPerWeek * 1000), firstDay, maxWeeks);
  const planned = new Map<Id, Planned>();
  let now = answers;
  let evaluation = evaluate(quiz, now);
  const totalBefore = totalOf(evaluation);
  let later: readonly RankedAction[] = [];
  for (;;) {
    const week = book.nextFree() ?? maxWeeks;
    const done = (quiz.actions ?? []).filter(({ id }) => planned.has(id));
    later = rankActions(quiz, now, evaluation, dateOf(firstDay + week * 7)).filter(({ action }) =>
      canFollow(action, done),
    );
    const placed = placeFirst(book, later, week);
    if (!placed) break;
    const { next, end } = placed;
    const { action } = next;
    const described = describeAction(quiz, now, next, new Set(planned.keys()));
    if (action.repeats === 'monthly') book.repeatMonthly(action, thousandths(action), week);
    now = improve(quiz, now, action.closes);
    evaluation = evaluate(quiz, now);
    const result = { proof: described.proof, total: totalOf(evaluation) };
    planned.set(action.id, { action: { ...described, firstWeek: week + 1, lastWeek: end + 1 }, result });
  }
  const { id, version, title, lang } = quiz;
  return {
    quiz: { id, version, title, lang },
    start,
    hoursPerWeek,
    totalBefore,
    totalAfter: totalOf(evaluation),
    weeks: describeWeeks(book.weeks, firstDay, planned, totalBefore),
    actions: [...planned.values()].map(({ action }) => action),
    later: later.map(({ action }) => action.id),
  };
}

/** The first day as a number. */
function readRequest({ hoursPerWeek, start, maxWeeks = 1 }: PlanRequest): number {
  const firstDay = dayOf(start);
  if (firstDay === undefined) throw wrong('start', 'a day, YYYY-MM-DD', start);
  if (!(hoursPerWeek > 0 && hoursPerWeek < Infinity))
    throw wrong('hoursPerWeek', 'a number above 0', hoursPerWeek);
  if (!(Number.isInteger(maxWeeks) && maxWeeks >= 1 && maxWeeks <= mostWeeks))
    throw wrong('maxWeeks', `a whole number from 1 to ${mostWeeks}`, maxWeeks);
  return firstDay;
}

const wrong = (name: string, expected: string, received: unknown): RangeError =>
  new RangeError(`[ml-readiness-quiz] ${name} must be ${expected}, not ${String(received)}.`);

const thousandths = ({ hours }: Action): number => Math.round(hours * 1000);

/** Whether an action can come after these: it changes answers, is none of them, not needed before one, and no second certification. */
const canFollow = (action: Action, done: readonly Action[]): boolean =>
  action.closes.length > 0 &&
  !done.some(
    ({ id, after, kind }) =>
      id === action.id ||
      after?.includes(action.id) ||
      (kind === 'certification' && action.kind === 'certification'),
  );

/** Takes hours for the first action that fits, and says in which week it ends. What waits for another open one is left out. */
function placeFirst(
  book: WeekBook<Action>,
  open: readonly RankedAction[],
  week: number,
): { readonly next: RankedAction; readonly end: number } | undefined {
  for (const next of open) {
    const { action } = next;
    if (open.some((other) => action.after?.includes(other.action.id))) continue;
    const end = book.take(action, thousandths(action), week);
    if (end !== undefined) return { next, end };
  }
  return undefined;
}

/** The weeks up to the one in which the last action is finished for the first time. */
function describeWeeks(
  weeks: WeekBook<Action>['weeks'],
  firstDay: number,
  planned: ReadonlyMap<Id, Planned>,
  totalBefore: number,
): readonly PlanWeek[] {
  const count = Math.max(0, ...[...planned.values()].map(({ action }) => action.lastWeek));
  const isWithin = ({ item, month }: WeekEntry<Action>): boolean =>
    month === 0 ||
    weeks.findLastIndex((week) => week.some((entry) => entry.item === item && entry.month === month)) < count;
  let total = totalBefore;
  return weeks.slice(0, count).map((all, place): PlanWeek => {
    const entries = all.filter(isWithin);
    const parts = new Map<Id, PlanPart>();
    for (const { item, month, hours } of entries) {
      const part = parts.get(item.id);
      const done = planned.get(item.id);
      const result = done && month === 0 && done.action.lastWeek === place + 1 ? done.result : null;
      total = result?.total ?? total;
      parts.set(item.id, {
        action: item.id,
        hours: Math.round(hours + (part?.hours ?? 0) * 1000) / 1000,
        isRepeat: month > 0 && (part?.isRepeat ?? true),
        result: result ?? part?.result ?? null,
      });
    }
    const day = firstDay + place * 7;
    return {
      number: place + 1,
      from: dateOf(day),
      to: dateOf(day + 6),
      hours: entries.reduce((sum, { hours }) => sum + hours, 0) / 1000,
      parts: [...parts.values()],
      total,
    };
  });
}

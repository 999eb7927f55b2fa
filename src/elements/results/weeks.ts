/** When it is the turn of an action, in words. */

import type { Plan, PlanAction, PlanWeek } from '../../core/plan.js';
import type { ReportAction } from '../../core/report.js';
import { format } from '../../locales/messages.js';
import type { ResultsView } from './view.js';

/** The weeks of an action. */
export const weeksOf = ({ weeks }: Plan, { firstWeek, lastWeek }: PlanAction): readonly PlanWeek[] =>
  weeks.slice(firstWeek - 1, lastWeek);

/** "Weeks 1–3, Nov 23 – Dec 13", or "From week 7, Jan 4". */
export function weekText(
  weeks: readonly PlanWeek[],
  repeats: ReportAction['repeats'],
  { messages, number, days }: Pick<ResultsView, 'messages' | 'number' | 'days'>,
): string {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return '';
  const [message, end] =
    repeats === 'monthly'
      ? [messages.resultsFromWeek, first.from]
      : [first === last ? messages.resultsWeek : messages.resultsWeeks, last.to];
  return format(message, {
    from: number(first.number),
    to: number(last.number),
    days: days(first.from, end),
  });
}

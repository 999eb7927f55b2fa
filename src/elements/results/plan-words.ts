/** The words of a plan that is written down, in the language of the card. */

import { plainText } from '../../core/inline-text.js';
import type { Plan, PlanWords } from '../../core/plan.js';
import { format } from '../../locales/messages.js';
import { bestRole } from './best-role.js';
import type { ResultsView } from './view.js';

/** What the words are made of. */
export type WordsView = Pick<ResultsView, 'report' | 'messages' | 'number' | 'score' | 'time' | 'days'>;

/** The words of this plan. */
export function planWords(
  { quiz }: Pick<Plan, 'quiz'>,
  { report, messages, number, score, time, days }: WordsView,
): PlanWords {
  return {
    title: format(messages.resultsPlanTitle, { quiz: plainText(quiz.title) }),
    week: (week) =>
      format(messages.resultsPlanWeek, {
        n: number(week.number),
        days: days(week.from, week.to),
        hours: time(week.hours, 'hour'),
      }),
    part: ({ hours }, { title, hours: all }) =>
      format(hours === all ? messages.resultsPlanWhole : messages.resultsPlanPart, {
        title,
        hours: time(all, 'hour'),
        part: number(hours),
      }),
    proof: (proof) => format(messages.resultsProof, { proof }),
    // A result about roles has no overall score.
    total: (total) => (bestRole(report) ? '' : format(messages.resultsThen, { total: score(total) })),
  };
}

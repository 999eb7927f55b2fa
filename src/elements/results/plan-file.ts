/**
 * The plan as a file: an iCalendar, or a Markdown list to tick off. It is made in the page and handed to the browser; nothing is sent.
 *
 * In: a plan and the words of the card. Out: a download.
 */

import { plainText } from '../../core/inline-text.js';
import type { Plan, PlanChecklist, PlanWords } from '../../core/plan.js';
import { planToIcs } from '../../core/plan-to-ics.js';
import { planToMarkdown } from '../../core/plan-to-markdown.js';
import { format } from '../../locales/messages.js';
import { bestRole } from './best-role.js';
import type { ResultsView } from './view.js';

/** The forms that a plan can be had in, by the ending of the file. */
export type PlanFormat = 'ics' | 'md';

/** How long a browser may take to fetch what it was handed, in milliseconds. */
const FETCHED_WITHIN = 10_000;

const types: Readonly<Record<PlanFormat, string>> = {
  ics: 'text/calendar;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

/**
 * Downloads a plan. Only from a visitor's click, or the browser may refuse it.
 * @param root where the link that downloads it stands for that moment
 */
export function downloadPlan(root: ParentNode, plan: Plan, form: PlanFormat, view: WordsView): void {
  const words = wordsOf(plan, view);
  const text =
    form === 'ics'
      ? planToIcs(plan, words, new Date().toISOString())
      : planToMarkdown(plan, words, checklistOf(view));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: types[form] }));
  link.download = `${plan.quiz.id}-plan.${form}`;
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_WITHIN);
}

/** What the words of a plan are made of. */
type WordsView = Pick<ResultsView, 'report' | 'messages' | 'number' | 'score' | 'time' | 'days'>;

const checklistOf = ({ report, messages }: WordsView): PlanChecklist => ({
  title: plainText(report.headings.checklist ?? messages.resultsChecklist),
  items: report.checklist,
});

function wordsOf({ quiz }: Plan, { report, messages, number, score, time, days }: WordsView): PlanWords {
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

/**
 * The result as a file: the plan as an iCalendar, or all of it as Markdown with the plan as a list to tick off. It is made in the page
 * and handed to the browser; nothing is sent.
 *
 * In: a report, its plan where there is one, and the words of the card. Out: a download.
 */

import type { Plan } from '../../core/plan.js';
import { planToIcs } from '../../core/plan-to-ics.js';
import { handOver } from './hand-over.js';
import { planWords } from './plan-words.js';
import { resultMarkdown } from './result-markdown.js';
import type { ResultsView } from './view.js';

/** The plan in a calendar. */
export function downloadCalendar(root: ParentNode, plan: Plan, view: ResultsView): void {
  const text = planToIcs(plan, planWords(plan, view), new Date().toISOString());
  handOver(root, new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${plan.quiz.id}-plan.ics`);
}

/** The whole result to read and tick off. */
export function downloadMarkdown(root: ParentNode, plan: Plan | undefined, view: ResultsView): void {
  const text = resultMarkdown(plan, view);
  handOver(root, new Blob([text], { type: 'text/markdown;charset=utf-8' }), `${view.report.quiz.id}.md`);
}

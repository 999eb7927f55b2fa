import { html, nothing, type TemplateResult } from 'lit';
import type { PlanAction, PlanWeek } from '../../core/plan.js';
import type { ReportAction } from '../../core/report.js';
import { inlineText } from '../text/inline-text.template.js';
import { actionBody } from './action.template.js';
import { bestRole } from './best-role.js';
import { fold } from './fold.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';
import { weekText, weeksOf } from './weeks.js';

/** One action of the plan: when, how long and what; the rest opens in place. */
export function planItem(action: ReportAction | PlanAction, view: ResultsView): TemplateResult {
  const { messages, planner, time } = view;
  const { id, title, hours, repeats } = action;
  const plan = planner.later.value;
  const weeks = plan && 'firstWeek' in action ? weeksOf(plan, action) : [];
  const takes = sentence(messages[`resultsHours-${repeats}`], { hours: time(hours, 'hour') });
  const content = (): unknown => html`${actionBody(action, view)} ${expected(id, weeks, view)}`;
  const summary = html`<span>
    <span class="week" part="week">
      ${weeks.length > 0 ? html`<b dir="auto">${weekText(weeks, repeats, view)}</b>&nbsp;· ` : nothing}${takes}
    </span>
    <b>${inlineText(title, messages)}</b>
  </span>`;
  return html`<li part="action ${repeats === 'monthly' ? repeats : ''}">
    ${fold(view, `action ${id}`, '', summary, content)}
  </li>`;
}

/** The score once the action is done; a result about roles has none. */
function expected(
  id: string,
  weeks: readonly PlanWeek[],
  { report, messages, score }: ResultsView,
): TemplateResult | typeof nothing {
  const total = weeks.at(-1)?.parts.find(({ action }) => action === id)?.result?.total;
  if (total === undefined || bestRole(report)) return nothing;
  return html`<p class="note">${sentence(messages.resultsThen, { total: score(total) })}</p>`;
}

/**
 * What to do, in order. With the quiz and the answers it stands in dated weeks, at the pace and from the day that the visitor
 * chooses; while those are worked out, and where a report is all there is, the same actions stand without weeks.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Plan } from '../../core/plan.js';
import type { ReportAction } from '../../core/report.js';
import { heading } from '../text/heading.js';
import { inlineText } from '../text/inline-text.template.js';
import { fold } from './fold.template.js';
import { planItem } from './plan-item.template.js';
import { planSettings } from './plan-settings.template.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** How many actions stand in the card; the others open in place. */
const MOST_SHOWN = 6;

/** The actions in order, each at its place in the weeks to come; what goes on every month stands apart. */
export function plan(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, headingLevel, planner } = view;
  if (report.actions.length === 0) return nothing;
  const { value, isWaiting } = planner.later;
  const actions: readonly ReportAction[] = value?.actions ?? report.actions;
  const monthly = actions.filter(({ repeats }) => repeats === 'monthly');
  const content = html`${value || isWaiting ? planSettings(view) : nothing}
  ${inOrder(
    actions.filter(({ repeats }) => repeats === 'once'),
    view,
  )}
  ${value ? afterwards(value, view) : nothing}
  ${
    monthly.length > 0
      ? html`${heading(headingLevel + 2, 'monthly', messages.resultsMonthly)}
          <ul class="stack" role="list">
            ${items(monthly, view)}
          </ul>`
      : nothing
  }`;
  return section(view, 'plan', messages.resultsPlan, content);
}

/** What a visitor has opened stays with its action, whatever comes before it at another pace. */
const items = (actions: readonly ReportAction[], view: ResultsView): unknown =>
  repeat(
    actions,
    ({ id }) => id,
    (action) => planItem(action, view),
  );

function inOrder(actions: readonly ReportAction[], view: ResultsView): TemplateResult {
  const list = (part: readonly ReportAction[]): TemplateResult =>
    html`<ol class="stack weeks" role="list">
      ${items(part, view)}
    </ol>`;
  const more = actions.slice(MOST_SHOWN);
  const summary = html`<span>${sentence(view.messages.resultsMore, { n: view.number(more.length) })}</span>`;
  return html`${list(actions.slice(0, MOST_SHOWN))}
  ${more.length > 0 ? fold(view, 'more', '', summary, () => list(more)) : nothing}`;
}

/** What would still raise the score after the weeks that are planned. */
function afterwards({ later }: Plan, { messages, taken }: ResultsView): TemplateResult | typeof nothing {
  if (later.length === 0) return nothing;
  const titles = (taken?.[0].actions ?? []).filter(({ id }) => later.includes(id)).map(({ title }) => title);
  return html`<p class="note">
    ${messages.resultsLater}
    ${titles.map((title, place) => html`${place > 0 ? '\u00a0· ' : ''}${inlineText(title, messages)}`)}
  </p>`;
}

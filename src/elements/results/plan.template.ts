import { html, nothing, type TemplateResult } from 'lit';
import type { ReportAction } from '../../core/report.js';
import { format } from '../../locales/messages.js';
import { heading } from '../heading.js';
import { action } from './action.template.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';
import { weekSpans, type WeekSpan } from './weeks.js';

/** The paces that a visitor can choose from, in hours a week. */
const PACES = [4, 6, 8, 12];

/** The actions in order, each at its place in the weeks to come; what goes on every month stands apart. */
export function plan(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, headingLevel } = view;
  if (report.actions.length === 0) return nothing;
  const once = report.actions.filter(({ repeats }) => repeats === 'once');
  const monthly = report.actions.filter(({ repeats }) => repeats === 'monthly');
  const content = html`${once.length > 0 ? steps(once, view) : nothing}
  ${
    monthly.length > 0
      ? html`${heading(headingLevel + 2, 'monthly', messages.resultsMonthly)}
          <ul class="stack" role="list">
            ${monthly.map((item) => html`<li part="action monthly">${action(item, view)}</li>`)}
          </ul>`
      : nothing
  }`;
  return section(view, 'plan', messages.resultsPlan, content);
}

function steps(once: readonly ReportAction[], view: ResultsView): TemplateResult {
  const { messages, hoursAWeek, number, time } = view;
  const spans = weekSpans(
    once.map(({ hours }) => hours),
    hoursAWeek,
  );
  return html`<div class="row wrap pace">
      <label>
        ${messages.resultsPace}
        <select part="select" @change=${view.changeHours}>
          ${PACES.map((pace) => html`<option value=${pace} ?selected=${pace === hoursAWeek}>${number(pace)}</option>`)}
        </select>
      </label>
      <span class="note" role="status">
        ${sentence(messages.resultsLength, { weeks: time(spans.at(-1)?.to ?? 0, 'week') })}
      </span>
    </div>
    <ol class="stack weeks" role="list">
      ${once.map(
        (item, place) =>
          html`<li part="action">
            <p class="week" part="week">${weekText(spans[place], view)}</p>
            ${action(item, view)}
          </li>`,
      )}
    </ol>`;
}

function weekText(span: WeekSpan | undefined, { messages, number }: ResultsView): string {
  const { from = 1, to = from } = span ?? {};
  return format(from === to ? messages.resultsWeek : messages.resultsWeeks, {
    from: number(from),
    to: number(to),
  });
}

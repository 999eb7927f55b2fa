import { html, nothing, type TemplateResult } from 'lit';
import type { ReportDimension, ReportRole } from '../../core/report.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { extent } from './extent.js';
import { fold } from './fold.template.js';
import { radar } from './radar.template.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/**
 * The dimensions: as a shape over the shape of a role, so that the gap is the space between; as bars; and as a table that says
 * the same. While too little is answered for a band, only the dimensions with an answer are shown.
 */
export function profile(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages } = view;
  const { dimensions, total, roles } = report;
  const nearest = bestRole(report) ?? roles.find(({ isTarget }) => isTarget) ?? roles[0];
  const role = total === null ? undefined : nearest;
  const rows = dimensions
    .map((dimension, place): Row => ({ dimension, need: role?.profile[place] ?? null }))
    .filter(({ dimension }) => total !== null || dimension.answeredShare > 0);
  if (rows.length === 0) return nothing;
  const chart =
    rows.length === dimensions.length
      ? radar(rows.map(({ dimension: { shortName, score }, need }) => ({ label: shortName, score, need })))
      : nothing;
  const content = html`<div class="profile ${chart === nothing ? '' : 'split'}">
      ${chart}
      <ul class="bars" role="list">
        ${rows.map((row) => bar(row, view))}
      </ul>
    </div>
    ${role ? legend(role, view) : nothing}
    ${fold(view, 'table', '', html`<span>${messages.resultsTable}</span>`, () => table(rows, role, view))}`;
  return section(view, 'profile', messages.resultsProfile, content);
}

interface Row {
  readonly dimension: ReportDimension;
  /** What the role needs, 0 to 100. */
  readonly need: number | null;
}

function bar({ dimension, need }: Row, { messages, score }: ResultsView): TemplateResult {
  const { name, calibratedTo } = dimension;
  return html`<li part="dimension">
    <p class="row"><bdi>${name}</bdi> <span class="number">${score(dimension.score)}</span></p>
    <div class="bar" part="bar" aria-hidden="true">
      <i part="fill" ${extent(0, dimension.score)}></i
      >${need === null ? nothing : html`<b ${extent(need)}></b>`}
    </div>
    ${
      calibratedTo === null
        ? nothing
        : html`<p class="note">${sentence(messages.resultsCalibrated, { cap: score(calibratedTo) })}</p>`
    }
  </li>`;
}

function legend({ name }: ReportRole, { messages }: ResultsView): TemplateResult {
  return html`<p class="note legend" aria-hidden="true">
    <span
      ><svg viewBox="0 0 24 8"><path class="you" d="M0 4h24" /></svg> ${messages.resultsYou}</span
    >
    <span
      ><svg viewBox="0 0 24 8">
        <path class="need" d="M0 4h18" />
        <path d="M22 0v8" />
      </svg>
      ${sentence(messages.resultsTableRole, { role: name })}</span
    >
  </p>`;
}

function table(
  rows: readonly Row[],
  role: ReportRole | undefined,
  { report, messages, score }: ResultsView,
): TemplateResult {
  // A weight is one in the overall score.
  const hasWeights = !bestRole(report);
  return html`<table>
    ${
      role
        ? html`<caption>
            ${sentence(messages.resultsTableRole, { role: role.name })}
          </caption>`
        : nothing
    }
    <thead>
      <tr>
        <th scope="col">${messages.resultsSubject}</th>
        <th scope="col">${messages.resultsYou}</th>
        ${role ? html`<th scope="col">${messages.resultsNeeds}</th>` : nothing}
        ${hasWeights ? html`<th scope="col">${messages.resultsWeight}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ dimension: { name, text, score: value, share }, need }) =>
          html`<tr>
            <th scope="row">
              ${name}
              <p class="note">${text ? inlineText(text, messages) : nothing}</p>
            </th>
            <td>${score(value)}</td>
            ${role ? html`<td>${score(need ?? 0)}</td>` : nothing}
            ${hasWeights ? html`<td>${sentence(messages.resultsPercent, { n: score(share * 100) })}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

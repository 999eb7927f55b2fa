import { html, nothing, type TemplateResult } from 'lit';
import type { ReportRole } from '../../core/report.js';
import { heading } from '../heading.js';
import { extent } from './extent.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** Kinds of job: the one aimed for, then the nearest, each with the one thing that is missing. */
export function roles(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, headingLevel } = view;
  if (report.roles.length === 0) return nothing;
  return html`<section part="section roles">
    ${heading(headingLevel + 1, 'roles', messages.resultsRoles)}
    <ul class="stack" role="list">
      ${report.roles.map((role) => roleItem(role, view))}
    </ul>
  </section>`;
}

function roleItem(role: ReportRole, { messages, score }: ResultsView): TemplateResult {
  const { name, description, fit, level, isTarget, isFirstDirection, missing } = role;
  const badge = isTarget ? messages.resultsTarget : isFirstDirection ? messages.resultsDirection : undefined;
  return html`<li part="role ${level} ${isTarget ? 'target' : ''}">
    <p class="row wrap">
      <b><bdi>${name}</bdi>${badge ? html` <span class="badge">${badge}</span>` : nothing}</b>
      <b>${messages[`resultsRole-${level}`]}</b>
    </p>
    <div class="row">
      <div class="bar" part="bar" aria-hidden="true"><i part="fill" ${extent(0, fit)}></i></div>
      <span class="note number">${sentence(messages.resultsFit, { fit: score(fit) })}</span>
    </div>
    <p>
      ${missing[0] ? sentence(messages.resultsRoleMissing, { missing: missing[0] }) : messages.resultsRoleComplete}
    </p>
    <p class="note">${description}</p>
  </li>`;
}

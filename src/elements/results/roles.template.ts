import { html, nothing, type TemplateResult } from 'lit';
import type { ReportRole } from '../../core/report.js';
import { format, type Messages, type MessageValues } from '../../locales/messages.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { extent } from './extent.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** Kinds of job: the one aimed for, then the nearest, each with the one thing that is missing. One that is the verdict is not repeated. */
export function roles(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages } = view;
  const best = bestRole(report);
  const listed = report.roles.filter((role) => role !== best);
  if (listed.length === 0) return nothing;
  const items = listed.map((role) => roleItem(role, view));
  return section(
    view,
    'roles',
    best ? messages.resultsOtherRoles : messages.resultsRoles,
    html`<ul class="stack" role="list">
      ${items}
    </ul>`,
  );
}

function roleItem(role: ReportRole, { messages, score }: ResultsView): TemplateResult {
  const { name, description, fit, level, isTarget, isFirstDirection } = role;
  const badge = isTarget ? messages.resultsTarget : isFirstDirection ? messages.resultsDirection : undefined;
  return html`<li part="role ${level} ${isTarget ? 'target' : ''}">
    <p class="row wrap">
      <b><bdi>${name}</bdi>${badge ? html` <span class="badge">${badge}</span>` : nothing}</b>
      <b>${messages[`resultsRole-${level}`]}</b>
    </p>
    <div class="row wrap">
      <div class="bar" part="bar" aria-hidden="true"><i part="fill" ${extent(0, fit)}></i></div>
      <span class="note number">${sentence(messages.resultsFit, { fit: score(fit) })}</span>
    </div>
    <p>${missingText(role, messages)}</p>
    <p class="note">${inlineText(description, messages)}</p>
  </li>`;
}

/** The one thing that would change most. */
export function missingText(role: Missing, messages: Messages): unknown {
  const { message, values } = missingIn(role, messages);
  return sentence(message, values);
}

/** The same as plain text. */
export function firstMissing(role: Missing, messages: Messages): string {
  const { message, values } = missingIn(role, messages);
  return format(message, values);
}

type Missing = Pick<ReportRole, 'level' | 'missing' | 'needsChecks' | 'weakest'>;

function missingIn(
  { level, missing, needsChecks, weakest }: Missing,
  messages: Messages,
): { readonly message: string; readonly values: MessageValues } {
  if (missing[0]) return { message: messages.resultsRoleMissing, values: { missing: missing[0] } };
  if (needsChecks) return { message: messages.resultsRoleChecks, values: {} };
  return level === 'now' || !weakest
    ? { message: messages.resultsRoleComplete, values: {} }
    : { message: messages.resultsRoleWeakest, values: { subject: weakest } };
}

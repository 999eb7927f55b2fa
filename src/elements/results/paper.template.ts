/**
 * The report as it is printed, on two pages: where the visitor stands, then what to do and where it comes from. It has no button, no field and
 * nothing closed, and links with their addresses. Pure.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { PlanAction } from '../../core/plan.js';
import type { ReportAction, ReportResource } from '../../core/report.js';
import { format } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { blockText, inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { extent } from './extent.js';
import { radar } from './radar.template.js';
import { missingText } from './roles.template.js';
import { sentence } from './sentence.js';
import { track } from './track.template.js';
import type { ResultsView } from './view.js';
import { weekText, weeksOf } from './weeks.js';

/** The most actions, and the most facts, that the second page has room for. */
const MOST_ACTIONS = 8;
const MOST_FACTS = 4;

/** The two pages. On screen they are not there. */
export function paper(view: ResultsView): TemplateResult {
  return html`<div class="paper" part="paper">
    <div class="page">${top(view)} ${standing(view)}</div>
    <div class="page">${todo(view)} ${sources(view)}</div>
  </div>`;
}

/** What stands together under a heading; nothing where there is nothing. */
function block(
  name: string,
  title: string,
  content: unknown,
  { headingLevel }: ResultsView,
): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  return html`<div class="block">${heading(headingLevel + 1, `paper-${name}`, title)} ${content}</div>`;
}

function top(view: ResultsView): TemplateResult {
  const { report, messages, score, number, date } = view;
  const { band, total, answersToBand, quiz } = report;
  const role = bestRole(report);
  const open = format(role ? messages.resultsOpenRoles : messages.resultsOpen, { n: number(answersToBand) });
  const verdict = band && total !== null ? (role?.name ?? band.verdict) : open;
  const line = role
    ? format(messages.resultsRoleScore, {
        fit: score(role.fit),
        level: messages[`resultsRole-${role.level}`],
      })
    : format(messages.resultsScore, { score: score(total ?? 0), band: plainText(band?.name ?? '') });
  return html`<p class="small">${plainText(quiz.title)} · ${date(view.today)}</p>
    ${heading(view.headingLevel, 'paper-verdict', plainText(verdict))}
    ${total === null ? nothing : html`<p><b>${line}</b></p>`}
    ${role || total === null ? nothing : track(view)}
    ${band?.outlook && !role ? html`<p>${inlineText(band.outlook, messages)}</p>` : nothing}
    <p class="small">${confidence(view)}</p>`;
}

function confidence({ report, messages, score, number }: ResultsView): unknown {
  const { level, answeredShare, checksCorrect, checksTotal } = report.confidence;
  const reason = format(level === 'unverified' ? messages.resultsReasonUnverified : messages.resultsReason, {
    share: score(answeredShare * 100),
    correct: number(checksCorrect),
    total: number(checksTotal),
  });
  return html`${messages[`resultsConfidence-${level}`]} ${reason}`;
}

/** What carries over beside what holds, then the profile beside the roles. */
function standing(view: ResultsView): TemplateResult {
  const { report, messages } = view;
  const strengths = report.strengths.map(({ text }) => html`<li>${inlineText(text, messages)}</li>`);
  const isWhole = report.total !== null;
  const [first] = report.actions;
  return html`<div class="columns">
      ${block(
        'strengths',
        report.headings.strengths ?? messages.resultsStrengths,
        strengths.length > 0
          ? html`<ul>
              ${strengths}
            </ul>`
          : nothing,
        view,
      )}
      <div>
        ${isWhole && !bestRole(report) ? block('hold', messages.resultsHold, hold(view), view) : nothing}
        ${isWhole && first ? block('step', messages.resultsStep, step(first, view), view) : nothing}
      </div>
    </div>
    <div class="columns">
      ${block('profile', messages.resultsProfile, bars(view), view)}
      ${isWhole ? block('roles', messages.resultsRoles, roles(view), view) : nothing}
    </div>`;
}

function hold({ report, messages, score }: ResultsView): TemplateResult | typeof nothing {
  const { gate, gaps } = report;
  const [gap] = gaps;
  if (gate) {
    return html`<p>${inlineText(gate.message, messages)}</p>
      ${gate.remedy ? html`<p>${sentence(messages.resultsRemedy, { remedy: inlineText(gate.remedy, messages) })}</p>` : nothing}`;
  }
  return gap
    ? html`<p>${sentence(messages.resultsGap, { subject: gap.name, score: score(gap.score) })}</p>`
    : nothing;
}

function step(
  { title, proof, hours, repeats, resources }: ReportAction,
  { messages, time }: ResultsView,
): TemplateResult {
  const takes = sentence(messages[`resultsHours-${repeats}`], { hours: time(hours, 'hour') });
  return html`<p><b>${inlineText(title, messages)}</b> · ${takes}</p>
    ${proof ? html`<p class="small">${sentence(messages.resultsProof, { proof: inlineText(proof, messages) })}</p>` : nothing}
    ${resources.slice(0, 1).map(learnedAt)}`;
}

/** Where to learn something; an address on paper is text. */
const learnedAt = ({ title, url }: ReportResource): TemplateResult =>
  html`<p class="small">${title}: <bdi>${url}</bdi></p>`;

function bars({ report, score }: ResultsView): TemplateResult {
  const rows = report.dimensions.filter(({ answeredShare }) => report.total !== null || answeredShare > 0);
  const values = rows.map((row) => ({ label: row.shortName, score: row.score, need: null }));
  return html`${rows.length === report.dimensions.length ? radar(values) : nothing}
    <ul class="bars" role="list">
      ${rows.map(
        (row) =>
          html`<li>
            <p class="row"><bdi>${row.name}</bdi> <span class="number">${score(row.score)}</span></p>
            <div class="bar"><i ${extent(0, row.score)}></i></div>
          </li>`,
      )}
    </ul>`;
}

function roles({ report, messages, score }: ResultsView): TemplateResult | typeof nothing {
  if (report.roles.length === 0) return nothing;
  return html`<ul role="list">
    ${report.roles.map(
      (role) =>
        html`<li>
          <p class="row">
            <b><bdi>${role.name}</bdi></b> <span class="number">${score(role.fit)}</span>
          </p>
          <p class="small">${messages[`resultsRole-${role.level}`]} · ${missingText(role, messages)}</p>
        </li>`,
    )}
  </ul>`;
}

/** The plan as a list to tick off. */
function todo(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, planner, number } = view;
  const actions: readonly (ReportAction | PlanAction)[] = planner.later.value?.actions ?? report.actions;
  if (report.total === null || actions.length === 0) return nothing;
  const more = actions.length - MOST_ACTIONS;
  return block(
    'plan',
    messages.resultsPlan,
    html`<ul class="boxes" role="list">
        ${actions.slice(0, MOST_ACTIONS).map((action) => box(action, view))}
      </ul>
      ${more > 0 ? html`<p class="small">${sentence(messages.resultsMore, { n: number(more) })}</p>` : nothing}`,
    view,
  );
}

function box(action: ReportAction | PlanAction, view: ResultsView): TemplateResult {
  const { messages, planner, time } = view;
  const { title, proof, hours, repeats, resources } = action;
  const weeks = planner.later.value && 'firstWeek' in action ? weeksOf(planner.later.value, action) : [];
  const takes = format(messages[`resultsHours-${repeats}`], { hours: time(hours, 'hour') });
  const when = weeks.length > 0 ? `${weekText(weeks, repeats, view)} · ` : '';
  return html`<li>
    <p><b>${inlineText(title, messages)}</b></p>
    <p class="small">${when}${takes}</p>
    ${proof ? html`<p class="small">${sentence(messages.resultsProof, { proof: inlineText(proof, messages) })}</p>` : nothing}
    ${resources.slice(0, 1).map(learnedAt)}
  </li>`;
}

/** Facts with their sources, and what the quiz says about itself. */
function sources(view: ResultsView): TemplateResult {
  const { report, messages, date } = view;
  const facts = report.facts.slice(0, MOST_FACTS).map(
    ({ text, source, url, published }) =>
      html`<li>
        ${inlineText(text, messages)}
        <span class="small"
          ><bdi>${source}</bdi>, ${date(published)}${url ? html`, <bdi>${url}</bdi>` : nothing}</span
        >
      </li>`,
  );
  const title = report.headings.facts ?? messages.resultsMarket;
  const list = html`<ul>
    ${facts}
  </ul>`;
  return html`${block('facts', title, facts.length > 0 ? list : nothing, view)}
    <div class="small about">
      ${report.disclaimer ? blockText(report.disclaimer, messages) : nothing}
      ${report.about ? blockText(report.about, messages) : nothing}
    </div>`;
}

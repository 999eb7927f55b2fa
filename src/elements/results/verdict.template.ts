import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { ReportRole } from '../../core/report.js';
import { format } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { missingText } from './roles.template.js';
import { sentence } from './sentence.js';
import { isSoFar, soFar } from './so-far.template.js';
import { track } from './track.template.js';
import type { ResultsView } from './view.js';

/** The first thing to read: the verdict and the score on its scale, or the role that fits best. */
export function verdict(view: ResultsView): TemplateResult {
  const { report, messages, headingLevel } = view;
  const { band, answersToBand } = report;
  const role = bestRole(report);
  if (role && band) return roleVerdict(role, view);
  const open = role ? messages.resultsOpenRoles : messages.resultsOpen;
  const title = band
    ? html`<bdi>${plainText(band.verdict)}</bdi>`
    : sentence(open, { n: view.number(answersToBand) });
  const lead = band ? band.outlook && inlineText(band.outlook, messages) : messages.resultsOpenLead;
  return html`<section part="section summary">
    ${heading(headingLevel, 'verdict', title)} ${lead ? html`<p class="lead">${lead}</p>` : nothing}
    ${scoreLine(view)} ${role ? nothing : track(view)} ${soFar(view)} ${confidence(view)}
  </section>`;
}

function scoreLine(view: ResultsView): TemplateResult | typeof nothing {
  const { messages, score } = view;
  const { total, band } = view.report;
  if (total === null || !band) return nothing;
  const values = {
    score: html`<strong>${score(total)}</strong>`,
    band: html`<b><bdi>${band.name}</bdi></b>`,
  };
  return html`<p class="score" part="score">${sentence(messages.resultsScore, values)}${badge(view)}</p>`;
}

/** Marks what is not yet the whole result. */
const badge = ({ report, messages }: ResultsView): TemplateResult | typeof nothing =>
  isSoFar(report) ? html` <span class="badge">${messages.resultsSoFar}</span>` : nothing;

/** The role, how well it fits, and the one thing that is missing. */
function roleVerdict(role: ReportRole, view: ResultsView): TemplateResult {
  const { messages, headingLevel, score } = view;
  const values = {
    fit: html`<strong>${score(role.fit)}</strong>`,
    level: html`<b
      >${role.isFirstDirection ? messages.resultsDirection : messages[`resultsRole-${role.level}`]}</b
    >`,
  };
  return html`<section part="section summary">
    ${heading(headingLevel, 'verdict', html`<bdi>${role.name}</bdi>`)}
    <p class="lead">${inlineText(role.description, messages)}</p>
    <p class="score" part="score">${sentence(messages.resultsRoleScore, values)}${badge(view)}</p>
    <p>${missingText(role, messages)}</p>
    ${soFar(view)} ${confidence(view)}
  </section>`;
}

function confidence({ report, messages, score, number }: ResultsView): TemplateResult {
  const { level, answeredShare, checksCorrect, checksTotal } = report.confidence;
  return html`<p class="note" part="confidence">
    <b>${messages[`resultsConfidence-${level}`]}</b>
    ${format(level === 'unverified' ? messages.resultsReasonUnverified : messages.resultsReason, {
      share: score(answeredShare * 100),
      correct: number(checksCorrect),
      total: number(checksTotal),
    })}
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/index.js';
import { format } from '../../locales/messages.js';
import { heading } from '../heading.js';
import { inlineText } from '../inline-text.template.js';
import { sentence } from './sentence.js';
import { track } from './track.template.js';
import type { ResultsView } from './view.js';

/** The first thing to read: the verdict as a sentence, the score in words, and where it stands on the scale. */
export function verdict(view: ResultsView): TemplateResult {
  const { report, messages, headingLevel } = view;
  const { band, answersToBand } = report;
  const title = band
    ? plainText(band.verdict)
    : sentence(messages.resultsOpen, { n: view.number(answersToBand) });
  const lead = band ? band.outlook && inlineText(band.outlook, messages) : messages.resultsOpenLead;
  return html`<section part="section summary">
    ${heading(headingLevel, 'verdict', title)} ${lead ? html`<p class="lead">${lead}</p>` : nothing}
    ${scoreLine(view)} ${track(view)} ${confidence(view)}
  </section>`;
}

function scoreLine({
  report: { total, band },
  messages,
  score,
}: ResultsView): TemplateResult | typeof nothing {
  if (total === null || !band) return nothing;
  const values = { score: html`<strong>${score(total)}</strong>`, band: html`<b>${band.name}</b>` };
  return html`<p class="score" part="score">${sentence(messages.resultsScore, values)}</p>`;
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

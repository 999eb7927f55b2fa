import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../text/inline-text.template.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** The one thing that holds the score down: the gate, or else the largest gap. */
export function hold(view: ResultsView): TemplateResult | typeof nothing {
  const { gate, gaps } = view.report;
  if (!gate && gaps.length === 0) return nothing;
  const card = html`<div class="card caution" part="card caution">
    ${gate ? gateText(view) : gapText(view)}
  </div>`;
  return section(view, 'hold', view.messages.resultsHold, card);
}

function gateText({ report, messages, score, number }: ResultsView): TemplateResult | typeof nothing {
  const { gate, gates, base } = report;
  if (!gate) return nothing;
  const next = gates.find(({ id }) => id !== gate.id);
  return html`<b>${inlineText(gate.message, messages)}</b>
    <p>${sentence(messages.resultsGate, { base: number(base), cap: score(gate.cap) })}</p>
    ${gate.remedy ? html`<p>${sentence(messages.resultsRemedy, { remedy: inlineText(gate.remedy, messages) })}</p>` : nothing}
    ${next ? html`<p class="note">${sentence(messages.resultsNextGate, { reason: inlineText(next.message, messages) })}</p>` : nothing}`;
}

function gapText({ report, messages, score, number }: ResultsView): TemplateResult | typeof nothing {
  const gap = report.gaps[0];
  if (!gap) return nothing;
  return html`<b>${sentence(messages.resultsGap, { subject: gap.name, score: score(gap.score) })}</b>
    ${gap.text ? html`<p>${inlineText(gap.text, messages)}</p>` : nothing}
    <p class="note">${sentence(messages.resultsMissing, { points: number(gap.missing / 1000) })}</p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ReportCertification, ReportCheck, ReportFact, ReportNote } from '../../core/report.js';
import { heading } from '../heading.js';
import { blockText, codeBlocks, inlineText, questionText } from '../inline-text.template.js';
import { bestRole } from './best-role.js';
import { facts } from './facts.template.js';
import { link } from '../link.template.js';
import { receipt } from './receipt.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** What some visitors want to read on: closed at first, each opens in place. */
export function details(view: ResultsView): TemplateResult {
  const { report, messages } = view;
  const { certifications, certificationNote, checklist, facts: dated, checks, headings } = report;
  const why = bestRole(report) ? messages.resultsReceiptRoles : messages.resultsReceipt;
  const paragraph = (text: string): unknown => blockText(text, messages);
  const notes = (isWanted: (note: ReportNote) => boolean): readonly unknown[] =>
    report.notes.filter(isWanted).map(({ text }) => paragraph(text));
  const onCertifications = [
    ...(certificationNote && certifications.length > 0 ? [paragraph(certificationNote)] : []),
    ...notes(({ topic }) => topic === 'certification'),
    ...certifications.map((item) => certification(item, view)),
  ];
  const onPlace = notes(({ topic }) => topic !== 'certification');
  const onMarket = dated.map((item) => fact(item, view));
  const onChecks = checks.map((item) => check(item, view));
  return html`<section part="section details" class="details">
    ${detail(view, 'certifications', messages.resultsCertifications, onCertifications)}
    ${detail(view, 'checklist', headings.checklist ?? messages.resultsChecklist, checklist.map(paragraph))}
    ${detail(view, 'place', headings.notes ?? messages.resultsPlace, onPlace)}
    ${detail(view, 'market', headings.facts ?? messages.resultsMarket, onMarket)}
    ${detail(view, 'checks', messages.resultsChecks, onChecks)}
    <details part="detail receipt" @toggle=${view.toggleReceipt}>
      <summary>${heading(view.headingLevel + 1, 'receipt', why)}</summary>
      ${view.isReceiptOpen ? receipt(view) : nothing}
    </details>
  </section>`;
}

function detail(
  { headingLevel }: ResultsView,
  name: string,
  title: string,
  items: readonly unknown[],
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<details part="detail ${name}">
    <summary>${heading(headingLevel + 1, name, title)}</summary>
    <ul class="stack ${name}" role="list">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </details>`;
}

function certification(item: ReportCertification, view: ResultsView): TemplateResult {
  const { messages, date } = view;
  const { name, issuer, status, statusNote, asOf, bestFor, cost, url } = item;
  return html`<b>${link(view, url, name)}</b>
    ${facts([issuer, sentence(messages[`resultsStatus-${status}`], { date: date(asOf) }), cost])}
    ${statusNote ? blockText(statusNote, messages) : nothing}
    ${bestFor ? html`<p class="note">${sentence(messages.resultsBestFor, { who: inlineText(bestFor, messages) })}</p>` : nothing}`;
}

function fact(
  { text, source, url, published, evidence, region }: ReportFact,
  view: ResultsView,
): TemplateResult {
  return html`${blockText(text, view.messages)}
  ${facts([
    link(view, url, source),
    view.date(published),
    region,
    evidence === 'secondary' && view.messages.resultsSecondary,
  ])}`;
}

function check(
  { text, answer, outcome, correct, explanation }: ReportCheck,
  { messages }: ResultsView,
): TemplateResult {
  const inline = (part: string): TemplateResult => inlineText(part, messages);
  return html`<b>${questionText(text, messages)}</b> ${codeBlocks(text, messages)}
    ${answer ? html`<p class="note">${sentence(messages.resultsAnswer, { answer: inline(answer) })}</p>` : nothing}
    <p>${sentence(messages[`resultsCheck-${outcome}`], { correct: inline(correct) })}</p>
    ${blockText(explanation, messages)}`;
}

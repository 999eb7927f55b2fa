import { html, nothing, type TemplateResult } from 'lit';
import type { ReportCertification, ReportCheck, ReportFact } from '../../core/report.js';
import { heading } from '../heading.js';
import { facts } from './facts.template.js';
import { link } from './link.template.js';
import { receipt } from './receipt.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** What some visitors want to read on: closed at first, each opens in place. */
export function details(view: ResultsView): TemplateResult {
  const { report, messages, headingLevel } = view;
  const { certifications, certificationNote, notes, checklist } = report;
  const note = (text: string): TemplateResult => html`<p>${text}</p>`;
  const isOnCertification = (index: number): boolean => notes[index]?.topic === 'certification';
  const texts = notes.map(({ text }) => note(text));
  return html`<section part="section details" class="details">
    ${detail(view, 'certifications', messages.resultsCertifications, [
      ...(certificationNote && certifications.length > 0 ? [note(certificationNote)] : []),
      ...texts.filter((_, index) => isOnCertification(index)),
      ...certifications.map((item) => certification(item, view)),
    ])}
    ${detail(view, 'checklist', messages.resultsChecklist, checklist.map(note))}
    ${detail(
      view,
      'place',
      messages.resultsPlace,
      texts.filter((_, index) => !isOnCertification(index)),
    )}
    ${detail(
      view,
      'market',
      messages.resultsMarket,
      report.facts.map((item) => fact(item, view)),
    )}
    ${detail(
      view,
      'checks',
      messages.resultsChecks,
      report.checks.map((item) => check(item, view)),
    )}
    <details part="detail receipt" @toggle=${view.toggleReceipt}>
      <summary>${heading(headingLevel + 1, 'receipt', messages.resultsReceipt)}</summary>
      ${view.isReceiptOpen ? receipt(view) : nothing}
    </details>
  </section>`;
}

function detail(
  { headingLevel }: ResultsView,
  name: string,
  title: string,
  items: readonly TemplateResult[],
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
    ${statusNote ? html`<p>${statusNote}</p>` : nothing}
    ${bestFor ? html`<p class="note">${sentence(messages.resultsBestFor, { who: bestFor })}</p>` : nothing}`;
}

function fact(
  { text, source, url, published, evidence, region }: ReportFact,
  view: ResultsView,
): TemplateResult {
  return html`<p>${text}</p>
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
  return html`<b>${text}</b>
    ${answer ? html`<p class="note">${sentence(messages.resultsAnswer, { answer })}</p>` : nothing}
    <p>${sentence(messages[`resultsCheck-${outcome}`], { correct })}</p>
    <p>${explanation}</p>`;
}

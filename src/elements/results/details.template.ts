import { html, nothing, type TemplateResult } from 'lit';
import type { ReportCertification, ReportCheck, ReportFact, ReportNote } from '../../core/report.js';
import { blockText, codeBlocks, inlineText, questionText } from '../text/inline-text.template.js';
import { link } from '../text/link.template.js';
import { agreementTemplate } from './agreement.template.js';
import { bestRole } from './best-role.js';
import { facts } from './facts.template.js';
import { detail } from './fold.template.js';
import { receipt } from './receipt.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';
import { whatIfTemplate } from './what-if.template.js';

/** What some visitors want to read on: closed at first, each opens in place. */
export function details(view: ResultsView): TemplateResult {
  const { report, messages } = view;
  const { certifications, certificationNote, checklist, facts: dated, checks, headings } = report;
  const why = bestRole(report) ? messages.resultsReceiptRoles : messages.resultsReceipt;
  const isCertified = ({ topic }: ReportNote): boolean => topic === 'certification';
  const notes = report.notes.filter(isCertified);
  const places = report.notes.filter((note) => !isCertified(note));
  const paragraph = (text: string): unknown => blockText(text, messages);
  return html`<section part="section details" class="details">
    ${whatIfTemplate(view)}
    ${list(view, 'certifications', messages.resultsCertifications, [...notes, ...certifications], () => [
      ...(certificationNote && certifications.length > 0 ? [paragraph(certificationNote)] : []),
      ...notes.map(({ text }) => paragraph(text)),
      ...certifications.map((item) => certification(item, view)),
    ])}
    ${list(view, 'checklist', headings.checklist ?? messages.resultsChecklist, checklist, () =>
      checklist.map(paragraph),
    )}
    ${list(view, 'place', headings.notes ?? messages.resultsPlace, places, () =>
      places.map(({ text }) => paragraph(text)),
    )}
    ${list(view, 'market', headings.facts ?? messages.resultsMarket, dated, () =>
      dated.map((item) => fact(item, view)),
    )}
    ${list(view, 'checks', messages.resultsChecks, checks, () => [
      agreementTemplate(view),
      ...checks.map((item) => check(item, view)),
    ])}
    ${detail(view, 'receipt', why, () => receipt(view))}
  </section>`;
}

/** A list that opens in place; nothing where there is nothing to list. */
function list(
  view: ResultsView,
  name: string,
  title: string,
  all: readonly unknown[],
  items: () => readonly unknown[],
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const content = (): TemplateResult =>
    html`<ul class="stack ${name}" role="list">
      ${items()
        .filter((item) => item !== nothing)
        .map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return detail(view, name, title, content);
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

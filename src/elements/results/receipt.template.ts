/**
 * Why this score: the receipt as a ledger. The column is shown with as many decimals as its amounts have, so that what is on
 * screen adds up to the total under the rule.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerLine, ReceiptLine, ReportDimension } from '../../core/report.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { facts } from './facts.template.js';
import { isSoFar } from './so-far.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** The ledger, and the answers that would change it most. A result about roles has points alone, because nothing is summed up. */
export function receipt(view: ResultsView): TemplateResult {
  const { report, messages } = view;
  const lines = report.receipt;
  const isSummed = !bestRole(report);
  const digits = decimalsOf(lines);
  const amount = (thousandths: number): string => view.amount(thousandths / 1000, digits);
  const cell = (content: unknown): unknown => (isSummed ? html`<td>${content}</td>` : nothing);
  const row = (line: ReceiptLine): TemplateResult =>
    html`<tr>
      <th scope="row">${lineText(line, view)}</th>
      <td>${line.kind === 'answer' ? pointsText(line, view) : nothing}</td>
      ${cell(amount(line.amount))}
    </tr>`;
  return html`<table part="ledger">
      <thead>
        <tr>
          <th scope="col">${messages.resultsLedgerAnswer}</th>
          <th scope="col">${messages.resultsLedgerPoints}</th>
          ${isSummed ? html`<th scope="col">${messages.resultsLedgerAmount}</th>` : nothing}
        </tr>
      </thead>
      ${report.dimensions.map(
        (dimension) =>
          html`<tbody>
            ${groupHead(dimension, isSummed, view)}
            ${lines.map((line) => ('dimension' in line && line.dimension === dimension.id ? row(line) : nothing))}
          </tbody>`,
      )}
      ${isSummed ? sum(lines, row, amount, view) : nothing}
    </table>
    ${isSummed ? nextSteps(view) : nothing}`;
}

/** What belongs to no dimension, and the total under the rule. */
function sum(
  lines: readonly ReceiptLine[],
  row: (line: ReceiptLine) => TemplateResult,
  amount: (thousandths: number) => string,
  { report, messages }: ResultsView,
): TemplateResult {
  return html`<tbody>
      ${lines.map((line) => ('dimension' in line ? nothing : row(line)))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="2">${isSoFar(report) ? messages.resultsSoFar : messages.resultsTotal}</th>
        <td>${amount(lines.reduce((total, line) => total + line.amount, 0))}</td>
      </tr>
    </tfoot>`;
}

/** The fewest decimals that show every amount as it is. */
function decimalsOf(lines: readonly ReceiptLine[]): number {
  const areWhole = (unit: number): boolean => lines.every(({ amount }) => amount % unit === 0);
  return areWhole(100) ? 1 : areWhole(10) ? 2 : 3;
}

function groupHead(
  { name, share }: ReportDimension,
  isSummed: boolean,
  { messages, number }: ResultsView,
): TemplateResult {
  return html`<tr class="group">
    <th scope="rowgroup" colspan=${isSummed ? 3 : 2}>
      <b><bdi>${name}</bdi></b>
      ${
        isSummed
          ? html`<span class="note">${sentence(messages.resultsShare, { n: number(share * 100) })}</span>`
          : nothing
      }
    </th>
  </tr>`;
}

function pointsText({ points, possible }: AnswerLine, { messages, number }: ResultsView): unknown {
  return sentence(messages.resultsPointsOf, { points: number(points, 3), possible: number(possible, 3) });
}

function lineText(line: ReceiptLine, { report, messages, score }: ResultsView): unknown {
  switch (line.kind) {
    case 'answer':
      return html`<bdi>${line.label}</bdi
        >${facts(line.answer.length > 0 ? line.answer : [silence(line.rule, messages)])}`;
    case 'calibration':
      return sentence(messages.resultsCalibrated, { cap: score(line.cap) });
    case 'gate': {
      const reason = report.gates.find(({ id }) => id === line.gate)?.message ?? '';
      return sentence(messages.resultsCap, {
        cap: score(line.cap),
        reason: inlineText(reason, messages),
      });
    }
    case 'rounding':
      return messages.resultsRounding;
  }
}

/** What stands in place of an answer that gives no points. */
function silence(rule: string, messages: ResultsView['messages']): string {
  return rule === 'hidden'
    ? messages.resultsHidden
    : rule === 'open'
      ? messages.resultsLeftOpen
      : messages.resultsNoPoints;
}

function nextSteps({ report, messages, number }: ResultsView): TemplateResult | typeof nothing {
  if (report.nextSteps.length === 0) return nothing;
  return html`<p><b>${messages.resultsRaise}</b></p>
    <ul class="stack" role="list">
      ${report.nextSteps.map(
        ({ label, text, gain, baseGain }) =>
          html`<li>
            <bdi>${text}</bdi>
            ${facts([label, sentence(messages.resultsGain, { points: number((gain || baseGain) / 1000) })])}
          </li>`,
      )}
    </ul>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../core/report.js';
import { bestRole } from './best-role.js';
import { fold } from './fold.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** A report is one so far while questions that count are open, be it that they were left or not yet reached. */
export const isSoFar = ({ open }: Report): boolean => open.length > 0;

/** How many questions are open, what they could still add, and which they are. */
export function soFar(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, number, score } = view;
  if (!isSoFar(report)) return nothing;
  const { total, upTo, open } = report;
  const canRise = !bestRole(report) && total !== null && upTo !== null && upTo > total;
  return html`<div part="so-far">
    <p class="note key">
      ${canRise ? html`<i class="whisker" aria-hidden="true"></i>` : nothing}<span
        >${sentence(messages.resultsOpenCount, { n: number(open.length) })}
        ${canRise ? sentence(messages.resultsUpTo, { upTo: score(upTo) }) : nothing}</span
      >
    </p>
    ${fold(view, 'open', '', html`<span>${messages.resultsOpenWhich}</span>`, () => openList(report))}
  </div>`;
}

/** The open questions in a few words, as the receipt has them. */
function openList({ receipt }: Report): TemplateResult {
  const labels = new Map(
    receipt.flatMap((line) =>
      line.kind === 'answer' && line.rule === 'open' ? [[line.question, line.label]] : [],
    ),
  );
  return html`<ul class="plain" role="list">
    ${[...labels.values()].map((label) => html`<li><bdi>${label}</bdi></li>`)}
  </ul>`;
}

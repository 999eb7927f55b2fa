import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../text/inline-text.template.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** What carries over, each with the answer that shows it. */
export function strengths(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages } = view;
  if (report.strengths.length === 0) return nothing;
  const list = html`<ul class="stack" role="list">
    ${report.strengths.map(
      ({ text, evidence, dimensionName }) =>
        html`<li class="strength" part="strength">
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.5 3.5L13 4.5" /></svg>
          <div>
            <p>${inlineText(text, messages)}</p>
            <p class="note">
              ${sentence(messages.resultsEvidence, { subject: dimensionName, answer: evidence })}
            </p>
          </div>
        </li>`,
    )}
  </ul>`;
  return section(view, 'strengths', report.headings.strengths ?? messages.resultsStrengths, list);
}

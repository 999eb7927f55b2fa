import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.js';
import { action } from './action.template.js';
import type { ResultsView } from './view.js';

/** The first action of the plan, on its own: one thing is easier to begin than six. */
export function nextStep(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, headingLevel } = view;
  const first = report.actions[0];
  if (!first) return nothing;
  return html`<section part="section step">
    ${heading(headingLevel + 1, 'step', messages.resultsStep)}
    <div class="card" part="card step">${action(first, view)}</div>
    ${
      report.actions.length > 1
        ? html`<button class="button" type="button" part="plan-link" @click=${view.showPlan}>
            ${messages.resultsToPlan}
          </button>`
        : nothing
    }
  </section>`;
}

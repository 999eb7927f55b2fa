import { html, nothing, type TemplateResult } from 'lit';
import { action } from './action.template.js';
import { section } from './section.template.js';
import type { ResultsView } from './view.js';

/** The first action of the plan, on its own: one thing is easier to begin than six. */
export function nextStep(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages } = view;
  const first = report.actions[0];
  if (!first) return nothing;
  const content = html`<div class="card" part="card step">${action(first, view)}</div>
    ${
      report.actions.length > 1
        ? html`<button class="button" type="button" part="plan-link" @click=${view.showPlan}>
            ${messages.resultsToPlan}
          </button>`
        : nothing
    }`;
  return section(view, 'step', messages.resultsStep, content);
}

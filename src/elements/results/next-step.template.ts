import { html, nothing, type TemplateResult } from 'lit';
import { action } from './action.template.js';
import { coachTemplate } from './coach.template.js';
import { section } from './section.template.js';
import type { ResultsView } from './view.js';

/** The first action of the plan, on its own: one thing is easier to begin than six. And how far it is to the next band. */
export function nextStep(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages } = view;
  const [first, ...others] = report.actions;
  const way = coachTemplate(view);
  if (!first && way === nothing) return nothing;
  const content = html`${first ? html`<div class="card" part="card step">${action(first, view)}</div>` : nothing}
  ${
    others.length > 0
      ? html`<button class="button" type="button" part="plan-link" @click=${view.showPlan}>
          ${messages.resultsToPlan}
        </button>`
      : nothing
  }
  ${way}`;
  return section(view, 'step', messages.resultsStep, content);
}

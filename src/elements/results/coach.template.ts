import { html, nothing, type TemplateResult } from 'lit';
import type { CoachingStep, CoachingWay } from '../../core/coach.js';
import type { ReportScaleStep } from '../../core/report.js';
import { heading } from '../text/heading.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { facts } from './facts.template.js';
import { fold } from './fold.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** The least that reaches the next band: how much it is, and on demand which steps. While it is worked out, as high as it will be. */
export function coachTemplate(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, headingLevel, coaching } = view;
  const next = report.scale[report.scale.findIndex(({ id }) => id === report.band?.id) + 1];
  const { value, isWaiting } = coaching;
  if (!report.band || !next || bestRole(report) || !(isWaiting || value)) return nothing;
  return html`<div class="coach" part="coach">
    ${heading(headingLevel + 2, 'coach', sentence(messages.resultsCoach, { band: next.name }))}
    ${value?.kind === 'way' ? way(value, view) : html`<p class="note">${value ? none(next, view) : messages.resultsCoachWaiting}</p>`}
  </div>`;
}

const none = ({ name }: ReportScaleStep, { messages }: ResultsView): unknown =>
  sentence(messages.resultsCoachNone, { band: name });

function way(value: CoachingWay, view: ResultsView): TemplateResult {
  const { messages, time, number, score } = view;
  const { hours, answers, steps, total, isLeast } = value;
  return html`${facts([
    hours > 0 && sentence(messages['resultsHours-once'], { hours: time(hours, 'hour') }),
    answers > 0 && sentence(messages.resultsCoachAnswers, { n: number(answers) }),
    sentence(messages.resultsThen, { total: score(total) }),
  ])}
  ${fold(
    view,
    'coach',
    '',
    html`<span>${sentence(messages.resultsCoachSteps, { n: number(steps.length) })}</span>`,
    () =>
      html`<ol class="numbered">
          ${steps.map((step) => html`<li>${stepText(step, view)}</li>`)}
        </ol>
        <p class="note">${isLeast ? messages.resultsCoachLeast : messages.resultsCoachFound}</p>`,
  )}`;
}

function stepText(step: CoachingStep, { messages, time, score }: ResultsView): TemplateResult {
  const isAction = step.kind === 'action';
  return html`${
    isAction
      ? inlineText(step.title, messages)
      : sentence(messages.resultsCoachAnswer, { question: step.label, answer: step.text })
  }
  ${facts([
    isAction && sentence(messages['resultsHours-once'], { hours: time(step.hours, 'hour') }),
    sentence(messages.resultsThen, { total: score(step.total) }),
  ])}`;
}

/** What a plan is made for, and what comes of it in a sentence. Pure. */

import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Plan } from '../../core/plan.js';
import { bestRole } from './best-role.js';
import { PACES } from './plan.controller.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** The most hours of work that a week is planned with. */
const MOST_HOURS = 60;

/** Hours a week, the first day, and how long it takes. */
export function planSettings(view: ResultsView): TemplateResult {
  const { messages, planner, number } = view;
  const { hoursPerWeek, isOwnPace, start, startRange, invalid, later } = planner;
  return html`<div class="pace">
      <label class="field">
        ${messages.resultsPace}
        <select part="select" @change=${planner.choosePace}>
          ${PACES.map(
            (pace) =>
              html`<option value=${pace} ?selected=${!isOwnPace && pace === hoursPerWeek}>
                ${number(pace)}
              </option>`,
          )}
          <option value="own" ?selected=${isOwnPace}>${messages.resultsPaceOwn}</option>
        </select>
      </label>
      ${
        isOwnPace
          ? html`<label class="field">
              ${messages.resultsPaceHours}
              <input
                part="input"
                type="number"
                inputmode="numeric"
                required
                min="1"
                max=${MOST_HOURS}
                .value=${invalid === 'hours' ? noChange : live(String(hoursPerWeek))}
                aria-invalid=${invalid === 'hours' ? 'true' : nothing}
                aria-describedby="plan-status"
                @change=${planner.enterHours}
              />
            </label>`
          : nothing
      }
      <label class="field">
        ${messages.resultsStart}
        <input
          part="input"
          type="date"
          required
          min=${startRange.min}
          max=${startRange.max}
          .value=${start}
          aria-invalid=${invalid === 'start' ? 'true' : nothing}
          aria-describedby="plan-status"
          @change=${planner.enterStart}
        />
      </label>
    </div>
    <p class=${invalid ? 'error' : 'note'} id="plan-status" role="status">
      ${
        invalid
          ? sentence(messages[`resultsInvalid-${invalid}`], { most: number(MOST_HOURS) })
          : later.value && !later.isWaiting
            ? outcome(later.value, view)
            : messages.resultsPlanWaiting
      }
    </p>`;
}

/** How long the plan is and where it leads. */
function outcome(
  { weeks, totalBefore, totalAfter }: Plan,
  { report, messages, time, score }: ResultsView,
): unknown {
  if (weeks.length === 0) return messages.resultsPlanEmpty;
  const length = sentence(messages.resultsLength, { weeks: time(weeks.length, 'week') });
  if (bestRole(report) || totalAfter === totalBefore) return length;
  const rise = sentence(messages.resultsRise, { from: score(totalBefore), to: score(totalAfter) });
  return html`${length} ${rise}`;
}

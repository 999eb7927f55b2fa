/** A number: typed, or on a line. Pure. What is typed is kept as it was typed, so that nothing changes under the visitor's hands. */

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { NumberQuestion, SliderQuestion } from '../../core/quiz.js';
import { format, formatNumber } from '../../locales/messages.js';
import type { ControlsView } from './view.js';

/** A field for a number, with its unit. */
export function numberTemplate({
  scope,
  question,
  given = '',
  hasError,
  onChoose,
}: ControlsView<NumberQuestion>): TemplateResult {
  const { min, max, step = 1, unit } = question;
  return html`<div class="entry number">
    <input
      type="number"
      name="${scope}answer"
      part="input"
      inputmode=${min < 0 ? nothing : 'decimal'}
      autocomplete="off"
      aria-labelledby=${unit ? `${scope}question ${scope}unit` : `${scope}question`}
      aria-describedby="${scope}hint ${scope}error"
      aria-invalid=${hasError ? 'true' : nothing}
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(given))}
      @input=${(event: Event) => onChoose((event.target as HTMLInputElement).value)}
    />
    ${unit ? html`<span id="${scope}unit"><bdi>${unit}</bdi></span>` : nothing}
  </div>`;
}

/** A number on a line. */
export function sliderTemplate({
  scope,
  question,
  given,
  locale,
  messages,
  onChoose,
}: ControlsView<SliderQuestion>): TemplateResult {
  const { min, max, step = 1, unit, measure } = question;
  const value = typeof given === 'number' ? given : min;
  const shown = formatNumber(value, locale, 3);
  const withUnit = unit ? format(messages.numberWithUnit, { number: shown, unit }) : shown;
  const inWords = (measure && inMeasure(value, measure, locale)) ?? withUnit;
  return html`<div class="slider">
    <div class="line">
      <input
        type="range"
        name="${scope}answer"
        aria-labelledby="${scope}question"
        aria-valuetext=${unit || measure ? inWords : nothing}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value)}
        @input=${(event: Event) => onChoose((event.target as HTMLInputElement).valueAsNumber)}
      />
      <span class="ends" aria-hidden="true"
        ><span>${formatNumber(min, locale, 3)}</span><span>${formatNumber(max, locale, 3)}</span></span
      >
    </div>
    <span class="value" part="value" aria-hidden="true">${keyed(inWords, html`<bdi>${inWords}</bdi>`)}</span>
  </div>`;
}

/** A number with what it counts, by the plural rules of the language; `undefined` where the language is not known. */
function inMeasure(value: number, unit: string, locale: string): string | undefined {
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 3 } as const;
  try {
    return new Intl.NumberFormat(locale, options).format(value);
  } catch {
    return undefined;
  }
}

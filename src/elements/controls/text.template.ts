/** A few words of the visitor's own. Pure. The count shows up near the end, where it begins to matter. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TextQuestion } from '../../core/quiz.js';
import { format, formatNumber } from '../../locales/messages.js';
import { freshText } from '../text/fresh-text.js';
import type { ControlsView } from './view.js';

/** From here on the visitor is told how many characters are left. */
const fewLeft = 20;

/** A field for words. */
export function textTemplate({
  scope,
  question: { maxLength = 200 },
  given = '',
  hasError,
  messages,
  locale,
  onChoose,
}: ControlsView<TextQuestion>): TemplateResult {
  const left = (text: string): string => {
    const number = Math.max(0, maxLength - text.length);
    return text && number <= fewLeft
      ? format(messages.textLeft, { number: formatNumber(number, locale) })
      : '';
  };
  return html`<div class="entry">
    <input
      type="text"
      name="${scope}answer"
      part="input"
      autocomplete="off"
      aria-labelledby="${scope}question"
      aria-describedby="${scope}hint ${scope}error"
      aria-invalid=${hasError ? 'true' : nothing}
      maxlength=${maxLength}
      .value=${live(String(given))}
      @input=${({ target }: Event) => {
        const { value } = target as HTMLInputElement;
        onChoose(value, { say: left(value) });
      }}
      @keydown=${keepComposing}
    />
    <p class="count" part="count" aria-hidden="true">${freshText(left(String(given)))}</p>
  </div>`;
}

/** Enter that ends the composition of a word does not go on. Safari has ended it by then, and tells by the old code alone. */
function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

/** What stands on the stage when no question does: the intro, the wait, the failure. Pure templates. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Progress, Quiz } from '../core/index.js';
import { format, formatNumber, type Messages } from '../locales/messages.js';
import type { LoadFailureCode } from './quiz-source.js';

/** What a visitor reads before the first question: length, privacy, what they get. */
export function introTemplate(
  quiz: Quiz,
  progress: Progress,
  messages: Messages,
  locale: string,
  onStart: (event: MouseEvent) => void,
): TemplateResult {
  const { lead, instructions, duration, privacy, outcomes = [] } = quiz.intro ?? {};
  return html`
    ${lead ? html`<p class="lead">${lead}</p>` : nothing}
    <ul class="facts" role="list">
      ${duration ? html`<li>${duration}</li>` : nothing}
      <li>${questionCount(progress, messages, locale)}</li>
    </ul>
    ${
      outcomes.length > 0
        ? html`<ul class="outcomes" role="list" part="outcomes">
            ${outcomes.map((outcome) => html`<li>${tick}<span>${outcome}</span></li>`)}
          </ul>`
        : nothing
    }
    ${instructions ? html`<p>${instructions}</p>` : nothing}
    <div class="actions">
      <button class="button primary" part="button primary" type="button" @click=${onStart}>
        ${messages.start}
      </button>
    </div>
    ${privacy ? html`<p class="small muted">${privacy}</p>` : nothing}
  `;
}

const tick = html`<svg
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  aria-hidden="true"
>
  ${svg`<path d="M4 10.5 8.2 15 16 5.5" stroke-linecap="round" stroke-linejoin="round" />`}
</svg>`;

function questionCount(
  { remainingAtLeast, remainingAtMost }: Progress,
  messages: Messages,
  locale: string,
): string {
  const [least, most] = [formatNumber(remainingAtLeast, locale), formatNumber(remainingAtMost, locale)];
  return least === most
    ? format(messages.questionCount, { number: most })
    : format(messages.questionCountRange, { least, most });
}

/** Why there is no quiz, in plain words, with a retry where it can help. */
export function failureTemplate(
  code: LoadFailureCode,
  messages: Messages,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="alert" part="alert" role="alert">
    <p><strong>${messages.loadFailed}</strong> ${failureAdvice(code, messages)}</p>
    ${
      canRetry(code)
        ? html`<button class="button primary" part="button primary" type="button" @click=${onRetry}>
            ${messages.retry}
          </button>`
        : nothing
    }
  </div>`;
}

/** Another try cannot help where the page itself has to be mended; a quiz at an address can be mended meanwhile. */
const canRetry = (code: LoadFailureCode): boolean => code !== 'address';

function failureAdvice(code: LoadFailureCode, messages: Messages): string {
  switch (code) {
    case 'address':
      return messages.loadFailedAddress;
    case 'timeout':
      return messages.loadFailedTimeout;
    case 'web-page':
      return messages.loadFailedWebPage;
    case 'invalid':
    case 'too-large':
      return messages.loadFailedInvalid;
    case 'network':
    case 'aborted':
      return messages.loadFailedNetwork;
    default:
      return Number(code.slice('http-'.length)) >= 500
        ? messages.loadFailedServer
        : messages.loadFailedNotFound;
  }
}

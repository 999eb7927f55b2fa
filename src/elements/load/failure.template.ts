/** What a visitor reads where there is no quiz: what happened and what can be done, in plain words. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { LoadFailure } from './load-failure.js';
import { onSingleClick } from '../buttons/single-click.js';

/** What the screen needs that stands in for a quiz. */
export interface FailureView {
  readonly failure: LoadFailure;
  readonly isRetrying: boolean;
  readonly messages: FlowMessages;
  readonly onRetry: () => void;
}

/**
 * Why there is no quiz. The text is made anew for each failure, so that it is spoken again; the button stays, so that the
 * focus does.
 */
export function failureTemplate({ failure, isRetrying, messages, onRetry }: FailureView): TemplateResult {
  const text = html`<p role="alert"><strong>${messages.loadFailed}</strong> ${failure.advice(messages)}</p>`;
  return html`<div class="alert" part="alert">
    ${keyed(failure, text)}
    ${
      // Another try cannot help where the page itself has to be mended; a document can be mended meanwhile.
      failure.code !== 'address'
        ? html`<button
            class="button primary"
            part="button primary"
            type="button"
            aria-disabled=${isRetrying ? 'true' : nothing}
            @click=${onSingleClick(onRetry)}
          >
            ${isRetrying ? messages.loading : messages.retry}
          </button>`
        : nothing
    }
  </div>`;
}

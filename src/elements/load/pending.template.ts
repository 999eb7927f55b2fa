/** What a visitor reads while a part of the quiz is on its way, and where it did not come. Nothing is lost by either. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import type { FlowMessages } from '../../locales/messages.js';
import { quietButton } from '../buttons/quiet-button.template.js';
import { onSingleClick } from '../buttons/single-click.js';

/** What the screen needs that stands in for a part. */
export interface PendingView {
  readonly isFailed: boolean;
  readonly isRetrying: boolean;
  readonly messages: FlowMessages;
  readonly onRetry: () => void;
  /** The way back, where there is one. */
  readonly onBack: (() => void) | undefined;
  /** The way on without the part, where there is one. */
  readonly around: unknown;
}

/** That the part is on its way, or why it is not; it takes the focus, which has nowhere else to go. */
export function pendingTemplate(view: PendingView): TemplateResult {
  const { isFailed, isRetrying, messages, onRetry, onBack, around } = view;
  return html`<div
    id="pending"
    tabindex="-1"
    class=${isFailed ? 'alert' : 'loading'}
    part=${isFailed ? 'alert' : nothing}
  >
    ${
      isFailed
        ? html`<p role="alert"><strong>${messages.partFailed}</strong> ${messages.partFailedAdvice}</p>
            <button
              class="button primary"
              part="button primary"
              type="button"
              aria-disabled=${isRetrying ? 'true' : nothing}
              @click=${onSingleClick(onRetry)}
            >
              ${isRetrying ? messages.partLoading : messages.retry}
            </button>`
        : messages.partLoading
    }
    ${around} ${onBack ? quietButton(messages.back, onBack) : nothing}
  </div>`;
}

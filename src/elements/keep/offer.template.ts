/** On the results card: an invitation to come back, and an unticked box to keep this result for then. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { quietButton } from '../buttons/quiet-button.template.js';

/** What the offer needs. */
export interface OfferView {
  /** This result is kept. */
  readonly isKept: boolean;
  /** Others are. */
  readonly hasEarlier: boolean;
  readonly headingLevel: number;
  readonly messages: Messages;
  readonly onKeep: (isKept: boolean) => void;
  readonly onForget: () => void;
}

/** The offer. */
export function offerTemplate(view: OfferView): TemplateResult {
  const { isKept, hasEarlier, headingLevel, messages, onKeep, onForget } = view;
  return html`<section class="again" part="again" aria-labelledby="again">
    ${heading(headingLevel, 'again', messages.resultsAgain)}
    <p class="muted">${messages.resultsAgainLead}</p>
    <label class="keep">
      <input
        type="checkbox"
        aria-describedby="keep-detail"
        .checked=${live(isKept)}
        @change=${({ target }: Event) => onKeep((target as HTMLInputElement).checked)}
      />
      <span>${messages.resultsKeep}</span>
    </label>
    <p id="keep-detail" class="detail muted">${messages.resultsKeepDetail}</p>
    ${isKept || hasEarlier ? quietButton(messages.resultsForget, onForget) : nothing}
  </section>`;
}

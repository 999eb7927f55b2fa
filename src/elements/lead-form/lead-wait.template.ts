/** What the visitor can do while the sign-up form in front of the questions is on its way, or did not come. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { parseWebAddress } from '../../lead/web-address.js';
import type { FlowMessages } from '../../locales/messages.js';
import { onSingleClick } from '../buttons/single-click.js';

/**
 * The way on without the form, and the privacy page that it would have linked.
 * @param privacyUrl the page's, as it is
 */
export function leadWaitTemplate(
  privacyUrl: string | undefined,
  messages: FlowMessages,
  onSkip: () => void,
): TemplateResult {
  const policy = parseWebAddress(privacyUrl);
  return html`<button
      class="button second"
      part="button second"
      type="button"
      @click=${onSingleClick(onSkip)}
    >
      ${messages['leadSkip-before']}
    </button>
    ${
      policy
        ? html`<p class="muted">
            <a href=${policy.href} target="_blank" rel="noopener">${messages.leadPrivacyLink}</a>
          </p>`
        : nothing
    }`;
}

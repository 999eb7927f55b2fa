/** The lead form between the visitor and what comes next, with the way back. Both ways on, to send and to skip, are in the form. Pure. */

import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { quietButton } from '../buttons/quiet-button.template.js';

/**
 * The screen of the form.
 * @param onBack where the form came from
 */
export function leadGateTemplate(
  form: TemplateResult | typeof nothing,
  messages: Messages,
  onBack: () => void,
): TemplateResult {
  return html`<div class="lead-gate">
    ${form}
    <div class="actions">${quietButton(messages.back, onBack)}</div>
  </div>`;
}

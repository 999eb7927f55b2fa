/**
 * Any address that takes JSON (Zapier, Make, n8n, one's own): the lead as one flat object, which such tools can map without code.
 * Whoever wants the lead as it is sets `lead-endpoint` instead.
 */

import { flattenLead } from '../flatten-lead.js';
import { defineService } from './define-service.js';
import { fieldsOf, mayContact } from './granted-data.js';
import { post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for a webhook. */
export interface WebhookSettings extends ServiceSettings, ConfirmationSettings {
  /** Where to send it. */
  readonly url: string;
  /** Headers such as `Authorization`. Secret: with them it runs on a server only. */
  readonly headers?: { readonly [name: string]: string };
}

/** Any address that takes JSON. */
export const webhook: LeadService<WebhookSettings> = /* @__PURE__ */ defineService<WebhookSettings>({
  name: 'webhook',
  secret: 'headers',
  required: ['url'],
  isGranted: mayContact,
  confirms: ({ doubleOptIn }) => doubleOptIn === true,
  build: (lead, { url, headers, fields }) => [
    // Fields first, so that none of them can stand in for what follows.
    post(
      url,
      { ...fieldsOf(lead, fields), ...flattenLead(lead) },
      { 'Idempotency-Key': lead.submissionId, ...headers },
    ),
  ],
  refusalOf: ({ field }) => (field === 'email' ? 'invalid' : undefined),
});

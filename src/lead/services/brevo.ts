/**
 * Brevo, API v3: adds a contact to lists, at once or after it confirmed by e-mail.
 *
 * Read on 2026-11-23: https://developers.brevo.com/reference/create-doi-contact, …/reference/create-contact,
 * …/docs/how-it-works, …/docs/limit-headers. The code of a contact that is known, `duplicate_parameter`, was read in programs
 * that expect it.
 */

import { defineService } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { asText, post } from './json-request.js';
import type { LeadService, ServiceSettings } from './lead-service.js';

/** Settings for Brevo. */
export interface BrevoSettings extends ServiceSettings {
  /** API key. Secret. */
  readonly apiKey: string;
  /** Ids of the lists to join. */
  readonly listIds: readonly number[];
  /** The e-mail that asks for confirmation, and the page after it; without them the contact joins at once. */
  readonly doubleOptIn?: { readonly templateId: number; readonly redirectUrl: string };
  /** Attribute for the visitor's tags, several separated by commas; without it they stay here. */
  readonly tagsField?: string;
}

const API = 'https://api.brevo.com/v3/contacts';

/** Brevo. On a server only. `fields` are attributes, in capitals. */
export const brevo: LeadService<BrevoSettings> = /* @__PURE__ */ defineService<BrevoSettings>({
  name: 'brevo',
  secret: 'apiKey',
  required: ['apiKey', 'listIds'],
  confirms: ({ doubleOptIn }) => doubleOptIn !== undefined,
  build: (lead, { apiKey, listIds, doubleOptIn, tagsField, fields }) => {
    const { email } = lead.contact;
    const tags = tagsOf(lead).join(',');
    const attributes = { ...fieldsOf(lead, fields), ...(tagsField && tags ? { [tagsField]: tags } : {}) };
    const headers = { 'api-key': apiKey };
    if (!doubleOptIn) return [post(API, { email, listIds, attributes, updateEnabled: true }, headers)];
    const { templateId, redirectUrl } = doubleOptIn;
    return [
      post(
        `${API}/doubleOptinConfirmation`,
        { email, includeListIds: listIds, templateId, redirectionUrl: redirectUrl, attributes },
        headers,
      ),
    ];
  },
  refusalOf: ({ code, message }) => {
    if (code === 'duplicate_parameter') return 'known';
    return code === 'invalid_parameter' && /\bemail\b/i.test(asText(message)) ? 'invalid' : undefined;
  },
  waitHeader: 'x-sib-ratelimit-reset',
});

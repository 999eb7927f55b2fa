/**
 * HubSpot, Forms API v3: submits a form of the account, without authentication. It may be called from a browser.
 *
 * Read on 2026-11-23:
 * https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated and
 * https://legacydocs.hubspot.com/docs/methods/forms/submit_form. The list of `errorType` was read where others quote that page
 * (oaknational/Oak-Web-Application). No cookie of HubSpot's (`hutk`) is sent.
 *
 * A submission for an address that is known updates the contact, with the same answer. Every field must be in the form.
 */

import { defineService } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { asText, at, post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for HubSpot. */
export interface HubspotSettings extends ServiceSettings, ConfirmationSettings {
  /** Id of the account. */
  readonly portalId: number | string;
  /** Id of the form. */
  readonly formId: string;
  /** Id of the subscription that the newsletter is; with it the text that the visitor agreed to is recorded there. */
  readonly subscriptionTypeId?: number;
  /** Property for the visitor's tags, several separated by semicolons; without it they stay here. */
  readonly tagsField?: string;
}

/** HubSpot. `fields` are properties of contacts. */
export const hubspot: LeadService<HubspotSettings> = /* @__PURE__ */ defineService<HubspotSettings>({
  name: 'hubspot',
  required: ['portalId', 'formId'],
  confirms: ({ doubleOptIn }) => doubleOptIn === true,
  build: (lead, { portalId, formId, subscriptionTypeId, tagsField, fields }) => {
    const tags = tagsOf(lead).join(';');
    const values = {
      email: lead.contact.email,
      ...fieldsOf(lead, fields),
      ...(tagsField && tags ? { [tagsField]: tags } : {}),
    };
    const text = lead.consent.find(({ purpose, granted }) => purpose === 'newsletter' && granted)?.text;
    const communications = [{ value: true, subscriptionTypeId, text }];
    return [
      post(at('https://api.hsforms.com/submissions/v3/integration/submit', portalId, formId), {
        fields: Object.entries(values).map(([name, value]) => ({ objectTypeId: '0-1', name, value })),
        ...(subscriptionTypeId === undefined
          ? {}
          : { legalConsentOptions: { consent: { consentToProcess: true, text, communications } } }),
      }),
    ];
  },
  refusalOf: ({ errors }) =>
    /(INVALID|BLOCKED)_EMAIL|fields\.email'/.test(asText(errors)) ? 'invalid' : undefined,
});

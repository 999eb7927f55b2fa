/**
 * Buttondown, API v1: creates a subscriber.
 *
 * Read on 2026-11-23: https://docs.buttondown.com/api-subscribers-create, …/api-rate-limits, …/api-response-codes,
 * …/building-your-subscriber-base, and the OpenAPI document of github.com/buttondown/docs (2026-08-22).
 *
 * Its public form is no way in for a script: the documentation asks for a real form there, because the answer may be a page
 * with a puzzle. An address that is known is answered with 400 and stays as it is.
 */

import { defineService, type Refusal } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { asText, post } from './json-request.js';
import type { LeadService, TaggingSettings } from './lead-service.js';

/** Settings for Buttondown. */
export interface ButtondownSettings extends TaggingSettings {
  /** API key. Secret. */
  readonly apiKey: string;
  /** Whether Buttondown asks new readers to confirm by e-mail; yes where it is not said. */
  readonly doubleOptIn?: boolean;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  email_already_exists: 'known',
  subscriber_already_exists: 'known',
  email_invalid: 'invalid',
  email_empty: 'invalid',
  email_blocked: 'invalid',
  rate_limited: 'busy',
};

const confirms = ({ doubleOptIn = true }: ButtondownSettings): boolean => doubleOptIn;

/** Buttondown. On a server only. `fields` are metadata. */
export const buttondown: LeadService<ButtondownSettings> = /* @__PURE__ */ defineService<ButtondownSettings>({
  name: 'buttondown',
  secret: 'apiKey',
  required: ['apiKey'],
  confirms,
  build: (lead, settings) => [
    post(
      'https://api.buttondown.com/v1/subscribers',
      {
        email_address: lead.contact.email,
        tags: [...(settings.tags ?? []), ...tagsOf(lead)],
        metadata: fieldsOf(lead, settings.fields),
        // Without a type Buttondown asks for confirmation.
        ...(confirms(settings) ? {} : { type: 'regular' }),
      },
      { Authorization: `Token ${settings.apiKey}` },
    ),
  ],
  refusalOf: ({ code, detail }) =>
    REFUSALS[asText(code)] ??
    (Array.isArray(detail) && asText(detail).includes('email_address') ? 'invalid' : undefined),
});

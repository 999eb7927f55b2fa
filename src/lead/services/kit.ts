/**
 * Kit (ConvertKit), API v4: creates the subscriber, adds them to a form, and tags them.
 *
 * Read on 2026-11-23: https://developers.kit.com/api-reference/subscribers/create-a-subscriber,
 * …/forms/add-subscriber-to-form-by-email-address, …/tags/tag-a-subscriber-by-email-address, …/response-codes. That a subscriber
 * who is created as inactive is left to the form's own opt-in is from https://github.com/Kit/convertkit-wordpress/pull/1084.
 *
 * Creating is an upsert that never changes the state of somebody who is known. Tags are numbers there, so the host says which
 * number stands for which tag.
 */

import { defineService } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { asText, at, post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for Kit. */
export interface KitSettings extends ServiceSettings, ConfirmationSettings {
  /** API key of version 4. Secret. */
  readonly apiKey: string;
  /** Id of the form whose opt-in and confirmation apply; without one the subscriber is active at once. */
  readonly formId?: number | string;
  /** Id of the tag at Kit by our tag, such as `{"band-apply": 175}`. Other tags stay here. */
  readonly tagIds?: { readonly [tag: string]: number };
}

const API = 'https://api.kit.com/v4';

/** Kit. On a server only. `fields` are custom fields by their key. */
export const kit: LeadService<KitSettings> = /* @__PURE__ */ defineService<KitSettings>({
  name: 'kit',
  secret: 'apiKey',
  required: ['apiKey'],
  confirms: ({ doubleOptIn, formId }) => doubleOptIn === true && formId !== undefined,
  build: (lead, { apiKey, formId, tagIds = {}, fields }) => {
    const email_address = lead.contact.email;
    const send = (url: string, more: Readonly<Record<string, unknown>> = {}) =>
      post(url, { email_address, ...more }, { 'X-Kit-Api-Key': apiKey });
    const tags = tagsOf(lead).filter((tag) => Object.hasOwn(tagIds, tag));
    return [
      send(`${API}/subscribers`, {
        state: formId === undefined ? 'active' : 'inactive',
        fields: fieldsOf(lead, fields),
      }),
      ...(formId === undefined ? [] : [send(at(API, 'forms', formId, 'subscribers'))]),
      ...tags.map((tag) => send(at(API, 'tags', tagIds[tag]!, 'subscribers'))),
    ];
  },
  refusalOf: ({ errors }) => (/email address/i.test(asText(errors)) ? 'invalid' : undefined),
});

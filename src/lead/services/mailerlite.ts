/**
 * MailerLite, API of connect.mailerlite.com: creates or updates a subscriber.
 *
 * Read on 2026-11-23: https://developers.mailerlite.com/docs/subscribers and https://developers.mailerlite.com/getting-started.
 *
 * Whether a new reader is asked to confirm is a setting of the account, so no `status` is sent. There are no tags but groups, so
 * the host says which group stands for which tag.
 */

import { defineService } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for MailerLite. */
export interface MailerliteSettings extends ServiceSettings, ConfirmationSettings {
  /** API token. Secret. */
  readonly apiKey: string;
  /** Ids of the groups that everybody joins. */
  readonly groupIds?: readonly string[];
  /** Id of a group by our tag, such as `{"band-apply": "4243829086487936"}`. Other tags stay here. */
  readonly groupIdByTag?: { readonly [tag: string]: string };
}

/** MailerLite. On a server only. `fields` are its fields by key. */
export const mailerlite: LeadService<MailerliteSettings> = /* @__PURE__ */ defineService<MailerliteSettings>({
  name: 'mailerlite',
  secret: 'apiKey',
  required: ['apiKey'],
  confirms: ({ doubleOptIn }) => doubleOptIn === true,
  build: (lead, { apiKey, groupIds = [], groupIdByTag = {}, fields }) => {
    const ofTags = tagsOf(lead).flatMap((tag) =>
      Object.hasOwn(groupIdByTag, tag) ? [groupIdByTag[tag]] : [],
    );
    return [
      post(
        'https://connect.mailerlite.com/api/subscribers',
        { email: lead.contact.email, fields: fieldsOf(lead, fields), groups: [...groupIds, ...ofTags] },
        { Accept: 'application/json', Authorization: `Bearer ${apiKey}` },
      ),
    ];
  },
  refusalOf: ({ errors }) => ((errors as { email?: unknown } | undefined)?.email ? 'invalid' : undefined),
});

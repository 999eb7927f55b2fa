/**
 * Mailchimp, Marketing API 3.0: adds a member to an audience.
 *
 * Read on 2026-11-23: https://mailchimp.com/developer/marketing/docs/errors/ and
 * https://developer.mailchimp.com/documentation/mailchimp/guides/manage-subscribers-with-the-mailchimp-api/. The reference of
 * `lists/{list_id}/members` itself could not be read; its fields are from https://www.withone.ai/knowledge/mailchimp-marketing, its
 * refusals from the logs that others published.
 *
 * An address that is on the list is answered with 400 "Member Exists": it stays as it is, without the new tags.
 */

import { defineService } from './define-service.js';
import { fieldsOf, tagsOf } from './granted-data.js';
import { asText, at, post } from './json-request.js';
import type { LeadService, TaggingSettings } from './lead-service.js';

/** Settings for Mailchimp. */
export interface MailchimpSettings extends TaggingSettings {
  /** API key with its data centre at the end (`…-us21`). Secret. */
  readonly apiKey: string;
  /** Id of the audience. */
  readonly listId: string;
  /** Whether Mailchimp asks new readers to confirm by e-mail; yes where it is not said. */
  readonly doubleOptIn?: boolean;
}

const confirms = ({ doubleOptIn = true }: MailchimpSettings): boolean => doubleOptIn;

/** Mailchimp. On a server only. `fields` are merge fields. */
export const mailchimp: LeadService<MailchimpSettings> = /* @__PURE__ */ defineService<MailchimpSettings>({
  name: 'mailchimp',
  secret: 'apiKey',
  required: ['apiKey', 'listId'],
  confirms,
  build: (lead, settings) => {
    const { apiKey, listId, tags = [], fields } = settings;
    const dataCentre = /-([a-z]+\d+)$/.exec(apiKey)?.[1];
    if (!dataCentre) {
      throw new TypeError(
        '[ml-readiness-quiz] mailchimp: apiKey must end with its data centre, as in …-us21.',
      );
    }
    const url = at(`https://${dataCentre}.api.mailchimp.com/3.0/lists`, listId, 'members');
    // A field that the audience requires and the form does not ask for must not cost the lead.
    return [
      post(
        `${url}?skip_merge_validation=true`,
        {
          email_address: lead.contact.email,
          status: confirms(settings) ? 'pending' : 'subscribed',
          merge_fields: fieldsOf(lead, fields),
          tags: [...tags, ...tagsOf(lead)],
        },
        { Authorization: `Basic ${btoa(`key:${apiKey}`)}` },
      ),
    ];
  },
  refusalOf: ({ title, errors }) => {
    if (title === 'Member Exists') return 'known';
    const isAboutAddress = errors === undefined || asText(errors).includes('email_address');
    return title === 'Invalid Resource' && isAboutAddress ? 'invalid' : undefined;
  },
});

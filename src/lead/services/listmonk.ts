/**
 * listmonk: subscribes through the public form's API. It may be called from a browser, where the page's origin is among the trusted
 * addresses of listmonk's settings.
 *
 * Read on 2026-11-23: https://listmonk.app/docs/apis/subscribers/ and github.com/knadh/listmonk (2026-07-21), cmd/public.go and
 * cmd/handlers.go.
 *
 * The public form knows no tags. An address that is known is subscribed to what it was not, with the same answer. `has_optin` of
 * that answer is not read, because it would tell who is known. Messages are in the language of the installation: where it does not
 * say "e-mail" in one, a refused address reads as a failure.
 */

import { defineService } from './define-service.js';
import { fieldsOf } from './granted-data.js';
import { asText, at, post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for listmonk. */
export interface ListmonkSettings extends ServiceSettings, ConfirmationSettings {
  /** Address of the installation. */
  readonly url: string;
  /** UUIDs of public lists. */
  readonly listIds: readonly string[];
}

/** listmonk. Of `fields` it knows `name`. */
export const listmonk: LeadService<ListmonkSettings> = /* @__PURE__ */ defineService<ListmonkSettings>({
  name: 'listmonk',
  required: ['url', 'listIds'],
  confirms: ({ doubleOptIn }) => doubleOptIn === true,
  build: (lead, { url, listIds, fields }) => [
    post(at(url, 'api', 'public', 'subscription'), {
      ...fieldsOf(lead, fields),
      email: lead.contact.email,
      list_uuids: listIds,
    }),
  ],
  refusalOf: ({ message }) => (/\be-?mail\b/i.test(asText(message)) ? 'invalid' : undefined),
});

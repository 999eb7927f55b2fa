/**
 * Makes a service of what is particular to it. The rules that matter for all live here and nowhere else: no request without
 * the visitor's consent, no secret in a browser, the same words for an address that is known and one that is new, and none of
 * a service's own words for the visitor, which may hold the address or be in another language.
 *
 * | answer                            | becomes                                                                       |
 * | --------------------------------- | ----------------------------------------------------------------------------- |
 * | 2xx                               | accepted, with `email-sent` where the list asks for confirmation              |
 * | 409, or `known` below 500         | the same                                                                      |
 * | `invalid` below 500               | rejected, because of the address                                              |
 * | 429, 503, or `busy` below 500     | retry, after `Retry-After`                                                    |
 * | a web page, opaque, anything else | failed: a mistake in the settings or at the service, which no visitor can mend |
 */

import type { Lead } from '../lead.js';
import type { LeadResult } from '../outcome.js';
import {
  failed,
  isWebPage,
  MAX_BODY_BYTES,
  parseFields,
  parseRetryAfter,
  readHeader,
  retry,
  type Fields,
} from '../read-outcome.js';
import { readText } from '../read-text.js';
import { hasGranted } from './granted-data.js';
import { isBrowser } from '../is-browser.js';
import type { LeadService, ServiceRequest } from './lead-service.js';

/** What a service says about a lead that it did not take. */
export type Refusal = 'known' | 'invalid' | 'busy';

/** What is particular to a service. */
export interface ServiceDefinition<Settings> {
  readonly name: string;
  /** The setting that is a secret. */
  readonly secret?: keyof Settings & string;
  /** Settings that must not be empty. */
  readonly required: readonly (keyof Settings & string)[];
  /** Whether the visitor agreed to what this service is for; the newsletter where it is not said. */
  readonly isGranted?: (lead: Lead) => boolean;
  readonly build: (lead: Lead, settings: Settings) => readonly ServiceRequest[];
  /** Whether the list asks new readers to confirm by e-mail. */
  readonly confirms?: (settings: Settings) => boolean;
  /** What the body of an answer other than 2xx and 5xx says. */
  readonly refusalOf?: (fields: Fields) => Refusal | undefined;
  /** Name of the header that says how many seconds to wait, besides `Retry-After`. */
  readonly waitHeader?: string;
}

/** A service by its definition. */
export function defineService<Settings>(definition: ServiceDefinition<Settings>): LeadService<Settings> {
  const { name, secret, required, build, isGranted = forNewsletter } = definition;
  return {
    name,
    secret,
    buildRequests(lead, settings, place) {
      if (secret && settings[secret] && (place?.isBrowser ?? isBrowser())) {
        throw new TypeError(
          `[ml-readiness-quiz] ${name} needs ${secret}, which every visitor could read here. Send the lead to your server (lead-endpoint) and call ${name} there.`,
        );
      }
      for (const key of required) {
        if (!settings[key]) throw new TypeError(`[ml-readiness-quiz] ${name} needs the setting ${key}.`);
      }
      return isGranted(lead) ? build(lead, settings) : [];
    },
    readAnswer: (response, settings) => readAnswer(response, settings, definition),
  };
}

const forNewsletter = (lead: Lead): boolean => hasGranted(lead, 'newsletter');

async function readAnswer<Settings>(
  response: Response,
  settings: Settings,
  { confirms, refusalOf, waitHeader = 'retry-after' }: ServiceDefinition<Settings>,
): Promise<LeadResult> {
  const { status } = response;
  if (status === 0) return failed('opaque');
  const text = await readText(response.body, MAX_BODY_BYTES);
  const isOk = status >= 200 && status < 300;
  if (isOk && isWebPage(readHeader(response, 'content-type'), text)) return failed('not-an-endpoint');
  // A service that is down may speak of the address too: "Failed to send email".
  const refusal = isOk || status >= 500 ? undefined : refusalOf?.(parseFields(text));
  if (isOk || status === 409 || refusal === 'known') {
    return confirms?.(settings) ? { status: 'accepted', confirmation: 'email-sent' } : { status: 'accepted' };
  }
  if (refusal === 'invalid') return { status: 'rejected', field: 'email' };
  if (status === 429 || status === 503 || refusal === 'busy') {
    const wait = readHeader(response, 'retry-after') || readHeader(response, waitHeader);
    return retry(parseRetryAfter(wait, Date.now()));
  }
  return failed(`http-${status}`);
}

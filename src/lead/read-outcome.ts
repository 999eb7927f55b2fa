/**
 * Turns whatever came back into what became of the lead: the answer of a page's listener or of an endpoint.
 *
 * | answer                              | becomes                                                                    |
 * | ----------------------------------- | -------------------------------------------------------------------------- |
 * | an outcome or a failure             | itself, checked and cut                                                    |
 * | 2xx, 409                            | accepted; with `email-sent` where the JSON body says `confirmation`        |
 * | 2xx with a web page in it           | failed, `not-an-endpoint`: a login wall or a catch-all page, not a receipt |
 * | 400, 422                            | rejected, with the body's `field` and `message`                            |
 * | 429, 503                            | retry, after `Retry-After` or the body's `afterSeconds`                    |
 * | an answer that cannot be read       | accepted, `unverified`: it was sent, and that is all that can be known     |
 * | a redirect                          | failed, `opaque`                                                           |
 * | any other status                    | failed, `http-…`                                                           |
 * | anything else                       | failed, `not-an-outcome`                                                   |
 *
 * 409 reads as new, because "already on the list" is nobody's business but the subscriber's. An HTML type alone is no fault
 * (PHP sends it with an empty body): it takes markup, too. Of a body at most 16 KiB is read, only as JSON, and nothing of it
 * is shown but the message of a rejection, as text. Never throws.
 */

import type { LeadFailureCode, LeadOutcome, LeadRejected, LeadResult, LeadRetry } from './outcome.js';
import { readText } from './read-text.js';

/** Longest message of a rejection that is shown. */
export const MAX_MESSAGE_LENGTH = 200;

/** Longest wait that is asked of a visitor, in seconds. */
export const MAX_RETRY_SECONDS = 300;

/** What `deliverLead` and `deliverToService` say of a failure, passed on by a page that called them. */
const FAILURE =
  /^(http-\d{3}|timeout|network|aborted|opaque|page-rejected|endpoint-address|service-settings|not-an-(endpoint|outcome))$/;

/** How much of a body is read. */
export const MAX_BODY_BYTES = 16 * 1024;

/** The members of a JSON object from outside. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What an answer says about the lead.
 * @param value a `LeadResult`, a `Response`, or anything with a numeric `status`
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 */
export async function readOutcome(value: unknown, now: number = Date.now()): Promise<LeadResult> {
  try {
    if (typeof value !== 'object' || value === null) return failed('not-an-outcome');
    const answer = value as Fields;
    if (typeof answer['status'] === 'number') return await readResponse(answer, answer['status'], now);
    return readPlain(answer) ?? failed('not-an-outcome');
  } catch {
    return failed('not-an-outcome');
  }
}

/** A failure with this code. */
export function failed(code: LeadFailureCode): LeadResult {
  return { status: 'failed', code };
}

function readPlain(answer: Fields): LeadResult | undefined {
  switch (answer['status']) {
    case 'accepted':
      return accepted(answer);
    case 'rejected':
      return rejected(answer);
    case 'retry':
      return retry(answer['afterSeconds']);
    case 'failed':
      return FAILURE.test(String(answer['code'])) ? failed(answer['code'] as LeadFailureCode) : undefined;
    default:
      return undefined;
  }
}

async function readResponse(response: Fields, status: number, now: number): Promise<LeadResult> {
  if (status === 0) {
    return response['type'] === 'opaque' ? { status: 'accepted', unverified: true } : failed('opaque');
  }
  const text = await readText(response['body'], MAX_BODY_BYTES);
  const body = parseFields(text);
  if ((status >= 200 && status < 300) || status === 409) {
    return isWebPage(readHeader(response, 'content-type'), text) ? failed('not-an-endpoint') : accepted(body);
  }
  if (status === 400 || status === 422) return rejected(body);
  if (status === 429 || status === 503) {
    return retry(parseRetryAfter(readHeader(response, 'retry-after'), now) ?? own(body, 'afterSeconds'));
  }
  return failed(`http-${status}`);
}

function accepted(fields: Fields): LeadOutcome {
  return {
    status: 'accepted',
    ...(own(fields, 'confirmation') === 'email-sent' ? { confirmation: 'email-sent' } : {}),
    ...(own(fields, 'unverified') === true ? { unverified: true } : {}),
  };
}

function rejected(fields: Fields): LeadRejected {
  const message = readMessage(own(fields, 'message'));
  const field = own(fields, 'field');
  return {
    status: 'rejected',
    ...(typeof field === 'string' && /^[\w-]{1,64}$/.test(field) ? { field } : {}),
    ...(message ? { message } : {}),
  };
}

/** Another try, after as long as is asked for and reasonable. */
export function retry(afterSeconds: unknown): LeadRetry {
  if (typeof afterSeconds !== 'number' || !(afterSeconds > 0)) return { status: 'retry' };
  return { status: 'retry', afterSeconds: Math.min(afterSeconds, MAX_RETRY_SECONDS) };
}

function readMessage(message: unknown): string {
  if (typeof message !== 'string') return '';
  return Array.from(message.trim().slice(0, 2 * MAX_MESSAGE_LENGTH))
    .slice(0, MAX_MESSAGE_LENGTH)
    .join('');
}

/** Seconds to wait from a `Retry-After` header (RFC 9110, 10.2.3): a whole number, or a date. */
export function parseRetryAfter(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header)) return Number(header);
  const seconds = Math.ceil((Date.parse(header) - now) / 1000);
  return seconds > 0 ? seconds : undefined;
}

/** Whether an answer is a web page, where data was asked for. */
export function isWebPage(type: string, text: string): boolean {
  return /html/i.test(type) && text.trimStart().startsWith('<');
}

/** The members of a JSON object; none where the text is anything else. */
export function parseFields(text: string): Fields {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Fields) : {};
  } catch {
    return {};
  }
}

/** A header's value; empty where there is none. */
export function readHeader(response: { readonly headers?: unknown }, name: string): string {
  // By shape: the response may come from another realm or a polyfill.
  const headers = response.headers as Partial<Headers> | null | undefined;
  return headers?.get?.(name)?.trim() ?? '';
}

/** Reads own properties only, so that a page's polluted prototypes say nothing. */
function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

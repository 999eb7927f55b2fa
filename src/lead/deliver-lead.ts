/**
 * Sends one lead to one endpoint, once. The submission id goes along as the key (`Idempotency-Key`, in a form `submissionId`), so that a
 * receiver can tell a repeated attempt from a new lead. Trying again is the caller's decision; see `retry-delivery.ts`.
 *
 * In: a lead and an address. Out: what became of it. Never rejects.
 */

import { encodeLead, type LeadEncoding } from './encode-lead.js';
import type { Lead, TextByKey } from './lead.js';
import type { LeadResult } from './outcome.js';
import { failed, readOutcome } from './read-outcome.js';
import { sendRequest, type SendOptions } from './send-request.js';
import { parseWebAddress } from './web-address.js';

/** How an endpoint wants to be spoken to. */
export interface EndpointSettings {
  /** An `http(s)` address; in a document it may be relative. */
  readonly endpoint: string;
  /** What the endpoint reads; JSON where it is not said. */
  readonly encoding?: LeadEncoding | undefined;
  /** Fixed fields of the host that go along, such as `action` or the id of a list. */
  readonly extra?: TextByKey | undefined;
  /** Cookies go along. */
  readonly withCredentials?: boolean | undefined;
  /**
   * The endpoint lets no page read its answer (a form of another site without CORS): the lead is sent as a form, and is accepted as far
   * as anybody can tell. Browsers follow redirects then, wherever they lead.
   */
  readonly isOpaque?: boolean | undefined;
}

/** Where a lead goes, and how. */
export interface DeliveryOptions extends SendOptions, EndpointSettings {}

/** Sends one lead and says what became of it. */
export async function deliverLead(lead: Lead, options: DeliveryOptions): Promise<LeadResult> {
  const { endpoint, encoding = 'json', extra, withCredentials, isOpaque } = options;
  const url = parseWebAddress(endpoint);
  if (!url) return failed('endpoint-address');
  const request = {
    ...encodeLead(lead, isOpaque ? 'form' : encoding, extra),
    ...(withCredentials ? { credentials: 'include' as const } : {}),
    ...(isOpaque ? { mode: 'no-cors' as const, redirect: 'follow' as const } : {}),
  };
  return sendRequest(url, request, readOutcome, options);
}

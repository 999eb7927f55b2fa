/**
 * Sends one lead to one endpoint, once. `Idempotency-Key` carries the submission id, so that a receiver can tell a repeated
 * attempt from a new lead. Trying again is the caller's decision.
 *
 * In: a lead and an address. Out: what became of it. Never rejects.
 */

import type { WaitOptions } from './await-answer.js';
import type { Lead } from './lead.js';
import type { LeadResult } from './outcome.js';
import { failed, readOutcome } from './read-outcome.js';
import { sendRequest, type LeadRequest } from './send-request.js';
import { toJson } from './to-json.js';
import { parseWebAddress } from './web-address.js';

/** Where a lead goes, and how long that may take. */
export interface DeliveryOptions extends WaitOptions {
  /** An `http(s)` address; in a document it may be relative. */
  readonly endpoint: string;
}

/** Sends one lead and says what became of it. */
export async function deliverLead(lead: Lead, options: DeliveryOptions): Promise<LeadResult> {
  const url = parseWebAddress(options.endpoint);
  if (!url) return failed('endpoint-address');
  return sendRequest(url, buildRequest(lead), readOutcome, options);
}

function buildRequest(lead: Lead): LeadRequest {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.submissionId },
    body: toJson(lead),
  };
}

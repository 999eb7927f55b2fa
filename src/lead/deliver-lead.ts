/**
 * Sends one lead to one endpoint, once. The only place here that makes a request.
 *
 * No cookies, no referrer, no redirects: a redirected POST can end on another host. `Idempotency-Key` carries the submission
 * id, so that a receiver can tell a repeated attempt from a new lead. Trying again is the caller's decision.
 *
 * In: a lead and an address. Out: what became of it. Never rejects.
 */

import { LEAD_TIMEOUT_MS, type WaitOptions } from './await-answer.js';
import type { Lead } from './lead.js';
import type { LeadResult } from './outcome.js';
import { failed, readOutcome } from './read-outcome.js';
import { parseWebAddress } from './web-address.js';

/** Where a lead goes, and how long that may take. */
export interface DeliveryOptions extends WaitOptions {
  /** An `http(s)` address; in a document it may be relative. */
  readonly endpoint: string;
}

/** Sends one lead and says what became of it. */
export async function deliverLead(lead: Lead, options: DeliveryOptions): Promise<LeadResult> {
  const { endpoint, signal, timeoutMs = LEAD_TIMEOUT_MS } = options;
  const url = parseWebAddress(endpoint);
  if (!url) return failed('endpoint-address');
  if (signal?.aborted) return failed('aborted');

  // By hand, because AbortSignal.any is younger than the oldest engines that we support.
  const request = new AbortController();
  const abort = () => request.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await readOutcome(await fetch(url, buildRequest(lead, request.signal)));
  } catch {
    if (signal?.aborted) return failed('aborted');
    return failed(request.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function buildRequest(lead: Lead, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.submissionId },
    body: JSON.stringify(lead),
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  };
}

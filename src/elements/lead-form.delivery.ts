/**
 * Hands one lead to the first that takes it: the page by `respondWith`, the page by `preventDefault()` alone, the endpoint.
 * The place where retries of our own, other encodings and newsletter services will be added.
 *
 * In: the element that speaks for the form, and a lead. Out: who took it and what became of it. Never rejects.
 */

import { LeadSubmitEvent } from '../events.js';
import { awaitAnswer, type WaitOptions } from '../lead/await-answer.js';
import { deliverLead } from '../lead/deliver-lead.js';
import type { Lead } from '../lead/lead.js';
import type { LeadResult, LeadSettlement } from '../lead/outcome.js';

/** Who took a lead and what became of it. */
export interface Delivery {
  readonly via: LeadSettlement['via'];
  /** `undefined` where nobody took it. */
  readonly result: LeadResult | undefined;
}

/** Offers the lead to the page, then to the endpoint where there is one. */
export async function offerLead(
  host: EventTarget,
  lead: Lead,
  endpoint: string | null | undefined,
  options: WaitOptions,
): Promise<Delivery> {
  const event = new LeadSubmitEvent(lead);
  host.dispatchEvent(event);
  const answer = event.close();
  if (answer !== undefined) return { via: 'page', result: await awaitAnswer(answer, options) };
  if (event.defaultPrevented) return { via: 'page-unconfirmed', result: { status: 'accepted' } };
  if (!endpoint) return { via: 'none', result: undefined };
  return { via: 'endpoint', result: await deliverLead(lead, { ...options, endpoint }) };
}

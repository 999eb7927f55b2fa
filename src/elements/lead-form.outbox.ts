/**
 * Sends the leads that were kept over a reload (`lead-outbox`). Several elements on a page may have the same endpoint; each lead is sent by
 * one of them.
 *
 * In: who takes leads. Out: what became of each, one after another. Never rejects.
 */

import type { Lead } from '../lead/lead.js';
import { parseLead } from '../lead/parse-lead.js';
import { type Delivery, type LeadTakers, type OfferOptions, sendToEndpoint } from './lead-form.delivery.js';

/** Leads that are on their way again. */
const underWay = new Set<string>();

/**
 * Sends what was kept.
 * @param onEnd told what became of a lead
 */
export async function replayOutbox(
  { endpoint, outbox }: LeadTakers,
  options: OfferOptions,
  onEnd: (lead: Lead, delivery: Delivery) => void,
): Promise<void> {
  if (!endpoint || !outbox) return;
  for (const kept of outbox.read()) {
    const parsed = parseLead(kept);
    const { submissionId } = kept;
    if (!parsed.ok || underWay.has(submissionId)) continue;
    const lead = Object.freeze({ ...parsed.lead, attempt: parsed.lead.attempt + 1 });
    underWay.add(submissionId);
    const delivery = await sendToEndpoint(lead, endpoint, outbox, options);
    underWay.delete(submissionId);
    if (options.signal.aborted) return;
    onEnd(lead, { via: 'endpoint', ...delivery });
  }
}

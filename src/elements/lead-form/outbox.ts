/**
 * Sends the leads that were kept over a reload (`lead-outbox`). Several elements on a page may have the same endpoint; each lead is sent by
 * one of them.
 *
 * In: who takes leads. Out: which goes out now and what became of it, one after another. Never rejects.
 */

import type { Lead } from '../../lead/lead.js';
import { parseLead } from '../../lead/parse-lead.js';
import { isUnderWay } from '../../lead/under-way.js';
import { type Delivery, type LeadTakers, type OfferOptions, sendToEndpoint } from './delivery.js';

/** Who is told about what was kept. */
export interface ReplayListener {
  /** A lead goes out again. */
  readonly onBegin: (lead: Lead) => void;
  /** What became of it. */
  readonly onEnd: (lead: Lead, delivery: Delivery) => void;
}

/** Sends what was kept. */
export async function replayOutbox(
  { endpoint, outbox }: LeadTakers,
  options: OfferOptions,
  { onBegin, onEnd }: ReplayListener,
): Promise<void> {
  if (!endpoint || !outbox) return;
  const seen = new Set<string>();
  // Read anew each time: meanwhile another element may have delivered one.
  const next = (): Lead | undefined =>
    outbox.read().find((kept) => !seen.has(kept.submissionId) && !isUnderWay(kept.submissionId));
  for (let kept = next(); kept; kept = next()) {
    seen.add(kept.submissionId);
    const parsed = parseLead(kept);
    if (!parsed.ok) continue;
    const lead = Object.freeze({ ...parsed.lead, attempt: parsed.lead.attempt + 1 });
    onBegin(lead);
    const delivery = await sendToEndpoint(lead, endpoint, outbox, options);
    if (options.signal.aborted) return;
    onEnd(lead, { via: 'endpoint', ...delivery });
  }
}

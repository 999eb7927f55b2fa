/**
 * Delivers one lead to two takers: a newsletter service has no place for the consent to be contacted and for most fields, so a lead that
 * holds it goes to the endpoint as well, under the same id. The outcome is the worse of the two. Whoever has accepted it is not sent it
 * again when the visitor tries again for the sake of the other.
 *
 * In: the two ways, and what they accepted before. Out: one delivery. Never rejects.
 */

import type { LeadAccepted, LeadResult } from '../../lead/outcome.js';
import type { Delivery } from './delivery.js';

/** Delivers the lead in one way. */
export type Way = () => Promise<Delivery>;

/** What was accepted, by way and lead. Holds nothing that a visitor typed. */
export type AcceptedByWay = Map<string, Delivery>;

const FROM_BEST = ['accepted', 'rejected', 'retry', 'failed'] as const;

/** Goes both ways at once: a page that is left must not be in between. */
export async function deliverToBoth(
  submissionId: string,
  ways: Readonly<Record<'service' | 'endpoint', Way>>,
  accepted: AcceptedByWay,
): Promise<Delivery> {
  const go = async (via: keyof typeof ways): Promise<Delivery> => {
    const key = `${via} ${submissionId}`;
    const end = accepted.get(key) ?? (await ways[via]());
    if (end.result?.status === 'accepted') accepted.set(key, end);
    return end;
  };
  const [service, endpoint] = await Promise.all([go('service'), go('endpoint')]);
  const worse = rank(endpoint.result) > rank(service.result) ? endpoint : service;
  return {
    via: worse.via,
    result: join(service.result, endpoint.result) ?? worse.result,
    attempts: Math.max(service.attempts, endpoint.attempts),
  };
}

const rank = (result: LeadResult | undefined): number => FROM_BEST.indexOf(result?.status ?? 'failed');

/** What the visitor has to know of two that accepted. */
function join(one: LeadResult | undefined, other: LeadResult | undefined): LeadAccepted | undefined {
  return one?.status === 'accepted' && other?.status === 'accepted' ? { ...one, ...other } : undefined;
}

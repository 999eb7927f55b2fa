/**
 * Hands one lead to the first that takes it: a listener by `respondWith`, a listener by `preventDefault()` alone, the page's `onlead`,
 * the newsletter service, the endpoint; who asked to be contacted goes to both of these. What a page takes it delivers in its own way; the
 * others are tried again here, under one key, and do not end with the page.
 *
 * In: the element that speaks for the form, a lead, and who may take it. Out: who took it and what became of it. Never rejects.
 */

import { type LeadAnswer, type LeadHandler, LeadSubmitEvent } from '../../events.js';
import { awaitAnswer } from '../../lead/await-answer.js';
import { deliverLead, type EndpointSettings } from '../../lead/deliver-lead.js';
import type { Lead } from '../../lead/lead.js';
import type { LeadResult, LeadSettlement } from '../../lead/outcome.js';
import type { Outbox } from '../../lead/outbox.js';
import { outlastPage } from '../../lead/outlast-page.js';
import { type Pause, retryDelivery, type Surroundings } from '../../lead/retry-delivery.js';
import type { SendOptions } from '../../lead/send-request.js';
import { hasGranted } from '../../lead/services/granted-data.js';
import { setOut } from '../../lead/under-way.js';
import { type AcceptedByWay, deliverToBoth } from './deliver-to-both.js';
import { isRepeatable } from './setup.js';

/** Who may take a lead, besides listeners. */
export interface LeadTakers {
  readonly onlead?: LeadHandler | null | undefined;
  /** Sends it to the newsletter service that the host named. */
  readonly service?: ((lead: Lead, options: SendOptions) => Promise<LeadResult>) | undefined;
  readonly endpoint?: EndpointSettings | undefined;
  /** Where leads for the endpoint are kept until they are delivered. */
  readonly outbox?: Outbox | undefined;
}

/** How long a delivery may take, and who hears of it. */
export interface OfferOptions {
  readonly signal: AbortSignal;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  readonly onPause?: ((why: Pause) => void) | undefined;
  readonly surroundings?: Surroundings | undefined;
  /** What of two takers one has accepted already. */
  readonly accepted?: AcceptedByWay | undefined;
}

/** Who took a lead and what became of it. */
export interface Delivery {
  readonly via: LeadSettlement['via'];
  /** `undefined` where nobody took it. */
  readonly result: LeadResult | undefined;
  /** Attempts made for this submission, those before this delivery included. */
  readonly attempts: number;
  /** The visitor asked to be contacted, and whoever took the lead keeps nothing of that. */
  readonly isContactLost?: boolean;
}

/** Offers the lead to the page, then to whom the page named. */
export async function offerLead(
  host: EventTarget,
  lead: Lead,
  takers: LeadTakers,
  options: OfferOptions,
): Promise<Delivery> {
  const attempts = lead.attempt;
  const wanted = new AbortController();
  const lose = (): void => wanted.abort();
  options.signal.addEventListener('abort', lose, { once: true });

  const event = new LeadSubmitEvent(lead, wanted.signal);
  host.dispatchEvent(event);
  const given = event.close();
  if (!given && event.defaultPrevented) {
    return { via: 'page-unconfirmed', result: { status: 'accepted' }, attempts };
  }
  const answer = given ? given.answer : handle(lead, takers.onlead, wanted.signal);
  if (given || answer !== undefined) {
    const result = await awaitAnswer(answer, options);
    if (result.status === 'failed' && result.code === 'timeout') lose();
    return { via: 'page', result, attempts };
  }
  const { service, endpoint, outbox } = takers;
  const wantsContact = hasGranted(lead, 'contact');
  const toService =
    service && (async () => ({ via: 'service', ...(await sendToService(lead, service, options)) }) as const);
  const toEndpoint =
    endpoint &&
    (async () => ({ via: 'endpoint', ...(await sendToEndpoint(lead, endpoint, outbox, options)) }) as const);
  if (!toService) return toEndpoint ? toEndpoint() : { via: 'none', result: undefined, attempts };
  if (!toEndpoint) return { ...(await toService()), isContactLost: wantsContact };
  if (!wantsContact) return toService();
  return deliverToBoth(
    lead.submissionId,
    { service: toService, endpoint: toEndpoint },
    options.accepted ?? new Map(),
  );
}

/** Sends a lead to the endpoint, as often as that can help. */
export async function sendToEndpoint(
  lead: Lead,
  endpoint: EndpointSettings,
  outbox: Outbox | undefined,
  options: OfferOptions,
): Promise<Omit<Delivery, 'via'>> {
  outbox?.keep(lead);
  const arrive = setOut(lead.submissionId, options.signal);
  const delivery = await deliver(lead, isRepeatable(endpoint), options, (attempt, how) => {
    outbox?.keep(attempt);
    return deliverLead(attempt, { ...endpoint, ...how });
  });
  const mayBeKept = arrive();
  const { status } = delivery.result;
  if (status === 'accepted' || status === 'rejected' || !mayBeKept) outbox?.release(lead);
  return delivery;
}

/** Services know no key either. */
const sendToService = (
  lead: Lead,
  service: NonNullable<LeadTakers['service']>,
  options: OfferOptions,
): Promise<Omit<Delivery, 'via'>> => deliver(lead, false, options, service);

/**
 * Delivers a lead, as often as that can help.
 * @param isRepeatable one that arrived twice is not there twice. Then what is on its way when the page is left goes out again; else it goes
 * out from the start so that it needs no page
 */
async function deliver(
  lead: Lead,
  isRepeatable: boolean,
  { timeoutMs, ...options }: OfferOptions,
  send: (attempt: Lead, how: SendOptions) => Promise<LeadResult>,
): Promise<{ readonly result: LeadResult; readonly attempts: number }> {
  let latest = lead;
  let made = 0;
  let isOut = false;
  const next = (): Lead => (latest = Object.freeze({ ...lead, attempt: lead.attempt + made++ }));
  const attempt = async (signal: AbortSignal): Promise<LeadResult> => {
    isOut = true;
    const result = await send(next(), { signal, timeoutMs, keepalive: !isRepeatable });
    isOut = false;
    return result;
  };
  const result = await outlastPage({
    signal: options.signal,
    isRepeatable,
    deliver: async (signal) =>
      (await retryDelivery(() => attempt(signal), { ...options, signal, isRepeatable })).result,
    sendOnLeaving: () => {
      if (isOut && !isRepeatable) return undefined;
      return send(isOut ? latest : next(), { signal: options.signal, timeoutMs, keepalive: true });
    },
  });
  return { result, attempts: latest.attempt };
}

function handle(
  lead: Lead,
  onlead: LeadHandler | null | undefined,
  signal: AbortSignal,
): LeadAnswer | undefined {
  try {
    return onlead?.(lead, { signal });
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

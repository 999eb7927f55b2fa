/**
 * Lets a delivery outlast its page. Browsers cancel the requests of a page that is left, and its pauses end with it: what is on its way
 * then goes out at once, in a request that needs no page. Nobody hears what becomes of that, unless the page comes back from the
 * back/forward cache: then its answer ends the delivery, and where it has none the delivery goes on as ever.
 *
 * In: a delivery, and the request to make when the page is left. Out: what became of the last attempt.
 */

import type { LeadResult } from './outcome.js';

/** A delivery that may meet the end of its page. */
export interface LastingDelivery {
  readonly signal: AbortSignal;
  /** A repeated attempt cannot make a second lead. */
  readonly isRepeatable: boolean;
  /** Makes the attempts. */
  readonly deliver: (signal: AbortSignal) => Promise<LeadResult>;
  /** Makes one without a page; `undefined` where what is on its way needs none. Called while the page goes, so it has to ask at once. */
  readonly sendOnLeaving: () => Promise<LeadResult> | undefined;
}

/** Delivers, and once more when the page is left. */
export async function outlastPage(delivery: LastingDelivery): Promise<LeadResult> {
  const { signal, isRepeatable } = delivery;
  for (;;) {
    const { result, last } = await deliverUntilLeft(delivery);
    if (!last) return result;
    const answer = await last;
    if (!isRepeatable || signal.aborted || answer.status === 'accepted' || answer.status === 'rejected') {
      return answer;
    }
  }
}

/** Delivers until the page is left; `last` is the request that was made then. */
async function deliverUntilLeft({
  signal,
  deliver,
  sendOnLeaving,
}: LastingDelivery): Promise<{ readonly result: LeadResult; readonly last?: Promise<LeadResult> }> {
  const stay = new AbortController();
  let last: Promise<LeadResult> | undefined;
  const stop = (): void => stay.abort();
  const leave = (): void => {
    last ??= sendOnLeaving();
    if (last) stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  globalThis.addEventListener?.('pagehide', leave);
  try {
    if (signal.aborted) stop();
    const result = await deliver(stay.signal);
    return last ? { result, last } : { result };
  } finally {
    signal.removeEventListener('abort', stop);
    globalThis.removeEventListener?.('pagehide', leave);
  }
}

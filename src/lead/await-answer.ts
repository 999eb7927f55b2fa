/**
 * Waits for the answer that a page's listener gave to `respondWith`, but not for ever.
 * In: an outcome, a `Response` or a promise of one. Out: what became of the lead. Never rejects; a late answer is ignored.
 */

import type { LeadResult } from './outcome.js';
import { failed, readOutcome } from './read-outcome.js';

/** How long an answer or a delivery may take, in milliseconds, where it is not said. */
export const LEAD_TIMEOUT_MS = 15_000;

/** How long to wait. */
export interface WaitOptions {
  /** Gives up. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** What becomes of the lead by the page's answer. */
export async function awaitAnswer(answer: unknown, options: WaitOptions = {}): Promise<LeadResult> {
  const { signal, timeoutMs = LEAD_TIMEOUT_MS } = options;
  let stopWaiting: () => void = () => undefined;
  const end = new Promise<LeadResult>((resolve) => {
    const timer = setTimeout(() => resolve(failed('timeout')), timeoutMs);
    const abort = () => resolve(failed('aborted'));
    signal?.addEventListener('abort', abort, { once: true });
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  const result = await Promise.race([readAnswer(answer), end]);
  stopWaiting();
  return result;
}

async function readAnswer(answer: unknown): Promise<LeadResult> {
  let value: unknown;
  try {
    value = await answer;
  } catch {
    return failed('page-rejected');
  }
  return readOutcome(value);
}

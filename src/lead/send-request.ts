/**
 * Makes one request that carries a lead. The only place here that does.
 *
 * No cookies unless the host asked for them, no referrer, no redirects: a redirected POST can end on another host. Outside a browser
 * there are no cookies and no referrer, and some runtimes refuse to hear about them; there a redirect is read as an answer that says
 * nothing.
 *
 * In: a request and who reads its answer. Out: what became of the lead. Never rejects.
 */

import { LEAD_TIMEOUT_MS, type WaitOptions } from './await-answer.js';
import { isBrowser } from './is-browser.js';
import type { LeadResult } from './outcome.js';
import { failed } from './read-outcome.js';

/** How to make one request. */
export interface SendOptions extends WaitOptions {
  /** It goes on where its page is left meanwhile, as far as the browser can do that and its body is not too large. */
  readonly keepalive?: boolean | undefined;
}

/** What differs from one request to the next. */
export type LeadRequest = Pick<
  RequestInit,
  'method' | 'headers' | 'body' | 'credentials' | 'mode' | 'redirect'
>;

const IN_BROWSER: RequestInit = {
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};
const ON_SERVER: RequestInit = { redirect: 'manual' };

/** Most bytes that browsers send for a page that is gone (fetch.spec.whatwg.org, "inflightKeepaliveBytes", read on 2026-11-23). */
const MAX_LASTING_BYTES = 64 * 1024;

/** Sends one request and hands its answer to `read`; the time limit covers both. */
export async function sendRequest(
  url: URL,
  request: LeadRequest,
  read: (response: Response) => Promise<LeadResult>,
  { signal, timeoutMs = LEAD_TIMEOUT_MS, keepalive }: SendOptions,
): Promise<LeadResult> {
  if (signal?.aborted) return failed('aborted');

  // By hand, because AbortSignal.any is younger than the oldest engines that we support.
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const { credentials: _credentials, mode: _mode, redirect: _redirect, ...plain } = request;
    const lasting = keepalive && bytesOf(request.body) <= MAX_LASTING_BYTES ? { keepalive } : {};
    const init = isBrowser() ? { ...IN_BROWSER, ...request, ...lasting } : { ...plain, ...ON_SERVER };
    return await read(await fetch(url, { ...init, signal: limit.signal }));
  } catch {
    if (signal?.aborted) return failed('aborted');
    return failed(limit.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Bodies are texts or forms here. */
const bytesOf = (body: unknown): number => new TextEncoder().encode(String(body ?? '')).length;

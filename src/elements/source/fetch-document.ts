/**
 * Gets the document of a quiz from an address of the web, within limits of time and size.
 *
 * In: an address as the page wrote it. Out: its text, or a short code of what went wrong. Never throws.
 */

import { MAX_DOCUMENT_BYTES } from '../../core/limits.js';
import { baseAddress } from '../../lead/web-address.js';
import type { LoadFailureCode } from '../load/load-failure.js';
import type { LoadLimits } from './quiz-source.js';

/** Longest wait for a whole document, in milliseconds. */
export const LOAD_TIMEOUT_MS = 15_000;

/** What a source brought, before it is known whether it is a quiz. */
export type Document = { readonly value: unknown } | { readonly code: LoadFailureCode };

/** Gets a document. Tries a server that has a problem twice. */
export async function fetchWithin(src: string, signal: AbortSignal, limits: LoadLimits): Promise<Document> {
  const url = readAddress(src);
  if (!url) return { code: 'address' };
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, limits.timeoutMs ?? LOAD_TIMEOUT_MS);
  signal.addEventListener('abort', stop);
  try {
    return await fetchDocument(url, limit.signal, limits.retryAfterMs ?? 500);
  } catch {
    return { code: limit.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** The address as the page reads it; `undefined` for another scheme than the web's, and for the page itself. */
function readAddress(src: string): string | undefined {
  try {
    const url = new URL(src, baseAddress());
    const isPage = url.href.split('#')[0] === location.href.split('#')[0];
    return /^https?:$/.test(url.protocol) && !isPage ? url.href : undefined;
  } catch {
    return undefined;
  }
}

async function fetchDocument(url: string, signal: AbortSignal, retryAfterMs: number): Promise<Document> {
  let response = await fetch(url, { credentials: 'same-origin', signal });
  if (response.status >= 500) {
    await pause(retryAfterMs, signal);
    response = await fetch(url, { credentials: 'same-origin', signal });
  }
  if (!response.ok || response.status === 204) return { code: `http-${response.status}` };
  const text = await readText(response);
  if (text === undefined) return { code: 'too-large' };
  return /^\s*</.test(text) ? { code: 'web-page' } : { value: text };
}

/** The body as text; `undefined` where it is larger than a quiz may be, without reading on. */
async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_DOCUMENT_BYTES) {
      // Not awaited: some engines end the rest only when it has arrived.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('The load was given up.', 'AbortError'));
    });
  });

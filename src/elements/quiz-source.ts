/**
 * Where a quiz document comes from, and what can go wrong on the way.
 *
 * In: what the page gave (an object, JSON text, an address, a script child), the first of them that is there.
 * Out: a valid quiz, or a failure with a short code. Never throws; an aborted load says `aborted` and nobody is told.
 */

import {
  MAX_DOCUMENT_BYTES,
  parseQuiz,
  parseQuizJson,
  type Issue,
  type ParseResult,
  type Quiz,
} from '../core/index.js';

/** What the page gave, strongest first. */
export interface QuizSources {
  /** The property `quiz`: an object, or JSON text. */
  readonly value: unknown;
  /** The attribute `quiz`: JSON text. */
  readonly text: string | undefined;
  /** The attribute `src`: an address. */
  readonly src: string | undefined;
  /** The text of a `<script type="application/json">` child. */
  readonly child: string | undefined;
}

/** Why there is no quiz. `http-…` carries the status. */
export type LoadFailureCode =
  'address' | 'network' | 'timeout' | 'web-page' | 'too-large' | 'invalid' | 'aborted' | `http-${number}`;

/** A quiz, or why there is none. */
export type LoadResult =
  | { readonly ok: true; readonly quiz: Quiz; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly code: LoadFailureCode; readonly issues: readonly Issue[] };

const timeoutMs = 15_000;
const retryAfterMs = 500;

/** Loads the strongest source; the built-in quiz where there is none. */
export async function loadQuiz(sources: QuizSources, signal: AbortSignal): Promise<LoadResult> {
  const { value, text, src, child } = sources;
  if (value !== undefined && value !== null)
    return fromParse(typeof value === 'string' ? parseQuizJson(value) : parseQuiz(value));
  if (text) return fromParse(parseQuizJson(text));
  if (src) return fromAddress(src, signal);
  if (child !== undefined) return fromParse(parseQuizJson(child));
  return fromParse(parseQuiz(await builtInQuiz()));
}

/** The built-in quiz is a part of its own, so that a page with its own quiz does not load it. */
async function builtInQuiz(): Promise<unknown> {
  return (await import('../quizzes/sde-to-ml.js')).quiz;
}

const fromParse = (result: ParseResult): LoadResult =>
  result.ok ? result : failure('invalid', result.issues);

const failure = (code: LoadFailureCode, issues: readonly Issue[] = []): LoadResult => ({
  ok: false,
  code,
  issues,
});

async function fromAddress(src: string, signal: AbortSignal): Promise<LoadResult> {
  const url = readAddress(src);
  if (!url) return failure('address');
  const timeout = new AbortController();
  const stop = (): void => timeout.abort();
  const timer = setTimeout(stop, timeoutMs);
  signal.addEventListener('abort', stop);
  try {
    return await fetchQuiz(url, timeout.signal);
  } catch {
    if (signal.aborted) return failure('aborted');
    return failure(timeout.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** The address as the page reads it; `undefined` for another scheme than the web's, and for the page itself. */
function readAddress(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    const isPage = url.href.split('#')[0] === location.href.split('#')[0];
    return /^https?:$/.test(url.protocol) && !isPage ? url.href : undefined;
  } catch {
    return undefined;
  }
}

async function fetchQuiz(url: string, signal: AbortSignal): Promise<LoadResult> {
  let response = await fetch(url, { credentials: 'same-origin', signal });
  if (response.status >= 500) {
    await pause(retryAfterMs, signal);
    response = await fetch(url, { credentials: 'same-origin', signal });
  }
  if (!response.ok || response.status === 204) return failure(`http-${response.status}`);
  const text = await readText(response);
  if (text === undefined) return failure('too-large');
  return /^\s*</.test(text) ? failure('web-page') : fromParse(parseQuizJson(text));
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
      await reader.cancel();
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
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });

/** One sentence for the console and the error event. */
export function explainLoadFailure(code: LoadFailureCode, src: string | undefined): string {
  const where = src ? ` from ${src}` : '';
  switch (code) {
    case 'address':
      return `The quiz could not be loaded: src="${src ?? ''}" is not an http(s) address of a document.`;
    case 'web-page':
      return `The quiz could not be loaded${where}: the address returned a web page, not JSON.`;
    case 'too-large':
      return `The quiz could not be loaded${where}: it is larger than ${MAX_DOCUMENT_BYTES / 1024} KiB.`;
    case 'timeout':
      return `The quiz could not be loaded${where}: no full answer within ${timeoutMs / 1000} s.`;
    case 'network':
      return `The quiz could not be loaded${where}: the request failed (offline, refused, or not allowed by CORS or connect-src).`;
    case 'invalid':
      return `The quiz${where} is not valid.`;
    case 'aborted':
      return 'The load was given up.';
    default:
      return `The quiz could not be loaded${where}: the server answered ${code.slice('http-'.length)}.`;
  }
}

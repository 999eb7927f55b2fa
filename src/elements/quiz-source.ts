/**
 * Where a quiz document comes from, and what can go wrong on the way.
 *
 * In: what the page gave (an object, JSON text, an address, a script child), of which the strongest counts.
 * Out: a valid quiz, or a failure with a short code. Never throws; an aborted load ends as a failure, for nobody to hear of.
 */

import type { Issue } from '../core/issue.js';
import { MAX_DOCUMENT_BYTES } from '../core/limits.js';
import type { ParseResult } from '../core/parse-quiz.js';
import type { Quiz } from '../core/quiz.js';
import { baseAddress } from '../lead/web-address.js';
import { LOAD_TIMEOUT_MS, type LoadFailure, type LoadFailureCode } from './load-failure.js';
import { builtInPart, parserPart } from './parts.js';

/** What the page gave. What is `undefined` or `null` was not given. */
export interface GivenSources {
  /** The property `quiz`: an object, or JSON text. */
  readonly property: unknown;
  /** The attribute `quiz`: JSON text. */
  readonly attribute: string | null | undefined;
  /** The attribute `src`: an address. */
  readonly src: string | null | undefined;
  /** The text of a `<script type="application/json">` child. */
  readonly script: string | null | undefined;
}

/** The source that counts, and what it holds. */
export interface QuizSource {
  readonly from: keyof GivenSources | 'package';
  readonly value: unknown;
}

/** The order in which sources count. */
const strongestFirst = ['property', 'attribute', 'src', 'script'] as const;

/** The strongest source that was given; the built-in quiz where there is none. */
export function chooseSource(given: GivenSources): QuizSource {
  const from = strongestFirst.find((name) => given[name] !== undefined && given[name] !== null);
  return from ? { from, value: given[from] } : { from: 'package', value: undefined };
}

/** Whether the document is at hand, so that a load ends before anything is painted. */
export const isInMemory = ({ from }: QuizSource): boolean => from !== 'src' && from !== 'package';

/** How long a load may take, in milliseconds. */
export interface LoadLimits {
  /** Longest wait for a whole document; 15 seconds where it is not given. */
  readonly timeoutMs?: number;
  /** Pause before the one repetition after a server error; half a second where it is not given. */
  readonly retryAfterMs?: number;
}

/** A quiz, with warnings for its author; or why there is none. */
export type LoadResult =
  | { readonly ok: true; readonly quiz: Quiz; readonly issues: readonly Issue[] }
  | ({ readonly ok: false } & LoadFailure);

/** What a source brought, before it is known whether it is a quiz. */
type Document = { readonly value: unknown } | { readonly code: LoadFailureCode };

/** Loads a quiz from its source. Text is read as JSON, whatever the source. */
export async function loadQuiz(
  source: QuizSource,
  signal: AbortSignal,
  limits: LoadLimits = {},
): Promise<LoadResult> {
  const origin = describeOrigin(source);
  const fail = (code: LoadFailureCode, issues: readonly Issue[] = []): LoadResult => ({
    ok: false,
    code,
    origin,
    issues,
  });
  const document = await getDocument(source, signal, limits);
  if ('code' in document) return fail(document.code);
  const { value } = document;
  // The built-in quiz was read when it was built.
  if (source.from === 'package') return { ok: true, quiz: value as Quiz, issues: [] };
  const result = await read(value);
  if (!result) return fail('network');
  return result.ok ? result : fail(codeOf(value, result.issues), result.issues);
}

/** The validator is a part of its own, so that a page with the built-in quiz does not load it; `undefined` where it does not come. */
async function read(value: unknown): Promise<ParseResult | undefined> {
  try {
    return (await parserPart.load()).readQuiz(value);
  } catch {
    return undefined;
  }
}

async function getDocument(
  { from, value }: QuizSource,
  signal: AbortSignal,
  limits: LoadLimits,
): Promise<Document> {
  if (from === 'src') return fetchWithin(String(value), signal, limits);
  return from === 'package' ? importBuiltIn() : { value };
}

function describeOrigin({ from, value }: QuizSource): string {
  switch (from) {
    case 'property':
    case 'attribute':
      return `the ${from} "quiz"`;
    case 'src':
      return `src="${String(value)}"`;
    case 'script':
      return 'the script inside the element';
    case 'package':
      return 'the package';
  }
}

function codeOf(value: unknown, issues: readonly Issue[]): LoadFailureCode {
  // What an object becomes in a template that knows attributes only.
  if (value === '[object Object]') return 'object-text';
  return issues.some(({ code }) => code === 'not-json') ? 'not-json' : 'invalid';
}

/** The built-in quiz is a part of its own, so that a page with its own quiz does not load it. */
async function importBuiltIn(): Promise<Document> {
  try {
    return { value: (await builtInPart.load()).quiz };
  } catch {
    return { code: 'network' };
  }
}

async function fetchWithin(src: string, signal: AbortSignal, limits: LoadLimits): Promise<Document> {
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

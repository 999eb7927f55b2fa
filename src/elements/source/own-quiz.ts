/**
 * Reads a quiz of the page's own: gets the document, has it validated, and says why there is none.
 *
 * In: where the document is. Out: a valid quiz, or a failure. Never throws.
 */

import type { Issue } from '../../core/issue.js';
import { MAX_DOCUMENT_BYTES } from '../../core/limits.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { LoadFailure, LoadFailureCode } from '../load/load-failure.js';
import { fetchWithin, LOAD_TIMEOUT_MS } from './fetch-document.js';
import { readQuiz } from './quiz-parser.js';
import type { LoadLimits, LoadResult, OwnSource } from './quiz-source.js';

/** Loads a quiz from its source. Text is read as JSON, whatever the source. */
export async function loadOwnQuiz(
  source: OwnSource,
  signal: AbortSignal,
  limits: LoadLimits,
): Promise<LoadResult> {
  const fail = (code: LoadFailureCode, issues: readonly Issue[] = []): LoadResult => ({
    ok: false,
    failure: failureOf(source, code, issues),
  });
  const document =
    source.from === 'src' ? await fetchWithin(String(source.value), signal, limits) : { value: source.value };
  if ('code' in document) return fail(document.code);
  const { value } = document;
  const result = readQuiz(value);
  return result.ok ? result : fail(codeOf(value, result.issues), result.issues);
}

function codeOf(value: unknown, issues: readonly Issue[]): LoadFailureCode {
  // What an object becomes in a template that knows attributes only.
  if (value === '[object Object]') return 'object-text';
  return issues.some(({ code }) => code === 'not-json') ? 'not-json' : 'invalid';
}

const failureOf = (source: OwnSource, code: LoadFailureCode, issues: readonly Issue[]): LoadFailure => ({
  phase: ['object-text', 'not-json', 'invalid'].includes(code) ? 'parse' : 'load',
  code,
  message: `The quiz from ${describeOrigin(source)} ${reason(code)}`,
  issues,
  advice: (messages) => adviceOn(code, messages),
});

function describeOrigin({ from, value }: OwnSource): string {
  switch (from) {
    case 'property':
    case 'attribute':
      return `the ${from} "quiz"`;
    case 'src':
      return `src="${String(value)}"`;
    case 'script':
      return 'the script inside the element';
  }
}

function reason(code: LoadFailureCode): string {
  switch (code) {
    case 'address':
      return 'cannot be loaded: this is not the http(s) address of a document.';
    case 'network':
      return 'was not loaded: the request failed (offline, refused, or not allowed by CORS or connect-src).';
    case 'timeout':
      return `was not loaded: it was not complete within ${LOAD_TIMEOUT_MS / 1000} s.`;
    case 'web-page':
      return 'was not loaded: the address returned a web page, not JSON.';
    case 'too-large':
      return `was not loaded: it is larger than ${MAX_DOCUMENT_BYTES / 1024} KiB.`;
    case 'object-text':
      return 'is the text "[object Object]". Set it as a property: element.quiz = theObject.';
    case 'not-json':
      return 'is not JSON.';
    case 'invalid':
      return 'is not valid.';
    default:
      return `was not loaded: the server answered ${code.slice('http-'.length)}.`;
  }
}

/** What a visitor reads. */
function adviceOn(code: LoadFailureCode, messages: FlowMessages): string {
  switch (code) {
    case 'address':
      return messages.loadFailedAddress;
    case 'network':
      return messages.loadFailedNetwork;
    case 'timeout':
      return messages.loadFailedTimeout;
    case 'web-page':
      return messages.loadFailedWebPage;
    case 'too-large':
    case 'object-text':
    case 'not-json':
    case 'invalid':
      return messages.loadFailedInvalid;
    default:
      return Number(code.slice('http-'.length)) >= 500
        ? messages.loadFailedServer
        : messages.loadFailedNotFound;
  }
}

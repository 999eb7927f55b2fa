/**
 * Why there is no quiz, in words for whoever made the page: the console and `ml-quiz-error` say them.
 * What a visitor reads instead is in `failure.template.ts`.
 */

import type { Issue } from '../core/issue.js';
import { MAX_DOCUMENT_BYTES } from '../core/limits.js';

/**
 * Why there is no quiz. In the order in which it can happen: the address is not one of the web, the request failed, nothing
 * came in time, the server refused (with its status), a page came instead of JSON, the document is too large, an object was
 * turned into text on the way, the text is not JSON, the document is not a quiz.
 */
export type LoadFailureCode =
  | 'address'
  | 'network'
  | 'timeout'
  | `http-${number}`
  | 'web-page'
  | 'too-large'
  | 'object-text'
  | 'not-json'
  | 'invalid';

/** A load that brought no quiz. */
export interface LoadFailure {
  readonly code: LoadFailureCode;
  /** Where the quiz should have come from, in a few words. */
  readonly origin: string;
  /** Faults found in the document. */
  readonly issues: readonly Issue[];
}

/** Longest wait for a whole document, in milliseconds. */
export const LOAD_TIMEOUT_MS = 15_000;

/** Whether the document arrived and was at fault, or did not arrive. */
export function failurePhase(code: LoadFailureCode): 'load' | 'parse' {
  return ['object-text', 'not-json', 'invalid'].includes(code) ? 'parse' : 'load';
}

/** One sentence for logs. */
export function explainLoadFailure({ code, origin }: LoadFailure): string {
  return `The quiz from ${origin} ${reason(code)}`;
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

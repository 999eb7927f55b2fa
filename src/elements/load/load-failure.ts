/** Why there is no quiz. */

import type { Issue } from '../../core/issue.js';
import type { FlowMessages } from '../../locales/messages.js';

/**
 * A reason in short. In the order in which it can happen: the address is not one of the web, the request failed, nothing
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
  /** The document did not arrive, or it did and was at fault. */
  readonly phase: 'load' | 'parse';
  readonly code: LoadFailureCode;
  /** One sentence for whoever made the page: the console and `ml-quiz-error` say it. */
  readonly message: string;
  /** Faults found in the document. */
  readonly issues: readonly Issue[];
  /** What a visitor reads. */
  readonly advice: (messages: FlowMessages) => string;
}

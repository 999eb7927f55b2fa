/**
 * What a page needs for a quiz of its own and not for the built-in one, which a test has read: the validator. A part of its own,
 * so that it is loaded when it is needed.
 */

import { parseQuizJson } from '../core/parse-json.js';
import { parseQuiz, type ParseResult } from '../core/parse-quiz.js';

/** A quiz from a document, or from its JSON text. */
export const readQuiz = (document: unknown): ParseResult =>
  typeof document === 'string' ? parseQuizJson(document) : parseQuiz(document);

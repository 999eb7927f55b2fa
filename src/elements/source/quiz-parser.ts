/** The validator, for a quiz of the page's own. The built-in one was read by a test. */

import { parseQuizJson } from '../../core/parse-json.js';
import { parseQuiz, type ParseResult } from '../../core/parse-quiz.js';

/** A quiz from a document, or from its JSON text. */
export const readQuiz = (document: unknown): ParseResult =>
  typeof document === 'string' ? parseQuizJson(document) : parseQuiz(document);

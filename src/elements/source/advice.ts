/**
 * The built-in quiz comes in two parts: its questions first, and with the result what only a result reads. A quiz that a page
 * brings is always whole.
 */

import type { Quiz } from '../../core/quiz.js';
import { advicePart, builtInPart } from '../load/parts.js';

/** Brings what a result of this quiz reads; `undefined` where there is nothing to wait for. Rejects where it does not come. */
export const bringAdvice = (quiz: Quiz | undefined): Promise<unknown> | undefined =>
  isWithoutAdvice(quiz) && !advicePart.loaded ? advicePart.load() : undefined;

/** The quiz with all that a result reads, as far as it is here. */
export const withAdvice = (quiz: Quiz): Quiz =>
  isWithoutAdvice(quiz) && advicePart.loaded ? advicePart.loaded.completeQuiz(quiz) : quiz;

const isWithoutAdvice = (quiz: Quiz | undefined): boolean =>
  quiz !== undefined && quiz === builtInPart.loaded?.quiz;

/**
 * What a result needs beside its part of the program: the words of its language, and what it reads of the built-in quiz. Not in those
 * parts themselves, because a part that imports where parts come from goes in a circle, and bundlers keep all of a circle.
 */

import type { Quiz } from '../../core/quiz.js';
import { bringAdvice, withAdvice } from './advice.js';
import { bringMessages, speak } from '../language/languages.js';
import { builtInPart } from '../load/parts.js';

/**
 * Brings both; `undefined` where there is nothing to wait for.
 * @param isAhead they are not needed yet, so that nothing is said of what does not come
 */
export function bringForResult(
  lang: string,
  quiz: Quiz | undefined,
  isAhead = false,
): Promise<unknown> | undefined {
  const [words, advice] = [bringMessages(lang, isAhead), bringAdvice(quiz)];
  if (!words && !advice) return undefined;
  const all = Promise.all([words, advice]);
  return isAhead ? all.catch(() => undefined) : all;
}

/** The built-in quiz in a language, with all that a result reads. */
export async function builtInFor(lang: string): Promise<Quiz> {
  const { quiz } = await builtInPart.load();
  const spoken = await speak(quiz as Quiz, lang);
  await bringAdvice(spoken.quiz);
  return withAdvice(spoken.quiz);
}

/**
 * A quiz in another of its languages: the same ids, points and rules with other texts. A text without a translation stays in the
 * language of the quiz.
 *
 * In: a quiz and the language that is wanted. Out: a quiz whose `lang` says which language it is in.
 */

import { matchLanguage } from './match-language.js';
import type { Quiz } from './quiz.js';
import { mapTexts } from './texts.js';

/** The quiz in the best language it has: `de-AT`, else `de`, else its own. */
export function localizeQuiz(quiz: Quiz, lang: string): Quiz {
  const chosen = matchLanguage(lang, [quiz.lang, ...Object.keys(quiz.translations ?? {})]);
  if (chosen === undefined || chosen === quiz.lang) return quiz;
  const texts = quiz.translations?.[chosen];
  if (!texts) return quiz;
  const translated = mapTexts(quiz, (text, path) =>
    Object.hasOwn(texts, path) ? (texts[path] ?? text) : text,
  );
  return Object.freeze({ ...translated, lang: chosen });
}

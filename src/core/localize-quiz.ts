/**
 * A quiz in another of its languages: the same ids, points and rules with other texts. A text without a translation stays in the
 * language of the quiz.
 *
 * In: a quiz and the language that is wanted. Out: a quiz whose `lang` says which language it is in.
 */

import { matchLanguage } from './match-language.js';
import type { Quiz } from './quiz.js';

/** The texts of one language by the path of the text, with ids for list entries: `questions.languages.options.python.text`. */
interface TextsByPath {
  readonly [path: string]: string;
}

/** The quiz in the best language it has: `de-AT`, else `de`, else its own. */
export function localizeQuiz(quiz: Quiz, lang: string): Quiz {
  const chosen = matchLanguage(lang, [quiz.lang, ...Object.keys(quiz.translations ?? {})]);
  if (chosen === undefined || chosen === quiz.lang) return quiz;
  const texts = quiz.translations?.[chosen];
  return texts ? Object.freeze({ ...(translate(quiz, '', texts) as Quiz), lang: chosen }) : quiz;
}

function translate(value: unknown, path: string, texts: TextsByPath): unknown {
  if (typeof value === 'string') return Object.hasOwn(texts, path) ? texts[path] : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, place) => translate(entry, `${path}.${idOf(entry) ?? place}`, texts));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'translations' ? entry : translate(entry, path ? `${path}.${key}` : key, texts),
    ]),
  );
}

const idOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : undefined;

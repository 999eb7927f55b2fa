/**
 * The texts of a quiz, wherever they stand: what a translation may replace. Ids, types, addresses, days and rules are none.
 *
 * In: a quiz, and what becomes of each text. Out: a quiz with those texts.
 */

import type { Id, Quiz } from './quiz.js';
import { TEXT_KEYS } from './text-keys.js';

/** What becomes of a text. Its path has ids for list entries: `questions.languages.options.python.text`. */
type Replace = (text: string, path: string) => string;

/** An entry of a list that is found by its id; where it has none, by its place. */
interface Entry {
  readonly id: Id;
}

/** Fields that hold no texts of the quiz itself. */
const APART = ['translations', 'expect'];

/** The quiz with each text replaced. */
export const mapTexts = (quiz: Quiz, replace: Replace): Quiz => map(quiz, '', '', replace) as Quiz;

/** @param key of the field that the value stands in, also as an entry of its list */
function map(value: unknown, path: string, key: string, replace: Replace): unknown {
  if (typeof value === 'string') return TEXT_KEYS.has(key) ? replace(value, path) : value;
  if (typeof value !== 'object' || value === null || APART.includes(key)) return value;
  if (Array.isArray(value))
    return value.map((entry: Partial<Entry> | null, place) =>
      map(entry, `${path}.${entry?.id ?? place}`, key, replace),
    );
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      map(entry, path ? `${path}.${name}` : name, name, replace),
    ]),
  );
}

/**
 * Every text of a quiz that a visitor can read, with where it stands. The schema says which fields are texts, so a new field is
 * found without a change here.
 */

import { keyPath } from '../../core/issue-path.js';
import type { Quiz } from '../../core/quiz.js';
import { TEXT_KEYS } from '../../core/text-keys.js';

/** A text with its places. */
export interface PlacedText {
  /** Where it stands, such as `questions[3].text`. */
  readonly path: string;
  /** The same with ids for places in lists, as translations write it: `questions.python.text`. */
  readonly idPath: string;
  readonly text: string;
}

/** Fields that only authors read, or that hold texts of another kind. */
const NOT_SHOWN = new Set(['why', 'expect', 'translations', 'migrations', 'version', '$schema']);

/** The texts in the order of the document. */
export function textsOf(quiz: Quiz): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const visit = (value: unknown, key: string, path: string, idPath: string): void => {
    if (typeof value === 'string') {
      if (TEXT_KEYS.has(key)) found.push({ path, idPath, text: value });
    } else if (Array.isArray(value)) {
      value.forEach((entry: unknown, place) =>
        visit(entry, key, keyPath(path, place), `${idPath}.${idOf(entry) ?? place}`),
      );
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) {
        if (!NOT_SHOWN.has(name))
          visit(field, name, keyPath(path, name), idPath ? `${idPath}.${name}` : name);
      }
    }
  };
  visit(quiz, '', '', '');
  return found;
}

const idOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : undefined;

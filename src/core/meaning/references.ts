/** References: an id that stands in one place of the quiz and names something in another. */

import { nearest, quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import type { ModelQuestion } from '../model.js';
import type { Id } from '../quiz.js';

/** Ids that there are: a set, or a map by id. */
export interface KnownIds {
  has(id: Id): boolean;
  keys(): Iterable<Id>;
}

/**
 * Checks that an id, where there is one, names something; or each id of a list.
 * @param what it should name, such as "a question"
 */
export function checkReference(
  ids: Id | readonly Id[] | undefined,
  path: string,
  known: KnownIds,
  what: string,
  add: AddIssue,
): void {
  if (typeof ids === 'object') {
    eachEntry(ids, path, (id, idPath) => checkReference(id, idPath, known, what, add));
  } else if (ids !== undefined && !known.has(ids)) {
    add('unknown-reference', path, `the id of ${what}`, quote(ids), nearest(ids, known.keys()));
  }
}

/** Checks ids of options of one question; where there is no such question, that is another issue. */
export function checkOptionReference(
  ids: Id | readonly Id[],
  path: string,
  entry: ModelQuestion | undefined,
  add: AddIssue,
): void {
  if (!entry) return;
  const { question, choices } = entry;
  const known: KnownIds = {
    has: (id) => choices.some((choice) => choice.id === id),
    keys: () => choices.map((choice) => choice.id),
  };
  checkReference(ids, path, known, `an option of ${quote(question.id)}`, add);
}

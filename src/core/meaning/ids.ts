/** Ids: each only once in its list, and none that JavaScript or a library reads as something else. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import type { Id, Quiz } from '../quiz.js';

/** The lists of a quiz whose entries have ids. */
export const ID_LISTS = [
  'questions',
  'sections',
  'dimensions',
  'bands',
  'gates',
  'roles',
  'actions',
  'resources',
  'notes',
  'checklist',
  'facts',
  'certifications',
  'pools',
] as const;

/** Names that every object has, that `await` and `JSON.stringify` look for, or that lead to a prototype. */
export const RESERVED_ID =
  /^(__\w+__|constructor|prototype|to(String|LocaleString|JSON)|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|then|length)$/;

/** Checks the ids of the quiz, of the entries of its lists, and of the options of each question. */
export function checkIds(quiz: Quiz, add: AddIssue): void {
  const checkName = (id: Id, path: string): void => {
    if (RESERVED_ID.test(id))
      add('forbidden-id', path, 'a name that JavaScript does not use itself', quote(id));
  };

  const checkList = (list: readonly { readonly id: Id }[] | undefined, path: string): void => {
    const paths = new Map<Id, string>();
    eachEntry(list, path, ({ id }, entryPath) => {
      const idPath = `${entryPath}.id`;
      const first = paths.get(id);
      checkName(id, idPath);
      if (first) add('duplicate-id', idPath, 'unique', `the same as ${first}, ${quote(id)}`);
      else paths.set(id, idPath);
    });
  };

  checkName(quiz.id, 'id');
  for (const list of ID_LISTS) checkList(quiz[list], list);
  eachEntry(quiz.questions, 'questions', (question, path) => {
    if ('options' in question) checkList(question.options, `${path}.options`);
    if ('rows' in question) {
      checkList(question.rows, `${path}.rows`);
      checkList(question.levels, `${path}.levels`);
    }
  });
}

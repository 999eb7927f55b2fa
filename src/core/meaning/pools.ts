/** Pools, sections and translations: groups of questions that there are, and texts that there are. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry, keyPath } from '../issue-path.js';
import { modelOf } from '../model.js';
import type { Id, Quiz } from '../quiz.js';
import { mapTexts } from '../texts.js';
import { checkReference } from './references.js';

/** Checks the groups from which questions are drawn. */
export function checkPools(quiz: Quiz, add: AddIssue): void {
  eachEntry(quiz.pools, 'pools', ({ questions, pick }, path) => {
    if (pick > questions.length) add('range', `${path}.pick`, `at most ${questions.length}`, `${pick}`);
  });
  checkGroups(quiz, quiz.pools, 'pools', 'pool', add);
}

/** Checks the groups that have headings. */
export function checkSections(quiz: Quiz, add: AddIssue): void {
  checkGroups(quiz, quiz.sections, 'sections', 'section', add);
}

/** Checks that every question of a group is there, and in no other group. */
function checkGroups(
  quiz: Quiz,
  groups: readonly { readonly questions: readonly Id[] }[] | undefined,
  groupsPath: string,
  what: string,
  add: AddIssue,
): void {
  const { byId } = modelOf(quiz);
  const taken = new Set<Id>();
  eachEntry(groups, groupsPath, ({ questions }, path) => {
    checkReference(questions, `${path}.questions`, byId, 'a question', add);
    eachEntry(questions, `${path}.questions`, (id, idPath) => {
      if (taken.has(id))
        add('duplicate-id', idPath, `in one ${what} alone`, `${quote(id)}, which is in a ${what} already`);
      taken.add(id);
    });
  });
}

/** Checks that every translated text has a text that it translates. */
export function checkTranslations(quiz: Quiz, add: AddIssue): void {
  if (!quiz.translations) return;
  const paths = new Set<string>();
  mapTexts(quiz, (text, path) => {
    paths.add(path);
    return text;
  });
  for (const [lang, texts] of Object.entries(quiz.translations)) {
    const langPath = keyPath('translations', lang);
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
      add('pattern', langPath, 'a language tag such as "de"', quote(lang));
    for (const path of Object.keys(texts))
      checkReference(path, keyPath(langPath, path), paths, 'a text of this quiz', add);
  }
}

/** The built-in quiz as a document, and what test/cli/ needs to change it. */
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../src/quizzes/sde-to-ml.json', import.meta.url), 'utf8');

/** The day for which the dates of the built-in quiz hold. */
export const TODAY = '2026-11-23';

/** A fresh copy, without respondents: a changed quiz gives them other results, which is not what these tests are about. */
export function builtInDocument() {
  const { expect: _, ...document } = JSON.parse(text);
  return document;
}

/** The text of the built-in quiz as it is published. */
export const builtInText = text;

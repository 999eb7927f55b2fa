/** The converters as tests use them: by the ending of a fixture, with the promise that holds for all of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importSource } from '../source.mjs';

export const { convertMarkdown } = await importSource('src/cli/convert/markdown.ts');
export const { convertGift } = await importSource('src/cli/convert/gift.ts');
export const { convertSurveyJs } = await importSource('src/cli/convert/surveyjs.ts');
export const { parseQuiz, pathOf, score } = await importSource('src/core/index.ts');

/** The text of a fixture. */
export const fixture = (name) =>
  readFileSync(new URL(`../../fixtures/convert/${name}`, import.meta.url), 'utf8');

/** Converts a fixture by its ending. */
export function convertFixture(name) {
  const text = fixture(name);
  if (name.endsWith('.json')) return convertSurveyJs(JSON.parse(text));
  return name.endsWith('.gift') ? convertGift(text) : convertMarkdown(text);
}

/** Fails unless there is a quiz that `parseQuiz` takes without a word, or none and a reason. */
export function assertAccepted({ quiz, dropped }) {
  if (quiz === null) assert.ok(dropped.length > 0, 'no quiz and no reason');
  else {
    const { ok, issues } = parseQuiz(quiz);
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      [],
    );
    assert.ok(ok);
  }
  for (const { path, reason } of dropped) {
    assert.equal(typeof path, 'string');
    assert.match(reason, /\.$|”\.?$/, reason);
  }
}

/** What was left out, a line each. */
export const linesOf = ({ dropped }) =>
  dropped.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));

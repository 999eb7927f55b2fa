/**
 * Whole files, each beside what it becomes: test/fixtures/convert/NAME.expected holds the quiz in a few lines and then what was left
 * out. The expected files are read by people first; a change of one is a change of what a converter does.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertAccepted, convertFixture, fixture, linesOf } from './convert.mjs';
import { outline } from './outline.mjs';

const names = readdirSync(new URL('../../fixtures/convert', import.meta.url));
const sources = names.filter((name) => !name.endsWith('.expected'));

describe('a converted file', () => {
  for (const name of sources) {
    it(`is a quiz, and says what was left out: ${name}`, () => {
      const conversion = convertFixture(name);
      const shown = [...outline(conversion.quiz), '', ...linesOf(conversion)].join('\n').trimEnd();
      assert.equal(shown, fixture(`${name}.expected`).trimEnd());
    });

    it(`is accepted by parseQuiz: ${name}`, () => assertAccepted(convertFixture(name)));
  }
});

/** A theme is what any page could write. These tests hold the published ones to that, and to what older engines make of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesIn, quizVariables, read, rulesOf, unknownParts } from '../fixtures/theme-sheets.mjs';

const ROOT = ':where(:root)';
const files = filesIn('src/styles/themes');

describe('the themes', () => {
  it('are at least four', () => {
    assert.ok(files.length >= 4);
  });

  for (const file of files) {
    const sheet = read(`src/styles/themes/${file}`);
    const [, newer = ''] =
      /@supports \(color: light-dark\(#000, #fff\)\) \{([^]*?\n {2}\})\n\}/.exec(sheet) ?? [];
    const older = sheet.replace(/@supports[^]*?\n\}\n/, '');
    const rules = [...rulesOf(older), ...rulesOf(newer)];

    it(`${file} says in its first line what it looks like`, () => {
      assert.match(sheet, /^\/\* [A-Z][a-z]+: .+\. \*\/\n/);
    });

    it(`${file} has variables that any rule of the page can change, parts of the quiz, and nothing else`, () => {
      for (const { selector, names } of rules) {
        if (selector !== ROOT) assert.deepEqual(unknownParts(selector), []);
        else
          assert.deepEqual(
            names.filter((name) => !quizVariables.includes(name)),
            [],
          );
      }
      assert.equal(rules.filter(({ selector }) => selector === ROOT).length, 2);
    });

    it(`${file} asks for nothing from elsewhere`, () => {
      assert.doesNotMatch(sheet, /url\(|@import|@font-face|!important/);
    });

    it(`${file} sets text and surface together, and every light colour for engines without light-dark()`, () => {
      const dark = [...newer.matchAll(/(--[\w-]+): light-dark\((#\w+), #\w+\);/g)];
      assert.deepEqual(
        dark.map(([, name]) => name),
        ['text', 'muted', 'line', 'surface', 'accent'].map((name) => `--ml-quiz-${name}`),
      );
      for (const [, name, light] of dark)
        assert.ok(older.includes(`${name}: ${light};`), `${name}: ${light}`);
    });
  }
});

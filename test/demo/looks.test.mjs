/** A look is what any site could write: variables and parts. These tests hold the demo's four to that. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { filesIn, quizVariables, read, rulesOf, unknownParts } from '../fixtures/theme-sheets.mjs';

const looks = filesIn('demo/looks');

const pageVariables = [...rootOf(read('demo/article.css')).matchAll(/^\s*(--page-[\w-]+):/gm)].map(
  ([, name]) => name,
);

describe('the looks of the demo', () => {
  it('are four, and the page offers each', () => {
    assert.deepEqual(looks, ['editorial.css', 'product.css', 'recruiter.css', 'terminal.css']);
    const page = fillIn(read('demo/index.html'));
    for (const file of looks) {
      const name = file.replace('.css', '');
      assert.match(page, new RegExp(`<link[^>]*href="./looks/${file}"[^>]*data-look="${name}"`));
      assert.match(page, new RegExp(`<input type="radio" name="look" value="${name}"`));
    }
  });

  it('have one that applies before any script runs', () => {
    const applying = fillIn(read('demo/index.html')).match(/<link[^>]*data-look="\w+"[^>]*media="all"/g);
    assert.equal(applying?.length, 1);
  });

  for (const file of looks) {
    const theme = `@import 'ml-readiness-quiz/themes/${file}';`;
    const sheet = read(`demo/looks/${file}`);
    const rules = rulesOf(sheet.replace(theme, ''));

    it(`${file} begins with the theme of its name`, () => {
      assert.ok(sheet.includes(theme));
    });

    it(`${file} has rules for the page's root and for parts of the quiz, and nothing else`, () => {
      for (const { selector } of rules) {
        if (selector === ':root') continue;
        assert.deepEqual(unknownParts(selector), []);
      }
    });

    it(`${file} sets at the root only variables that there are`, () => {
      const names = rules.filter(({ selector }) => selector === ':root').flatMap(({ names }) => names);
      assert.ok(names.some((name) => name.startsWith('--ml-quiz-')));
      const unknown = names.filter((name) => !quizVariables.includes(name) && !pageVariables.includes(name));
      assert.deepEqual(unknown, []);
    });
  }
});

/** @param {string} sheet @returns {string} the body of its first rule for the root */
function rootOf(sheet) {
  return /:root \{(.*?)\n\}/s.exec(sheet)?.[1] ?? '';
}

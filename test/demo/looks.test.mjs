/** A look is what any site could write: variables and parts. These tests hold the demo's four to that. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { readCssVariables } from '../../tools/css-variables.mjs';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const looks = readdirSync(new URL('../../demo/looks/', import.meta.url)).sort();

const quizVariables = readCssVariables(read('src/styles/tokens.ts')).map(({ name }) => name);
const pageVariables = [...rootOf(read('demo/article.css')).matchAll(/^\s*(--page-[\w-]+):/gm)].map(
  ([, name]) => name,
);
const parts = partsOf(read('src/elements/ml-readiness-quiz.ts'));

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
    const rules = rulesOf(read(`demo/looks/${file}`));

    it(`${file} has rules for the page's root and for parts of the quiz, and nothing else`, () => {
      for (const { selector } of rules) {
        if (selector === ':root') continue;
        const part = /^ml-readiness-quiz::part\(([a-z -]+)\)(::before|:hover)?$/.exec(selector)?.[1];
        assert.ok(part, selector);
        for (const name of part.split(' ')) assert.ok(parts.has(name), `${name} is not a part of the quiz`);
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

/**
 * @param {string} sheet
 * @returns {{ selector: string, names: string[] }[]} its rules with the names that they declare; text outside of rules is one too
 */
function rulesOf(sheet) {
  const text = sheet.replace(/\/\*.*?\*\//gs, '');
  return text
    .split('}')
    .filter((chunk) => chunk.trim() !== '')
    .map((chunk) => {
      const [selector = '', body = ''] = chunk.split('{');
      return {
        selector: selector.trim(),
        names: [...body.matchAll(/(?:^|;)\s*([\w-]+):/g)].map(([, name = '']) => name),
      };
    });
}

/** @param {string} sheet @returns {string} the body of its first rule for the root */
function rootOf(sheet) {
  return /:root \{(.*?)\n\}/s.exec(sheet)?.[1] ?? '';
}

/** @param {string} source of an element @returns {Set<string>} its parts and their states, from its documentation */
function partsOf(source) {
  const documented = [...source.matchAll(/@csspart ([\w-]+) - (.*)/g)];
  return new Set(
    documented.flatMap(([, name = '', text = '']) => [
      name,
      ...[...text.matchAll(/`([\w-]+)`/g)].map(([, state = '']) => state),
    ]),
  );
}

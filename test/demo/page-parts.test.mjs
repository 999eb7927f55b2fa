/** What the demo's pages share stands once, and nothing that a page has to give along is missing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { filesIn, read } from '../fixtures/theme-sheets.mjs';

const pages = filesIn('demo').filter((file) => file.endsWith('.html'));

describe('the pages of the demo', () => {
  it('are all of them looked at', () => assert.ok(pages.includes('index.html') && pages.length >= 6));

  for (const file of pages) {
    it(`${file} has its parts, with its own words in them`, () => {
      const page = fillIn(read(`demo/${file}`));
      assert.doesNotMatch(page, /<!-- part:/);
      const [head = '', body = ''] = page.split('<body>');
      assert.match(head, /<title>[^{<]+ · Off-Diagonal<\/title>/);
      assert.match(head, /<meta name="description" content="[^{"]+" \/>/);
      const [, target] = /class="skip-link" href="#([\w-]+)">Skip to the [^{<]+</.exec(body) ?? [];
      assert.match(body, new RegExp(`<main id="${target}"`));
    });
  }

  it('give nothing along that a part does not take', () => {
    assert.match(fillIn('<!-- part: masthead to="a" what="b" -->'), /href="#a">Skip to the b</);
    assert.match(fillIn('<!-- part: masthead -->'), /\{to\}/);
  });
});

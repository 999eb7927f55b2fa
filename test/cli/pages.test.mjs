/** The pages that the command writes, in a browser: they ask for nothing, run nothing, and anyone can read them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { axe, launchChromium, noChromium, visit } from '../package/page.mjs';
import { run } from './run.mjs';

const gallery = readFileSync(new URL('../../demo/quizzes/gallery.json', import.meta.url), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @type {Record<string, () => Promise<string>>} */
const pages = {
  'the report of simulate': async () => {
    /** @type {Record<string, string>} */
    const files = {};
    await run(['simulate', 'sde-to-ml', '--respondents', '500', '--sampled', '--html', 'r.html'], { files });
    return files['r.html'] ?? '';
  },
  'the form of the built-in quiz': async () =>
    (await run(['render', 'sde-to-ml', '--action', 'https://example.org/answers'])).out,
  'a form with a question of each kind': async () =>
    (await run(['render', 'gallery.json', '--points'], { files: { 'gallery.json': gallery } })).out,
};

describe('a page that the command writes', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const [name, write] of Object.entries(pages)) {
    it(`asks for nothing, fits a phone and has no fault that axe knows: ${name}`, async () => {
      const { page, requests, complaints } = await visit(browser, { html: await write() });
      assert.deepEqual(
        requests.map((url) => new URL(url).pathname).filter((path) => path !== '/favicon.ico'),
        ['/'],
      );
      assert.deepEqual(complaints, []);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (tags) => /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags }),
          TAGS,
        );
        const words = violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
        assert.deepEqual(words, [], colorScheme);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await page.context().close();
    });
  }
});

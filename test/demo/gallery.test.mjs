/** The gallery as a visitor meets it, in Chromium: it begins where its address says, with its own pictures and nothing from elsewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { axe, launchChromium, noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';

const read = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8');
const { questions, translations } = JSON.parse(read('quizzes/gallery.json'));
const firsts = [...read('gallery.html').matchAll(/href="\?first=([\w-]+)"/g)].map(([, id]) => id);

describe('the gallery', () => {
  it('is linked from the guide', () => {
    assert.match(read('index.html'), /href="\.\/gallery\.html"/);
  });

  it('offers to begin with every question, but for the one that depends on another', () => {
    const asked = questions.filter((/** @type {any} */ { showIf }) => !showIf);
    assert.deepEqual(
      firsts,
      asked.map((/** @type {any} */ { id }) => id),
    );
  });
});

describe('the gallery in a browser', { skip: noChromium }, () => {
  /** @type {Awaited<ReturnType<typeof startDemo>>} */
  let demo;
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /**
   * @param {string} query
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  const begin = async (query, options = {}) => {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      const isOwn = new URL(response.url()).origin === new URL(demo.url).origin;
      if (!isOwn || response.status() >= 400) complaints.push(response.url());
    });
    await page.goto(new URL(`/gallery.html${query}`, demo.url).href);
    const quiz = page.locator('ml-readiness-quiz');
    await quiz.getByRole('button', { name: 'Start' }).click();
    return { page, quiz, complaints };
  };

  for (const id of firsts) {
    it(`begins with ${id}, and keeps within 320 pixels`, async () => {
      const { page, quiz, complaints } = await begin(`?first=${id}`, {
        viewport: { width: 320, height: 800 },
      });
      const { text } = questions.find((/** @type {any} */ question) => question.id === id);
      await quiz.getByRole('heading', { name: text.split('\n')[0], exact: true }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.addScriptTag({ content: axe.source });
      const faults = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run();
        return violations.map((/** @type {any} */ fault) => fault.id);
      });
      assert.deepEqual(faults, []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('shows its pictures, and the words for them where they are not wanted', async () => {
    const { page, quiz } = await begin('?first=curve');
    for (const image of await quiz.locator('img').all()) {
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((/** @type {HTMLImageElement} */ element) => element.decode());
    }
    assert.equal(await quiz.locator('img').count(), 2);
    await page.getByText('Demo panel').click();
    await page.getByLabel('Ask for them').uncheck();
    await quiz.getByText('Both losses fall').waitFor();
    assert.equal(await quiz.locator('img').count(), 0);
    await page.close();
  });

  it('speaks German and draws by the number in its address', async () => {
    const { page, quiz } = await begin('?first=tools&seed=7&lang=de');
    await quiz.getByRole('heading', { name: translations.de['questions.tools.text'] }).waitFor();
    const order = await quiz.locator('label').allInnerTexts();
    await page.reload();
    await quiz.getByRole('button', { name: 'Start' }).click();
    assert.deepEqual(await quiz.locator('label').allInnerTexts(), order);
    await page.close();
  });
});

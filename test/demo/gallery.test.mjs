/** The gallery as a visitor meets it, in Chromium: it begins where its address says, with its own pictures and nothing from elsewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';
import { faultsOf, inChromium } from './in-chromium.mjs';

const read = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8');
const { questions, translations } = JSON.parse(read('quizzes/gallery.json'));
const firsts = [...read('gallery.html').matchAll(/href="\?first=([\w-]+)"/g)].map(([, id]) => id);

describe('the gallery', () => {
  it('is linked from the guide', () => {
    assert.match(fillIn(read('index.html')), /href="\.\/gallery\.html"/);
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
  const { open } = inChromium(startDemo);

  /**
   * @param {string} query
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  const begin = async (query, options = {}) => {
    const opened = await open(`gallery.html${query}`, { reducedMotion: 'reduce', ...options });
    await opened.quiz.getByRole('button').first().click();
    return opened;
  };

  for (const id of firsts) {
    it(`begins with ${id}, and keeps within 320 pixels`, async () => {
      const { page, quiz, complaints } = await begin(`?first=${id}`, {
        viewport: { width: 320, height: 800 },
      });
      const { text } = questions.find((/** @type {any} */ question) => question.id === id);
      await quiz.getByRole('heading', { name: text.split('\n')[0], exact: true }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      assert.deepEqual(await faultsOf(page), []);
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
    await quiz.getByRole('button', { name: 'Los geht’s' }).click();
    assert.deepEqual(await quiz.locator('label').allInnerTexts(), order);
    await page.close();
  });

  it('speaks a language that is made up, everywhere', async () => {
    const { page, quiz, complaints } = await begin('?lang=en-XA', { viewport: { width: 320, height: 800 } });
    await quiz.getByRole('button', { name: 'Ñéxţ' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

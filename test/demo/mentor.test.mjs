/** The form that takes the result along, in Chromium: the quiz in its dialog, and what the form then has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';
import { faultsOf, inChromium } from './in-chromium.mjs';
import { walkQuiz } from './walk-quiz.mjs';

describe('the form of the demo', () => {
  it('is linked from the guide', () => {
    const guide = fillIn(readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8'));
    assert.match(guide, /href="\.\/mentor\.html"/);
  });
});

describe('the form of the demo in a browser', { skip: noChromium }, () => {
  const { open } = inChromium(startDemo);

  for (const width of [320, 1280]) {
    it(`opens the quiz above the page, which stands still, and takes its report along (${width} px)`, async () => {
      const { page, quiz, complaints } = await open('mentor.html', {
        reducedMotion: 'reduce',
        viewport: { width, height: 800 },
      });
      const opener = page.getByRole('button', { name: 'Take the quiz' });
      await opener.scrollIntoViewIfNeeded();
      const before = await opener.boundingBox();
      await opener.click();
      const dialog = quiz.getByRole('dialog', { name: 'From software developer to ML engineer' });
      await dialog.waitFor();
      assert.deepEqual(await opener.boundingBox(), before);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      assert.deepEqual(await faultsOf(page), []);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.ok(await opener.evaluate((element) => element === document.activeElement));

      await opener.click();
      await walkQuiz(quiz, { languages: 'js' });
      await dialog.getByRole('button', { name: 'Close' }).click();
      await page.getByText('Your result goes along').waitFor();
      await page.getByLabel('Your question').fill('Where do I begin?');
      await page.getByRole('button', { name: 'Send' }).click();
      const texts = await page.locator('#sent dd').allTextContents();
      assert.equal(texts[0], 'Where do I begin?');
      assert.equal(JSON.parse(texts[1] ?? '').quiz.id, 'sde-to-ml');
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('No result goes along yet').waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

/** The quizzes of the package in the gallery, in Chromium: each can be taken to its end, on a narrow screen too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { quizzes } from '../quizzes/quiz-document.mjs';
import { startDemo } from './demo-server.mjs';
import { inChromium } from './in-chromium.mjs';

/** What the result says first where every question was left open. */
const ends = new Map([
  ['ml-role-fit', /^Answer \d+ more to see which roles fit$/],
  ['sde-to-ml', /^Answer \d+ more to see your band$/],
  ['team-ml-production', /^Answer \d+ more to see your band$/],
]);

describe('the whole quizzes in the gallery', { skip: noChromium }, () => {
  const { open } = inChromium(startDemo);

  for (const { id, title, questions } of quizzes) {
    it(`can be taken: ${id}`, async () => {
      const { page, quiz, complaints } = await open(`gallery.html?quiz=${id}`, {
        viewport: { width: 320, height: 800 },
        reducedMotion: 'reduce',
      });
      await quiz.getByRole('heading', { name: title, exact: true }).waitFor();
      assert.equal(await page.locator('[aria-current="true"]').getAttribute('href'), `?quiz=${id}`);

      await quiz.getByRole('button', { name: 'Start' }).click();
      for (const { text, showIf } of questions) {
        // A follow-up is not met by someone who leaves everything open.
        if (showIf) continue;
        await quiz.getByRole('heading', { name: text, exact: true }).waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, text);
        await quiz.getByRole('button', { name: 'Leave open' }).click();
      }
      await quiz.getByRole('heading', { name: ends.get(id) }).waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

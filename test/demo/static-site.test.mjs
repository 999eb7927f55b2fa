/** The demo as `npm run build:demo` makes it, served as files by a server that knows nothing of it: its pages work, the receiver is not there. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build, preview } from 'vite';
import { root } from '../../tools/run.mjs';
import { noChromium } from '../package/page.mjs';
import { inChromium } from './in-chromium.mjs';
import { walkQuiz } from './walk-quiz.mjs';

/** Builds the site and serves it below a folder, as a page host might. */
async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'demo-site-'));
  const shared = { configFile: root('vite.config.ts'), logLevel: /** @type {const} */ ('silent') };
  await build({ ...shared, build: { outDir: join(folder, 'guide') } });
  const server = await preview({ ...shared, build: { outDir: folder }, preview: { port: 0 } });
  return {
    url: new URL('guide/', server.resolvedUrls?.local[0]).href,
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('the demo as a static site', { skip: noChromium }, () => {
  const { open } = inChromium(startSite);

  it('asks the quiz to its end, and says that a lead could not be sent', async () => {
    const { page, quiz } = await open('index.html');
    await walkQuiz(quiz, {});
    await quiz.getByRole('heading', { name: /^Answer \d+ more to see your band$/ }).waitFor();
    await quiz.getByRole('textbox', { name: /e-?mail/i }).fill('grace@example.org');
    await quiz.getByRole('checkbox').first().check();
    await quiz.getByRole('button', { name: 'Sign up' }).click();
    await quiz.getByRole('button', { name: 'Try again' }).waitFor();
    await page.close();
  });

  it('changes its look', async () => {
    const { page, quiz, panel } = await open('index.html');
    const accent = () =>
      quiz.getByRole('button').evaluate((button) => getComputedStyle(button).backgroundColor);
    await panel.getByText('Demo panel').click();
    const before = await accent();
    await panel.getByRole('radio', { name: 'Terminal' }).check();
    assert.notEqual(await accent(), before);
    await page.close();
  });

  it('has the gallery with its pictures, and whole quizzes in it', async () => {
    const { page, quiz, complaints } = await open('gallery.html?first=curve');
    await quiz.getByRole('button', { name: 'Start' }).click();
    for (const picture of await quiz.locator('img').all()) {
      await picture.evaluate((/** @type {HTMLImageElement} */ element) => element.decode());
    }
    assert.equal(await quiz.locator('img').count(), 2);
    await page.getByRole('link', { name: 'Which ML role fits you?' }).click();
    await quiz.getByRole('button', { name: 'Start' }).click();
    await quiz.getByRole('group').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('has the theme page, which runs under a policy without inline styles', async () => {
    const { page, quiz, complaints } = await open('themes.html');
    await page.route('**/themes.html*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': POLICY };
      await route.fulfill({ response, headers });
    });
    /** @type {string[]} */
    const refused = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(`${page.url().split('?')[0]}?from=terminal&scheme=dark`);
    await page.getByText('Yes, all of it.').waitFor();
    const corner = await quiz
      .getByRole('button', { name: 'Next' })
      .evaluate((button) => getComputedStyle(button).borderRadius);
    assert.equal(corner, '0px');
    assert.deepEqual([...complaints, ...refused], []);
    await page.close();
  });

  it('has the article that asks as it goes, with one result at its end', async () => {
    const { page, quiz, complaints } = await open('index.html');
    await page.getByRole('link', { name: 'In an article' }).click();
    const radio = (/** @type {string} */ name) => page.getByRole('radio', { name, exact: true });
    await radio('Look for inputs that will not exist in use').check();
    await page.getByText('Noted. 1 of about 6 answered.').waitFor();
    await radio('Yes').check();
    await page.getByRole('group', { name: 'What did you watch?' }).waitFor();
    await quiz.getByRole('link', { name: 'Rare events' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('ref')), 'rare');
    await quiz.getByRole('button', { name: 'See my result' }).click();
    await quiz.getByRole('heading', { name: /^Answer \d+ more to see your band$/ }).waitFor();
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.endsWith('/api/leads')),
      [],
    );
    await page.close();
  });

  it('has the page on privacy', async () => {
    const { page, complaints } = await open('index.html');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('heading', { name: 'Privacy', level: 1 }).waitFor();
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.endsWith('/api/leads')),
      [],
    );
    await page.close();
  });
});

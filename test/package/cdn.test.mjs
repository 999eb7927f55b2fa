import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installPacked } from './packed.mjs';
import { launchChromium, noChromium, visit } from './page.mjs';

const { packed } = installPacked();
const files = { '/quiz.js': join(packed, 'cdn/ml-readiness-quiz.js') };
const html = `<!doctype html><html lang="en"><title>A page</title>
<ml-readiness-quiz>Loading</ml-readiness-quiz>
<script type="module" src="/quiz.js"></script></html>`;

const POLICIES = {
  'without a policy': undefined,
  'under a strict policy with Trusted Types enforced':
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
};

describe('the CDN file in a plain page', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`shows the built-in quiz ${name}, and asks for nothing else`, async () => {
      const { page, requests, complaints } = await visit(browser, {
        html,
        files,
        ...(policy === undefined ? {} : { policy }),
      });
      await page.locator('ml-readiness-quiz').getByRole('heading').first().waitFor();
      await page.locator('ml-readiness-quiz').getByRole('button').first().click();
      await page.locator('ml-readiness-quiz').getByRole('group').first().waitFor();
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.map((url) => new URL(url).pathname).filter((path) => path !== '/favicon.ico'),
        ['/', '/quiz.js'],
      );
      await page.context().close();
    });
  }

  it('loads of the folder of modules what the first question needs, and the result once the visitor has started', async () => {
    const folder = join(packed, 'cdn/modules');
    const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const { page, requests, complaints } = await visit(browser, {
      html: html.replace('/quiz.js', '/modules/ml-readiness-quiz.js'),
      files: Object.fromEntries(modules.map((name) => [`/modules/${name}`, join(folder, name)])),
      policy: POLICIES['under a strict policy with Trusted Types enforced'],
    });
    const quiz = page.locator('ml-readiness-quiz');
    const isLate = () => requests.some((url) => /\/(card|result-part)\.js$/.test(url));
    await quiz.getByRole('heading').first().waitFor();
    assert.equal(isLate(), false);
    assert.equal(
      requests.some((url) => url.endsWith('/own-quiz-part.js')),
      false,
    );
    const arrival = page.waitForResponse(/\/card\.js$/);
    await quiz.getByRole('button').first().click();
    await arrival;
    await quiz.getByRole('group').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('stays in English on a page in another language, and asks for nothing', async () => {
    const german = html.replace('lang="en"', 'lang="de"');
    const { page, requests, complaints } = await visit(browser, { html: german, files });
    await page.locator('ml-readiness-quiz').getByRole('button', { name: 'Start' }).waitFor();
    assert.deepEqual(complaints, []);
    assert.ok(!requests.some((url) => /locales|sde-to-ml/.test(url)));
    await page.context().close();
  });

  it('leaves the fallback of a page that forbids it to start, and says what to set', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, complaints } = await visit(browser, { html, files, policy });
    assert.equal(await page.locator('ml-readiness-quiz').innerText(), 'Loading');
    const own = complaints.filter((line) => line.includes('[ml-readiness-quiz]'));
    assert.equal(own.length, 1);
    assert.match(own[0] ?? '', /trusted-types lit-html/);
    assert.deepEqual(
      complaints.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await page.context().close();
  });

  const body = '<p>Words</p><ml-readiness-quiz>Loading</ml-readiness-quiz><p>More words</p>';
  const page = (head, foot = '') =>
    `<!doctype html><html lang="en"><title>A page</title>${head}${body}${foot}</html>`;
  const integrity = `sha384-${createHash('sha384').update(readFileSync(files['/quiz.js'])).digest('base64')}`;
  const WAYS = {
    'as a classic script in the head': page('<script src="/quiz.js"></script>'),
    'as a classic script at the end': page('', '<script src="/quiz.js"></script>'),
    'as a deferred script': page('<script defer src="/quiz.js"></script>'),
    'as an asynchronous script': page('<script async src="/quiz.js"></script>'),
    'as a module in the head': page('<script type="module" src="/quiz.js"></script>'),
    'under another name, with an integrity hash, from another site, as a classic script': page(
      `<script src="http://cdn.test/assets/app.3f2a9c/quiz.js?v=1" crossorigin integrity="${integrity}"></script>`,
    ),
    'from another site without a word of it, as a classic script': page(
      '<script src="http://cdn.test/quiz.js"></script>',
    ),
    'under another name, with an integrity hash, from another site, as a module': page(
      '',
      `<script type="module" src="http://cdn.test/a/quiz.js" crossorigin="anonymous" integrity="${integrity}"></script>`,
    ),
  };
  for (const [way, content] of Object.entries(WAYS)) {
    it(`works ${way}, and leaves the page's names alone`, async () => {
      const before = await visit(browser, { html: page('') });
      const named = () => Object.getOwnPropertyNames(globalThis);
      const names = new Set(await before.page.evaluate(named));
      await before.page.context().close();
      const { page: shown, complaints, requests } = await visit(browser, { html: content, files });
      const quiz = shown.locator('ml-readiness-quiz');
      await quiz.getByRole('button', { name: 'Start' }).click();
      await quiz.getByRole('group').first().waitFor();
      assert.deepEqual(complaints, []);
      assert.equal(requests.filter((url) => url.endsWith('.js') || url.includes('.js?')).length, 1);
      const more = (await shown.evaluate(named)).filter((name) => !names.has(name));
      assert.deepEqual(
        more.filter((name) => !/^(lit|reactiveElement)[A-Z]/.test(name)),
        [],
        'Lit notes its versions; nothing else is there',
      );
      await shown.context().close();
    });
  }

  it('does not start where its integrity hash is another, and the page keeps its fallback', async () => {
    const changed = page(
      `<script src="http://cdn.test/quiz.js" crossorigin integrity="sha384-${'A'.repeat(64)}"></script>`,
    );
    const { page: shown, complaints } = await visit(browser, { html: changed, files });
    assert.equal(await shown.locator('ml-readiness-quiz').innerText(), 'Loading');
    assert.equal(complaints.length, 1);
    await shown.context().close();
  });

  it('is not a module alone: what is strict there is strict in a classic script', () => {
    assert.match(readFileSync(files['/quiz.js'], 'utf8'), /^\/\*![^]*?\*\/\s*\(?function\(\)\{.use strict.;/);
  });

  it('can be loaded twice', async () => {
    const twice = html.replace('</html>', '<script type="module" src="/second/quiz.js"></script></html>');
    const { page, complaints } = await visit(browser, { html: twice, files });
    await page.locator('ml-readiness-quiz').getByRole('button').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});

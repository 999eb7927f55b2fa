/**
 * Nothing is requested, set or stored before the visitor does what needs it: the built-in quiz out of the CDN file, walked from the
 * first screen to the sent form. A server records what is asked of it, the page what is written, and a strict policy refuses the rest.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { makeLead } from '../demo/leads.mjs';
import { walkQuiz } from '../demo/walk-quiz.mjs';
import { installPacked } from './packed.mjs';
import { launchChromium, noChromium } from './page.mjs';
import { readNotes, startRecordingSite, takeNotes } from './recording-site.mjs';

const { packed } = installPacked();
const answers = /** @type {Record<string, string | string[]>} */ (makeLead().answers);
const EMAIL = 'grace.hopper@example.org';
const ENTERS = 'the visitor enters something';

const { stored } = JSON.parse(readFileSync(root('schemas/privacy.json'), 'utf8'));
const KEY = stored.find((/** @type {any} */ { id }) => id === 'run').key.replace('ID', 'sde-to-ml');

const trusted = "require-trusted-types-for 'script'; trusted-types lit-html";
const STRICT = `default-src 'none'; script-src 'self'; connect-src 'none'; ${trusted}`;
const WITH_ENDPOINT = STRICT.replace("connect-src 'none'", "connect-src 'self'");
const POLICIES = { 'under a strict policy': STRICT, 'where nothing is forbidden': '' };

describe('the quiz leaves nothing behind', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startRecordingSite>>} */
  let site;
  before(async () => {
    [site, browser] = await Promise.all([
      startRecordingSite({ script: join(packed, 'cdn/ml-readiness-quiz.js') }),
      launchChromium(),
    ]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** @param {string} attributes @param {string} policy */
  const visit = async (attributes, policy) => {
    site.show(
      `<!doctype html><html lang="en"><title>A page</title>
      <ml-readiness-quiz ${attributes}>Loading</ml-readiness-quiz>
      <script type="module" src="/quiz.js"></script></html>`,
      policy,
    );
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript(takeNotes);
    const page = await context.newPage();
    /** @type {string[]} */
    const said = [];
    /** @type {string[]} */
    const requests = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await page.goto(site.url);
    const quiz = page.locator('ml-readiness-quiz');
    await quiz.getByRole('button', { name: 'Start' }).waitFor();
    return { page, quiz, said, requests, close: () => context.close() };
  };

  /** The page and the script, and nothing before, between or after them. */
  const assertNothingAsked = (/** @type {readonly string[]} */ requests) => {
    assert.deepEqual(requests, [`GET ${site.url}`, `GET ${site.url}quiz.js`]);
    assert.deepEqual(
      site.asked.map(({ method, path }) => `${method} ${path}`),
      ['GET /', 'GET /quiz.js'],
    );
  };

  /** Answers are kept once the visitor pauses. @param {import('playwright-core').Page} page */
  const untilKept = (page) => page.waitForFunction((key) => key in sessionStorage, KEY);

  /** @param {import('playwright-core').Locator} quiz */
  const typeEmail = async (quiz) => {
    await quiz.getByRole('textbox', { name: /e-?mail/i }).fill(EMAIL);
    await quiz.locator('form').getByRole('checkbox').first().check();
  };

  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`${name}: the answers in the tab, from the first one on`, async () => {
      const { page, quiz, said, requests, close } = await visit('', policy);
      assert.deepEqual(await readNotes(page), { notes: [], kept: {} });
      await quiz.getByRole('button', { name: 'Start' }).click();
      await quiz.getByRole('group').first().waitFor();
      assert.deepEqual(await readNotes(page), { notes: [], kept: {} });

      await quiz.evaluate((element) => /** @type {any} */ (element).restart());
      await walkQuiz(quiz, answers);
      await quiz.getByRole('heading', { name: /ML applications now/ }).waitFor();
      await untilKept(page);
      const { notes, kept } = await readNotes(page);
      assert.equal(notes[0], ENTERS);
      assert.deepEqual([...new Set(notes.slice(1))], [`sessionStorage: ${KEY}`]);
      assert.deepEqual(kept, { sessionStorage: [KEY] });

      // Without a privacy page there is no form, and its developer reads why.
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /set privacy-url/);
      await page.goto('about:blank');
      assertNothingAsked(requests.filter((line) => !line.includes('about:blank')));
      await close();
    });

    it(`${name}: nothing at all with resume="off"`, async () => {
      const { page, quiz, requests, close } = await visit('resume="off" lead="off"', policy);
      await walkQuiz(quiz, answers);
      await quiz.getByRole('heading', { name: /ML applications now/ }).waitFor();
      // Whatever waits for a pause is written now.
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      assert.deepEqual(await readNotes(page), { notes: [ENTERS], kept: {} });
      assertNothingAsked(requests);
      await close();
    });
  }

  it('keeps an address that was typed, or that nobody took, nowhere', async () => {
    const { page, quiz, said, requests, close } = await visit('privacy-url="/privacy"', STRICT);
    await walkQuiz(quiz, answers);
    await typeEmail(quiz);
    assertNothingAsked(requests);
    await quiz.getByRole('button', { name: 'Sign up' }).click();
    await quiz.getByText('Nothing was sent and nothing was stored.').first().waitFor();
    await untilKept(page);
    const { notes, kept } = await readNotes(page);
    assert.deepEqual(kept, { sessionStorage: [KEY] });
    const left = await page.evaluate(() => [
      { ...sessionStorage },
      location.href,
      window.name,
      document.title,
      history.state,
    ]);
    assert.doesNotMatch(JSON.stringify([left, notes, said, requests]), /grace\.hopper|example\.org/);
    assertNothingAsked(requests);
    await close();
  });

  it('sends a lead when the visitor sends the form, not before, and the address in nothing else', async () => {
    const attributes = 'privacy-url="/privacy" lead-endpoint="/api/leads"';
    const { page, quiz, said, requests, close } = await visit(attributes, WITH_ENDPOINT);
    await walkQuiz(quiz, answers);
    await typeEmail(quiz);
    assertNothingAsked(requests);
    assert.doesNotMatch((await readNotes(page)).notes.join(), /fetch/);
    await quiz.getByRole('button', { name: 'Sign up' }).click();
    await quiz.getByRole('heading', { name: 'Thank you' }).waitFor();
    await untilKept(page);
    const [sent, ...more] = site.asked.slice(2);
    assert.deepEqual(more, []);
    assert.equal(`${sent?.method} ${sent?.path}`, 'POST /api/leads');
    assert.equal(JSON.parse(sent?.body ?? '').contact.email, EMAIL);
    assert.equal(requests.length, 3);
    const { notes, kept } = await readNotes(page);
    assert.deepEqual(
      [...new Set(notes)].sort(),
      [`fetch: ${site.url}api/leads`, `sessionStorage: ${KEY}`, ENTERS].sort(),
    );
    assert.equal(notes.filter((note) => note.startsWith('fetch')).length, 1);
    assert.deepEqual(kept, { sessionStorage: [KEY] });
    const texts = await page.evaluate(() => ({ ...sessionStorage }));
    assert.doesNotMatch(JSON.stringify([texts, notes, said, requests, page.url()]), /grace\.hopper/);
    await close();
  });
});

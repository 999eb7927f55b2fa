/**
 * What docs/leads.md says of the form on the page, in Chromium: each recipe is opened as a page, its form is filled in and sent, and what
 * leaves is what the page says. The form is put in front of the first question, unless the recipe is about its place.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { makeLead } from '../demo/leads.mjs';
import { walkQuiz } from '../demo/walk-quiz.mjs';
import { findExamples } from '../package/examples.mjs';
import { launchChromium, noChromium, visit } from '../package/page.mjs';

const recipes = findExamples('docs/leads.md', readFileSync(root('docs/leads.md'), 'utf8'));
const files = { '/ml-readiness-quiz.js': root('cdn/ml-readiness-quiz.js') };
const EMAIL = 'name@example.com';

describe('The form of docs/leads.md', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  /** @param {string} mark text that one recipe alone has */
  const open = async (mark) => {
    const found = recipes.filter(({ code }) => code.includes(mark));
    assert.equal(found.length, 1, mark);
    const { page, complaints } = await visit(browser, { html: toPage(found[0]), files });
    return { page, complaints, quiz: page.locator('ml-readiness-quiz'), close: () => page.context().close() };
  };

  /** @param {import('playwright-core').Locator} quiz */
  const fillIn = async (quiz, email = EMAIL) => {
    if (await quiz.getByRole('button', { name: 'Start', exact: true }).isVisible()) {
      await quiz.getByRole('button', { name: 'Start', exact: true }).click();
    }
    await quiz.getByRole('textbox', { name: /e-?mail/i }).fill(email);
    await quiz.getByRole('checkbox').first().check();
  };

  /** @param {import('playwright-core').Locator} quiz */
  const send = (quiz) => quiz.getByRole('button', { name: 'Sign up' }).click();

  it('holds back what lead-reveal names, until it is skipped', async () => {
    const { quiz, complaints, close } = await open('lead-reveal=');
    const answers = /** @type {Record<string, string | string[]>} */ (makeLead().answers);
    await walkQuiz(quiz, answers);
    await quiz.getByRole('heading', { name: /ML applications now/ }).waitFor();
    for (const name of ['Your plan', 'Roles']) {
      assert.equal(await quiz.getByRole('heading', { name, exact: true }).isVisible(), false, name);
    }
    await quiz.getByRole('button', { name: 'See my plan without it' }).click();
    for (const name of ['Your plan', 'Roles']) {
      await quiz.getByRole('heading', { name, exact: true }).first().waitFor();
    }
    assert.deepEqual(complaints, []);
    await close();
  });

  it('asks for the fields and boxes that the page names', async () => {
    const { page, quiz, close } = await open('lead-fields=');
    const lead = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('ml-lead-submit', (event) => {
            event.preventDefault();
            resolve(/** @type {any} */ (event).detail);
          });
        }),
    );
    await fillIn(quiz);
    await quiz.getByRole('textbox', { name: 'First name' }).fill('Ada');
    await quiz.getByRole('textbox', { name: 'Company' }).fill('Example Ltd');
    await send(quiz);
    const { contact, consent } = /** @type {any} */ (await lead);
    assert.deepEqual(contact, { email: EMAIL, firstName: 'Ada', company: 'Example Ltd' });
    assert.deepEqual(
      consent.map((/** @type {any} */ { purpose, granted, text, policyVersion }) => [
        purpose,
        granted,
        text,
        policyVersion,
      ]),
      [
        ['newsletter', true, 'Send me the letter.', '2026-11'],
        ['contact', false, 'A recruiter of Example Ltd may write to me.', '2026-11'],
      ],
    );
    await close();
  });

  it('takes the token of a challenge along, and objects to an address', async () => {
    const { page, quiz, close } = await open('leadChallenge');
    await page.evaluate(() => {
      const scope = /** @type {any} */ (globalThis);
      scope.resets = 0;
      scope.turnstile = { getResponse: () => 'the-token', reset: () => (scope.resets += 1) };
      document.addEventListener('ml-lead-submit', (event) => {
        event.preventDefault();
        scope.lead = /** @type {any} */ (event).detail;
      });
    });
    await fillIn(quiz, 'me@throwaway.example');
    await send(quiz);
    await quiz.getByText('Use an address that you keep.').first().waitFor();
    await fillIn(quiz);
    await send(quiz);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).lead);
    const lead = await page.evaluate(() => /** @type {any} */ (globalThis).lead);
    assert.equal(lead.contact.email, EMAIL);
    assert.deepEqual(lead.antiSpam.challenge, { token: 'the-token' });
    await page.waitForFunction(() => /** @type {any} */ (globalThis).resets === 1);
    await close();
  });

  it('keeps a lead that was not taken over a reload, under the same key', async () => {
    const { page, quiz, close } = await open('lead-outbox');
    /** @type {(string | undefined)[]} */
    const keys = [];
    await page.exposeFunction('attempts', () => keys.length);
    await page.route('**/api/leads', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = keys.length === 1 ? { status: 503, headers: { 'retry-after': '60' } } : { body: '{}' };
      await route.fulfill(answer);
    });
    await fillIn(quiz);
    await send(quiz);
    await page.waitForFunction(() => sessionStorage.getItem('ml-readiness-quiz:outbox')?.includes('@'));
    await page.waitForFunction(async () => (await /** @type {any} */ (globalThis).attempts()) === 1);
    await page.reload();
    await page.waitForFunction(async () => (await /** @type {any} */ (globalThis).attempts()) === 2);
    await page.waitForFunction(() => sessionStorage.getItem('ml-readiness-quiz:outbox') === null);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    await close();
  });

  it('speaks to an action of WordPress in a flat form', async () => {
    const { page, quiz, complaints, close } = await open('admin-ajax.php');
    const sent = answering(page, '**/wp-admin/admin-ajax.php', '{"success":true}');
    await fillIn(quiz);
    await send(quiz);
    const request = await sent;
    assert.match(request.headers()['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
    assert.equal(request.headers()['idempotency-key'], undefined);
    const body = new URLSearchParams(request.postData() ?? '');
    const { action, list, email, agreedTo, EMAIL: named } = Object.fromEntries(body);
    assert.deepEqual([action, list, email, named], ['quiz_lead', '7', EMAIL, EMAIL]);
    assert.equal(agreedTo, 'newsletter');
    assert.ok(body.get('submissionId'));
    await quiz.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('gives a lead to a function of the page', async () => {
    const { page, quiz, complaints, close } = await open('.onlead');
    const sent = answering(page, '**/api/leads', '{}');
    const settled = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('ml-lead-settle', (event) => resolve(/** @type {any} */ (event).detail));
        }),
    );
    await fillIn(quiz);
    await send(quiz);
    const request = await sent;
    assert.equal(request.postDataJSON().contact.email, EMAIL);
    assert.equal(request.headers()['idempotency-key'], request.postDataJSON().submissionId);
    const { status, confirmation } = /** @type {any} */ (await settled);
    assert.deepEqual([status, confirmation], ['accepted', 'email-sent']);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('calls the newsletter service that lead-to names', async () => {
    const { page, quiz, close } = await open('lead-to=');
    await page.route('**/integrity-token/', (route) =>
      route.fulfill({ body: 'the-token', headers: { 'access-control-allow-origin': '*' } }),
    );
    const sent = answering(page, 'https://blog.example/news/members/api/send-magic-link/', 'Created.');
    await fillIn(quiz);
    await send(quiz);
    const { email, labels, integrityToken } = (await sent).postDataJSON();
    assert.deepEqual([email, labels, integrityToken], [EMAIL, ['quiz'], 'the-token']);
    await close();
  });
});

/**
 * Takes the request that comes to this address.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} body of the answer
 * @returns {Promise<import('playwright-core').Request>}
 */
async function answering(page, address, body) {
  return new Promise((resolve) => {
    void page.route(address, async (route) => {
      const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
      await route.fulfill({ body, headers });
      if (route.request().method() === 'POST') resolve(route.request());
    });
  });
}

/** @param {import('../package/examples.mjs').Example | undefined} recipe @returns {string} */
function toPage(recipe) {
  const { language = '', code = '' } = recipe ?? {};
  const head = '<!doctype html><html lang="en"><title>Recipe</title>';
  if (language === 'html') {
    return `${head}${code.includes(' lead=') ? code : code.replace('privacy-url', 'lead="before" privacy-url')}`;
  }
  const script = code.replace("'ml-readiness-quiz/define'", "'/ml-readiness-quiz.js'");
  return `${head}<ml-readiness-quiz privacy-url="/privacy" lead="before"></ml-readiness-quiz>
    <script type="module">${script}</script>`;
}

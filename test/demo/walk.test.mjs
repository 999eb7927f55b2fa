/** The demo as a visitor and its owner meet it, in Chromium: from the article through the quiz to a lead in the inbox. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';
import { faultsOf, inChromium } from './in-chromium.mjs';
import { makeLead, tamperedReport } from './leads.mjs';
import { walkQuiz } from './walk-quiz.mjs';

const answers = /** @type {Record<string, string | string[]>} */ (makeLead().answers);

describe('the demo in a browser', { skip: noChromium }, () => {
  const { address, open } = inChromium(startDemo);

  it('leads from the article to a result, and from the form to a verified lead in the inbox', async () => {
    const { page, quiz, panel, complaints } = await open();
    await panel.getByText('Demo panel').click();
    await panel.getByText('No leads yet').waitFor();

    await walkQuiz(quiz, answers);
    await quiz.getByRole('heading', { name: /ML applications now/ }).waitFor();
    await quiz.getByRole('textbox', { name: /e-?mail/i }).fill('grace@example.org');
    for (const box of await quiz.locator('form').getByRole('checkbox').all()) {
      assert.equal(await box.isChecked(), false);
      await box.check();
    }
    await quiz.getByRole('button', { name: 'Sign up' }).click();
    await quiz.getByRole('heading', { name: 'Thank you' }).waitFor();

    const lead = panel.getByRole('listitem').filter({ hasText: '@example.org' }).first();
    await lead.getByText('Verified: the answers give this score').waitFor();
    assert.match(await lead.innerText(), /^g•••@example\.org/);
    assert.match(
      await lead.innerText(),
      /newsletter\s+yes\s+Consent: share-result\s+yes\s+Result\s+72 of 100, apply/,
    );
    await lead.getByRole('button', { name: 'Reveal' }).click();
    await lead.getByText('grace@example.org').waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('logs every event with its detail and hides the address', async () => {
    const { page, quiz, panel } = await open();
    await panel.getByText('Demo panel').click();
    await quiz.evaluate((element) => {
      const detail = { contact: { email: 'grace@example.org' }, submissionId: 'one' };
      element.dispatchEvent(new CustomEvent('ml-lead-submit', { detail, bubbles: true, composed: true }));
    });
    const entry = panel.getByRole('listitem').filter({ hasText: 'ml-lead-submit' });
    await entry.getByText('ml-lead-submit').click();
    assert.match(await entry.innerText(), /"email": "g•••@example\.org"/);
    assert.doesNotMatch(await panel.innerText(), /grace/);
    await panel.getByText('ml-quiz-ready').waitFor();
    await page.close();
  });

  it('marks a lead whose score is not what its answers give', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(
      makeLead({ report: tamperedReport, contact: { email: 'mallory@example.org' } }),
    );
    await fetch(address('api/leads'), { method: 'POST', headers, body });
    const { page, panel } = await open();
    await panel.getByText('Demo panel').click();
    const lead = panel.getByRole('listitem').filter({ hasText: 'm•••@example.org' });
    await lead.getByText('Score differs from the answers: they give 72 of 100, apply').waitFor();
    await page.close();
  });

  it('changes look and colours, and keeps the choice over a reload and on its other pages', async () => {
    const { page, panel, quiz } = await open();
    const accent = () =>
      quiz.evaluate((element) => getComputedStyle(element).getPropertyValue('--ml-quiz-accent'));
    await panel.getByText('Demo panel').click();
    const accents = new Set([await accent()]);
    for (const look of ['Product', 'Recruiter', 'Terminal']) {
      await panel.getByRole('radio', { name: look }).check();
      accents.add(await accent());
    }
    assert.equal(accents.size, 4);
    await panel.getByRole('radio', { name: 'Light' }).check();
    await page.reload();
    await panel.getByText('Demo panel').click();
    assert.equal(await panel.getByRole('radio', { name: 'Terminal' }).isChecked(), true);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
    assert.ok(accents.has(await accent()));
    await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
    await panel.getByText('Demo panel').click();
    for (const name of ['Terminal', 'Light']) {
      await panel.getByRole('radio', { name, checked: true }).waitFor();
    }
    await page.close();
  });

  it('puts the form where the panel says, and lets the visitor go on without it', async () => {
    const { page, panel, quiz, complaints } = await open();
    await panel.getByText('Demo panel').click();
    await panel.getByRole('radio', { name: 'Before the quiz' }).click();
    await page.waitForURL(/lead=before/);
    await quiz.getByRole('button', { name: 'Start', exact: true }).click();
    await quiz.getByRole('button', { name: 'Start without it' }).click();
    await quiz.getByRole('progressbar').waitFor();
    await panel.getByText('Demo panel').click();
    assert.equal(await panel.getByRole('radio', { name: 'Before the quiz' }).isChecked(), true);
    await panel.getByText('ml-lead-skip').waitFor();

    await panel.getByRole('radio', { name: 'Before the plan' }).click();
    await page.waitForURL(/lead=plan/);
    await walkQuiz(quiz, answers);
    await quiz.getByRole('button', { name: 'See my plan without it' }).click();
    await quiz.getByRole('heading', { name: 'Your plan', exact: true }).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('moves nothing while it loads', async () => {
    const { page, quiz } = await open('privacy.html', { viewport: { width: 1280, height: 1800 } });
    await page.addInitScript(() => {
      const shifts = /** @type {number[]} */ (/** @type {any} */ (globalThis).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address(''));
    await quiz.getByRole('button', { name: 'Start' }).waitFor();
    const shifts = await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(/** @type {any} */ (globalThis).shifts))),
        ),
    );
    assert.deepEqual(shifts, []);
    await page.close();
  });

  it('is an article with a plain paragraph where no script runs', async () => {
    const { page, quiz } = await open('/', { javaScriptEnabled: false });
    assert.equal(await quiz.getByText('It needs JavaScript').isVisible(), true);
    assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), true);
    await page.close();
  });

  for (const width of [320, 768, 1024, 1280]) {
    it(`needs no sideways scrolling at ${width} pixels`, async () => {
      for (const path of ['/?look=editorial', '/?look=terminal', '/?look=recruiter', '/privacy.html']) {
        const { page, panel } = await open(path, { viewport: { width, height: 800 } });
        if (path.startsWith('/?')) await panel.getByText('Demo panel').click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, path);
        await page.close();
      }
    });

    it(`has room for a question and its answers at ${width} pixels`, async () => {
      const { page, quiz } = await open('/', { viewport: { width, height: 800 } });
      await quiz.getByRole('button', { name: 'Start' }).click();
      const frame = await quiz.boundingBox();
      const answer = await quiz.locator('label').first().boundingBox();
      assert.ok(frame && answer && answer.width > frame.width / 2);
      assert.ok(answer.x + answer.width <= frame.x + frame.width);
      await page.close();
    });
  }

  for (const look of ['editorial', 'product', 'terminal', 'recruiter']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no accessibility fault that axe knows in the look ${look}, ${scheme}`, async () => {
        const { page, quiz, panel } = await open(`/?look=${look}&scheme=${scheme}`, {
          reducedMotion: 'reduce',
        });
        await panel.getByText('Demo panel').click();
        await quiz.getByRole('button', { name: 'Start' }).waitFor();
        assert.deepEqual(await faultsOf(page), []);
        await page.close();
      });
    }
  }

  it('has no accessibility fault that axe knows on the privacy page', async () => {
    const { page } = await open('/privacy.html');
    assert.deepEqual(await faultsOf(page), []);
    await page.close();
  });
});

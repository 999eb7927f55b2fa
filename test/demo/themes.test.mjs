/** The theme page as the owner of a site meets it, in Chromium: what is chosen is what is seen, measured and copied. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';
import { noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';
import { faultsOf, inChromium } from './in-chromium.mjs';

const demo = new URL('../../demo/', import.meta.url);
const read = (/** @type {string} */ file) => readFileSync(new URL(file, demo), 'utf8');
const pages = readdirSync(demo).filter((file) => file.endsWith('.html'));
const themes = readdirSync(new URL('../../src/styles/themes/', import.meta.url)).map((file) =>
  file.replace('.css', ''),
);

describe('the theme page', () => {
  it('is linked from every page', () => {
    for (const page of pages) assert.match(fillIn(read(page)), /<a href="\.\/themes\.html">/, page);
  });

  it('offers every theme, and the page’s own colours', () => {
    const offered = [...read('themes.html').matchAll(/name="from" value="(\w+)"/g)].map(([, name]) => name);
    assert.deepEqual([...offered].sort(), ['page', ...themes].sort());
  });

  it('has no style in its markup', () => {
    assert.doesNotMatch(read('themes.html'), /style=|<style/);
  });
});

describe('the theme page in a browser', { skip: noChromium }, () => {
  const { open } = inChromium(startDemo);

  /** @param {string} [query] @param {import('playwright-core').BrowserContextOptions} [options] */
  const begin = async (query = '', options = {}) => {
    const opened = await open(`themes.html${query}`, { reducedMotion: 'reduce', ...options });
    const { page } = opened;
    await page.getByRole('cell').first().waitFor();
    const verdict = page.getByRole('region', { name: 'Can it be read?' }).getByRole('status');
    const button = opened.quiz.getByRole('button', { name: 'Next' });
    return {
      ...opened,
      verdict,
      fill: () => button.evaluate((element) => getComputedStyle(element).backgroundColor),
      css: async () => (await page.locator('[data-css]').innerText()).trim(),
    };
  };

  for (const from of ['page', ...themes]) {
    for (const scheme of ['light', 'dark']) {
      it(`shows ${from} in ${scheme}: all of it can be read, and it keeps within 320 pixels`, async () => {
        const { page, verdict, complaints } = await begin(`?from=${from}&scheme=${scheme}`, {
          viewport: { width: 320, height: 800 },
        });
        assert.equal(await verdict.innerText(), 'Yes, all of it.');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        assert.deepEqual(await faultsOf(page), []);
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  it('takes any accent, and gives its CSS', async () => {
    const { page, verdict, fill, css } = await begin('?from=page&scheme=light');
    for (const [accent, painted] of [
      ['#ffff00', 'rgb(255, 255, 0)'],
      ['#000000', 'rgb(0, 0, 0)'],
      ['#ffffff', 'rgb(255, 255, 255)'],
    ]) {
      await page.getByLabel('Accent').fill(accent ?? '');
      assert.equal(await fill(), painted);
      assert.equal(await verdict.innerText(), 'Yes, all of it.');
      assert.equal(await css(), `:root {\n  --ml-quiz-accent: ${accent};\n}`);
    }
    await page.close();
  });

  it('begins with the values of a theme, and writes down what differs from them', async () => {
    const { page, css } = await begin();
    await page.getByRole('radio', { name: 'Recruiter' }).check();
    assert.equal(await page.getByLabel('Accent').inputValue(), '#c03a23');
    assert.match(await css(), /^\/\* Recruiter/);
    assert.doesNotMatch(await css(), /^:root/m);
    await page.getByLabel('Roundness').fill('0.25');
    await page.getByLabel('Typeface').selectOption('Monospaced');
    assert.match(
      await css(),
      /\n:root \{\n  --ml-quiz-radius: 0\.25em;\n  --ml-quiz-font: ui-monospace, Menlo, Consolas, monospace;\n\}$/,
    );
    await page.close();
  });

  it('keeps the choice over a reload', async () => {
    const { page, css, fill } = await begin();
    await page.getByRole('radio', { name: 'Terminal' }).check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByLabel('Accent').fill('#ff8800');
    const before = [await css(), await fill()];
    await page.reload();
    await page.getByRole('cell').first().waitFor();
    assert.deepEqual([await css(), await fill()], before);
    await page.close();
  });

  it('copies the CSS and says so', async () => {
    const { page, css } = await begin('?from=editorial', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy the CSS' }).click();
    await page.getByText('Copied.').waitFor();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), await css());
    await page.close();
  });

  it('selects the CSS where the browser does not let it copy', async () => {
    const { page, css } = await begin('?from=editorial');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy the CSS' }).click();
    await page.getByText('Selected.').waitFor();
    assert.equal((await page.evaluate(() => String(getSelection()))).trim(), await css());
    await page.close();
  });

  it('is used by keyboard alone', async () => {
    const { page, fill } = await begin('?from=page&scheme=light');
    const before = await fill();
    await page.getByRole('radio', { name: 'The page' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.ok(await page.getByRole('radio', { name: 'Editorial' }).isChecked());
    assert.notEqual(await fill(), before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'radius');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByLabel('Roundness').inputValue(), '0.125');
    await page.close();
  });

  it('follows the system where it is asked to', async () => {
    const { page, fill } = await begin('?from=product', { colorScheme: 'dark' });
    const dark = await fill();
    await page.emulateMedia({ colorScheme: 'light' });
    assert.notEqual(await fill(), dark);
    await page.close();
  });
});

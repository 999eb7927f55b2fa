/** What a comparison of screenshots overlooks, and what it must not: letters drawn in another way; faults that a person would see. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { compare, halve } from './compare.mjs';
import { dress, openStage, showState } from './open-stage.mjs';
import { reduceColours } from './palette.mjs';
import { readPng, writePng } from './png.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./png.mjs').Image} Image */

const QUESTION = 'the built-in quiz: a knowledge check';
const STATES = [QUESTION, 'the gallery: matrix, answered', 'the gallery: number, answered'];

/** How machines draw letters: what Chromium is told, and the page. */
const WAYS = /** @type {Record<string, { args?: string[], css?: string }>} */ ({
  'without hints': { args: ['--font-render-hinting=none'] },
  'with every hint': { args: ['--font-render-hinting=full'] },
  'in the colours of a screen': { args: ['--enable-lcd-text'] },
  'with other gaps': { css: 'html { text-rendering: auto !important }' },
  'a third of a pixel lower': { css: 'body { translate: 0 0.3px }' },
});

/** Faults, as sheets that make them. */
const FAULTS = {
  'a button two pixels lower': '.button.primary { position: relative; inset-block-start: 2px }',
  'a quiet button two pixels to the side': '.button.quiet { position: relative; inset-inline-start: 2px }',
  'an answer two pixels lower': '.option:nth-child(2) { position: relative; inset-block-start: 2px }',
  'no border': '.option:nth-child(2) { border-color: transparent !important }',
  'another accent': '.button.primary { background: #3a5fe0 !important }',
  'paler words': '.option:nth-child(2) { opacity: 0.5 }',
  'words that are cut off': 'h3 { max-block-size: 3.4em; overflow: hidden }',
  'words whose feet are cut off': '.option:nth-child(2) { clip-path: inset(0 0 20px 0) }',
  'square corners': '.option { border-radius: 0 !important }',
  'a control that is not there': '.option:nth-child(2) input { visibility: hidden }',
};

/** @param {Page} page @returns {Promise<Image>} */
const take = async (page) => halve(readPng(await page.screenshot({ fullPage: true })));

/** As it would be read from its file. @param {Image} image */
const kept = (image) => readPng(writePng(reduceColours(image)));

/** @param {Page} page @param {string} css for inside of the quiz */
const plant = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const root = /** @type {ShadowRoot} */ (document.querySelector('ml-readiness-quiz')?.shadowRoot);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, css);

const PHONE = { width: 360, height: 740 };
const THEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = /** @type {const} */ (['en', 'ar']);

if (noChromium) {
  it('is fit', { skip: noChromium }, () => {});
} else {
  const stage = await openStage();
  const page = await stage.open(PHONE);
  /** @type {Map<string, Image>} */
  const expected = new Map();
  for (const lang of LANGUAGES) {
    for (const state of STATES) {
      await showState(page, state, lang);
      for (const theme of THEMES) {
        await dress(page, theme);
        expected.set(`${state} ${lang} ${theme}`, kept(await take(page)));
      }
    }
  }

  describe('A comparison of screenshots', () => {
    after(() => stage.close());

    for (const [way, { args, css }] of Object.entries(WAYS)) {
      it(`does not mind letters that are drawn ${way}`, async () => {
        const other = await openStage(args, css);
        const faults = [];
        try {
          const page = await other.open(PHONE);
          for (const lang of LANGUAGES) {
            for (const state of STATES) {
              await showState(page, state, lang);
              for (const theme of THEMES) {
                await dress(page, theme);
                const name = `${state} ${lang} ${theme}`;
                const { isSame, size, pixels } = compare(
                  /** @type {Image} */ (expected.get(name)),
                  await take(page),
                );
                if (!isSame) faults.push(`${name}: ${size ?? pixels}`);
              }
            }
          }
        } finally {
          await other.close();
        }
        assert.deepEqual(faults, []);
      });
    }

    for (const [fault, css] of Object.entries(FAULTS)) {
      it(`notices ${fault}`, async () => {
        for (const lang of LANGUAGES) {
          await showState(page, QUESTION, lang);
          await plant(page, css);
          for (const theme of THEMES) {
            await dress(page, theme);
            const name = `${QUESTION} ${lang} ${theme}`;
            const { isSame } = compare(/** @type {Image} */ (expected.get(name)), await take(page));
            assert.equal(isSame, false, name);
          }
        }
      });
    }
  });
}

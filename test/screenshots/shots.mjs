/**
 * Which screenshots there are: every state that shows something of its own, in every variant; and how each is taken.
 *
 * They are kept at half their size with few colours (`halve`, `reduceColours`): a quarter of what they would weigh, and enough to
 * notice what `compare` has to notice.
 */
import { readPng } from './png.mjs';
import { halve } from './compare.mjs';
import { dress, showState, statesOn } from './open-stage.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./png.mjs').Image} Image */
/** @typedef {import('./open-stage.mjs').Language} Language */

/**
 * @typedef {object} Look
 * @property {string} name
 * @property {Language} lang
 * @property {'light' | 'dark'} theme
 * @property {boolean} [forced] colours are those that the visitor has set for everything
 * @property {string} [preset] the sheet of a page that takes one of our themes
 */

/** @type {readonly Look[]} looks of one language stand together, because it takes a walk to get there */
const LOOKS = [
  { name: 'light', lang: 'en', theme: 'light' },
  { name: 'dark', lang: 'en', theme: 'dark' },
  { name: 'forced-colours', lang: 'en', theme: 'light', forced: true },
  { name: 'right-to-left', lang: 'ar', theme: 'light' },
  { name: 'pseudo-locale', lang: 'en-XA', theme: 'light' },
];

/** The themes that come with the quiz, in the states that show most of it. */
const PRESET_STATES = /^(the built-in quiz: several choices|the result, held by a gate)/;

/** @type {readonly Look[]} */
const PRESET_LOOKS = ['editorial', 'product', 'recruiter', 'terminal'].flatMap((preset) =>
  /** @type {const} */ (['light', 'dark']).map((theme) => ({
    name: `${preset}-${theme}`,
    lang: 'en',
    theme,
    preset,
  })),
);

/** @param {string} state */
const looksOf = (state) => (PRESET_STATES.test(state) ? [...LOOKS, ...PRESET_LOOKS] : LOOKS);

const SIZES = [
  { name: 'phone', viewport: { width: 360, height: 740 } },
  { name: 'desktop', viewport: { width: 1280, height: 800 } },
];

/** @param {string} state @returns {string[]} the names of its variants, such as `phone-dark` */
export const variantsOf = (state) =>
  SIZES.flatMap((size) => looksOf(state).map((look) => `${size.name}-${look.name}`));

/**
 * Of a long page, the part that the state is about: a selector inside of the quiz, and how much of it from above, in pixels.
 * @type {readonly { of: RegExp, part: string, height?: number }[]}
 */
const PARTS = [
  { of: /^the form/, part: '.lead-form' },
  { of: /^the question whether/, part: '.actions' },
  { of: /^the plan/, part: 'ml-readiness-results section[part~="plan"]' },
  { of: /^an answer that is tried/, part: 'ml-readiness-results details[part~="what-if"]' },
  { of: /^the result beside/, part: 'ml-readiness-results section[part~="compare"]' },
  { of: /^the result(, held by no| so far| with questions)/, part: 'section', height: 1600 },
];

/** States that look like another: those of the small quiz like one of the gallery, and errors like each other's. */
const ALIKE = [
  /^(a single|a slider|several|a knowledge|yes or no|the first screen|the result with (the form|everything open))/,
  /^the gallery: [a-z-]+$/,
  /^the gallery: (scale|picture|check|yes-no) with an error/,
  /^the result that was kept/,
];

/**
 * @typedef {object} Shot
 * @property {string} variant
 * @property {string} file its name below the folder of baselines
 * @property {Buffer} png as Chromium took it
 * @property {Image} image at half its size
 */

/** @param {Page} page @returns {Promise<string[]>} the states that are photographed */
export async function photographedStates(page) {
  return (await statesOn(page)).filter((state) => !ALIKE.some((alike) => alike.test(state)));
}

/**
 * Takes the screenshots of one state, in every variant.
 * @param {Page} page
 * @param {string} state
 * @returns {AsyncGenerator<Shot>}
 */
export async function* takeShots(page, state) {
  const looks = looksOf(state);
  for (const lang of new Set(looks.map((look) => look.lang))) {
    await page.emulateMedia({ forcedColors: 'none' });
    await showState(page, state, lang);
    for (const look of looks.filter((one) => one.lang === lang)) {
      await page.emulateMedia({ forcedColors: look.forced ? 'active' : 'none' });
      await dress(page, look.theme, look.preset);
      if (look.forced) await page.evaluate(leaveField);
      for (const { name, viewport } of SIZES) {
        await page.setViewportSize(viewport);
        const variant = `${name}-${look.name}`;
        const png = await photograph(page, state);
        yield { variant, file: `${folderOf(state)}/${variant}.png`, png, image: halve(readPng(png)) };
      }
    }
  }
}

/** @param {string} state @returns {string} the folder of its screenshots */
export const folderOf = (state) => state.replace(/[^a-z0-9]+/gi, '-');

/** @param {Page} page @param {string} state @returns {Promise<Buffer>} a PNG */
export async function photograph(page, state) {
  const part = PARTS.find(({ of }) => of.test(state));
  if (!part) return page.screenshot({ fullPage: true });
  const box = await page.locator(`ml-readiness-quiz ${part.part}`).first().boundingBox();
  if (!box) throw new Error(`There is no ${part.part} in ${state}`);
  // Where it is in the page, which the focus may have scrolled.
  const y = Math.floor(box.y + (await page.evaluate(() => scrollY)));
  const { width = 0 } = page.viewportSize() ?? {};
  const height = Math.min(Math.ceil(box.height), part.height ?? Infinity);
  return page.screenshot({ fullPage: true, clip: { x: 0, y, width, height } });
}

/** Runs in the page. The mark in a field blinks, and in forced colours no sheet can hide it. */
function leaveField() {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (
    focus instanceof HTMLElement &&
    focus.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea')
  )
    focus.blur();
}

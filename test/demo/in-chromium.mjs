/** Pages of the demo in Chromium, for as long as a suite of tests runs; and what goes wrong on them. */
import { after, before } from 'node:test';
import { axe, launchChromium } from '../package/page.mjs';

/**
 * @typedef {object} Opened
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').Locator} quiz
 * @property {import('playwright-core').Locator} panel
 * @property {string[]} complaints errors in the page, requests to other sites, and answers that say that something is not there
 */

/**
 * Call it inside of `describe`: it starts the site and the browser before the tests, and stops them after.
 * @param {() => Promise<{ url: string, stop: () => Promise<void> }>} start
 * @returns {{ address: (path: string) => string, open: (path?: string, options?: import('playwright-core').BrowserContextOptions) => Promise<Opened> }}
 */
export function inChromium(start) {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let site;
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    [site, browser] = await Promise.all([start(), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  const address = (/** @type {string} */ path) => new URL(path, site.url).href;

  return {
    address,
    open: async (path = '', options = {}) => {
      // Nothing moves, so that a press and its release meet the same thing on a busy machine too.
      const still = {
        viewport: { width: 1280, height: 900 },
        reducedMotion: /** @type {const} */ ('reduce'),
      };
      const page = await browser.newPage({ ...still, ...options });
      /** @type {string[]} */
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url)) complaints.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(address(path));
      return {
        page,
        quiz: page.locator('ml-readiness-quiz'),
        panel: page.getByLabel('Demo panel'),
        complaints,
      };
    },
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} the faults of accessibility that axe finds on it, each with where it is
 */
export async function faultsOf(page) {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run();
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

/**
 * A plain page in Chromium, and everything that it asked for, logged or was refused.
 * Nothing leaves the machine: addresses outside the page's own server are answered here, or not at all.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../tools/browsers.mjs';

/** The axe that the browser tests use too: it comes with the chai plugin of `@open-wc/testing`. */
const testing = createRequire(import.meta.resolve('@open-wc/testing'));
const axePath = createRequire(testing.resolve('chai-a11y-axe')).resolve('axe-core/axe.min.js');
export const axe = { source: readFileSync(axePath, 'utf8') };

/** @type {Record<string, string>} */
const CONTENT_TYPES = { '.json': 'application/json', '.css': 'text/css' };

const ORIGIN = 'http://page.test';

/** Why tests that need Chromium are skipped here; `false` where they are not. */
export const noChromium = chromiumPath() === undefined ? 'Chromium is not installed' : false;

/**
 * @typedef {object} Visit
 * @property {import('playwright-core').Page} page
 * @property {string[]} requests every address that was asked for, the page's own first
 * @property {string[]} complaints each with its kind: `uncaught`, `error`, `warning` or `policy`
 */

/** @param {readonly string[]} [more] arguments */
export async function launchChromium(more = []) {
  const asRoot = process.getuid?.() === 0 || process.env['CI'] !== undefined;
  return chromium.launch({
    executablePath: /** @type {string} */ (chromiumPath()),
    args: ['--disable-gpu', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : []), ...more],
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {object} content
 * @param {string} content.html
 * @param {Record<string, string>} [content.files] path of a file by what an address ends with, such as `/quiz.js`
 * @param {string} [content.policy] content security policy
 * @returns {Promise<Visit>} after everything was loaded
 */
export async function visit(browser, { html, files = {}, policy }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  await page.exposeFunction('complain', (/** @type {string} */ text) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      void (
        /** @type {any} */ (globalThis).complain(`policy: ${event.violatedDirective} ${event.blockedURI}`)
      );
    });
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    requests.push(url);
    await route.fulfill(answer(url, { html, files, policy }));
  });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'networkidle' });
  return { page, requests, complaints };
}

/**
 * @param {string} url
 * @param {{ html: string, files: Record<string, string>, policy: string | undefined }} content
 */
function answer(url, { html, files, policy }) {
  const { origin, pathname } = new URL(url);
  if (origin === ORIGIN && pathname === '/') {
    const headers = policy === undefined ? {} : { 'content-security-policy': policy };
    return { body: html, contentType: 'text/html; charset=utf-8', headers };
  }
  if (pathname === '/favicon.ico') return { status: 204 };
  const file = Object.entries(files).find(([ending]) => pathname.endsWith(ending))?.[1];
  if (file === undefined) return { status: 404, body: 'not found' };
  return {
    body: readFileSync(file),
    contentType: CONTENT_TYPES[extname(file)] ?? 'text/javascript',
    headers: { 'access-control-allow-origin': '*' },
  };
}

function chromiumPath() {
  return findBrowsers().find(({ engine }) => engine === 'chromium')?.path;
}

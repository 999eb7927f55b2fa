/**
 * One suite in three engines: test/**\/*.test.ts in Chromium, Firefox and WebKitGTK.
 *
 * `npm test` starts it through tools/test.mjs; `npx wtr --watch` works too. Which engines: see tools/browsers.mjs.
 * What tests can ask of the runner: tools/runner/commands.mjs and tools/runner/test-server.mjs.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteerNode from 'puppeteer-core';
import { chooseBrowsers, findBrowsers } from './tools/browsers.mjs';
import { commandsPlugin } from './tools/runner/commands.mjs';
import { quietPlugin } from './tools/runner/quiet-plugin.mjs';
import { reporter } from './tools/runner/reporter.mjs';
import { testServer } from './tools/runner/test-server.mjs';
import { webkitLauncher } from './tools/runner/webkit-launcher.mjs';

const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox does not start as root, which is what containers run as.
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
];

/** @type {Record<import('./tools/browsers.mjs').Engine, (path: string) => object>} */
const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath, args: chromiumFlags },
      concurrency: 2,
      createPage: async ({ browser }) => withAttention(await browser.createBrowserContext()),
    }),
  // The same launcher speaks WebDriver BiDi to Firefox, so no geckodriver is needed.
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath, headless: true },
      concurrency: 1,
      createPage: async ({ context }) => withFocus(await context.newPage()),
    }),
  webkit: (binary) => webkitLauncher({ binary }),
};

/**
 * A window of its own for each page: in a window's hidden tab timers, images and axe stall. Only one window has the attention of its
 * system, and in the others nothing matches `:focus`; so each is told that it has it.
 * @param {import('puppeteer-core').BrowserContext} context
 */
async function withAttention(context) {
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

/**
 * A page runs one file after another, and after one with modal dialogs Firefox gives it no key any more, until the focus has been
 * in another page.
 * @param {import('puppeteer-core').Page} page
 */
function withFocus(page) {
  const goTo = page.goto.bind(page);
  page.goto = async (...destination) => {
    const other = await page.browser().newPage();
    await other.bringToFront();
    await other.close();
    await page.bringToFront();
    return goTo(...destination);
  };
  return page;
}

// The launcher asks for the type of puppeteer's module; what it calls is the default export.
const puppeteer = /** @type {any} */ (puppeteerNode);

const { chosen } = chooseBrowsers(findBrowsers(), process.env.BROWSERS);

export default {
  files: 'test/**/*.test.ts',
  browsers: chosen.map(({ engine, path }) => launchers[engine](path)),
  // PRODUCTION=1 runs the suite with the build of Lit that visitors get.
  nodeResolve: {
    exportConditions: process.env.PRODUCTION ? ['production', 'default'] : ['development', 'browser'],
  },
  plugins: [
    // `esnext` leaves `with { type: 'json' }` to the browser, as in what we publish.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
    quietPlugin(),
    commandsPlugin(),
    a11ySnapshotPlugin(),
  ],
  middleware: [testServer()],
  reporters: [reporter()],
  /** @param {{ args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['src/**'], report: true, reporters: ['text', 'lcovonly', 'html'] },
  concurrentBrowsers: 2,
  // Generous, because a first axe run or a browser's start can take long on a busy machine.
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: '20000' } },
};

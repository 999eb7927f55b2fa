/**
 * Every state of the quiz in Chromium, the same on every machine: with fonts of the tests, at a fixed day, without motion.
 *
 * In: the sources. Out: pages that show any state in any language. Nothing is served and nothing leaves the machine: the sources are
 * bundled in memory, and requests are answered from there.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchChromium } from '../package/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {'en' | 'ar' | 'de' | 'en-XA'} Language */

const ORIGIN = 'https://stage.test';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** By address; each is loaded as a part of one family. */
const FONTS = /** @type {Record<string, { file: string, weight: string }>} */ ({
  '/roboto-400.woff2': {
    file: import.meta.resolve('roboto-fontface/fonts/roboto/Roboto-Regular.woff2'),
    weight: '100 500',
  },
  '/roboto-700.woff2': {
    file: import.meta.resolve('roboto-fontface/fonts/roboto/Roboto-Medium.woff2'),
    weight: '600 900',
  },
  '/naskh-400.ttf': {
    file: new URL('../fixtures/fonts/NotoNaskhArabic-Regular.ttf', import.meta.url).href,
    weight: '100 500',
  },
  '/naskh-700.ttf': {
    file: new URL('../fixtures/fonts/NotoNaskhArabic-Bold.ttf', import.meta.url).href,
    weight: '600 900',
  },
});

/** Families that no machine has; `ui-monospace` is the first that the quiz asks for where it shows code. */
const familyOf = (/** @type {string} */ address) =>
  address.startsWith('/roboto') ? ['Stage Latin', 'ui-monospace'] : ['Stage Arabic'];

const faces = Object.entries(FONTS).flatMap(([address, { weight }]) =>
  familyOf(address).map(
    (family) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${address}'); font-display: block }`,
  ),
);

const PAGE = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Stage</title><link rel="icon" href="data:,">
<style>
${faces.join('\n')}
html { font: 16px / 1.5 'Stage Latin', 'Stage Arabic'; text-rendering: geometricPrecision; background: #fff; color: #000 }
html[data-theme='dark'] { background: #111; color: #fff }
body { margin: 0 }
body > div > main { background: none !important; color: inherit !important; padding: 0 12px 12px }
h1 { display: none }
</style>
<body><script type="module" src="/stage.js"></script>`;

/** @returns {Promise<Map<string, Buffer | Uint8Array>>} the page's scripts by address */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/screenshots/stage.ts`],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    outdir: root,
    write: false,
    // What the package says of its files in `dist` holds for the sources as well only by another name.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [`/${path.slice(root.length)}`, contents]));
}

/**
 * @param {readonly string[]} [args] further ones for Chromium
 * @param {string} [css] more of it for the page
 */
export async function openStage(args = [], css = '') {
  const [browser, scripts] = await Promise.all([
    launchChromium(['--force-color-profile=srgb', ...args]),
    bundle(),
  ]);
  return {
    browser,
    /** @param {{ width: number, height: number }} [viewport] @returns {Promise<Page>} */
    async open(viewport = { width: 1280, height: 800 }) {
      const context = await browser.newContext({
        viewport,
        locale: 'en-US',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
        deviceScaleFactor: 1,
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
      await page.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        const font = FONTS[pathname];
        const script = scripts.get(pathname);
        if (pathname === '/')
          return route.fulfill({
            body: PAGE.replace('</style>', `${css}</style>`),
            contentType: 'text/html; charset=utf-8',
          });
        if (font) return route.fulfill({ body: readFileSync(new URL(font.file)), contentType: 'font/woff2' });
        if (script) return route.fulfill({ body: Buffer.from(script), contentType: 'text/javascript' });
        return route.fulfill({ status: 404, body: 'not found' });
      });
      await page.goto(`${ORIGIN}/`);
      await page.waitForFunction(() => 'stage' in globalThis);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      return page;
    },
    close: () => browser.close(),
  };
}

/** @param {Page} page @returns {Promise<string[]>} the names of all states */
export function statesOn(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).stage.states);
}

/** The longest that a state may take to come, in milliseconds. */
const PATIENCE = 30_000;

/** @param {Page} page @param {string} state @param {Language} lang */
export async function showState(page, state, lang) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${state} does not come, in ${lang}`)), PATIENCE);
  });
  const shown = page.evaluate(
    ([state, lang]) => /** @type {any} */ (globalThis).stage.show(state, lang),
    [state, lang],
  );
  await Promise.race([shown, tooLong]);
  clearTimeout(timer);
}

/**
 * Changes the colours of what is shown.
 * @param {Page} page
 * @param {'light' | 'dark'} theme
 * @param {string} [preset] name of a sheet in src/styles/themes
 */
export async function dress(page, theme, preset) {
  const css = preset ? readFileSync(`${root}src/styles/themes/${preset}.css`, 'utf8') : '';
  await page.evaluate(
    ([theme, css]) => /** @type {any} */ (globalThis).stage.dress(theme, css),
    [theme, css],
  );
}

/**
 * `npm test`: every test there is, then a line for each that failed, and one closing line `N passed, N failed`.
 *
 *   node tools/test.mjs [--browser | --node] [--engines chromium,firefox] [text in a file's path…]
 *
 * In browsers test/**\/*.test.ts, under Node test/**\/*.test.mjs. Engines: those that are installed (see browsers.mjs);
 * where there is none, one is fetched (see get-browser.mjs).
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BrowserChoiceError, chooseBrowsers, explainMissing, findBrowsers } from './browsers.mjs';
import { getChromium } from './get-browser.mjs';
import { root, runScript } from './run.mjs';
import { runBrowserTests } from './runner/browser-tests.mjs';
import { runNodeTests } from './runner/node-tests.mjs';
import { addTallies, describeTally } from './runner/tally.mjs';

const { values: options, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'boolean', default: false },
    node: { type: 'boolean', default: false },
    engines: { type: 'string' },
  },
});

const browserFiles = options.node ? [] : testFiles('.test.ts');
const nodeFiles = options.browser ? [] : testFiles('.test.mjs');

const tallies = [];
try {
  const engines = options.node ? [] : await provideBrowsers(options.engines ?? process.env['BROWSERS']);
  // The tests of the tools are the only ones under Node that do not look at what is built.
  if (nodeFiles.some((file) => !file.startsWith('test/tools/'))) await runScript('build');
  if (browserFiles.length > 0) {
    console.log(`\nIn ${engines.join(', ')}: ${browserFiles.length} files`);
    tallies.push(await runBrowserTests(browserFiles));
  }
  if (nodeFiles.length > 0) {
    console.log(`\nUnder Node: ${nodeFiles.length} files`);
    tallies.push(await runNodeTests(nodeFiles));
  }
} catch (error) {
  if (!(error instanceof BrowserChoiceError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exit(1);
}

const total = addTallies(tallies);
if (total.passed + total.failed === 0) console.error(`\nNo test file matches ${filters.join(' ')}`);
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.join('\n')}`);
console.log(`\n${describeTally(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/**
 * @param {string} ending
 * @returns {string[]} the test files with that ending, below the project's folder, that the filters let through
 */
function testFiles(ending) {
  return readdirSync(root('test'), { recursive: true })
    .map((name) => `test/${String(name).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort();
}

/**
 * Settles which browsers the tests run in, and says which they cannot. What it settles goes into the environment, which
 * the configuration of the runner and the package's tests read.
 * @param {string | undefined} wanted
 * @returns {Promise<string[]>} names of the engines
 */
async function provideBrowsers(wanted) {
  if (wanted) process.env['BROWSERS'] = wanted;
  if (findBrowsers().length === 0 && (wanted === undefined || wanted === 'auto')) {
    process.env['CHROME_PATH'] = await getChromium();
  }
  const { chosen, missing } = chooseBrowsers(findBrowsers(), wanted);
  if (missing.length > 0) console.log(explainMissing(missing).replace(/^n/, 'N'));
  return chosen.map(({ engine }) => engine);
}

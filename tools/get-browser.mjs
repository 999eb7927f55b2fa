/**
 * Gets one browser where a machine has none, so that `npm ci && npm test` is all that a fresh machine needs.
 *
 * As root on Debian or Ubuntu: the distribution's package, because it brings the libraries along. Elsewhere, or if that
 * fails: the vendor's official build, into this project's cache, where nothing else on the machine sees it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { BrowserChoiceError, findBrowsers } from './browsers.mjs';
import { root } from './run.mjs';

const CACHE = root('node_modules/.cache/ml-readiness-quiz/browsers');

/**
 * What this machine can do; tests pass their own.
 * @typedef {object} Means
 * @property {boolean} hasApt as root on a system with apt-get
 * @property {() => void} installPackage installs the distribution's Chromium, throws when it cannot
 * @property {() => string | undefined} findInstalled
 * @property {() => Promise<string | undefined>} findCached what an earlier download left here
 * @property {() => Promise<string>} download fetches the vendor's build and returns its path
 * @property {(path: string) => string | undefined} whyItFails the reason why this browser does not start
 * @property {(line: string) => void} say
 */

/**
 * @param {Means} [means]
 * @returns {Promise<string>} path of a Chromium that starts
 * @throws {BrowserChoiceError} one message with everything that was tried
 */
export async function getChromium(means = MEANS_OF_THIS_MACHINE) {
  const cached = await means.findCached();
  if (cached && means.whyItFails(cached) === undefined) return cached;

  const tried = [];
  if (means.hasApt) {
    means.say('No browser found. Installing the package chromium with apt-get, because we are root…');
    try {
      means.installPackage();
      const path = means.findInstalled();
      if (path) return path;
      tried.push('apt-get install chromium: it ended well, and yet there is no Chromium');
    } catch (error) {
      tried.push(`apt-get install chromium: ${messageOf(error)}`);
    }
  }
  means.say("No browser found. Getting the vendor's official Chrome for Testing into node_modules/.cache…");
  try {
    const path = await means.download();
    const reason = means.whyItFails(path);
    if (reason === undefined) return path;
    tried.push(`Chrome for Testing was downloaded and does not start: ${reason}`);
  } catch (error) {
    tried.push(`Chrome for Testing: ${messageOf(error)}`);
  }
  throw new BrowserChoiceError(
    [
      'The tests need a browser, this machine has none, and getting one failed:',
      ...tried.map((line) => `  - ${line}`),
      'Install Chrome, Chromium, Edge or Firefox, or point to one: CHROME_PATH=/path/to/chrome npm test',
      'Tests that need no browser: npm run test:node',
    ].join('\n'),
  );
}

/** @type {Means} */
const MEANS_OF_THIS_MACHINE = {
  hasApt: process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  installPackage() {
    runQuietly('apt-get', ['update', '-qq']);
    runQuietly('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
    ]);
  },
  findInstalled: () => findBrowsers().find(({ engine }) => engine === 'chromium')?.path,
  findCached: async () => (await getInstalledBrowsers({ cacheDir: CACHE }))[0]?.executablePath,
  download: downloadChrome,
  whyItFails(path) {
    // On Windows `--version` opens a window and prints nothing.
    if (process.platform === 'win32') return undefined;
    const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0
      ? undefined
      : (error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`);
  },
  say: (line) => console.log(line),
};

async function downloadChrome() {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is no official build for ${process.platform} ${process.arch}`);
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  const { executablePath } = await install({ browser: Browser.CHROME, buildId, platform, cacheDir: CACHE });
  return executablePath;
}

/** @param {string} command @param {string[]} args */
function runQuietly(command, args) {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw error ?? new Error(stderr.trim().split('\n').at(-1) ?? `exit code ${status}`);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

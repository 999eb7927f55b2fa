/**
 * Which browser engines this machine has, and which of them the tests run in.
 * It only looks: getting a browser is the matter of get-browser.mjs.
 *
 *   CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH   use this executable
 *   BROWSERS=auto                            every engine that is installed (the default)
 *   BROWSERS=all                             all three; a missing one is an error
 *   BROWSERS=chromium,firefox                these; a missing one is an error
 */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ engine: Engine, path: string }} Browser */
/** @typedef {{ env: Record<string, string | undefined>, platform: string, isExecutable?: (path: string) => boolean, folders?: (path: string) => string[] }} Machine */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** A choice that this machine cannot serve. The message is for the person at the keyboard and needs no stack. */
export class BrowserChoiceError extends Error {}

/** @type {Machine} */
const THIS_MACHINE = { env: process.env, platform: process.platform };

/**
 * @param {Machine} [machine]
 * @returns {Browser[]} what is installed, in the order of `ENGINES`
 * @throws {BrowserChoiceError} when a `*_PATH` variable points to nothing that can be run
 */
export function findBrowsers(machine = THIS_MACHINE) {
  const look = { folders: listFolders, isExecutable, ...machine };
  const paths = {
    chromium: fromEnv(look, 'CHROME_PATH') ?? findChromium(look),
    firefox: fromEnv(look, 'FIREFOX_PATH') ?? findFirefox(look),
    webkit: fromEnv(look, 'WEBKIT_PATH') ?? findWebKit(look),
  };
  return ENGINES.flatMap((engine) => {
    const path = paths[engine];
    return path === undefined ? [] : [{ engine, path }];
  });
}

/**
 * @param {readonly Browser[]} found
 * @param {string} wanted value of `BROWSERS`
 * @param {string} [platform]
 * @returns {{ chosen: Browser[], missing: Engine[] }} `missing` only where that is allowed
 * @throws {BrowserChoiceError} when what was asked for by name is not there
 */
export function chooseBrowsers(found, wanted = 'auto', platform = process.platform) {
  const names = namesIn(wanted);
  const chosen = found.filter(({ engine }) => names.includes(engine));
  const missing = names.filter((name) => !chosen.some(({ engine }) => engine === name));
  if (wanted !== 'auto' && missing.length > 0) {
    throw new BrowserChoiceError(`BROWSERS=${wanted}: ${explainMissing(missing, platform)}`);
  }
  return { chosen, missing };
}

/**
 * @param {readonly Engine[]} missing
 * @param {string} [platform]
 * @returns {string} which engines are not installed and how to get them
 */
export function explainMissing(missing, platform = process.platform) {
  const hints = missing.map((engine) => `  ${engine}: ${howToGet(engine, platform)}`);
  return [`not installed: ${missing.join(', ')}.`, ...hints].join('\n');
}

/** @param {Engine} engine @param {string} platform */
function howToGet(engine, platform) {
  const onDebian = {
    chromium: 'apt-get install chromium',
    firefox: 'apt-get install firefox-esr',
    webkit: 'apt-get install webkit2gtk-driver xvfb',
  }[engine];
  if (platform === 'linux') return `on Debian and Ubuntu ${onDebian}`;
  if (engine === 'webkit') return 'runs on Linux only (WebKitGTK); continuous integration covers it';
  return engine === 'firefox' ? 'install Firefox' : 'install Chrome, Chromium or Edge';
}

/** @param {string} wanted @returns {Engine[]} */
function namesIn(wanted) {
  if (wanted === 'auto' || wanted === 'all') return [...ENGINES];
  const names = wanted.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(/** @type {readonly string[]} */ (ENGINES).includes(name)));
  if (unknown.length > 0) {
    throw new BrowserChoiceError(
      `BROWSERS=${wanted}: ${unknown.join(', ')} is not known. Use auto, all, or a list of ${ENGINES.join(', ')}.`,
    );
  }
  return /** @type {Engine[]} */ (names);
}

/** @typedef {Required<Machine>} Look */

/** @param {Look} look @param {string} name @returns {string | undefined} */
function fromEnv({ env, isExecutable }, name) {
  const path = env[name];
  if (!path) return undefined;
  if (!isExecutable(path)) throw new BrowserChoiceError(`${name}=${path} is not a file that can be run.`);
  return path;
}

/** @param {Look} look */
function findChromium(look) {
  switch (look.platform) {
    case 'darwin':
      return first(look, [
        ...inApplications(look, 'Google Chrome'),
        ...inApplications(look, 'Chromium'),
        ...inApplications(look, 'Microsoft Edge'),
        ...inApplications(look, 'Brave Browser'),
      ]);
    case 'win32':
      return first(look, [
        ...inProgramFiles(look, 'Google/Chrome/Application/chrome.exe'),
        ...inProgramFiles(look, 'Microsoft/Edge/Application/msedge.exe'),
        ...inProgramFiles(look, 'Chromium/Application/chrome.exe'),
      ]);
    default:
      return first(look, [
        ...onPath(look, 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'),
        ...onPath(look, 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'),
        '/snap/bin/chromium',
        '/var/lib/flatpak/exports/bin/com.google.Chrome',
        '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
      ]);
  }
}

/** @param {Look} look */
function findFirefox(look) {
  switch (look.platform) {
    case 'darwin':
      return first(look, [
        ...inApplications(look, 'Firefox', 'firefox'),
        ...inApplications(look, 'Firefox Developer Edition', 'firefox'),
      ]);
    case 'win32':
      return first(look, inProgramFiles(look, 'Mozilla Firefox/firefox.exe'));
    default:
      // Debian's `firefox` can be a wrapper script that hides the options we pass.
      return first(look, onPath(look, 'firefox-esr', 'firefox'));
  }
}

/**
 * WebKitGTK's small browser lives in no folder of the PATH. It is of no use without its driver and something to draw on.
 * @param {Look} look
 */
function findWebKit(look) {
  const hasDriver = first(look, onPath(look, 'WebKitWebDriver')) !== undefined;
  const hasDisplay = Boolean(look.env['DISPLAY']) || first(look, onPath(look, 'Xvfb')) !== undefined;
  if (look.platform !== 'linux' || !hasDriver || !hasDisplay) return undefined;
  const multiarch = look.folders('/usr/lib').filter((name) => name.endsWith('-linux-gnu'));
  const libraries = [
    '/usr/lib',
    '/usr/lib64',
    '/usr/libexec',
    ...multiarch.map((name) => `/usr/lib/${name}`),
  ];
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return first(
    look,
    versions.flatMap((version) => libraries.map((library) => `${library}/${version}/MiniBrowser`)),
  );
}

/** @param {Look} look @param {readonly string[]} paths */
function first({ isExecutable }, paths) {
  return paths.find((path) => isExecutable(path));
}

/** @param {Look} look @param {...string} names */
function onPath({ env }, ...names) {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/** @param {Look} look @param {string} app @param {string} [program] */
function inApplications({ env }, app, program = app) {
  return ['/Applications', `${env['HOME'] ?? ''}/Applications`].map(
    (folder) => `${folder}/${app}.app/Contents/MacOS/${program}`,
  );
}

/** @param {Look} look @param {string} path */
function inProgramFiles({ env }, path) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = env[name];
    return folder ? [join(folder, path)] : [];
  });
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} path @returns {string[]} */
function listFolders(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/**
 * A browser launcher of web-test-runner for WebKitGTK. Of type `webdriver`, so that `sendKeys` and `sendMouse` of
 * @web/test-runner-commands work as they are. One window, so one test file at a time.
 *
 * MiniBrowser's toolbar keeps the viewport at 447 CSS pixels or wider: narrower layouts need a sized container.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startWebKit } from './webdriver.mjs';

/** @typedef {import('./webdriver.mjs').Session} Session */

const DEFAULT_VIEWPORT = { width: 800, height: 600 };

/** How many files one browser runs: its pages share a process, which keeps something of each and crashes after a hundred of them. */
const FILES_A_BROWSER = 8;

/** WebDriver's code points for the names that the commands use. */
const KEYS = /** @type {Record<string, string>} */ ({
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
});

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @typedef {keyof typeof BUTTONS} Button */

/** @param {{ binary: string }} options path of MiniBrowser */
export function webkitLauncher({ binary }) {
  /** @type {Promise<Session> | undefined} */
  let starting;
  /** @type {string | undefined} */
  let activeId;
  let filesRun = 0;

  const start = async () => {
    const session = await startWebKit(binary);
    await resize(session, DEFAULT_VIEWPORT);
    return session;
  };
  /** The browser starts with the first thing that is asked of it. */
  const session = () => (starting ??= start());
  const end = async () => {
    const ending = starting;
    starting = undefined;
    filesRun = 0;
    await (await ending)?.end();
  };
  /** @param {object[]} actions */
  const keyboard = async (actions) => {
    const { send } = await session();
    await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  /** @param {object[]} actions */
  const pointer = async (actions) => {
    const { send } = await session();
    await send('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  };

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      const { send } = await session();
      activeId = id;
      await send('POST', '/url', { url });
    },
    /** @param {string} id */
    isActive: (id) => activeId === id,
    /** Nothing where the browser is gone: then the file that ran has failed. */
    getBrowserUrl: async () => (await session()).send('GET', '/url').catch(() => {}),
    async stopSession() {
      activeId = undefined;
      filesRun += 1;
      const { send } = await session();
      // If the page cannot be left, the next file has a browser of its own.
      const isLeft = await send('POST', '/url', { url: 'about:blank' }).then(
        () => true,
        () => false,
      );
      if (!isLeft || filesRun === FILES_A_BROWSER) await end();
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here; use MiniBrowser and its inspector.');
    },
    stop: end,

    /** @param {{ width: number, height: number }} size @returns the size that was reached */
    setViewport: async (size) => resize(await session(), size),
    /** @param {string} _id @param {string[]} keys */
    sendKeys: (_id, keys) => keyboard(keys.flatMap((key) => [keyDown(key), keyUp(key)])),
    /** @param {string} _id @param {readonly ({ down: string } | { up: string })[]} steps */
    holdKeys: (_id, steps) =>
      keyboard(steps.map((step) => ('down' in step ? keyDown(step.down) : keyUp(step.up)))),
    /** @param {string} _id @param {number} x @param {number} y */
    sendMouseMove: (_id, x, y) => pointer([moveTo(x, y)]),
    /** @param {string} _id @param {number} x @param {number} y @param {Button} [button] */
    sendMouseClick: (_id, x, y, button = 'left') => pointer([moveTo(x, y), press(button), release(button)]),
    /** @param {string} _id @param {Button} [button] */
    sendMouseDown: (_id, button = 'left') => pointer([press(button)]),
    /** @param {string} _id @param {Button} [button] */
    sendMouseUp: (_id, button = 'left') => pointer([release(button)]),
    async resetMouse() {
      const { send } = await session();
      await send('DELETE', '/actions');
      await pointer([moveTo(0, 0)]);
    },
  };
}

/** @param {string} key */
function keyDown(key) {
  return { type: 'keyDown', value: KEYS[key] ?? key };
}

/** @param {string} key */
function keyUp(key) {
  return { type: 'keyUp', value: KEYS[key] ?? key };
}

/** @param {number} x @param {number} y */
function moveTo(x, y) {
  return { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
}

/** @param {Button} button */
function press(button) {
  return { type: 'pointerDown', button: BUTTONS[button] };
}

/** @param {Button} button */
function release(button) {
  return { type: 'pointerUp', button: BUTTONS[button] };
}

/**
 * The window's size includes the browser's own bars, so: ask, measure, correct.
 * @param {Session} session
 * @param {{ width: number, height: number }} wanted
 * @returns {Promise<[number, number]>} the size that was really reached
 */
async function resize({ send }, { width, height }) {
  const measure = () =>
    send('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  let size = await measure();
  for (let round = 0; round < 3 && (size[0] !== width || size[1] !== height); round += 1) {
    const window = await send('GET', '/window/rect');
    await send('POST', '/window/rect', {
      width: window.width + width - size[0],
      height: window.height + height - size[1],
    });
    const before = String(size);
    for (let poll = 0; poll < 12 && String(size) === before; poll += 1) {
      await wait(25);
      size = await measure();
    }
    if (String(size) === before) break;
  }
  return size;
}

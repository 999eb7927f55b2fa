/**
 * A browser launcher of web-test-runner for WebKitGTK. Of type `webdriver`, so that `sendKeys` and `sendMouse` of
 * @web/test-runner-commands work as they are. A window shows one file at a time; on screens of their own there are two, because two
 * windows on one screen take the focus from each other.
 *
 * MiniBrowser's toolbar keeps the viewport at 447 CSS pixels or wider: narrower layouts need a sized container.
 */
import { webkitWindow } from './webkit-window.mjs';

/** @typedef {import('./webkit-window.mjs').WebKitWindow} WebKitWindow */

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
  /** @type {WebKitWindow[]} */
  const idle = [];
  /** @type {Map<string, WebKitWindow>} by the id of what runs in it */
  const busy = new Map();
  /** @param {string} id */
  const windowOf = (id) => {
    const found = busy.get(id);
    if (!found) throw new Error(`Nothing runs in WebKitGTK with the id ${id}`);
    return found;
  };

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: process.env['DISPLAY'] ? 1 : 2,
    async initialize() {},
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      const window = idle.pop() ?? webkitWindow(binary);
      busy.set(id, window);
      await window.visit(url);
    },
    /** @param {string} id */
    isActive: (id) => busy.has(id),
    /** @param {string} id */
    getBrowserUrl: (id) => windowOf(id).address(),
    /** @param {string} id */
    async stopSession(id) {
      const window = windowOf(id);
      busy.delete(id);
      await window.leave();
      idle.push(window);
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here; use MiniBrowser and its inspector.');
    },
    async stop() {
      await Promise.all([...idle, ...busy.values()].map((window) => window.end()));
    },

    /** @param {string} id @param {{ width: number, height: number }} size @returns the size that was reached */
    setViewport: (id, size) => windowOf(id).resize(size),
    /** @param {string} id @param {string[]} keys */
    sendKeys: (id, keys) => windowOf(id).keyboard(keys.flatMap((key) => [keyDown(key), keyUp(key)])),
    /** @param {string} id @param {readonly ({ down: string } | { up: string })[]} steps */
    holdKeys: (id, steps) =>
      windowOf(id).keyboard(steps.map((step) => ('down' in step ? keyDown(step.down) : keyUp(step.up)))),
    /** @param {string} id @param {number} x @param {number} y */
    sendMouseMove: (id, x, y) => windowOf(id).pointer([moveTo(x, y)]),
    /** @param {string} id @param {number} x @param {number} y @param {Button} [button] */
    sendMouseClick: (id, x, y, button = 'left') =>
      windowOf(id).pointer([moveTo(x, y), press(button), release(button)]),
    /** @param {string} id @param {Button} [button] */
    sendMouseDown: (id, button = 'left') => windowOf(id).pointer([press(button)]),
    /** @param {string} id @param {Button} [button] */
    sendMouseUp: (id, button = 'left') => windowOf(id).pointer([release(button)]),
    /** @param {string} id */
    async resetMouse(id) {
      const window = windowOf(id);
      await window.release();
      await window.pointer([moveTo(0, 0)]);
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

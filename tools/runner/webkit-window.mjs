/**
 * One window of WebKitGTK that shows one page of tests at a time, with a browser and a keyboard of its own. The browser starts with the
 * first thing that is asked of it, and anew every few files.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startWebKit } from './webdriver.mjs';

/** @typedef {import('./webdriver.mjs').Session} Session */

const DEFAULT_VIEWPORT = { width: 800, height: 600 };

/** How many files one browser runs: its pages share a process, which keeps something of each and crashes after a hundred of them. */
const FILES_A_BROWSER = 8;

/** @typedef {ReturnType<typeof webkitWindow>} WebKitWindow */

/** @param {string} binary path of MiniBrowser */
export function webkitWindow(binary) {
  /** @type {Promise<Session> | undefined} */
  let starting;
  let filesRun = 0;

  const start = async () => {
    const session = await startWebKit(binary);
    await resize(session, DEFAULT_VIEWPORT);
    return session;
  };
  const session = () => (starting ??= start());
  const end = async () => {
    const ending = starting;
    starting = undefined;
    filesRun = 0;
    await (await ending)?.end();
  };
  /** @param {object} source with its actions */
  const act = async (source) => {
    const { send } = await session();
    await send('POST', '/actions', { actions: [source] });
  };

  return {
    /** @param {string} url */
    async visit(url) {
      const { send } = await session();
      await send('POST', '/url', { url });
    },
    /** The page's address; nothing where the browser is gone: then the file that ran has failed. */
    address: async () => (await session()).send('GET', '/url').catch(() => {}),
    /** Leaves the page. */
    async leave() {
      filesRun += 1;
      const { send } = await session();
      // If the page cannot be left, the next file has a browser of its own.
      const isLeft = await send('POST', '/url', { url: 'about:blank' }).then(
        () => true,
        () => false,
      );
      if (!isLeft || filesRun === FILES_A_BROWSER) await end();
    },
    end,
    /** @param {{ width: number, height: number }} size @returns the size that was reached */
    resize: async (size) => resize(await session(), size),
    /** @param {object[]} actions */
    keyboard: (actions) => act({ type: 'key', id: 'keyboard', actions }),
    /** @param {object[]} actions */
    pointer: (actions) =>
      act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }),
    /** Lets go of every key and button. */
    release: async () => (await session()).send('DELETE', '/actions'),
  };
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

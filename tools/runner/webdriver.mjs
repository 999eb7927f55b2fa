/**
 * WebKitGTK over plain W3C WebDriver: starts the driver, and a virtual screen where there is none, and sends commands.
 * Knows nothing of the test runner: see webkit-launcher.mjs.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} Session
 * @property {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} send one command
 * @property {() => Promise<void>} end closes the browser and everything that was started for it
 */

/**
 * @param {string} binary path of MiniBrowser
 * @returns {Promise<Session>}
 */
export async function startWebKit(binary) {
  /** @type {ChildProcess[]} */
  const processes = [];
  const killAll = () => processes.forEach((child) => child.kill());
  process.once('exit', killAll);

  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...WEBKIT_ENV };
  if (!env['DISPLAY']) {
    const screen = await startVirtualScreen();
    processes.push(screen.child);
    env['DISPLAY'] = screen.display;
  }
  const port = await findFreePort();
  processes.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
  const driver = `http://127.0.0.1:${port}`;
  await waitUntilReady(driver);

  const { sessionId } = await call(driver, 'POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        // The runner itself waits for the tests; waiting for `load` here would only add a second opinion.
        pageLoadStrategy: 'none',
      },
    },
  });
  return {
    send: (method, path, body) => call(driver, method, `/session/${sessionId}${path}`, body),
    async end() {
      // A session that is gone already is as good as ended.
      await call(driver, 'DELETE', `/session/${sessionId}`).catch(() => {});
      process.off('exit', killAll);
      killAll();
    },
  };
}

const WEBKIT_ENV = {
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
  // With LANG=C `navigator.language` is "C", which no Intl constructor takes. The locale need not be installed.
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
};

/**
 * @param {string} driver
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(driver, method, path, body = {}) {
  const response = await fetch(driver + path, {
    method,
    ...(method === 'POST'
      ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : {}),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
  return value;
}

/** @param {string} driver */
async function waitUntilReady(driver) {
  const attempts = 200;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call(driver, 'GET', '/status');
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await wait(50);
    }
  }
}

/** @returns {Promise<{ child: ChildProcess, display: string }>} */
function startVirtualScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let text = '';
    child.stdio[3]?.on('data', (data) => {
      text += String(data);
      if (text.includes('\n')) resolve({ child, display: `:${text.trim()}` });
    });
  });
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

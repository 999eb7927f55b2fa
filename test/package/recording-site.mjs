/**
 * A site with one page that records what is asked of it, on an address where a page may use every store that a browser has. The page
 * notes what is written and sent, also where that is refused or taken back at once.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** @typedef {{ method: string, path: string, body: string }} Asked */

/**
 * @param {object} content
 * @param {string} content.script path of the file at `/quiz.js`
 * @returns {Promise<{ url: string, asked: Asked[], show: (html: string, policy?: string) => void, stop: () => Promise<void> }>}
 */
export async function startRecordingSite({ script }) {
  /** @type {Asked[]} */
  const asked = [];
  let html = '';
  let policy = '';
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    // Browsers ask for it by themselves.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    asked.push({ method, path, body });
    if (method === 'POST')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    if (path === '/quiz.js') {
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(script));
    }
    const headers = policy === '' ? {} : { 'content-security-policy': policy };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    show: (newHtml, newPolicy = '') => {
      asked.length = 0;
      [html, policy] = [newHtml, newPolicy];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Before anything else runs in the page: notes in `notes` the visitor's first entry, every write, and everything that is sent.
 * Runs in the page.
 */
export function takeNotes() {
  /** @type {string[]} */
  const notes = [];
  const scope = /** @type {any} */ (globalThis);
  scope.notes = notes;
  addEventListener('input', () => notes.push('the visitor enters something'), { capture: true, once: true });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    notes.push(`refused: ${violatedDirective} ${blockedURI}`),
  );

  /** @param {any} owner @param {string} name @param {(self: any, args: any[]) => string} describe */
  const watch = (owner, name, describe) => {
    const original = owner[name];
    owner[name] = function (/** @type {any[]} */ ...args) {
      notes.push(describe(this, args));
      return original.apply(this, args);
    };
  };
  const nameOf = (/** @type {any} */ store) =>
    store === scope.sessionStorage ? 'sessionStorage' : 'localStorage';
  watch(Storage.prototype, 'setItem', (self, [key]) => `${nameOf(self)}: ${key}`);
  watch(IDBFactory.prototype, 'open', (_, [name]) => `indexedDB: ${name}`);
  watch(CacheStorage.prototype, 'open', (_, [name]) => `caches: ${name}`);
  watch(ServiceWorkerContainer.prototype, 'register', (_, [address]) => `service worker: ${address}`);
  watch(Navigator.prototype, 'sendBeacon', (_, [address]) => `beacon: ${address}`);
  watch(XMLHttpRequest.prototype, 'open', (_, [, address]) => `request: ${address}`);
  watch(scope, 'fetch', (_, [address]) => `fetch: ${address}`);
  const { set } = /** @type {PropertyDescriptor} */ (
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  );
  Object.defineProperty(document, 'cookie', {
    set(/** @type {string} */ text) {
      notes.push(`cookie: ${text}`);
      set?.call(document, text);
    },
    get: () => '',
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ notes: string[], kept: Record<string, unknown> }>} what was noted, and what lies in each store that is not empty
 */
export async function readNotes(page) {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => ({
    notes: /** @type {string[]} */ (/** @type {any} */ (globalThis).notes),
    kept: {
      sessionStorage: Object.keys(sessionStorage),
      localStorage: Object.keys(localStorage),
      indexedDB: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    },
  }));
  const filled = Object.entries({ ...inPage.kept, cookies }).filter(([, list]) => list.length > 0);
  return { notes: inPage.notes, kept: Object.fromEntries(filled) };
}

/** Serves the measured pages on this machine, and remembers what was asked for. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/**
 * @typedef {object} Server
 * @property {string} origin
 * @property {(path: string, text: string) => void} put what is at an address
 * @property {() => string[]} takeRequests paths asked for since the last call
 * @property {() => void} close
 */

/** @returns {Promise<Server>} */
export async function startServer() {
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {string[]} */
  let requests = [];
  const server = createServer(({ url = '/' }, response) => {
    const text = files.get(url);
    if (url !== '/favicon.ico') requests.push(url);
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    put: (path, text) => void files.set(path, text),
    takeRequests: () => requests.splice(0),
    close: () => void server.close(),
  };
}

/**
 * @param {string} body
 * @param {string} tag whose height the page reserves, as our documentation says
 * @returns {string} a page with a column of text around the body
 */
export function createPage(body, tag) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Bench</title>
<style>
  main { max-inline-size: 40rem; margin: 1rem auto; padding-inline: 1rem; font: 1rem/1.5 sans-serif; }
  ${tag} { display: block; min-block-size: 30rem; }
</style>
<script>${IN_PAGE}</script>
</head>
<body>
<main>
<p>Before the quiz.</p>
${body}
<p>After the quiz.</p>
</main>
</body>
</html>`;
}

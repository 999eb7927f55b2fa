/** Serves the measured pages on this machine. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** What our documentation tells page owners to set, so that the page keeps still while the quiz arrives. */
const RESERVED = 'display: block; min-block-size: 54rem;';

/** @typedef {{ put: (path: string, text: string) => string, close: () => void }} Server `put` returns the whole address */

/** @returns {Promise<Server>} */
export async function startServer() {
  /** @type {Map<string, string>} */
  const files = new Map();
  const server = createServer(({ url = '/' }, response) => {
    const text = files.get(url);
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      `${url.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`,
    );
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    put(path, text) {
      files.set(path, text);
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => void server.close(),
  };
}

/**
 * @param {string} tag whose height the page reserves
 * @param {string} body
 * @returns {string} a page with a column of text around the body
 */
export function createPage(tag, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Bench</title>
<link rel="icon" href="data:," />
<style>
  main { max-inline-size: 40rem; margin: 1rem auto; padding-inline: 1rem; font: 1rem/1.5 sans-serif; }
  ${tag} { ${RESERVED} }
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

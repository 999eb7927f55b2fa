/** Web-standard handlers on Node's own HTTP server. */
import { MOST_BYTES } from './web-handler.mjs';

/**
 * @typedef {(request: Request, caller: string) => Response | Promise<Response>} WebHandler `caller` is the address that asks
 */

/**
 * @param {WebHandler} handle
 * @param {{ trustsProxy: boolean, onError: (error: unknown) => void }} settings
 * @returns {import('node:http').RequestListener}
 */
export function answerWith(handle, { trustsProxy, onError }) {
  return async (incoming, outgoing) => {
    try {
      const body = await readBody(incoming);
      const response =
        body === null
          ? new Response(null, { status: 413 })
          : await handle(toRequest(incoming, body), callerOf(incoming, trustsProxy));
      outgoing.writeHead(response.status, [...response.headers].flat());
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      if (incoming.errored) return; // The caller hung up: nobody to answer.
      onError(error);
      outgoing.writeHead(500).end();
    }
  };
}

/** @param {import('node:http').IncomingMessage} incoming @param {Buffer} body */
function toRequest({ method = 'GET', url, headers }, body) {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [/** @type {[string, string]} */ ([name, String(value)])],
  );
  return new Request(new URL(url ?? '/', 'http://receiver'), {
    method,
    headers: pairs,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {Promise<Buffer | null>} `null` where there are more than `MOST_BYTES`; the rest is read and dropped, so that the sender
 *   gets to see the answer
 */
async function readBody(incoming) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks);
}

/** @param {import('node:http').IncomingMessage} incoming @param {boolean} trustsProxy */
function callerOf({ headers, socket }, trustsProxy) {
  const said = trustsProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return said || socket.remoteAddress || '';
}

/**
 * The demo's receiver as a request handler: `POST /leads` takes a lead, `GET /leads` lists what was taken.
 *
 * It holds personal data and asks nobody for a password, so it talks to this machine and to its own page only: another
 * address or another origin is refused, and no answer carries CORS headers.
 *
 * In: requests. Out: JSON; 201 stored, 200 stored before, 400 and 422 with `field` and `message`, 403 for strangers, 404, 405, 413
 * and 415 for what is no lead by its address, method, size or type, 503 where trying again helps.
 */
import { findFault } from './check-lead.mjs';
import { verifyScore } from './verify-score.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {Pick<typeof import('../../src/core/index.js'), 'parseQuiz' | 'score' | 'drawQuiz'>} Core
 * @typedef {Pick<typeof import('../../src/lead/index.js'), 'validateContact'>} LeadEntry
 * @typedef {Core & LeadEntry & { quiz: unknown, leadSchema: object }} Library
 * @typedef {{ status: number, body: object, headers?: Record<string, string> }} Answer
 */

/** The largest body that is read, in bytes. */
export const MOST_BYTES = 64 * 1024;

/**
 * @param {object} parts
 * @param {import('./lead-store.mjs').LeadStore} parts.store
 * @param {() => Promise<Library>} parts.loadLibrary what the package publishes for a receiver
 * @param {(error: unknown) => void} parts.onError told about what went wrong on this side
 */
export function createReceiver({ store, loadLibrary, onError }) {
  /**
   * @param {Request} request
   * @param {Response} response
   */
  return async (request, response) => {
    let answer;
    try {
      answer = refusal(request) ?? (await route(request));
    } catch (error) {
      if (request.errored) return; // The caller hung up: nobody to answer.
      onError(error);
      answer = fault(503, '', 'The receiver could not store this now. Please try again.', {
        'Retry-After': '2',
      });
    }
    send(response, answer);
  };

  /**
   * @param {Request} request
   * @returns {Answer | Promise<Answer>}
   */
  function route(request) {
    if (request.url?.replace(/\?.*$/, '') !== '/leads') return fault(404, '', 'There is nothing here.');
    if (request.method === 'GET') return { status: 200, body: { leads: store.list() } };
    if (request.method === 'POST') return take(request);
    return fault(405, '', 'Use GET or POST.', { Allow: 'GET, POST' });
  }

  /** @param {Request} request */
  async function take(request) {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return fault(415, '', 'Send the lead as application/json.');
    }
    const bytes = await readBody(request);
    if (bytes === null) return fault(413, '', `A lead is at most ${MOST_BYTES} bytes.`);
    const value = parseJson(bytes);
    if (value === undefined) return fault(400, '', 'The body is not JSON.');

    const library = await loadLibrary();
    const wrong = findFault(value, library);
    if (wrong !== null) return fault(wrong.field === 'email' ? 422 : 400, wrong.field, wrong.message);

    const lead = /** @type {import('./verify-score.mjs').Lead} */ (value);
    const parsed = library.parseQuiz(library.quiz);
    if (!parsed.ok) throw new Error('The built-in quiz is not valid.');
    const now = new Date();
    const isNew = store.add(lead, verifyScore(library, parsed.quiz, lead), now);
    return { status: isNew ? 201 : 200, body: {} };
  }
}

/**
 * @param {Request} request
 * @returns {Answer | null} why this caller gets nothing, if so
 */
function refusal({ headers, socket }) {
  const isLocal = /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
  const isOwnPage = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  const isOtherSite = ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  return isLocal && isOwnPage && !isOtherSite
    ? null
    : fault(403, '', 'The demo answers its own page on this machine.');
}

/**
 * @param {Request} request
 * @returns {Promise<Buffer | null>} `null` when there are more than `MOST_BYTES`; the rest is read and dropped, so that the
 *   sender gets to see the answer
 */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks);
}

/**
 * @param {Buffer} bytes
 * @returns {unknown} `undefined` for what is not JSON in UTF-8
 */
function parseJson(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * @param {number} status
 * @param {string} field
 * @param {string} message
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function fault(status, field, message, headers = {}) {
  return { status, body: field === '' ? { message } : { field, message }, headers };
}

/**
 * @param {Response} response
 * @param {Answer} answer
 */
function send(response, { status, body, headers = {} }) {
  // The dev server grants CORS to every port of this machine before we are asked.
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) response.removeHeader(name);
  }
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

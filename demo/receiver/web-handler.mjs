/**
 * The receiver for servers at the edge: a web-standard `Request` in, a `Response` out, no Node, no file system. Where leads are
 * kept is passed in; a key-value store or a database of the platform will do, as long as it can say whether an id is new.
 *
 * One lead per `submissionId`, checked and scored again before it is stored. Nothing is accepted that was not stored.
 *
 * In: requests. Out: 201 stored, 200 stored before, 405 not a POST, 413 too large, 415 not JSON, 422 no lead, 429 too many from one caller, 503
 * where trying again helps.
 */
import { verifyScore } from './verify-score.mjs';

/**
 * @typedef {import('./verify-score.mjs').Lead} Lead
 * @typedef {import('./verify-score.mjs').Verification} Verification
 * @typedef {Pick<typeof import('../../src/core/index.js'), 'parseQuiz' | 'score' | 'drawQuiz'>} Core
 * @typedef {Pick<typeof import('../../src/lead/index.js'), 'parseLead'>} LeadEntry
 * @typedef {{ add(lead: Lead, verification: Verification, receivedAt: Date): boolean | Promise<boolean> }} Store
 */

/** The largest body that is read, in bytes. */
export const MOST_BYTES = 64 * 1024;

/**
 * @param {object} parts
 * @param {Store} parts.store says of each lead whether it is new, and keeps it if so
 * @param {Core & LeadEntry} parts.library
 * @param {unknown} parts.quiz the quiz that leads are scored by; never one that came with a lead
 * @param {readonly string[]} [parts.origins] of other sites whose pages may send leads here
 * @param {(caller: string, now: number) => number} [parts.limit] the seconds that a caller has to wait, 0 where they may pass
 * @param {(error: unknown) => void} parts.onError told about what went wrong on this side
 * @returns {(request: Request, caller?: string) => Promise<Response>} `caller` is the address that asks, for the limit
 */
export function createWebReceiver({ store, library, quiz, origins = [], limit, onError }) {
  const parsed = library.parseQuiz(quiz);
  if (!parsed.ok) throw new TypeError('The quiz of the receiver is not valid.');
  const known = parsed.quiz;

  return async (request, caller = '') => {
    let response;
    try {
      response = await answer(request, caller);
    } catch (error) {
      onError(error);
      response = Response.json({ afterSeconds: 2 }, { status: 503, headers: { 'Retry-After': '2' } });
    }
    const origin = request.headers.get('origin') ?? '';
    if (origins.includes(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
    }
    response.headers.set('Vary', 'Origin');
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };

  /** @param {Request} request @param {string} caller */
  async function answer(request, caller) {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    const now = new Date();
    const wait = limit?.(caller, now.getTime()) ?? 0;
    if (wait > 0)
      return Response.json({ afterSeconds: wait }, { status: 429, headers: { 'Retry-After': String(wait) } });
    // Only JSON makes a browser ask first whether a page of this origin may send.
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
      return new Response(null, { status: 415 });
    }
    const text = await readBody(request);
    if (text === null) return Response.json({}, { status: 413 });
    const result = library.parseLead(parseJson(text));
    if (!result.ok) {
      // No `message`: the visitor would read it, and the form has words of its own in their language.
      const { path } = result.issue;
      return Response.json(path === 'email' ? { field: path } : { issue: result.issue }, { status: 422 });
    }
    const { lead } = result;
    if (!isStorable(lead)) {
      return Response.json({ reason: 'It holds a character that no database stores.' }, { status: 422 });
    }
    const isNew = await store.add(lead, verifyScore(library, known, lead), now);
    return Response.json({}, { status: isNew ? 201 : 200 });
  }
}

/**
 * @param {Request} request
 * @returns {Promise<string | null>} `null` when there are more than `MOST_BYTES`; no more than that is read
 */
async function readBody({ body }) {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @param {string} text @returns {unknown} `undefined` for what is not JSON */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @returns {boolean} whether no text in it has what databases refuse: NUL, or half of a character */
function isStorable(value) {
  if (typeof value === 'string') return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).flat().every(isStorable);
}

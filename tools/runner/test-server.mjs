/**
 * What tests need from a server: loads that fail in every way, an endpoint for leads, pages with a strict policy.
 *
 *   GET  /__test__/status/404            that status, and a short JSON body
 *   GET  /__test__/slow?ms=500           a JSON body after that time (`body=` sets it)
 *   GET  /__test__/html                  200 and a web page, as a login wall answers
 *   GET  /__test__/truncated-json        200 and half a document
 *   GET  /__test__/hang                  no answer
 *   GET  /__test__/stall                 headers and the first bytes of a JSON object, and then nothing
 *   GET  /__test__/big?bytes=2000000     that many bytes of white space inside a JSON string
 *   POST /__test__/lead?behaviour=…      one of those of `answerLead`; several, with commas between, answer one request each and the last
 *                                        all others; `run=` keeps tests apart
 *   GET  /__test__/lead/requests?run=…   what arrived: [{method, contentType, headers, body}], body parsed where it is JSON
 *   GET  /__csp__/<policy>/<file>        a file of test/pages/ under one of `POLICIES`
 *   GET  /__own__/<key>/<path>           any file at an address that no other page uses, so that nothing of it is in a cache
 *   PUT  /__test__/cut/<key>?at=<part>   from now on, such files of that key do not arrive whose address contains the part; with `&silent`
 *                                        nobody says so
 */
import { setTimeout as wait } from 'node:timers/promises';

/** Long enough that every client gives up first, short enough that a forgotten one does not keep the runner alive. */
const HANG_MS = 60_000;

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Content security policies by the name that stands in the address. */
export const POLICIES = /** @type {Record<string, string>} */ ({
  strict: `${STRICT}; trusted-types lit-html`,
  // A page that forbids Lit's own Trusted Types policy: the elements cannot run, and have to say so.
  'no-lit': `${STRICT}; trusted-types 'none'`,
  'other-names': `${STRICT}; trusted-types theirs`,
  'any-name': `${STRICT}; trusted-types *`,
  'no-names': STRICT,
  'no-styles': STRICT.replace("style-src 'self'", "style-src 'none'"),
  'no-requests': STRICT.replace("connect-src 'self'", "connect-src 'none'"),
  // Scripts of the page have to carry the word, and may load others.
  nonce:
    "default-src 'none'; script-src 'nonce-page' 'strict-dynamic'; style-src 'nonce-page'; connect-src 'self'",
});

/** @typedef {any} Context Koa's; the runner brings Koa along, we do not depend on its types */

/** @returns {(ctx: Context, next: () => Promise<void>) => Promise<void>} a Koa middleware */
export function testServer() {
  /** @type {Map<string, object[]>} */
  const leadsByRun = new Map();
  /** @type {Map<string, { at: string, isSilent: boolean }>} */
  const cuts = new Map();

  return async function testServerMiddleware(ctx, next) {
    const [, area, name = '', rest = ''] = ctx.path.split('/');
    if (area === '__csp__') return servePage(ctx, next, name);
    // A frame in a sandbox has no origin, and asks for modules as a stranger does.
    if (ctx.get('origin') === 'null') ctx.set('access-control-allow-origin', '*');
    if (area === '__own__') {
      const cut = cuts.get(name);
      if (cut?.at && ctx.path.includes(cut.at)) {
        // Not the runner's 404 for what has no answer.
        ctx.status = cut.isSilent ? 200 : 503;
        if (cut.isSilent) return hang(ctx);
        // An address that the runner does not let browsers keep.
        ctx.url = '/cut-off';
        return;
      }
      ctx.url = ctx.url.replace(`/__own__/${name}`, '');
      return next();
    }
    if (area !== '__test__') return next();
    if (name === 'cut') {
      cuts.set(rest, { at: String(ctx.query.at), isSilent: 'silent' in ctx.query });
      ctx.status = 204;
      return;
    }
    ctx.set('cache-control', 'no-store');
    if (name === 'lead') return serveLead(ctx, rest, leadsByRun);
    return serveFault(ctx, name, rest);
  };
}

/** @param {Context} ctx @param {() => Promise<void>} next @param {string} policy */
async function servePage(ctx, next, policy) {
  const csp = POLICIES[policy];
  if (!csp) {
    ctx.throw(404, `no policy ${policy}`);
    return;
  }
  // Pages stand as deep below test/pages/ as below here, so their relative imports mean the same file.
  ctx.url = ctx.url.replace(`/__csp__/${policy}/`, '/test/pages/');
  await next();
  ctx.set('content-security-policy', csp);
}

/** @param {Context} ctx @param {string} name @param {string} rest */
async function serveFault(ctx, name, rest) {
  switch (name) {
    case 'status':
      ctx.status = Number(rest);
      ctx.body = { status: ctx.status };
      return;
    case 'slow':
      await wait(Number(ctx.query.ms ?? 500), undefined, { ref: false });
      ctx.type = 'json';
      ctx.body = String(ctx.query.body ?? '{}');
      return;
    case 'html':
      return sendPage(ctx, 200);
    case 'truncated-json':
      ctx.type = 'json';
      ctx.body = '{"schemaVersion": 1, "id": "cut-o';
      return;
    case 'hang':
      return hang(ctx);
    case 'stall':
      ctx.res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      ctx.res.write('{"schemaVersion": 1,');
      return hang(ctx);
    case 'big':
      ctx.type = 'json';
      ctx.body = `"${' '.repeat(Math.max(0, Number(ctx.query.bytes ?? 0) - 2))}"`;
      return;
    default:
      ctx.throw(404, `no test address ${ctx.path}`);
  }
}

/** @param {Context} ctx @param {string} rest @param {Map<string, object[]>} leadsByRun */
async function serveLead(ctx, rest, leadsByRun) {
  const run = String(ctx.query.run ?? '');
  const leads = leadsByRun.get(run) ?? [];
  leadsByRun.set(run, leads);
  if (rest === 'requests') {
    ctx.body = leads;
    return;
  }
  const text = await readBody(ctx.req);
  leads.push({
    method: ctx.method,
    contentType: ctx.get('content-type'),
    headers: ctx.headers,
    body: parseIfJson(text),
  });
  const behaviours = String(ctx.query.behaviour ?? 'ok').split(',');
  await answerLead(ctx, behaviours[Math.min(leads.length, behaviours.length) - 1] ?? 'ok');
}

/** @param {Context} ctx @param {string} behaviour */
async function answerLead(ctx, behaviour) {
  switch (behaviour) {
    case 'ok':
      ctx.body = { status: 'accepted' };
      return;
    case 'created':
      ctx.status = 201;
      ctx.body = { status: 'accepted', confirmation: 'email-sent' };
      return;
    case 'invalid':
      ctx.status = 422;
      ctx.body = { status: 'rejected', field: 'email', message: 'This address cannot receive mail.' };
      return;
    case 'refused':
      ctx.status = 400;
      ctx.body = {};
      return;
    case 'conflict':
      ctx.status = 409;
      ctx.body = { status: 'accepted' };
      return;
    case 'rate':
      ctx.status = 429;
      ctx.set('retry-after', '1');
      ctx.body = { status: 'retry', afterSeconds: 1 };
      return;
    case 'rate-short':
      return askToWait(ctx, '5');
    case 'rate-long':
      return askToWait(ctx, '120');
    case 'rate-date':
      return askToWait(ctx, new Date(Date.now() + 120_000).toUTCString());
    case 'rate-nonsense':
      return askToWait(ctx, 'when the moon is full');
    case 'elsewhere':
      ctx.status = 307;
      ctx.set('location', `http://${otherHost(ctx)}/__test__/lead?run=${ctx.query.run}-elsewhere`);
      return;
    case 'hostile':
      ctx.status = 422;
      ctx.type = 'json';
      ctx.body = HOSTILE_ANSWER;
      return;
    case 'drip':
      return drip(ctx);
    case 'reset':
      ctx.respond = false;
      ctx.req.socket.resetAndDestroy();
      return;
    case 'error':
      ctx.status = 500;
      ctx.body = 'Internal Server Error';
      return;
    case 'html':
      return sendPage(ctx, 200);
    case 'hang':
      return hang(ctx);
    default:
      ctx.throw(400, `no behaviour ${behaviour}`);
  }
}

/** An answer that means harm: markup, a polluted prototype, far too long. */
const HOSTILE_ANSWER = `{"__proto__":{"field":"email"},"field":"email","message":"<img src=x onerror=alert(1)>${'!'.repeat(100_000)}"}`;

/** @param {Context} ctx @param {string} retryAfter */
function askToWait(ctx, retryAfter) {
  ctx.status = 429;
  ctx.set('retry-after', retryAfter);
  ctx.body = {};
}

/** The same server under another name. @param {Context} ctx @returns {string} */
const otherHost = (ctx) =>
  ctx.host.startsWith('localhost') ? ctx.host.replace('localhost', '127.0.0.1') : 'localhost:1';

/** Says at once that all is well, and then never comes to an end. @param {Context} ctx */
function drip(ctx) {
  ctx.respond = false;
  ctx.res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  const timer = setInterval(() => ctx.res.write(' '), 5);
  ctx.res.once('close', () => clearInterval(timer));
}

/** @param {Context} ctx @param {number} status */
function sendPage(ctx, status) {
  ctx.status = status;
  ctx.type = 'text/plain';
  // Set afterwards: the runner looks for test pages in everything that is typed as HTML when it is sent.
  ctx.set('content-type', 'text/html; charset=utf-8');
  ctx.body = Buffer.from('<!doctype html><title>Sign in</title><p>Please sign in.</p>');
}

/** @param {Context} ctx */
function hang(ctx) {
  ctx.respond = false;
  const timer = setTimeout(() => ctx.res.destroy(), HANG_MS);
  timer.unref();
  ctx.req.once('close', () => clearTimeout(timer));
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string>} */
async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {string} text @returns {unknown} */
function parseIfJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

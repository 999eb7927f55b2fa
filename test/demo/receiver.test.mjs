/** The demo's receiver over HTTP, on the dev server that `npm start` runs. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MOST_BYTES } from '../../demo/receiver/handler.mjs';
import { LeadStore } from '../../demo/receiver/lead-store.mjs';
import { makeDataFolder, startDemo } from './demo-server.mjs';
import { makeLead, tamperedDimensions, tamperedReport } from './leads.mjs';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/** @param {unknown} body @param {Record<string, string>} [headers] */
const post = (body, headers = {}) =>
  fetch(new URL('/api/leads', demo.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });

const list = async () => {
  const response = await fetch(new URL('/api/leads', demo.url));
  assert.equal(response.status, 200);
  return /** @type {any} */ (await response.json()).leads;
};

/** @param {string} id */
const stored = async (id) => (await list()).filter((/** @type {any} */ { lead }) => lead.submissionId === id);

describe('storing a lead', () => {
  it('answers 201 and lists what was sent, newest first', async () => {
    const first = makeLead({ contact: { email: "o'brien@example.org" } });
    const second = makeLead();
    assert.equal((await post(first)).status, 201);
    assert.equal((await post(second)).status, 201);
    const [newest, older] = await list();
    assert.deepEqual(newest.lead, second);
    assert.deepEqual(older.lead, first);
    assert.ok(Math.abs(Date.parse(newest.receivedAt) - Date.now()) < 60_000);
  });

  it('does not promise a confirmation by e-mail', async () => {
    assert.deepEqual(await (await post(makeLead())).json(), {});
  });

  it('stores one lead for a submission that is delivered again', async () => {
    const lead = makeLead();
    assert.equal((await post(lead)).status, 201);
    assert.equal((await post({ ...lead, attempt: 2 })).status, 200);
    assert.deepEqual(
      (await stored(lead.submissionId)).map((/** @type {any} */ row) => row.lead.attempt),
      [1],
    );
  });

  it('stores one lead for a submission that arrives twenty times at once', async () => {
    const lead = makeLead();
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(lead)).status));
    assert.deepEqual(statuses.sort(), [...Array(19).fill(200), 201]);
    assert.equal((await stored(lead.submissionId)).length, 1);
  });
});

describe('scoring the answers again', () => {
  /** @param {Record<string, unknown>} changes */
  const verificationOf = async (changes) => {
    const lead = makeLead(changes);
    assert.equal((await post(lead)).status, 201);
    const [{ verification }] = await stored(lead.submissionId);
    return verification;
  };

  it('confirms a result that the answers give', async () => {
    assert.deepEqual(await verificationOf({}), { verified: 'match' });
  });

  it('marks a total that the answers do not give, and says what they do', async () => {
    const { verified, scored } = await verificationOf({ report: tamperedReport });
    assert.equal(verified, 'mismatch');
    assert.equal(scored.total, 72);
    assert.equal(scored.band, 'apply');
  });

  it('marks a dimension that the answers do not give', async () => {
    assert.equal((await verificationOf({ report: tamperedDimensions })).verified, 'mismatch');
  });

  it('marks a dimension that the quiz does not have', async () => {
    const report = { total: 0, band: null, dimensions: { toString: 0 }, tags: [] };
    assert.equal((await verificationOf({ report })).verified, 'mismatch');
  });

  it('marks a score that rests on answers which no question takes', async () => {
    const answers = JSON.parse(
      '{"__proto__": "p4", "constructor": ["f5"], "languages": 7, "maths": "m_exp", "mlops": ["o4"]}',
    );
    const { verified, scored } = await verificationOf({ report: tamperedReport, answers });
    assert.equal(verified, 'mismatch');
    assert.equal(scored.total, null);
  });

  it('says so when there are no answers', async () => {
    assert.deepEqual(await verificationOf({ answers: undefined }), { verified: 'no-answers' });
    assert.deepEqual(await verificationOf({ answers: undefined, report: undefined }), {
      verified: 'no-answers',
    });
  });

  it('does not judge a quiz that it does not know', async () => {
    assert.deepEqual(await verificationOf({ quiz: { id: 'another', version: '1' } }), {
      verified: 'unknown-quiz',
    });
    assert.deepEqual(await verificationOf({ quiz: { id: 'sde-to-ml', version: '0.0.0' } }), {
      verified: 'unknown-quiz',
    });
  });
});

describe('bodies that are not leads', () => {
  /** @param {unknown} body @param {number} status */
  const refused = async (body, status) => {
    const before = (await list()).length;
    const response = await post(body);
    assert.equal(response.status, status);
    assert.equal((await list()).length, before);
    return /** @type {any} */ (await response.json());
  };

  for (const body of ['', 'not JSON', '{"contact":', 'null', '[]', '7', '"text"', '{}', '['.repeat(30_000)]) {
    it(`refuses ${JSON.stringify(body.slice(0, 12))}`, async () => {
      assert.equal(typeof (await refused(body, 400)).message, 'string');
    });
  }

  it('refuses bytes that are not UTF-8', async () => {
    await refused(new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400);
  });

  for (const [what, changes, field] of /** @type {[string, Record<string, unknown>, string][]} */ ([
    ['no contact', { contact: undefined }, ''],
    ['consent that is no list', { consent: 'all of it' }, 'consent'],
    ['consent to an unknown purpose', { consent: [{ purpose: 'everything' }] }, 'consent.0'],
    ['a field that no lead has', { admin: true }, ''],
    ['answers that are no object', { answers: [['languages', 'python']] }, 'answers'],
    ['an answer that is an object', { answers: { languages: { has: 'python' } } }, 'answers.languages'],
    ['a total that is text', { report: { ...tamperedReport, total: '98' } }, 'report.total'],
    ['an empty submissionId', { submissionId: '' }, 'submissionId'],
    ['a submissionId with SQL in it', { submissionId: "'; DROP TABLE lead; --" }, 'submissionId'],
    ['a submissionId of 65 characters', { submissionId: 'a'.repeat(65) }, 'submissionId'],
  ])) {
    it(`refuses ${what} and names the field`, async () => {
      const { field: named = '', message } = await refused(makeLead(changes), 400);
      assert.ok(named.startsWith(field), `${named} should start with ${field}`);
      assert.notEqual(message, '');
    });
  }

  for (const email of [
    '',
    'ada',
    '@example.org',
    'ada@',
    'a@b@c',
    'ada @example.org',
    `ada@${'x'.repeat(260)}.org`,
  ]) {
    it(`refuses the address ${JSON.stringify(email.slice(0, 20))} in words for the form`, async () => {
      const { field, message } = await refused(makeLead({ contact: { email } }), 422);
      assert.equal(field, 'email');
      assert.ok(message.length > 0 && message.length <= 200);
    });
  }

  it('reads no more than 64 KiB', async () => {
    const padded = (/** @type {number} */ bytes) => {
      const lead = makeLead({ locale: '' });
      return JSON.stringify({ ...lead, locale: 'x'.repeat(bytes - Buffer.byteLength(JSON.stringify(lead))) });
    };
    assert.equal((await post(padded(MOST_BYTES))).status, 201);
    await refused(padded(MOST_BYTES + 1), 413);
    await refused(padded(5 * 1024 * 1024), 413);
  });
});

describe('requests that are not for it', () => {
  it('takes JSON only', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      assert.equal((await post(makeLead(), { 'content-type': type })).status, 415, type);
    }
    assert.equal((await post(makeLead(), { 'content-type': 'Application/JSON; charset=utf-8' })).status, 201);
  });

  it('allows GET and POST only', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(new URL('/api/leads', demo.url), { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, POST');
    }
  });

  it('answers 404 to other addresses', async () => {
    assert.equal((await fetch(new URL('/api/', demo.url))).status, 404);
    assert.equal((await fetch(new URL('/api/leads/1', demo.url))).status, 404);
  });

  it('gives other origins neither leads nor CORS headers', async () => {
    for (const origin of ['http://localhost:1', 'https://example.org', 'null']) {
      const response = await send({ method: 'GET', headers: { origin } });
      assert.equal(response.statusCode, 403, origin);
      assert.equal(response.headers['access-control-allow-origin'], undefined);
    }
    assert.equal(
      (await send({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
      403,
    );
    assert.equal(
      (await send({ method: 'GET', headers: { origin: new URL(demo.url).origin } })).statusCode,
      200,
    );
  });

  it('does not hand out the database file', async () => {
    const name = `${basename(dirname(demo.leadsFile))}/${basename(demo.leadsFile)}`;
    for (const path of [
      `/.data/${name}`,
      `/.data/${name}?raw`,
      `/@fs${demo.leadsFile}`,
      `/@fs${demo.leadsFile}?url`,
    ]) {
      const text = await (await fetch(new URL(path, demo.url))).text();
      assert.ok(!text.includes('SQLite format') && !text.includes('ada@example.org'), path);
    }
  });

  /**
   * `fetch` may not set these headers.
   * @param {{ method: string, headers: Record<string, string> }} options
   * @returns {Promise<import('node:http').IncomingMessage>}
   */
  function send(options) {
    return new Promise((resolve, reject) => {
      const sent = request(new URL('/api/leads', demo.url), options, (response) =>
        resolve(response.resume()),
      );
      sent.on('error', reject).end();
    });
  }
});

describe('what is stored', () => {
  it('is there again after a restart', async () => {
    const first = await startDemo();
    const url = new URL('/api/leads', first.url);
    const body = JSON.stringify(makeLead());
    const headers = { 'content-type': 'application/json' };
    assert.equal((await fetch(url, { method: 'POST', headers, body })).status, 201);
    await first.stop();

    const second = await startDemo({ leadsFile: first.leadsFile });
    const again = await fetch(new URL('/api/leads', second.url), { method: 'POST', headers, body });
    assert.equal(again.status, 200);
    const { leads } = /** @type {any} */ (await (await fetch(new URL('/api/leads', second.url))).json());
    assert.equal(leads.length, 1);
    await second.stop();
  });

  it('leaves one file behind, and no journal or lock', () => {
    assert.deepEqual(readdirSync(dirname(demo.leadsFile)), [basename(demo.leadsFile)]);
  });

  it('is shared by two processes without losing or doubling a lead', () => {
    const file = join(makeDataFolder(), 'leads.sqlite');
    const [one, other] = [new LeadStore(file), new LeadStore(file)];
    const lead = /** @type {any} */ (makeLead());
    assert.equal(one.add(lead, { verified: 'match' }, new Date()), true);
    assert.equal(other.add(lead, { verified: 'match' }, new Date()), false);
    assert.equal(one.list().length, 1);
    assert.deepEqual(other.list(), one.list());
    one.close();
    other.close();
  });

  it('can be opened after a process died in the middle of a transaction', () => {
    const file = join(makeDataFolder(), 'leads.sqlite');
    const lock = `${file}.lock`;
    mkdirSync(lock);
    const aMinuteAgo = Date.now() / 1000 - 60;
    utimesSync(lock, aMinuteAgo, aMinuteAgo);
    const store = new LeadStore(file);
    assert.deepEqual(store.list(), []);
    store.close();
  });
});

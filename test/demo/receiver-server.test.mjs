/**
 * The receiver as a process of its own, over HTTP, on each database that it knows: SQLite always; PostgreSQL where it is installed,
 * and wherever CI says that everything has to be.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import pg from 'pg';
import { makeLead, tamperedReport } from './leads.mjs';
import { postgresPrograms, startPostgres } from './postgres.mjs';
import { sendLeads, startReceiver } from './receiver-process.mjs';

/** The table as it was before there were migrations. */
const FIRST_TABLE = `CREATE TABLE lead (submission_id TEXT PRIMARY KEY, received_at TEXT NOT NULL, email TEXT NOT NULL,
  verified TEXT NOT NULL, verification TEXT NOT NULL, lead TEXT NOT NULL) STRICT`;

const folder = mkdtempSync(join(tmpdir(), 'leads-server-'));
let files = 0;
const sqliteFile = async () => ({ LEADS_FILE: join(folder, `${(files += 1)}.sqlite`) });

/** @type {Awaited<ReturnType<typeof startPostgres>> | undefined} */
let postgres;
const hasPostgres = postgresPrograms !== undefined || process.env['CI'] !== undefined;
before(async () => {
  if (hasPostgres) postgres = await startPostgres();
});
after(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function postgresDatabase() {
  const url = new URL(postgres?.url ?? '');
  const client = new pg.Client(url.href);
  await client.connect();
  const name = `leads_${(files += 1)}`;
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
}

/** @type {readonly (readonly [string, () => Promise<Record<string, string>>])[]} */
const databases = [
  ['SQLite', sqliteFile],
  ...(hasPostgres ? [/** @type {const} */ (['PostgreSQL', postgresDatabase])] : []),
];

/** @param {{ url: string }} receiver @param {unknown} body @param {Record<string, string>} [headers] */
const post = ({ url }, body, headers = {}) =>
  fetch(new URL('/leads', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** @param {Awaited<ReturnType<typeof startReceiver>>} receiver */
const list = async (receiver) =>
  /** @type {any[]} */ ((await (await receiver.owner('/leads?most=100000')).json()).leads);

for (const [database, makeEmpty] of databases) {
  describe(`the receiver with ${database}`, () => {
    /** @type {Awaited<ReturnType<typeof startReceiver>>} */
    let receiver;
    before(async () => {
      receiver = await startReceiver({ ...(await makeEmpty()), ORIGINS: 'https://blog.example' });
    });
    after(() => receiver.stop());

    it('stores one lead for a submission, however often and together it arrives', async () => {
      const lead = makeLead();
      const statuses = await Promise.all(
        Array.from({ length: 20 }, async () => (await post(receiver, lead)).status),
      );
      assert.deepEqual(statuses.sort(), [...Array(19).fill(200), 201]);
      const rows = (await list(receiver)).filter((row) => row.lead.submissionId === lead.submissionId);
      assert.deepEqual(
        rows.map(({ lead }) => lead),
        [lead],
      );
      assert.deepEqual(rows[0]?.verification, { verified: 'match' });
    });

    it('keeps what was agreed to, and scores the answers again', async () => {
      const lead = makeLead({ report: tamperedReport });
      assert.equal((await post(receiver, lead)).status, 201);
      const [newest] = await list(receiver);
      assert.equal(newest.verification.verified, 'mismatch');
      assert.equal(newest.verification.scored.total, 72);
      assert.deepEqual(newest.lead.consent, lead['consent']);
    });

    it('takes leads from pages of the origins that it was told, and answers only those', async () => {
      const sent = (/** @type {string} */ origin) => post(receiver, makeLead(), { origin });
      const known = await sent('https://blog.example');
      assert.equal(known.headers.get('access-control-allow-origin'), 'https://blog.example');
      assert.equal((await sent('https://other.example')).headers.get('access-control-allow-origin'), null);
    });

    it('exports leads to nobody without the token', async () => {
      for (const path of ['/leads', '/leads.csv']) {
        assert.equal((await fetch(new URL(path, receiver.url))).status, 401);
        const wrong = { headers: { authorization: 'Bearer guessed' } };
        assert.equal((await fetch(new URL(path, receiver.url), wrong)).status, 401);
      }
      await post(receiver, makeLead({ contact: { email: '=cmd@example.org' } }));
      const response = await receiver.owner('/leads.csv');
      assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
      assert.ok((await response.text()).includes(",'=cmd@example.org,"));
    });

    it('deletes all that is kept under an address, in whatever case it was typed', async () => {
      await post(receiver, makeLead({ contact: { email: 'Grace@Example.org' } }));
      await post(receiver, makeLead({ contact: { email: 'grace@example.org' } }));
      const before = (await list(receiver)).length;
      const gone = await receiver.owner('/leads', {
        method: 'DELETE',
        body: '{"email":"grace@example.org"}',
      });
      assert.deepEqual(await gone.json(), { deleted: 2 });
      assert.equal((await list(receiver)).length, before - 2);
      assert.equal((await receiver.owner('/leads', { method: 'DELETE' })).status, 400);
    });

    it('refuses what is no lead', async () => {
      assert.equal((await post(receiver, 'not JSON')).status, 422);
      assert.equal((await post(receiver, makeLead(), { 'content-type': 'text/plain' })).status, 415);
      const from = (/** @type {string} */ page) =>
        makeLead({ attribution: { page, referrer: '', utm: {}, context: {} } });
      for (const page of ['a\0b', 'half of \ud83d'])
        assert.equal((await post(receiver, from(page))).status, 422);
      assert.equal((await post(receiver, from('\\u0000 \u{1f600}'))).status, 201);
      assert.equal((await post(receiver, 'x'.repeat(70_000))).status, 413);
      assert.equal(
        (await fetch(new URL('/elsewhere', receiver.url), { method: 'POST', body: '{}' })).status,
        404,
      );
    });
  });

  describe(`a receiver with ${database} that was stopped`, () => {
    it('loses no lead that it accepted, killed in the middle of many, and stores those that are sent again once', async () => {
      const env = await makeEmpty();
      let receiver = await startReceiver(env);
      /** @type {Promise<void> | undefined} */
      let restart;
      const killed = async () => {
        await receiver.stop('SIGKILL');
        receiver = await startReceiver({ ...env, PORT: receiver.port });
      };
      const { accepted, refused } = await sendLeads({
        url: receiver.url,
        perSecond: 200,
        seconds: 2,
        onSent: (sent) => {
          if (sent >= 150) restart ??= killed();
        },
      });
      await restart;
      assert.ok(accepted.length > 0 && refused.length > 0, 'it was killed in the middle');
      for (const submissionId of refused) await post(receiver, makeLead({ submissionId }));
      const found = (await list(receiver)).map(({ lead }) => lead.submissionId);
      assert.deepEqual(found.sort(), [...accepted, ...refused].sort());
      await receiver.stop();
    });

    it('has everything when it starts again, and ends by itself when it is asked to', async () => {
      const env = await makeEmpty();
      const first = await startReceiver(env);
      const lead = makeLead();
      await post(first, lead);
      assert.equal(await first.stop('SIGTERM'), 0);
      const second = await startReceiver(env);
      assert.deepEqual(
        (await list(second)).map(({ lead }) => lead),
        [lead],
      );
      assert.equal((await post(second, lead)).status, 200);
      await second.stop();
    });
  });
}

describe('the receiver', () => {
  it('says when a caller has to wait', async () => {
    const receiver = await startReceiver({ ...(await sqliteFile()), RATE_PER_MINUTE: '2' });
    await post(receiver, makeLead());
    await post(receiver, makeLead());
    const refused = await post(receiver, makeLead());
    assert.equal(refused.status, 429);
    const seconds = Number(refused.headers.get('retry-after'));
    assert.ok(seconds > 0);
    // Pages of other sites do not see that header.
    assert.deepEqual(await refused.json(), { afterSeconds: seconds });
    assert.equal((await list(receiver)).length, 2);
    await receiver.stop();
  });

  it('has no routes for an owner without a token', async () => {
    const receiver = await startReceiver({ ...(await sqliteFile()), ADMIN_TOKEN: '' });
    assert.equal((await receiver.owner('/leads')).status, 404);
    await receiver.stop();
  });

  it('goes on with a database from before there were migrations', async () => {
    const env = await sqliteFile();
    const lead = makeLead();
    const old = new sqlite.Database(env.LEADS_FILE);
    old.exec(FIRST_TABLE);
    old.run('INSERT INTO lead VALUES (?, ?, ?, ?, ?, ?)', [
      lead.submissionId,
      '2026-11-01T00:00:00.000Z',
      'ada@example.org',
      'match',
      '{"verified":"match"}',
      JSON.stringify(lead),
    ]);
    old.close();
    const receiver = await startReceiver(env);
    assert.equal((await post(receiver, makeLead())).status, 201);
    assert.equal((await list(receiver)).at(-1)?.lead.submissionId, lead.submissionId);
    await receiver.stop();
  });
});

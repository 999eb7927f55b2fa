/** The receiver for servers at the edge, with what the package publishes and a store that keeps leads in memory. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import { createWebReceiver, MOST_BYTES } from '../../demo/receiver/web-handler.mjs';
import { root } from '../../tools/run.mjs';
import { makeLead, tamperedReport } from './leads.mjs';

const core = await import(root('dist/core/index.js'));
const lead = await import(root('dist/lead/index.js'));
const quiz = JSON.parse(readFileSync(root('dist/quizzes/sde-to-ml.json'), 'utf8'));

/** @type {Map<string, any>} */
let rows;
/** @type {unknown[]} */
let errors;
let isBroken = false;
/** @type {(request: Request) => Promise<Response>} */
let receive;

beforeEach(() => {
  rows = new Map();
  errors = [];
  isBroken = false;
  receive = createWebReceiver({
    library: { ...core, ...lead },
    quiz,
    origins: ['https://blog.example'],
    onError: (error) => errors.push(error),
    store: {
      async add(given, verification, receivedAt) {
        if (isBroken) throw new Error('no database');
        if (rows.has(given.submissionId)) return false;
        rows.set(given.submissionId, { lead: given, verification, receivedAt });
        return true;
      },
    },
  });
});

/** @param {unknown} body @param {Record<string, string>} [headers] */
const post = (body, headers = {}) =>
  receive(
    new Request('https://leads.example/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

describe('the receiver at the edge', () => {
  it('stores a lead once, however often it arrives', async () => {
    const sent = makeLead();
    const answers = await Promise.all([post(sent), post({ ...sent, attempt: 2 }), post(sent)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 201]);
    assert.equal(rows.size, 1);
    assert.deepEqual(rows.get(sent.submissionId).lead, sent);
  });

  it('answers so that the form understands', async () => {
    assert.deepEqual(await lead.readOutcome(await post(makeLead())), { status: 'accepted' });
    const refused = await post(makeLead({ contact: { email: 'nobody' } }));
    const { status, field } = await lead.readOutcome(refused);
    assert.deepEqual([status, field], ['rejected', 'email']);
  });

  it('has no words for the visitor, to whom the form speaks in their language', async () => {
    for (const sent of [
      makeLead({ contact: { email: 'nobody' } }),
      makeLead({ consent: 'yes' }),
      makeLead({ attribution: { page: '\0', referrer: '', utm: {}, context: {} } }),
    ]) {
      const response = await post(sent);
      assert.equal(response.status, 422);
      assert.equal((await response.json()).message, undefined);
    }
  });

  it('scores the answers again', async () => {
    const honest = makeLead();
    const tampered = makeLead({ report: tamperedReport });
    const silent = makeLead({ report: undefined, answers: undefined });
    for (const sent of [honest, tampered, silent]) assert.equal((await post(sent)).status, 201);
    const verdicts = [honest, tampered, silent].map((sent) => rows.get(sent.submissionId).verification);
    assert.deepEqual(
      verdicts.map(({ verified }) => verified),
      ['match', 'mismatch', 'no-answers'],
    );
    assert.equal(verdicts[1].scored.total, 72);
  });

  it('takes nothing that is no lead', async () => {
    for (const body of ['', 'text', '[]', makeLead({ submissionId: '../x' }), makeLead({ consent: 'yes' })]) {
      assert.equal((await post(body)).status, 422);
    }
    assert.equal((await post(makeLead({ more: 'x'.repeat(MOST_BYTES) }))).status, 413);
    assert.equal((await receive(new Request('https://leads.example/'))).status, 405);
    assert.equal(rows.size, 0);
  });

  it('accepts nothing that it could not store', async () => {
    isBroken = true;
    const sent = makeLead();
    const response = await post(sent);
    assert.deepEqual(await lead.readOutcome(response), { status: 'retry', afterSeconds: 2 });
    assert.equal(errors.length, 1);
    isBroken = false;
    assert.equal((await post(sent)).status, 201);
  });

  it('lets pages of the origins send that were named, and no other', async () => {
    for (const [origin, allowed] of [
      ['https://blog.example', 'https://blog.example'],
      ['https://evil.example', null],
    ]) {
      const preflight = new Request('https://leads.example/', {
        method: 'OPTIONS',
        headers: { origin: origin ?? '' },
      });
      const response = await receive(preflight);
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), allowed);
    }
  });
});

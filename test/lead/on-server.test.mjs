/** Delivery from a server, over real connections: what Node sends, and what it does not follow. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';

const { buildLead, buildEndpoint, deliverLead, deliverToService, isBrowser, mailchimp, webhook } =
  await import(root('dist/lead/index.js'));

const lead = buildLead({
  submissionId: '5f1b7c1e-0000-4000-8000-000000000001',
  attempt: 1,
  email: 'name@example.com',
  consents: [{ purpose: 'newsletter', granted: true, text: 'Yes, email me.' }],
  policyUrl: 'https://blog.example/privacy',
  page: 'https://blog.example/',
  referrer: '',
  locale: 'en',
  antiSpam: { honeypotFilled: false, dwellMs: 4200 },
  quiz: { id: 'sde-to-ml', version: '1.0.0' },
  now: new Date('2026-11-23T10:00:00Z'),
});

/** @type {{ url: string, headers: import('node:http').IncomingHttpHeaders, body: string }[]} */
const received = [];
let url = '';
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received.push({ url: request.url ?? '', headers: request.headers, body });
  if (request.url === '/moved') response.writeHead(307, { Location: '/elsewhere' });
  response.end('{}');
});

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address === 'object' && address) url = `http://127.0.0.1:${address.port}`;
});
after(() => new Promise((resolve) => server.close(resolve)));

describe('on a server', () => {
  it('is no browser', () => assert.equal(isBrowser(), false));

  it('sends a lead with its key, and no cookie or referrer', async () => {
    assert.deepEqual(await deliverLead(lead, { endpoint: `${url}/in` }), { status: 'accepted' });
    const { headers, body } = received.at(-1) ?? assert.fail();
    assert.equal(headers['idempotency-key'], lead.submissionId);
    assert.equal(headers.cookie ?? headers.referer, undefined);
    assert.deepEqual(JSON.parse(body), JSON.parse(JSON.stringify(lead)));
  });

  it('follows no redirect with a lead', async () => {
    const moved = { status: 'failed', code: 'http-307' };
    assert.deepEqual(await deliverLead(lead, { endpoint: `${url}/moved` }), moved);
    assert.deepEqual(await deliverToService(lead, webhook, { url: `${url}/moved` }), moved);
    assert.equal(
      received.some((request) => request.url === '/elsewhere'),
      false,
    );
  });

  it('may use headers that are a secret', async () => {
    const settings = { url: `${url}/hook`, headers: { Authorization: 'Bearer 0123' } };
    assert.deepEqual(await deliverToService(lead, webhook, settings), { status: 'accepted' });
    assert.equal(received.at(-1)?.headers.authorization, 'Bearer 0123');
  });

  it('may hold a key', () => {
    const settings = { apiKey: '0123-us21', listId: 'a1' };
    assert.equal(mailchimp.buildRequests(lead, settings).length, 1);
    assert.throws(() => mailchimp.buildRequests(lead, settings, { isBrowser: true }), TypeError);
  });

  it('hands a lead on from request to request', async () => {
    const endpoint = buildEndpoint(webhook, { url: `${url}/hook` });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(lead);
    const response = await endpoint(new Request(`${url}/leads`, { method: 'POST', headers, body }));
    assert.equal(response.status, 200);
    assert.equal(JSON.parse(received.at(-1)?.body ?? '').email, 'name@example.com');
  });
});

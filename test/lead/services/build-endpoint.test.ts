import { expect } from '@open-wc/testing';
import type { Lead } from '../../../src/lead/lead.js';
import { readOutcome } from '../../../src/lead/read-outcome.js';
import { buildEndpoint } from '../../../src/lead/services/build-endpoint.js';
import { ghost } from '../../../src/lead/services/ghost.js';
import { webhook } from '../../../src/lead/services/webhook.js';
import { recordedLead, withoutConsent } from './recorded.js';

const settings = { url: 'https://hooks.example/1' };
/** By hand, because Firefox gives no stream of a request's body, as servers do. */
const post = (body: string, type = 'application/json; charset=utf-8') =>
  ({
    method: 'POST',
    headers: new Headers({ 'content-type': type }),
    body: new Response(body).body,
  }) as unknown as Request;
const lead = JSON.stringify(recordedLead());

describe('buildEndpoint', () => {
  const original = globalThis.fetch;
  let answer: Response;
  let requests: number;

  beforeEach(() => {
    answer = Response.json({});
    requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return Promise.resolve(answer);
    };
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  it('passes a lead on, and says what became of it', async () => {
    const endpoint = buildEndpoint(webhook, { ...settings, doubleOptIn: true });
    const outcome = await readOutcome(await endpoint(post(lead)));
    expect(outcome).to.deep.equal({ status: 'accepted', confirmation: 'email-sent' });
    expect(requests).to.equal(1);
  });

  it('passes on what the service refuses', async () => {
    answer = Response.json({ field: 'email' }, { status: 422 });
    expect(await readOutcome(await buildEndpoint(webhook, settings)(post(lead)))).to.deep.equal({
      status: 'rejected',
      field: 'email',
    });
    answer = new Response('', { status: 429, headers: { 'Retry-After': '9' } });
    expect(await readOutcome(await buildEndpoint(webhook, settings)(post(lead)))).to.deep.equal({
      status: 'retry',
      afterSeconds: 9,
    });
  });

  it('tells the server, and not the visitor, why a lead did not arrive', async () => {
    answer = new Response('secret reason', { status: 401 });
    const codes: string[] = [];
    const endpoint = buildEndpoint(webhook, settings, { onFailure: (code) => codes.push(code) });
    const response = await endpoint(post(lead));
    expect([response.status, await response.text()]).to.deep.equal([502, '{}']);
    expect(codes).to.deep.equal(['http-401']);
  });

  for (const body of [
    '',
    'not json',
    '[]',
    '{"schemaVersion":1}',
    JSON.stringify({ ...recordedLead(), consent: 1 }),
  ]) {
    it(`takes nothing that is no lead: ${body.slice(0, 20)}`, async () => {
      const response = await buildEndpoint(webhook, settings)(post(body));
      expect(response.status).to.equal(422);
      expect(await readOutcome(response)).to.deep.equal({ status: 'rejected' });
      expect(requests).to.equal(0);
    });
  }

  it('says when it is the address', async () => {
    const body = JSON.stringify({ ...recordedLead(), contact: { email: 'nobody' } });
    const outcome = await readOutcome(await buildEndpoint(webhook, settings)(post(body)));
    expect(outcome).to.deep.equal({ status: 'rejected', field: 'email' });
  });

  it('reads no more than a lead can be', async () => {
    const body = JSON.stringify({ ...recordedLead(), more: 'x'.repeat(70_000) });
    expect((await buildEndpoint(webhook, settings)(post(body))).status).to.equal(422);
  });

  it('passes on nothing without consent', async () => {
    const response = await buildEndpoint(
      webhook,
      settings,
    )(post(JSON.stringify(withoutConsent('newsletter'))));
    expect(await readOutcome(response)).to.deep.equal({ status: 'rejected' });
    expect(requests).to.equal(0);
  });

  describe('for a visitor who asked to be contacted', () => {
    const contactAlone = (): Lead => ({
      ...recordedLead(),
      consent: recordedLead().consent.map((record) => ({ ...record, purpose: 'contact' })),
    });
    const both = (): Lead => ({
      ...recordedLead(),
      consent: [...recordedLead().consent, ...contactAlone().consent],
    });
    const site = { siteUrl: 'https://blog.example' };

    it('hands the lead to the server, and the newsletter’s part to the service', async () => {
      const got: Lead[] = [];
      const endpoint = buildEndpoint(ghost, site, { onContact: (lead) => got.push(lead) });
      const outcome = await readOutcome(await endpoint(post(JSON.stringify(both()))));
      expect(outcome).to.deep.equal({ status: 'accepted', confirmation: 'email-sent' });
      expect(got).to.deep.equal([both()]);
      expect(requests).to.equal(2);
    });

    it('hands it to the server alone where there is no part for the service', async () => {
      const got: Lead[] = [];
      const endpoint = buildEndpoint(ghost, site, { onContact: (lead) => got.push(lead) });
      const outcome = await readOutcome(await endpoint(post(JSON.stringify(contactAlone()))));
      expect(outcome).to.deep.equal({ status: 'accepted' });
      expect(got).to.deep.equal([contactAlone()]);
      expect(requests).to.equal(0);
    });

    it('is a failure where the server cannot keep it, and the service is not asked', async () => {
      const codes: string[] = [];
      const endpoint = buildEndpoint(ghost, site, {
        onContact: () => Promise.reject(new Error('disk full')),
        onFailure: (code) => codes.push(code),
      });
      expect((await endpoint(post(JSON.stringify(both())))).status).to.equal(502);
      expect([codes, requests]).to.deep.equal([['contact-lost'], 0]);
    });

    it('says what is lost where nobody takes it', async () => {
      const codes: string[] = [];
      const endpoint = buildEndpoint(ghost, site, { onFailure: (code) => codes.push(code) });
      expect((await endpoint(post(JSON.stringify(both())))).status).to.equal(200);
      expect((await endpoint(post(JSON.stringify(contactAlone())))).status).to.equal(422);
      expect(codes).to.deep.equal(['contact-lost', 'contact-lost']);
    });

    it('leaves it to a service that takes it', async () => {
      const calls: unknown[] = [];
      const note = (call: unknown): number => calls.push(call);
      const endpoint = buildEndpoint(webhook, settings, { onContact: note, onFailure: note });
      expect((await endpoint(post(JSON.stringify(contactAlone())))).status).to.equal(200);
      expect([calls, requests]).to.deep.equal([[], 1]);
    });
  });

  it('answers POST alone', async () => {
    const response = await buildEndpoint(webhook, settings)(new Request('https://blog.example/leads'));
    expect([response.status, response.headers.get('allow')]).to.deep.equal([405, 'POST']);
  });

  it('lets pages of the origins send that were named, and no other', async () => {
    const endpoint = buildEndpoint(webhook, settings, { origins: ['https://blog.example'] });
    for (const [origin, allowed] of [
      ['https://blog.example', 'https://blog.example'],
      ['https://evil.example', null],
      ['null', null],
    ] as const) {
      // A page may not set this header itself.
      const request = { method: 'OPTIONS', headers: new Headers({ 'x-origin': origin }), body: null };
      request.headers.get = () => origin;
      const response = await endpoint(request as unknown as Request);
      expect(response.status).to.equal(204);
      expect(response.headers.get('access-control-allow-origin')).to.equal(allowed);
      expect(response.headers.get('vary')).to.equal('Origin');
    }
  });

  it('takes nothing that a page of any site can send without being asked', async () => {
    const endpoint = buildEndpoint(webhook, settings, { origins: ['https://blog.example'] });
    for (const type of [
      '',
      'text/plain',
      'text/plain;application/json',
      'application/x-www-form-urlencoded',
    ]) {
      expect((await endpoint(post(lead, type))).status, type).to.equal(415);
    }
    expect(requests).to.equal(0);
    for (const type of ['application/json', 'Application/JSON ; charset=utf-8']) {
      expect((await endpoint(post(lead, type))).status, type).to.equal(200);
    }
  });
});

/** Where a form goes that the page does not take itself: as a form, unread, or to a newsletter service. */
import { expect } from '@open-wc/testing';
import type { LeadSettings } from '../../src/elements/lead-form/lead-settings.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { alertsOf, byId, EMAIL, endpointThat, record, send, statusOf } from '../fixtures/lead-visitor.js';
import { restoreNetwork } from '../fixtures/network.js';
import { type HostInputs, type LeadFormHost, mountForm } from './lead-form-host.js';

const mount = (inputs: Partial<HostInputs>): Promise<LeadFormHost> => mountForm(inputs, { timeoutMs: 1000 });

interface Sent {
  readonly address: string;
  readonly method: string | undefined;
  readonly body: unknown;
}

/** Answers requests in turn, the last answer again and again; returns them as they come. */
function answerInTurn(...answers: readonly (() => Response)[]): readonly Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = (input, init) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    sent.push({ address: String(input), method: init?.method, body });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  };
  return sent;
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });

afterEach(() => {
  restoreConsole();
  restoreNetwork();
});

describe('A form-encoded lead', () => {
  it('is flat, with the fields, the context and the challenge beside it', async () => {
    const endpoint = endpointThat('ok');
    const host = await mount({
      leadEndpoint: endpoint.address,
      leadEncoding: 'form',
      leadFields: [{ type: 'first-name' }, { id: 'call', type: 'checkbox', label: 'Call me' }],
      leadExtra: '{"action":"subscribe","EMAIL":"{email}","name":"{firstName} at {nowhere}"}',
      leadChallenge: () => 'token-of-challenge',
      context: { campaign: 'spring', email: 'not@this.example' },
    });
    byId(host, 'lead-field-firstName').value = 'Ada';
    expect(await send(host)).to.include({ status: 'accepted' });
    const [request] = await endpoint.arrived();
    expect(request?.contentType).to.contain('application/x-www-form-urlencoded');
    expect(request?.headers).not.to.have.property('idempotency-key');
    const body = new URLSearchParams(String(request?.body));
    expect(Object.fromEntries(body)).to.include({
      email: EMAIL,
      EMAIL,
      action: 'subscribe',
      name: 'Ada at {nowhere}',
      firstName: 'Ada',
      call: 'false',
      campaign: 'spring',
      token: 'token-of-challenge',
      agreedTo: 'newsletter',
      agreedText: en.leadNewsletterLabel,
      locale: 'en',
    });
    expect(body.get('submissionId')).to.match(/^[\da-f-]{36}$/);
    expect([...body.keys()]).not.to.include.any.members(['total', 'band', 'tags', 'answers']);
  });

  it('is not sent again by itself where it may have arrived, and under its own key by the visitor', async () => {
    catchConsole('error');
    const endpoint = endpointThat('error,ok');
    const host = await mount({ leadEndpoint: endpoint.address, leadEncoding: 'form' });
    expect(await send(host)).to.include({ status: 'failed', attempts: 1 });
    expect(alertsOf(host)).to.equal(en.leadFailed);
    expect(await send(host)).to.include({ status: 'accepted', attempts: 2 });
    const keys = (await endpoint.arrived()).map(({ body }) =>
      new URLSearchParams(String(body)).get('submissionId'),
    );
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });
});

describe('A JSON lead', () => {
  it('has the fixed fields of the page beside its own, which they cannot replace', async () => {
    const endpoint = endpointThat('ok');
    const host = await mount({
      leadEndpoint: endpoint.address,
      leadExtra: { list: '7', to: '{email}', contact: 'mine', submissionId: 'mine' },
    });
    const { submissionId } = await send(host);
    const [lead] = await endpoint.leads();
    expect(lead).to.include({ list: '7', to: EMAIL, submissionId });
    expect(lead?.contact).to.deep.equal({ email: EMAIL });
  });

  it('goes without cookies unless the page asks for them', async () => {
    const asked: (RequestCredentials | undefined)[] = [];
    globalThis.fetch = (_input, init) => {
      asked.push(init?.credentials);
      return Promise.resolve(Response.json({}));
    };
    await send(await mount({ leadEndpoint: '/endpoint' }));
    await send(await mount({ leadEndpoint: '/endpoint', leadCredentials: true }));
    expect(asked).to.deep.equal(['omit', 'include']);
  });
});

describe('A lead for an endpoint that lets no page read its answer', () => {
  it('arrives as a form, and is marked and shown as unverified', async () => {
    const endpoint = endpointThat('error', location.origin.replace('localhost', '127.0.0.1'));
    const host = await mount({ leadEndpoint: endpoint.address, leadOpaque: true });
    expect(await send(host)).to.include({
      status: 'accepted',
      via: 'endpoint',
      unverified: true,
      attempts: 1,
    });
    expect(statusOf(host)).to.equal(en.leadUnverified);
    await expect(host).to.be.accessible();
    const [request, another] = await endpoint.arrived();
    expect(new URLSearchParams(String(request?.body)).get('email')).to.equal(EMAIL);
    expect(another).to.equal(undefined);
    expect(await endpoint.asked()).to.equal(0);
  });

  it('is a visible failure where nothing went out', async () => {
    catchConsole('error');
    const sent = answerInTurn();
    const host = await mount({ leadEndpoint: '/endpoint', leadOpaque: true });
    expect(await send(host)).to.include({ status: 'failed', attempts: 1 });
    expect(alertsOf(host)).to.equal(en.leadFailed);
    expect(sent).to.have.length(1);
  });
});

describe('A lead for a newsletter service', () => {
  const ghost = { leadTo: 'ghost', leadSettings: '{"siteUrl":"https://blog.example/"}' } as const;
  const listmonk = {
    leadTo: 'listmonk',
    leadSettings: { url: 'https://list.example', listIds: ['a-b'], doubleOptIn: true },
  } as const;
  const hubspot = { leadTo: 'hubspot', leadSettings: { portalId: 1, formId: 'f-1' } } as const;

  it('goes to Ghost with the token that it gave, and waits for the link to be opened', async () => {
    const sent = answerInTurn(() => new Response('t-1'), json({}, 201));
    const host = await mount(ghost);
    expect(await send(host)).to.include({
      status: 'accepted',
      via: 'service',
      confirmation: 'email-sent',
      attempts: 1,
    });
    expect(statusOf(host)).to.equal(en.leadConfirm);
    expect(sent.map(({ address, method }) => `${method} ${address}`)).to.deep.equal([
      'GET https://blog.example/members/api/integrity-token/',
      'POST https://blog.example/members/api/send-magic-link/',
    ]);
    expect(sent[1]?.body).to.deep.equal({
      email: EMAIL,
      emailType: 'signup',
      labels: [],
      integrityToken: 't-1',
    });
  });

  it('goes to the public form of listmonk', async () => {
    const sent = answerInTurn(json({ data: { has_optin: false } }));
    const host = await mount(listmonk);
    expect(await send(host)).to.include({ status: 'accepted', via: 'service', confirmation: 'email-sent' });
    expect(sent).to.deep.equal([
      {
        address: 'https://list.example/api/public/subscription',
        method: 'POST',
        body: { email: EMAIL, list_uuids: ['a-b'] },
      },
    ]);
  });

  it('goes to a form of HubSpot, before any endpoint', async () => {
    const endpoint = endpointThat('ok');
    const sent = answerInTurn(json({ inlineMessage: 'Thanks' }));
    const host = await mount({ ...hubspot, leadEndpoint: endpoint.address });
    expect(await send(host)).to.include({ status: 'accepted', via: 'service' });
    expect(statusOf(host)).to.equal(en.leadDone);
    expect(sent).to.deep.equal([
      {
        address: 'https://api.hsforms.com/submissions/v3/integration/submit/1/f-1',
        method: 'POST',
        body: { fields: [{ objectTypeId: '0-1', name: 'email', value: EMAIL }] },
      },
    ]);
    restoreNetwork();
    expect(await endpoint.arrived()).to.deep.equal([]);
  });

  it('is refused where the service refuses the address', async () => {
    answerInTurn(json({ message: 'Invalid email.' }, 400));
    const host = await mount(listmonk);
    expect(await send(host)).to.include({ status: 'rejected', via: 'service' });
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} ${en.leadEmailRefused}`);
  });

  it('is not sent again by itself where it may have arrived, and can be by the visitor', async () => {
    const lines = catchConsole('error');
    const sent = answerInTurn(json({}, 500), json({ data: true }));
    const host = await mount(listmonk);
    expect(await send(host)).to.include({ status: 'failed', via: 'service', attempts: 1 });
    expect(sent).to.have.length(1);
    expect(await send(host)).to.include({ status: 'accepted', attempts: 2 });
    expect(lines).to.have.length(1);
  });

  it('is the page’s own where a listener takes it', async () => {
    const sent = answerInTurn(json({}));
    const host = await mount(ghost);
    host.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
    expect(await send(host)).to.include({ status: 'accepted', via: 'page' });
    expect(sent).to.deep.equal([]);
  });

  const wrong: Readonly<Record<string, Partial<HostInputs>>> = {
    'a service that pages may not call': { leadTo: 'mailchimp' as LeadSettings['leadTo'] },
    'settings that lack something': { leadTo: 'hubspot', leadSettings: { portalId: 1 } },
    'settings that are not JSON': { leadTo: 'ghost', leadSettings: '{siteUrl' },
    'no settings': { leadTo: 'listmonk' },
  };
  for (const [title, inputs] of Object.entries(wrong)) {
    it(`is a visible failure with ${title}, and the developer is told what to mend`, async () => {
      const lines = catchConsole('error');
      const sent = answerInTurn(json({}));
      const host = await mount(inputs);
      const errors = record(host, 'ml-quiz-error');
      expect(await send(host)).to.include({ status: 'failed', via: 'service' });
      expect(alertsOf(host)).to.equal(en.leadFailed);
      expect(sent).to.deep.equal([]);
      expect(errors.map((event) => (event as CustomEvent<{ code: string }>).detail.code)).to.deep.equal([
        'service-settings',
      ]);
      expect(lines.join()).to.contain('lead-settings').and.not.contain(EMAIL);
    });
  }
});

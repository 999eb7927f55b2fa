/** Visitors who leave while a lead is on its way: it arrives, and is one, whether or not they come back. */
import { expect, oneEvent } from '@open-wc/testing';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { LeadSettlement } from '../../src/lead/outcome.js';
import type { Surroundings } from '../../src/lead/retry-delivery.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { receive } from '../fixtures/lead-receiver.js';
import {
  alertsOf,
  byId,
  EMAIL,
  endpointThat,
  fill,
  formOf,
  record,
  send,
  sendButton,
  settled,
  statusOf,
  surroundings,
  type TestEndpoint,
} from '../fixtures/lead-visitor.js';
import { restoreNetwork } from '../fixtures/network.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { soon } from '../fixtures/soon.js';
import { type LeadFormHost, mountForm } from './lead-form-host.js';

/** A page of its own with the form in front of the questions. */
async function openForm(settings: Partial<MlReadinessQuiz>): Promise<{
  readonly element: MlReadinessQuiz;
  readonly frame: HTMLIFrameElement;
}> {
  const page = await openPage('/test/pages/quiz.html');
  const element = await quizOn(page);
  Object.assign(element, { lead: 'before', ...settings });
  element.start();
  await soon(() => formOf(element), 'the form is there');
  return { element, frame: page.window.frameElement as HTMLIFrameElement };
}

/** Ways to leave such a page. */
const LEAVE: Readonly<Record<string, (frame: HTMLIFrameElement) => void>> = {
  'closing the page': (frame) => frame.remove(),
  'following a link': (frame) => frame.contentWindow?.location.assign('/test/pages/without.html'),
};

const arrival = (endpoint: TestEndpoint, count = 1): Promise<void> =>
  soon(async () => (await endpoint.arrived()).length >= count, `${count} arrived`);

const keysAt = async (endpoint: TestEndpoint): Promise<ReadonlySet<unknown>> =>
  new Set((await endpoint.arrived()).map(({ headers }) => headers['idempotency-key']));

describe('A lead whose page is left at once', () => {
  for (const [way, leave] of Object.entries(LEAVE)) {
    it(`arrives under one key after ${way}`, async () => {
      const endpoint = endpointThat('ok');
      const { element, frame } = await openForm({ leadEndpoint: endpoint.address });
      fill(element);
      sendButton(element).click();
      leave(frame);
      await arrival(endpoint);
      expect((await keysAt(endpoint)).size).to.equal(1);
      const leads = await endpoint.leads();
      expect(leads[0]?.contact.email).to.equal(EMAIL);
      for (const lead of leads) {
        // The page may have noticed that its own attempt ended with it, or not.
        expect(lead.attempt).to.be.oneOf([1, 2]);
        expect({ ...lead, attempt: 1 }).to.deep.equal({ ...leads[0], attempt: 1 });
      }
    });

    it(`does not wait for its next attempt after ${way}`, async () => {
      const endpoint = endpointThat('rate-short,ok');
      const { element, frame } = await openForm({ leadEndpoint: endpoint.address });
      fill(element);
      sendButton(element).click();
      await soon(() => statusOf(element) === en.leadAgain);
      leave(frame);
      await arrival(endpoint, 2);
      expect((await keysAt(endpoint)).size).to.equal(1);
      expect((await endpoint.leads()).map(({ attempt }) => attempt)).to.deep.equal([1, 2]);
    });

    it(`arrives as a form, and once, after ${way}`, async () => {
      const endpoint = endpointThat('ok');
      const settings = { leadEndpoint: endpoint.address, leadEncoding: 'form', leadOpaque: true } as const;
      const { element, frame } = await openForm(settings);
      fill(element);
      sendButton(element).click();
      leave(frame);
      await arrival(endpoint);
      expect(await endpoint.arrived()).to.have.length(1);
    });
  }
});

/** A world in which the next attempt is far away. */
const patient: Surroundings = {
  ...surroundings,
  wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
};

/** The page goes into the back/forward cache, or comes out of it. */
const turn = (type: 'pagehide' | 'pageshow'): boolean =>
  window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

const shownEnd = async (host: LeadFormHost): Promise<LeadSettlement> => {
  const detail = await settled(host);
  await host.updateComplete;
  return detail;
};

describe('A visitor who leaves and comes back', () => {
  beforeEach(() => catchConsole('error'));
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
  });

  it('reads that the lead arrived, which is there once', async () => {
    const endpoint = endpointThat('hang,ok');
    const host = await mountForm({ leadEndpoint: endpoint.address });
    const settles = record(host, 'ml-lead-settle');
    fill(host);
    sendButton(host).click();
    await arrival(endpoint);
    const end = shownEnd(host);
    turn('pagehide');
    turn('pageshow');
    expect(await end).to.include({ status: 'accepted', via: 'endpoint', attempts: 1 });
    expect(statusOf(host)).to.equal(en.leadDone);
    expect((await keysAt(endpoint)).size).to.equal(1);
    turn('pagehide');
    expect(await endpoint.arrived()).to.have.length(2);
    expect(settles).to.have.length(1);
    await expect(host).to.be.accessible();
  });

  it('finds the form sending on where the last request got no answer', async () => {
    const endpoint = endpointThat('hang,error,ok');
    const host = await mountForm({ leadEndpoint: endpoint.address });
    fill(host);
    sendButton(host).click();
    await arrival(endpoint);
    const end = shownEnd(host);
    turn('pagehide');
    await host.updateComplete;
    expect(statusOf(host)).to.equal(en.leadSending);
    turn('pageshow');
    expect(await end).to.include({ status: 'accepted', attempts: 2 });
    expect((await keysAt(endpoint)).size).to.equal(1);
  });

  it('reads that it failed, and can try the same again', async () => {
    const endpoint = endpointThat('hang,error,error,error,error,ok');
    const host = await mountForm({ leadEndpoint: endpoint.address });
    fill(host);
    sendButton(host).click();
    await arrival(endpoint);
    const end = shownEnd(host);
    turn('pagehide');
    turn('pageshow');
    expect(await end).to.include({ status: 'failed' });
    expect(alertsOf(host)).to.equal(en.leadFailed);
    expect(byId(host, 'lead-email').value).to.equal(EMAIL);
    expect(await send(host)).to.include({ status: 'accepted' });
    expect((await keysAt(endpoint)).size).to.equal(1);
  });

  it('leaves twice without a second lead', async () => {
    const receiver = receive();
    const host = await mountForm({ leadEndpoint: '/leads' });
    fill(host);
    sendButton(host).click();
    for (let time = 0; time < 2; time += 1) {
      turn('pagehide');
      turn('pageshow');
    }
    expect(receiver.leads).to.have.length(2);
    expect(receiver.requests.map(({ keepalive = false }) => keepalive)).to.deep.equal([false, true]);
    expect(receiver.leads[1]).to.deep.equal(receiver.leads[0]);
    const { headers, credentials, redirect, referrerPolicy } = receiver.requests[0] ?? {};
    expect(receiver.requests[1]).to.deep.include({ headers, credentials, redirect, referrerPolicy });
    const end = shownEnd(host);
    receiver.answer();
    expect(await end).to.include({ status: 'accepted' });
  });

  it('has a form that knows no key sent once, as what needs no page from the start', async () => {
    const receiver = receive();
    const host = await mountForm({ leadEndpoint: '/leads', leadEncoding: 'form' });
    fill(host);
    sendButton(host).click();
    turn('pagehide');
    expect(receiver.requests.map(({ keepalive }) => keepalive)).to.deep.equal([true]);
    const end = shownEnd(host);
    receiver.answer();
    expect(await end).to.include({ status: 'accepted' });
  });

  for (const last of [204, 503]) {
    it(`has a form sent that was told to wait, and not a second time after ${last}`, async () => {
      const receiver = receive();
      const host = await mountForm(
        { leadEndpoint: '/leads', leadEncoding: 'form' },
        { surroundings: patient },
      );
      fill(host);
      sendButton(host).click();
      receiver.answer(503);
      await soon(() => statusOf(host) === en.leadAgain);
      const end = shownEnd(host);
      turn('pagehide');
      turn('pageshow');
      await receiver.asked(2);
      receiver.answer(last);
      expect(await end).to.include({ status: last === 204 ? 'accepted' : 'failed', attempts: 2 });
      expect(receiver.leads).to.have.length(2);
      if (last === 503) expect(sendButton(host).textContent.trim()).to.equal(en.leadTryAgain);
    });
  }

  it('has a newsletter service asked once', async () => {
    const receiver = receive();
    const leadSettings = { url: 'https://lists.example', listIds: ['1'] };
    const host = await mountForm({ leadTo: 'listmonk', leadSettings });
    fill(host);
    sendButton(host).click();
    await receiver.asked();
    turn('pagehide');
    expect(receiver.requests.map(({ keepalive }) => keepalive)).to.deep.equal([true]);
    const end = shownEnd(host);
    receiver.answer(200);
    expect(await end).to.include({ via: 'service' });
  });
});

describe('Nothing more is sent when the page is left', () => {
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
  });

  it('where the page takes the lead', async () => {
    const receiver = receive();
    const host = await mountForm({ leadEndpoint: '/leads', onlead: () => new Promise(() => undefined) });
    fill(host);
    sendButton(host).click();
    turn('pagehide');
    expect(receiver.leads).to.have.length(0);
  });

  it('where the element was removed', async () => {
    const receiver = receive();
    const host = await mountForm({ leadEndpoint: '/leads' });
    fill(host);
    sendButton(host).click();
    const gone = oneEvent(receiver.requests[0]?.signal as AbortSignal, 'abort');
    host.remove();
    await gone;
    turn('pagehide');
    expect(receiver.leads).to.have.length(1);
  });

  it('where the lead was refused, or gave up', async () => {
    catchConsole('error');
    for (const behaviour of ['invalid', 'error']) {
      const endpoint = endpointThat(behaviour);
      const host = await mountForm({ leadEndpoint: endpoint.address });
      await send(host);
      const { length } = await endpoint.arrived();
      turn('pagehide');
      expect(await endpoint.arrived()).to.have.length(length);
    }
  });
});

it('A lead that is larger than browsers send without a page is sent with it', async () => {
  const receiver = receive();
  const leadExtra = { story: 'é'.repeat(11_000) };
  const host = await mountForm({ leadEndpoint: '/leads', leadEncoding: 'form', leadExtra });
  fill(host);
  sendButton(host).click();
  expect(receiver.requests.map(({ keepalive }) => keepalive)).to.deep.equal([undefined]);
  const end = shownEnd(host);
  receiver.answer();
  await end;
  restoreNetwork();
});

/**
 * What an endpoint can do to a lead, times what a visitor can do to the button: one stored lead or a visible failure, and the same key on
 * each attempt.
 */
import { expect, oneEvent } from '@open-wc/testing';
import type { LeadSettlement } from '../../src/lead/outcome.js';
import type { Surroundings } from '../../src/lead/retry-delivery.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { holdKey } from '../fixtures/keyboard.js';
import {
  alertsOf,
  byId,
  EMAIL,
  endpointThat,
  fill,
  send,
  sendButton,
  statusOf,
  surroundings,
} from '../fixtures/lead-visitor.js';
import { answerRequestsWith, restoreNetwork } from '../fixtures/network.js';
import { type LeadFormHost, mountForm } from './lead-form-host.js';

interface Behaviour {
  readonly title: string;
  readonly behaviour: string;
  /** How it ends. */
  readonly ends: LeadSettlement['status'];
  /** What is on screen then. */
  readonly says: string;
  /** Most requests for one press. */
  readonly requests: number;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** The endpoint is at another origin, which does not allow this one. */
  readonly isForeign?: boolean;
  /** The network goes with the first request, and comes back. */
  readonly isOffline?: boolean;
}

const done = { ends: 'accepted', says: en.leadDone } as const;
const failed = { ends: 'failed', says: en.leadFailed } as const;
const busy = { ends: 'failed', says: en.leadFailedWait.replace('{time}', '2 minutes'), requests: 1 } as const;

const BEHAVIOURS: readonly Behaviour[] = [
  { title: 'takes it', behaviour: 'ok', ...done, requests: 1 },
  {
    title: 'takes it and sends an email',
    behaviour: 'created',
    ends: 'accepted',
    says: en.leadConfirm,
    requests: 1,
  },
  {
    title: 'refuses the address',
    behaviour: 'invalid',
    ends: 'rejected',
    says: `${en.errorPrefix} This address cannot receive mail.`,
    requests: 1,
  },
  {
    title: 'refuses without a word',
    behaviour: 'refused',
    ends: 'rejected',
    says: en.leadRefused,
    requests: 1,
  },
  { title: 'knows the address', behaviour: 'conflict', ...done, requests: 1 },
  { title: 'asks to wait for seconds', behaviour: 'rate-long', ...busy },
  { title: 'asks to wait until a date', behaviour: 'rate-date', ...busy },
  { title: 'asks to wait for nonsense', behaviour: 'rate-nonsense', ...failed, requests: 3 },
  { title: 'breaks', behaviour: 'error', ...failed, requests: 3 },
  { title: 'breaks once', behaviour: 'error,ok', ...done, requests: 2 },
  // Long enough for a request to leave a busy machine: what is called off before that arrives nowhere.
  { title: 'never answers', behaviour: 'hang', ...failed, requests: 3, timeoutMs: 500 },
  // Browsers send a request again by themselves where a connection that was used before is gone.
  { title: 'hangs up', behaviour: 'reset', ...failed, requests: 6 },
  { title: 'cannot be reached for a while', behaviour: 'ok', ...done, requests: 1, isOffline: true },
  { title: 'allows no other origin', behaviour: 'ok', ...failed, requests: 0, isForeign: true },
  { title: 'redirects to another host', behaviour: 'elsewhere', ...failed, requests: 3 },
  {
    title: 'answers with something hostile',
    behaviour: 'hostile',
    ends: 'rejected',
    says: en.leadRefused,
    requests: 1,
  },
  { title: 'answers drop by drop', behaviour: 'drip', ...done, requests: 1, timeoutMs: 5000 },
  { title: 'answers with a web page', behaviour: 'html', ...failed, requests: 1 },
];

/** What a visitor does to send. */
const PRESSES: Readonly<Record<string, (host: LeadFormHost) => Promise<unknown>>> = {
  'a click': async (host) => sendButton(host).click(),
  'a double click': async (host) => {
    sendButton(host).click();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
  },
  'Enter held down': async (host) => {
    byId(host, 'lead-email').focus();
    await holdKey('Enter');
  },
  'a click while the page draws anew': async (host) => {
    sendButton(host).click();
    host.inputs = { ...host.inputs };
    await host.updateComplete;
    host.isShown = false;
    await host.updateComplete;
    host.isShown = true;
    await host.updateComplete;
  },
};

const otherOrigin = (): string => location.origin.replace('localhost', '127.0.0.1');

/** The network is gone when the first request is made, and comes back as soon as that is waited for. */
function goOffline(): Surroundings {
  const { fetch } = globalThis;
  let isOnline = true;
  globalThis.fetch = () => {
    isOnline = false;
    globalThis.fetch = fetch;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  return {
    ...surroundings,
    isOnline: () => isOnline,
    untilOnline: () => {
      isOnline = true;
      return Promise.resolve();
    },
  };
}

const mount = (
  leadEndpoint: string,
  { timeoutMs, isOffline }: Pick<Behaviour, 'timeoutMs' | 'isOffline'> = {},
): Promise<LeadFormHost> =>
  mountForm(
    { leadEndpoint },
    {
      ...(isOffline ? { surroundings: goOffline() } : {}),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    },
  );

describe('An endpoint that', () => {
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
  });

  for (const one of BEHAVIOURS) {
    const { title, behaviour, ends, says, requests, isForeign = false } = one;
    for (const [press, doPress] of Object.entries(PRESSES)) {
      it(`${title}, after ${press}`, async () => {
        const lines = catchConsole('error');
        const endpoint = endpointThat(behaviour, isForeign ? otherOrigin() : undefined);
        const host = await mount(endpoint.address, one);
        const settles: LeadSettlement[] = [];
        host.addEventListener('ml-lead-settle', ({ detail }) => settles.push(detail));
        fill(host);
        const settled = oneEvent(host, 'ml-lead-settle');
        await doPress(host);
        await settled;
        await host.updateComplete;

        expect(settles.map(({ status, via }) => ({ status, via }))).to.deep.equal([
          { status: ends, via: 'endpoint' },
        ]);
        expect(statusOf(host) || alertsOf(host)).to.equal(says);
        expect(lines.join()).not.to.contain(EMAIL);
        if (ends !== 'accepted') expect(byId(host, 'lead-email').value).to.equal(EMAIL);

        const arrived = await endpoint.arrived();
        expect(arrived.length).to.be.at.most(requests);
        const keys = new Set(arrived.map(({ headers }) => headers['idempotency-key']));
        expect([...keys]).to.deep.equal(requests === 0 ? [] : [settles[0]?.submissionId]);
        expect((await endpoint.asked()) > 0, 'the browser asked first').to.equal(isForeign);
        expect(await endpoint.elsewhere()).to.equal(0);
      });
    }
  }

  it('failed gets the same key when the visitor tries again, however the page draws in between', async () => {
    catchConsole('error');
    const endpoint = endpointThat('error,error,error,ok');
    const host = await mount(endpoint.address);
    expect(await send(host)).to.include({ status: 'failed', attempts: 3 });
    host.isShown = false;
    await host.updateComplete;
    host.isShown = true;
    await host.updateComplete;
    expect(byId(host, 'lead-email').value).to.equal(EMAIL);
    expect(await send(host)).to.include({ status: 'accepted', attempts: 4 });
    const keys = (await endpoint.leads()).map(({ submissionId }) => submissionId);
    expect(keys).to.have.length(4);
    expect(new Set(keys).size).to.equal(1);
  });

  it('shows what it says as text', async () => {
    const host = await mount('/nowhere');
    answerRequestsWith('{"status":"accepted","confirmation":"<b>email-sent</b>"}');
    expect(await send(host)).to.include({ status: 'accepted' });
    expect(statusOf(host)).to.equal(en.leadDone);
    expect(host.renderRoot.querySelector('.lead-form b, .lead-form img')).to.equal(null);
  });
});

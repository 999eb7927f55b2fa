import { expect } from '@open-wc/testing';
import type { LeadResult } from '../../../src/lead/outcome.js';
import { deliverToService } from '../../../src/lead/services/deliver-to-service.js';
import { ghost } from '../../../src/lead/services/ghost.js';
import { kit } from '../../../src/lead/services/kit.js';
import { webhook } from '../../../src/lead/services/webhook.js';
import { recordedLead, withoutConsent } from './recorded.js';

const lead = recordedLead();
const settings = { siteUrl: 'https://blog.example' };

describe('deliverToService', () => {
  it('takes the token of Ghost to its second request', async () => {
    const { result, requests } = await withAnswers([new Response('the-token'), created()], () =>
      deliverToService(lead, ghost, settings),
    );
    expect(result).to.deep.equal({ status: 'accepted', confirmation: 'email-sent' });
    expect(requests.map(({ url }) => url)).to.deep.equal([
      'https://blog.example/members/api/integrity-token/',
      'https://blog.example/members/api/send-magic-link/',
    ]);
    expect(requests[0]!.init.body).to.equal(undefined);
    expect(JSON.parse(String(requests[1]!.init.body))).to.include({
      email: 'name@example.com',
      integrityToken: 'the-token',
    });
  });

  it('asks for no cookies, no redirect and no referrer', async () => {
    const { requests } = await withAnswers([new Response('t'), created()], () =>
      deliverToService(lead, ghost, settings),
    );
    for (const { init } of requests) {
      expect(init).to.include({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    }
  });

  it('stops at the first answer that is not accepted', async () => {
    const refused = Response.json({ errors: ['Email address is invalid'] }, { status: 422 });
    const { result, requests } = await withAnswers([refused], () =>
      deliverToService(lead, kit, { apiKey: 'k', formId: 1 }, { isBrowser: false }),
    );
    expect(result).to.deep.equal({ status: 'rejected', field: 'email' });
    expect(requests).to.have.length(1);
  });

  it('sends no address where the site gave no token', async () => {
    const { result, requests } = await withAnswers([new Response('', { status: 404 })], () =>
      deliverToService(lead, ghost, settings),
    );
    expect(result).to.deep.equal({ status: 'failed', code: 'http-404' });
    expect(requests).to.have.length(1);
  });

  it('sends nothing without consent, and says that it was not taken', async () => {
    const { result, requests } = await withAnswers([], () =>
      deliverToService(withoutConsent('newsletter'), ghost, settings),
    );
    expect(result).to.deep.equal({ status: 'rejected' });
    expect(requests).to.be.empty;
  });

  it('does not even try what is no web address', async () => {
    const { result, requests } = await withAnswers([], () =>
      deliverToService(lead, webhook, { url: 'javascript:alert(1)' }),
    );
    expect(result).to.deep.equal({ status: 'failed', code: 'endpoint-address' });
    expect(requests).to.be.empty;
  });

  it('gives all requests together the time that was given', async () => {
    const { result, requests } = await withAnswers([new Response('t'), () => never()], () =>
      deliverToService(lead, ghost, settings, { timeoutMs: 50 }),
    );
    expect(result).to.deep.equal({ status: 'failed', code: 'timeout' });
    expect(requests).to.have.length(2);
  });

  it('gives up when it is told to', async () => {
    const controller = new AbortController();
    const { result } = await withAnswers([() => never()], () => {
      const delivery = deliverToService(lead, ghost, settings, { signal: controller.signal });
      controller.abort();
      return delivery;
    });
    expect(result).to.deep.equal({ status: 'failed', code: 'aborted' });
  });

  it('rejects where a setting is wrong, because only its programmer can mend that', async () => {
    let error: unknown;
    await deliverToService(lead, kit, { apiKey: 'k' }).catch((reason: unknown) => (error = reason));
    expect(error).to.be.instanceOf(TypeError);
  });
});

const created = () => new Response('{}', { status: 201 });

type Answer = Response | (() => Promise<Response>);

interface Made {
  readonly url: string;
  readonly init: RequestInit;
}

const never = () => new Promise<Response>(() => undefined);

/** Runs a delivery with these answers to its requests, in their order, each of which can be given up. */
async function withAnswers(
  answers: readonly Answer[],
  run: () => Promise<LeadResult>,
): Promise<{ readonly result: LeadResult; readonly requests: readonly Made[] }> {
  const requests: Made[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = (input, init = {}) => {
    const answer = answers[requests.length];
    requests.push({ url: String(input), init });
    if (!answer) throw new Error('Nobody expected this request.');
    const aborted = new Promise<Response>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
    return Promise.race([typeof answer === 'function' ? answer() : answer, aborted]);
  };
  try {
    return { result: await run(), requests };
  } finally {
    globalThis.fetch = original;
  }
}

import { expect } from '@open-wc/testing';
import { buildLead } from '../../src/lead/build-lead.js';
import { deliverLead } from '../../src/lead/deliver-lead.js';
import type { LeadResult } from '../../src/lead/outcome.js';
import { partsWithoutResult } from './lead-parts.js';

interface Received {
  readonly method: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const lead = buildLead(partsWithoutResult());
let run = '';

beforeEach(() => {
  run = crypto.randomUUID();
});

const endpoint = (behaviour: string) => `/__test__/lead?behaviour=${behaviour}&run=${run}`;
const received = async (): Promise<readonly Received[]> =>
  (await (await fetch(`/__test__/lead/requests?run=${run}`)).json()) as readonly Received[];

describe('deliverLead', () => {
  it('posts the lead as JSON, with its id as the key, and nothing about the visitor besides', async () => {
    document.cookie = 'visitor=42; path=/';
    try {
      expect(await deliverLead(lead, { endpoint: endpoint('ok') })).to.deep.equal({ status: 'accepted' });
    } finally {
      document.cookie = 'visitor=; path=/; max-age=0';
    }
    const requests = await received();
    expect(requests).to.have.length(1);
    const [{ method, contentType, headers, body }] = requests as [Received];
    expect(method).to.equal('POST');
    expect(contentType).to.match(/^application\/json/);
    expect(headers['idempotency-key']).to.equal(lead.submissionId);
    expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    expect(body).to.deep.equal(JSON.parse(JSON.stringify(lead)));
  });

  const behaviours: Readonly<Record<string, LeadResult>> = {
    created: { status: 'accepted', confirmation: 'email-sent' },
    conflict: { status: 'accepted' },
    invalid: { status: 'rejected', field: 'email', message: 'This address cannot receive mail.' },
    rate: { status: 'retry', afterSeconds: 1 },
    error: { status: 'failed', code: 'http-500' },
    html: { status: 'failed', code: 'not-an-endpoint' },
  };
  for (const [behaviour, result] of Object.entries(behaviours)) {
    it(`says ${JSON.stringify(result)} of an endpoint that answers "${behaviour}"`, async () => {
      expect(await deliverLead(lead, { endpoint: endpoint(behaviour) })).to.deep.equal(result);
      expect(await received()).to.have.length(1);
    });
  }

  it('gives up an endpoint that does not answer', async () => {
    expect(await deliverLead(lead, { endpoint: endpoint('hang'), timeoutMs: 50 })).to.deep.equal({
      status: 'failed',
      code: 'timeout',
    });
  });

  it('goes by the status of an answer whose body never ends', async () => {
    expect(await deliverLead(lead, { endpoint: '/__test__/stall', timeoutMs: 1000 })).to.deep.equal({
      status: 'accepted',
    });
  });

  it('gives up when it is told to, and asks nobody when it was told before', async () => {
    const controller = new AbortController();
    const result = deliverLead(lead, { endpoint: endpoint('hang'), signal: controller.signal });
    controller.abort();
    expect(await result).to.deep.equal({ status: 'failed', code: 'aborted' });
    const { signal } = controller;
    expect(await deliverLead(lead, { endpoint: endpoint('ok'), signal })).to.deep.equal({
      status: 'failed',
      code: 'aborted',
    });
  });

  for (const address of ['', 'javascript:alert(1)', 'data:,x', 'mailto:a@example.com', 'http://']) {
    it(`does not even try "${address}"`, async () => {
      await withFetch(
        () => Promise.reject(new Error('was called')),
        async () => {
          expect(await deliverLead(lead, { endpoint: address })).to.deep.equal({
            status: 'failed',
            code: 'endpoint-address',
          });
        },
      );
    });
  }

  it('asks for no cookies, no redirect and no referrer', async () => {
    let init: RequestInit | undefined;
    const answer = (_: unknown, given?: RequestInit) => {
      init = given;
      return Promise.resolve(new Response());
    };
    await withFetch(answer, async () => {
      await deliverLead(lead, { endpoint: 'https://leads.example/in' });
    });
    expect(init).to.include({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  it('says "network" where the request does not get through', async () => {
    await withFetch(
      () => Promise.reject(new TypeError('Failed to fetch')),
      async () => {
        expect(await deliverLead(lead, { endpoint: endpoint('ok') })).to.deep.equal({
          status: 'failed',
          code: 'network',
        });
      },
    );
  });
});

async function withFetch(stub: typeof fetch, test: () => Promise<void>): Promise<void> {
  const original = globalThis.fetch;
  globalThis.fetch = stub;
  try {
    await test();
  } finally {
    globalThis.fetch = original;
  }
}

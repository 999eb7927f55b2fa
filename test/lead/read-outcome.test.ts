import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { explainFailure } from '../../src/lead/explain-failure.js';
import type { LeadFailureCode } from '../../src/lead/outcome.js';
import { MAX_MESSAGE_LENGTH, MAX_RETRY_SECONDS, readOutcome } from '../../src/lead/read-outcome.js';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const page = (status: number, body = '<!doctype html><title>Sign in</title>') =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

describe('readOutcome of an outcome', () => {
  it('gives it back, checked', async () => {
    expect(await readOutcome({ status: 'accepted' })).to.deep.equal({ status: 'accepted' });
    expect(await readOutcome({ status: 'accepted', confirmation: 'email-sent' })).to.deep.equal({
      status: 'accepted',
      confirmation: 'email-sent',
    });
    expect(
      await readOutcome({ status: 'rejected', field: 'email', message: 'No mail there.' }),
    ).to.deep.equal({
      status: 'rejected',
      field: 'email',
      message: 'No mail there.',
    });
    expect(await readOutcome({ status: 'retry', afterSeconds: 30 })).to.deep.equal({
      status: 'retry',
      afterSeconds: 30,
    });
  });

  it('drops what it does not know', async () => {
    expect(await readOutcome({ status: 'accepted', confirmation: 'maybe', extra: 1 })).to.deep.equal({
      status: 'accepted',
    });
    expect(await readOutcome({ status: 'rejected', field: 'the phone', message: 7 })).to.deep.equal({
      status: 'rejected',
    });
    for (const afterSeconds of [0, -1, Number.NaN, '30', null]) {
      expect(await readOutcome({ status: 'retry', afterSeconds })).to.deep.equal({ status: 'retry' });
    }
  });

  it('cuts a message and a wait to what can be asked of a visitor', async () => {
    expect(await readOutcome({ status: 'rejected', message: ` ${'🦊'.repeat(300)}` })).to.deep.equal({
      status: 'rejected',
      message: '🦊'.repeat(MAX_MESSAGE_LENGTH),
    });
    for (const afterSeconds of [1e9, Infinity]) {
      expect(await readOutcome({ status: 'retry', afterSeconds })).to.deep.equal({
        status: 'retry',
        afterSeconds: MAX_RETRY_SECONDS,
      });
    }
  });

  it('does not take anything else for an outcome', async () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    for (const value of [
      undefined,
      null,
      true,
      'accepted',
      200,
      [],
      {},
      { status: 'ok' },
      { status: 'failed' },
      { status: 'failed', code: 'no such code' },
      hostile,
    ]) {
      expect(await readOutcome(value)).to.deep.equal({ status: 'failed', code: 'not-an-outcome' });
    }
  });

  it('never throws', async () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withMap: true,
      withSparseArray: true,
    });
    const shaped = fc.record(
      {
        status: fc.oneof(fc.constantFrom('accepted', 'rejected', 'retry', 200, 0, 422, 429, 600), anything),
        headers: anything,
        body: anything,
        message: anything,
        afterSeconds: anything,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, shaped), async (value) => {
        const { status } = await readOutcome(value);
        return ['accepted', 'rejected', 'retry', 'failed'].includes(status);
      }),
    );
  });
});

describe('readOutcome of a response', () => {
  for (const status of [200, 201, 202, 409]) {
    it(`takes ${status} as accepted, whatever the body says otherwise`, async () => {
      const hostile = {
        status: 'rejected',
        redirect: 'https://evil.example',
        message: '<img src=x onerror=alert(1)>',
      };
      expect(await readOutcome(json(status, hostile))).to.deep.equal({ status: 'accepted' });
    });

    it(`asks to check the inbox where ${status} says that an email was sent`, async () => {
      expect(await readOutcome(json(status, { confirmation: 'email-sent' }))).to.deep.equal({
        status: 'accepted',
        confirmation: 'email-sent',
      });
    });
  }

  it('takes 204, an empty body, and text that is not JSON', async () => {
    for (const response of [
      new Response(null, { status: 204 }),
      new Response(''),
      new Response('Created.'),
      page(200, ' '),
    ]) {
      expect(await readOutcome(response)).to.deep.equal({ status: 'accepted' });
    }
  });

  it('judges a body by what is in it: JSON typed as HTML is JSON', async () => {
    expect(await readOutcome(page(200, '{"confirmation":"email-sent"}'))).to.include({
      confirmation: 'email-sent',
    });
    expect(await readOutcome(new Response('\ufeff{"confirmation":"email-sent"}'))).to.include({
      confirmation: 'email-sent',
    });
  });

  it('does not take a web page for a receipt', async () => {
    expect(await readOutcome(page(200))).to.deep.equal({ status: 'failed', code: 'not-an-endpoint' });
    expect(await readOutcome(page(201, '\n <html>'))).to.deep.equal({
      status: 'failed',
      code: 'not-an-endpoint',
    });
  });

  it('takes an answer that cannot be read as unverified, and a redirect for none', async () => {
    const noCors = { status: 0, type: 'opaque', headers: new Headers(), body: null };
    expect(await readOutcome(noCors)).to.deep.equal({ status: 'accepted', unverified: true });
    expect(await readOutcome({ ...noCors, type: 'opaqueredirect' })).to.deep.equal({
      status: 'failed',
      code: 'opaque',
    });
  });

  it('reads own keys of a body only', async () => {
    const inherited = new Response('{"__proto__": {"confirmation": "email-sent"}}');
    expect(await readOutcome(inherited)).to.deep.equal({ status: 'accepted' });
    expect(
      await readOutcome({ status: 'accepted', __proto__: { confirmation: 'email-sent' } }),
    ).to.deep.equal({
      status: 'accepted',
    });
  });

  for (const status of [400, 422]) {
    it(`takes ${status} as rejected, with the field and the message it names`, async () => {
      expect(
        await readOutcome(json(status, { field: 'email', message: 'Cannot receive mail.' })),
      ).to.deep.equal({
        status: 'rejected',
        field: 'email',
        message: 'Cannot receive mail.',
      });
      expect(await readOutcome(json(status, { field: 7, message: '  ' }))).to.deep.equal({
        status: 'rejected',
      });
      expect(await readOutcome(page(status))).to.deep.equal({ status: 'rejected' });
    });
  }

  const now = Date.parse('2026-11-23T10:00:00Z');
  const waits: ReadonlyArray<readonly [header: string, seconds: number | undefined]> = [
    ['30', 30],
    [' 30 ', 30],
    ['0', undefined],
    ['1000000000', MAX_RETRY_SECONDS],
    ['Mon, 23 Nov 2026 10:01:30 GMT', 90],
    ['Mon, 23 Nov 2026 09:00:00 GMT', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
  ];
  for (const status of [429, 503]) {
    for (const [header, afterSeconds] of waits) {
      it(`reads ${status} with Retry-After "${header}" as a wait of ${afterSeconds ?? 'no known'} seconds`, async () => {
        const outcome = await readOutcome(json(status, {}, { 'retry-after': header }), now);
        expect(outcome).to.deep.equal({ status: 'retry', ...(afterSeconds ? { afterSeconds } : {}) });
      });
    }
  }

  it('reads the wait from the body where the header is hidden by CORS', async () => {
    expect(await readOutcome(json(429, { afterSeconds: 20 }))).to.deep.equal({
      status: 'retry',
      afterSeconds: 20,
    });
    expect(await readOutcome(json(429, { afterSeconds: 20 }, { 'retry-after': '5' }))).to.include({
      afterSeconds: 5,
    });
  });

  for (const status of [301, 401, 403, 404, 405, 413, 415, 500, 502]) {
    it(`takes ${status} as failed`, async () => {
      expect(await readOutcome({ status, headers: new Headers(), body: null })).to.deep.equal({
        status: 'failed',
        code: `http-${status}`,
      });
    });
  }

  it('reads 16 KiB of an endless body and lets go of it', async () => {
    let pulls = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulls += 1;
        controller.enqueue(new Uint8Array(4096).fill(32));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    expect(await readOutcome({ status: 200, headers: new Headers(), body: endless })).to.deep.equal({
      status: 'accepted',
    });
    expect(pulls).to.be.below(8);
    expect(isCancelled).to.equal(true);
  });

  it('goes by the status where the body was read already or breaks off', async () => {
    const used = json(200, { confirmation: 'email-sent' });
    await used.json();
    expect(await readOutcome(used)).to.deep.equal({ status: 'accepted' });
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    expect(await readOutcome({ status: 422, body: broken })).to.deep.equal({ status: 'rejected' });
  });
});

describe('explainFailure', () => {
  it('has a sentence of its own for each code', () => {
    const codes: LeadFailureCode[] = [
      'endpoint-address',
      'page-rejected',
      'timeout',
      'network',
      'aborted',
      'opaque',
      'not-an-endpoint',
      'not-an-outcome',
      'http-404',
      'http-500',
    ];
    const sentences = new Set(codes.map(explainFailure));
    expect(sentences.size).to.equal(codes.length);
    expect(explainFailure('http-500')).to.contain('500');
  });
});

import { expect } from '@open-wc/testing';
import type { LeadResult } from '../../src/lead/outcome.js';
import { retryDelivery, type Surroundings } from '../../src/lead/retry-delivery.js';

const failure = (code: 'network' | 'timeout' | `http-${number}`): LeadResult => ({ status: 'failed', code });

/** Delivers with these results, one after the other; says how it went and for how long it paused. */
async function run(
  results: readonly LeadResult[],
  more: Partial<Surroundings> & { readonly isRepeatable?: boolean } = {},
) {
  const pauses: number[] = [];
  const why: string[] = [];
  const { isRepeatable = true, ...own } = more;
  const surroundings: Surroundings = {
    random: () => 1,
    wait: (milliseconds) => {
      pauses.push(Math.round(milliseconds));
      return Promise.resolve();
    },
    isOnline: () => true,
    untilOnline: () => Promise.resolve(),
    ...own,
  };
  const { signal } = new AbortController();
  const delivery = await retryDelivery((place) => Promise.resolve(results[place] ?? { status: 'accepted' }), {
    signal,
    isRepeatable,
    surroundings,
    onPause: (reason) => why.push(reason),
  });
  return { ...delivery, pauses, why };
}

describe('retryDelivery', () => {
  for (const result of [failure('network'), failure('timeout'), failure('http-500'), failure('http-408')]) {
    it(`tries again after ${JSON.stringify(result)}, with pauses that grow`, async () => {
      expect(await run([result, result])).to.deep.include({
        result: { status: 'accepted' },
        attempts: 3,
        pauses: [1000, 2000],
      });
      expect(await run([result, result, result, result])).to.deep.include({ result, attempts: 3 });
    });
  }

  it('pauses for half as long at least', async () => {
    expect((await run([failure('network')], { random: () => 0 })).pauses).to.deep.equal([500]);
  });

  for (const result of [
    failure('http-404'),
    { status: 'rejected' },
    { status: 'accepted' },
  ] as LeadResult[]) {
    it(`is done after ${JSON.stringify(result)}`, async () => {
      expect(await run([result])).to.deep.include({ result, attempts: 1 });
    });
  }

  it('waits for a short time that is asked for, and leaves a long one to the visitor', async () => {
    expect((await run([{ status: 'retry', afterSeconds: 4 }])).pauses).to.deep.equal([4100]);
    expect(await run([{ status: 'retry', afterSeconds: 30 }])).to.deep.include({ attempts: 1, pauses: [] });
  });

  it('does not repeat what may have arrived where a repetition would make a second lead', async () => {
    expect(await run([failure('timeout')], { isRepeatable: false })).to.include({ attempts: 1 });
    expect(await run([{ status: 'retry' }], { isRepeatable: false })).to.include({ attempts: 2 });
  });

  it('waits until the browser is online, before the first attempt and after a lost one', async () => {
    // Before the first attempt, after it was lost, and before the next.
    const states = [false, false, false];
    const { attempts, why, pauses } = await run([failure('network')], {
      isOnline: () => states.shift() ?? true,
    });
    expect({ attempts, why, pauses }).to.deep.equal({ attempts: 2, why: ['offline', 'offline'], pauses: [] });
  });

  it('makes no attempt once it was given up', async () => {
    const controller = new AbortController();
    controller.abort();
    const attempt = () => Promise.reject(new Error('was called'));
    expect(await retryDelivery(attempt, { signal: controller.signal, isRepeatable: true })).to.deep.equal({
      result: { status: 'failed', code: 'aborted' },
      attempts: 0,
    });
  });
});

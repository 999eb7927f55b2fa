import { expect } from '@open-wc/testing';
import { awaitAnswer } from '../../src/lead/await-answer.js';

const never = new Promise<never>(() => undefined);

describe('awaitAnswer', () => {
  it('reads an outcome, a response, and promises of them', async () => {
    const outcome = { status: 'accepted', confirmation: 'email-sent' };
    expect(await awaitAnswer(outcome)).to.deep.equal(outcome);
    expect(await awaitAnswer(Promise.resolve(outcome))).to.deep.equal(outcome);
    expect(await awaitAnswer(new Response(null, { status: 201 }))).to.deep.equal({ status: 'accepted' });
    expect(await awaitAnswer(fetch('/__test__/lead?behaviour=created'))).to.deep.equal(outcome);
  });

  it('fails where the promise is rejected, whatever with', async () => {
    for (const reason of [new Error('name@example.com'), undefined, null]) {
      expect(await awaitAnswer(Promise.reject(reason))).to.deep.equal({
        status: 'failed',
        code: 'page-rejected',
      });
    }
  });

  it('fails where a thenable throws', async () => {
    const get = (): never => {
      throw new Error('no');
    };
    const hostile = new Proxy({}, { get });
    expect(await awaitAnswer(hostile)).to.deep.equal({ status: 'failed', code: 'page-rejected' });
  });

  it('fails where the promise says nothing', async () => {
    expect(await awaitAnswer(Promise.resolve())).to.deep.equal({ status: 'failed', code: 'not-an-outcome' });
  });

  it('does not wait for ever', async () => {
    expect(await awaitAnswer(never, { timeoutMs: 1 })).to.deep.equal({ status: 'failed', code: 'timeout' });
  });

  it('ignores an answer that comes late, a rejection too', async () => {
    let reject: (reason: Error) => void = () => undefined;
    const late = new Promise<never>((_, fail) => {
      reject = fail;
    });
    expect(await awaitAnswer(late, { timeoutMs: 1 })).to.deep.equal({ status: 'failed', code: 'timeout' });
    reject(new Error('too late'));
  });

  it('gives up when it is told to', async () => {
    const controller = new AbortController();
    const result = awaitAnswer(never, { signal: controller.signal });
    controller.abort();
    expect(await result).to.deep.equal({ status: 'failed', code: 'aborted' });
  });
});

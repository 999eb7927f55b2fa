import { expect } from '@open-wc/testing';
import { buildResponse } from '../../src/lead/build-response.js';
import type { LeadResult } from '../../src/lead/outcome.js';
import { readOutcome } from '../../src/lead/read-outcome.js';

describe('buildResponse', () => {
  const outcomes: readonly LeadResult[] = [
    { status: 'accepted' },
    { status: 'accepted', confirmation: 'email-sent' },
    { status: 'rejected' },
    { status: 'rejected', field: 'email', message: 'This address cannot receive mail.' },
    { status: 'retry' },
    { status: 'retry', afterSeconds: 30 },
  ];
  for (const outcome of outcomes) {
    it(`says ${JSON.stringify(outcome)} so that the form understands it`, async () => {
      expect(await readOutcome(buildResponse(outcome))).to.deep.equal(outcome);
    });
  }

  it('says no more of a failure than that there was one', async () => {
    const response = buildResponse({ status: 'failed', code: 'http-401' });
    expect(await response.clone().text()).to.equal('{}');
    expect(await readOutcome(response)).to.deep.equal({ status: 'failed', code: 'http-502' });
  });

  it('is not for caches', () => {
    expect(buildResponse({ status: 'accepted' }).headers.get('cache-control')).to.equal('no-store');
  });
});

import { expect } from '@open-wc/testing';
import { buildLead } from '../../src/lead/build-lead.js';
import { createOutbox, isOutboxEmpty, OUTBOX_KEY, OUTBOX_TTL_MS } from '../../src/lead/outbox.js';
import { leadParts } from './lead-parts.js';

const lead = buildLead(leadParts());
let time = 0;
const outbox = createOutbox('/leads', () => time);

beforeEach(() => {
  time = 1_000_000;
});
afterEach(() => sessionStorage.removeItem(OUTBOX_KEY));

describe('The outbox', () => {
  it('keeps a lead until it is released', () => {
    outbox.keep(lead);
    expect(outbox.read().map(({ submissionId }) => submissionId)).to.deep.equal([lead.submissionId]);
    outbox.release(lead);
    expect(outbox.read()).to.deep.equal([]);
    expect(isOutboxEmpty()).to.equal(true);
  });

  it('counts the day from the first attempt', () => {
    outbox.keep(lead);
    time += OUTBOX_TTL_MS - 1;
    outbox.keep({ ...lead, attempt: 2 });
    expect(outbox.read().map(({ attempt }) => attempt)).to.deep.equal([2]);
    time += 1;
    expect(outbox.read()).to.deep.equal([]);
  });

  it('removes what is too old as soon as it is read', () => {
    outbox.keep(lead);
    time += OUTBOX_TTL_MS;
    outbox.read();
    expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
  });

  it('leaves the leads of another endpoint alone', () => {
    outbox.keep(lead);
    expect(createOutbox('/others', () => time).read()).to.deep.equal([]);
    expect(outbox.read()).to.have.length(1);
  });
});

import { expect } from '@open-wc/testing';
import { nextAttempt } from '../../src/lead/next-attempt.js';
import { createSubmissionId } from '../../src/lead/submission-id.js';
import { sampleReport } from '../fixtures/report.js';
import { leadParts, partsWithoutResult } from './lead-parts.js';

describe('nextAttempt', () => {
  it('begins a submission with the first attempt', () => {
    const lead = nextAttempt(leadParts(), undefined);
    expect(lead.attempt).to.equal(1);
    expect(lead.submissionId).to.equal(nextAttempt(leadParts(), lead).submissionId);
  });

  it('counts on while the same is sent again, whenever and from wherever that is', () => {
    const first = nextAttempt(leadParts(), undefined);
    const second = nextAttempt(
      leadParts({ now: new Date(), context: { a: 1 }, email: 'name@example.com ' }),
      first,
    );
    const third = nextAttempt(leadParts(), second);
    expect([first, second, third].map(({ attempt }) => attempt)).to.deep.equal([1, 2, 3]);
    expect(new Set([first, second, third].map(({ submissionId }) => submissionId)).size).to.equal(1);
    expect(Object.isFrozen(third)).to.equal(true);
  });

  it('does not care for a box that was left open, offered before or not', () => {
    const consents = leadParts().consents.filter(({ granted }) => granted);
    const first = nextAttempt(leadParts({ consents }), undefined);
    const more = [...consents, { purpose: 'contact', granted: false, text: 'Write to me.' } as const];
    expect(nextAttempt(leadParts({ consents: more }), first).submissionId).to.equal(first.submissionId);
  });

  const changes = {
    'another address': leadParts({ email: 'other@example.com' }),
    'a box that is not ticked any more': leadParts({
      consents: leadParts().consents.map((consent) => ({
        ...consent,
        granted: consent.purpose === 'newsletter',
      })),
    }),
    'another result': leadParts({ report: sampleReport({ total: 73 }) }),
    'the answers as well': leadParts({ answers: { depth: 'd1' } }),
  };
  for (const [change, parts] of Object.entries(changes)) {
    it(`begins another submission for ${change}`, () => {
      const first = nextAttempt(leadParts(), undefined);
      const next = nextAttempt(parts, first);
      expect(next.attempt).to.equal(1);
      expect(next.submissionId).not.to.equal(first.submissionId);
    });
  }

  it('does not care for a result that does not go along', () => {
    const first = nextAttempt(partsWithoutResult(), undefined);
    expect(nextAttempt(partsWithoutResult({ report: sampleReport({ total: 73 }) }), first).attempt).to.equal(
      2,
    );
  });
});

describe('createSubmissionId', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('gives a new UUID each time', () => {
    expect(createSubmissionId()).to.match(uuid).and.not.to.equal(createSubmissionId());
  });

  it('does so on plain http too, where crypto.randomUUID is missing', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const ids = Array.from({ length: 100 }, createSubmissionId);
      for (const id of ids) expect(id).to.match(uuid);
      expect(new Set(ids).size).to.equal(100);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});

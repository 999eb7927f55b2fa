import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildLead } from '../../src/lead/build-lead.js';
import { parseLead } from '../../src/lead/parse-lead.js';
import { webhook } from '../../src/lead/services/webhook.js';
import { leadParts, partsWithoutResult } from './lead-parts.js';

const overTheNetwork = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
const full = () => overTheNetwork(buildLead(leadParts({ answers: { tools: ['git'] } })));

describe('parseLead', () => {
  it('takes what the form sends, with a result and without', () => {
    for (const parts of [leadParts({ answers: { tools: ['git'] } }), partsWithoutResult()]) {
      const sent = overTheNetwork(buildLead(parts));
      expect(parseLead(sent)).to.deep.equal({ ok: true, lead: sent });
    }
  });

  it('lets pass what a later version of the form adds', () => {
    const sent = { ...full(), later: { any: 1 } };
    expect(parseLead(sent).ok).to.equal(true);
  });

  const faults: readonly [path: string, change: Record<string, unknown>][] = [
    ['schemaVersion', { schemaVersion: 2 }],
    ['submissionId', { submissionId: '../../etc' }],
    ['submissionId', { submissionId: undefined }],
    ['attempt', { attempt: '1' }],
    ['contact', { contact: ['name@example.com'] }],
    ['contact.email', { contact: { email: 7 } }],
    ['email', { contact: { email: 'nobody' } }],
    ['consent', { consent: { 0: {} } }],
    ['consent.0.purpose', { consent: [{}] }],
    ['attribution.utm', { attribution: { page: '', referrer: '', utm: null, context: {} } }],
    ['quiz.version', { quiz: { id: 'q' } }],
    ['report', { report: null }],
    ['report.tags.0', { report: { total: null, band: null, dimensions: {}, tags: [1] } }],
    ['answers', { answers: ['a'] }],
  ];
  for (const [path, change] of faults) {
    it(`names ${path} where it is ${JSON.stringify(change)}`, () => {
      const result = parseLead(overTheNetwork({ ...full(), ...change }));
      expect(result.ok ? undefined : result.issue.path).to.equal(path);
    });
  }

  it('says what it expects', () => {
    const result = parseLead({ ...full(), consent: 'yes' });
    expect(result).to.deep.equal({ ok: false, issue: { path: 'consent', message: 'It must be a list.' } });
  });

  it('takes no lead that a prototype would complete', () => {
    expect(parseLead(Object.create(full())).ok).to.equal(false);
  });

  it('never throws, and what it takes can be sent on', () => {
    const values = fc.record(
      Object.fromEntries(
        Object.entries(full()).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(values, fc.jsonValue()), (value) => {
        const result = parseLead(value);
        if (result.ok) webhook.buildRequests(result.lead, { url: 'https://hooks.example' });
      }),
    );
  });
});

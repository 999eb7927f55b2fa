import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_ATTRIBUTION_TEXT, MAX_CONTEXT_KEYS } from '../../src/lead/build-attribution.js';
import { buildLead } from '../../src/lead/build-lead.js';
import { openReport, sampleReport } from '../fixtures/report.js';
import { leadParts, partsWithoutResult } from './lead-parts.js';

const contextOf = (context: unknown) => buildLead(leadParts({ context })).attribution.context;

describe('buildLead', () => {
  it('says who asked, what they agreed to in which words, and when', () => {
    const lead = buildLead(partsWithoutResult({ email: ' name@example.com ' }));
    expect(lead).to.deep.equal({
      schemaVersion: 1,
      submissionId: '5f1b7c1e-0000-4000-8000-000000000001',
      attempt: 1,
      placement: 'card',
      contact: { email: 'name@example.com' },
      consent: [
        {
          purpose: 'newsletter',
          granted: true,
          text: 'Yes, email me.',
          textHash: '3321aa3e7a39c561b018896be1b489abe6e8c59d005fbc4ad507584eb933c39d',
          locale: 'en',
          at: '2026-11-23T10:00:00.000Z',
          method: 'checkbox',
          policyUrl: 'https://blog.example/privacy',
        },
      ],
      attribution: { page: 'https://blog.example/ml', referrer: '', utm: {}, context: {} },
      locale: 'en',
      antiSpam: { honeypotFilled: false, dwellMs: 4200 },
      quiz: { id: 'sde-to-ml', version: '1.0.0' },
    });
  });

  it('says what the quiz was drawn by beside the answers, and only there', () => {
    const quiz = { id: 'sde-to-ml', version: '1.0.0', seed: 7 };
    const answers = { depth: 'd1' };
    expect(buildLead(leadParts({ quiz, answers })).quiz).to.deep.equal(quiz);
    for (const lead of [buildLead(leadParts({ quiz })), buildLead(partsWithoutResult({ quiz, answers }))]) {
      expect(lead.quiz).to.deep.equal({ id: 'sde-to-ml', version: '1.0.0' });
    }
  });

  it('is frozen through and through, and the same after a trip through JSON', () => {
    const lead = buildLead(
      leadParts({ context: { campaign: 'spring' }, answers: { tools: ['git'], depth: 'd1' } }),
    );
    expect(JSON.parse(JSON.stringify(lead))).to.deep.equal(lead);
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(lead)).to.equal(true);
  });

  it('freezes copies, never what it was given', () => {
    const parts = leadParts({ context: { a: 1 }, answers: { tools: ['git'] } });
    buildLead(parts);
    for (const given of [
      parts,
      parts.context,
      parts.answers,
      parts.answers?.['tools'],
      parts.report,
      parts.report?.roles,
      parts.quiz,
    ]) {
      expect(Object.isFrozen(given)).to.equal(false);
    }
  });

  it('takes of the quiz its id and version only', () => {
    const quiz = { id: 'q', version: '2', questions: ['secret'] };
    expect(buildLead(leadParts({ quiz })).quiz).to.deep.equal({ id: 'q', version: '2' });
  });
});

describe('The result in a lead', () => {
  it('goes along in brief where the visitor agreed', () => {
    const { report } = buildLead(leadParts());
    const sample = sampleReport();
    const nearest = sample.roles.toSorted((a, b) => b.fit - a.fit)[0]!;
    expect(report).to.deep.equal({
      total: 72,
      band: sample.band!.id,
      dimensions: Object.fromEntries(sample.dimensions.map(({ id, score }) => [id, score])),
      tags: [
        `band-${sample.band!.id}`,
        ...sample.gaps.map(({ dimension }) => `gap-${dimension}`),
        `role-${nearest.id}`,
      ],
    });
  });

  it('names the role that fits best, not the one aimed for', () => {
    const [first, second] = sampleReport().roles;
    const roles = [
      { ...first!, id: 'aimed-for', fit: 40, isTarget: true },
      { ...second!, id: 'nearest', fit: 70, isTarget: false },
    ];
    expect(buildLead(leadParts({ report: sampleReport({ roles }) })).report?.tags).to.include('role-nearest');
  });

  it('has no band, no total and no tags where too little was answered', () => {
    const { report } = buildLead(leadParts({ report: openReport() }));
    expect(report).to.include({ total: null, band: null });
    expect(report?.tags).to.deep.equal([]);
  });

  it('stays out, answers too, without the visitor’s leave, whatever is passed', () => {
    const consents = fc.array(
      fc.record({
        purpose: fc.constantFrom('newsletter' as const, 'share-result' as const),
        granted: fc.boolean(),
        text: fc.string(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(consents, (given) => {
        const lead = buildLead(leadParts({ consents: given, answers: { depth: 'd1' } }));
        const may = given.some(({ purpose, granted }) => purpose === 'share-result' && granted);
        return 'report' in lead === may && 'answers' in lead === may;
      }),
    );
  });

  it('brings answers only where the host asked for them', () => {
    expect(buildLead(leadParts())).not.to.have.property('answers');
    const answers = { tools: ['git', 'cloud'], depth: 'd1', years: 7 };
    expect(buildLead(leadParts({ answers })).answers).to.deep.equal(answers);
  });
});

describe('Where a lead came from', () => {
  it('leaves query, fragment and user name out of both addresses', () => {
    const { attribution } = buildLead(
      leadParts({
        page: 'https://user:secret@blog.example/ml?token=1&utm_source=x#result',
        referrer: 'https://search.example/find?q=private#a',
      }),
    );
    expect(attribution.page).to.equal('https://blog.example/ml');
    expect(attribution.referrer).to.equal('https://search.example/find');
  });

  it('leaves out an address that is none', () => {
    const { attribution } = buildLead(leadParts({ page: 'not an address', referrer: 'http://' }));
    expect([attribution.page, attribution.referrer]).to.deep.equal(['', '']);
  });

  it('reads campaign parameters by an allow-list, and cuts them', () => {
    const query = `utm_source=news&utm_medium=&utm_content=${'x'.repeat(600)}&utm_id=9&email=a@b.c&__proto__=1`;
    expect(buildLead(leadParts({ page: `https://blog.example/?${query}` })).attribution.utm).to.deep.equal({
      utm_source: 'news',
      utm_content: 'x'.repeat(MAX_ATTRIBUTION_TEXT),
    });
  });

  it('keeps plain values of the context and nothing else', () => {
    const context = Object.assign(Object.create({ inherited: 'no' }), {
      campaign: 'spring',
      step: 2,
      isMember: false,
      partner: null,
      nested: { no: 1 },
      list: ['no'],
      missing: undefined,
      notANumber: Number.NaN,
      endless: Infinity,
      method: () => 'no',
    });
    expect(contextOf(context)).to.deep.equal({ campaign: 'spring', step: 2, isMember: false, partner: null });
  });

  it('cuts a context that is too much', () => {
    expect(contextOf({ long: 'x'.repeat(600) })).to.deep.equal({ long: 'x'.repeat(MAX_ATTRIBUTION_TEXT) });
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${i}`, i]));
    expect(Object.keys(contextOf(many))).to.have.length(MAX_CONTEXT_KEYS);
  });

  it('survives a context that is no object, fights back, or reaches for prototypes', () => {
    const throwing = {
      get broken() {
        throw new Error('no');
      },
    };
    for (const context of [
      undefined,
      null,
      'text',
      7,
      [],
      throwing,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ]) {
      expect(contextOf(context)).to.deep.equal({});
    }
    expect(contextOf(JSON.parse('{"__proto__": "x", "a": 1}'))).to.deep.equal({ a: 1 });
    expect({}).not.to.have.property('a');
  });

  it('is plain values by key, whatever the context is', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withSparseArray: true,
      withMap: true,
    });
    fc.assert(
      fc.property(anything, (context) =>
        Object.values(contextOf(context)).every(
          (value) => value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value),
        ),
      ),
    );
  });
});

import { expect } from '@open-wc/testing';
import { connectAnalytics } from '../../src/analytics/connect-analytics.js';
import { dataFlows, dataKinds, type DataKind } from '../../src/lead/data-flows.js';
import { encodeShareToken, sharedResultOf } from '../../src/core/index.js';
import type { Lead } from '../../src/lead/lead.js';
import { visit } from '../analytics/visit.js';
import { builtIn } from '../fixtures/built-in.js';
import { sampleReport } from '../fixtures/report.js';
import { recordedLead, recordings } from './services/recorded.js';

/** A lead in which every kind of data can be told from every other. */
const lead: Lead = {
  ...recordedLead(),
  submissionId: 'MARK-submission',
  contact: Object.assign({ firstName: 'MARK-field' }, { email: 'mark@example.com' }),
  consent: [
    {
      purpose: 'newsletter',
      granted: true,
      text: 'MARK-text',
      locale: 'en',
      at: 'MARK-at',
      policyUrl: 'MARK-policy',
    },
    {
      purpose: 'share-result',
      granted: true,
      text: 'MARK-text',
      locale: 'en',
      at: 'MARK-at',
      policyUrl: 'MARK-policy',
    },
  ],
  attribution: {
    page: 'MARK-page',
    referrer: 'MARK-referrer',
    utm: { utm_source: 'MARK-utm' },
    context: { own: 'MARK-context' },
  },
  locale: 'MARK-locale',
  antiSpam: { honeypotFilled: false, dwellMs: 987_654 },
  quiz: { id: 'MARK-quiz', version: '1' },
  report: { total: 72, band: 'MARK-band', dimensions: { math: 60 }, tags: ['band-apply', 'role-mle'] },
  answers: { depth: 'MARK-answer' },
};

const MARKS: Readonly<Record<Exclude<DataKind, 'report' | 'shared-result' | 'steps'>, RegExp>> = {
  email: /mark@example\.com/,
  fields: /MARK-field/,
  'agreed-to': /"newsletter[",]|"opt_in":true/,
  'agreed-text': /MARK-text/,
  'agreed-at': /MARK-at/,
  'policy-url': /MARK-policy/,
  page: /MARK-page/,
  referrer: /MARK-referrer/,
  campaign: /MARK-utm/,
  context: /MARK-context/,
  language: /MARK-locale/,
  'anti-spam': /987654/,
  quiz: /MARK-quiz/,
  'submission-id': /MARK-submission/,
  score: /MARK-band/,
  tags: /band-apply|:175\b|tags\/175|4243829086487936/,
  answers: /MARK-answer/,
};

const kindsIn = (text: string) =>
  Object.entries(MARKS)
    .filter(([, mark]) => mark.test(text))
    .map(([kind]) => kind)
    .sort();
const kindsOf = (id: string) => [...dataFlows.find((flow) => flow.id === id)!.data].sort();

describe('The list of what leaves the page', () => {
  for (const { name, service, recording } of recordings) {
    it(`is what ${name} gets`, () => {
      const requests = service.buildRequests(lead, recording.settings, { isBrowser: false });
      expect(kindsIn(JSON.stringify(requests))).to.deep.equal(kindsOf(name));
    });
  }

  it('is what an endpoint and the page get', () => {
    for (const id of ['endpoint', 'page']) expect(kindsIn(JSON.stringify(lead))).to.deep.equal(kindsOf(id));
  });

  it('has of a link nothing but the result, rounded', () => {
    const result = sharedResultOf(sampleReport());
    const token = result && encodeShareToken(builtIn, result);
    expect(token?.split('.').length).to.equal(12);
    expect(Object.keys(result ?? {})).to.deep.equal([
      'band',
      'score',
      'gate',
      'role',
      'level',
      'quarters',
      'isOpen',
    ]);
    for (const id of ['link', 'image']) expect(kindsOf(id)).to.deep.equal(['shared-result']);
  });

  it('has no contact data for analytics, which get none', () => {
    const told: unknown[] = [];
    const element = document.createElement('div');
    connectAnalytics(element, (event) => told.push(event));
    for (const event of visit()) element.dispatchEvent(event);
    expect(JSON.stringify(told)).not.to.match(/@|band-|Yes, email me/);
    expect(kindsOf('analytics')).to.deep.equal(['steps']);
  });

  it('says of every kind what it is, and of the result that it takes a box of its own', () => {
    for (const flow of dataFlows) for (const kind of flow.data) expect(dataKinds[kind].what).to.match(/\.$/);
    for (const kind of ['score', 'tags', 'answers'] as const) {
      expect(dataKinds[kind].consent).to.equal('share-result');
    }
  });
});

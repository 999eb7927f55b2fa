import { expect } from '@open-wc/testing';
import { connectAnalytics } from '../../src/analytics/connect-analytics.js';
import { LeadSubmitEvent } from '../../src/events.js';
import { buildLead } from '../../src/lead/build-lead.js';
import { dataFlows, dataKinds, type DataKind } from '../../src/lead/data-flows.js';
import { encodeShareToken, sharedResultOf } from '../../src/core/index.js';
import { deliverLead } from '../../src/lead/deliver-lead.js';
import type { LeadEncoding } from '../../src/lead/encode-lead.js';
import type { Lead } from '../../src/lead/lead.js';
import { visit } from '../analytics/visit.js';
import { builtIn } from '../fixtures/built-in.js';
import { restoreNetwork } from '../fixtures/network.js';
import { sampleReport } from '../fixtures/report.js';
import { leadParts } from './lead-parts.js';
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

const marksIn = (text: string) =>
  Object.entries(MARKS)
    .filter(([, mark]) => mark.test(text))
    .map(([kind]) => kind)
    .sort();
const kindsOf = (id: string) => [...dataFlows.find((flow) => flow.id === id)!.data].sort();

const ID = '5f1b7c1e-0000-4000-8000-00000000000a';

/** A lead with all that one can have, as the form makes it. */
const built = (): Lead =>
  buildLead({
    ...leadParts(),
    submissionId: ID,
    fields: { firstName: 'Ada' },
    policyVersion: '2026-11',
    page: 'https://blog.example/ml?utm_source=spring',
    referrer: 'https://other.example/',
    context: { campaign: 'own' },
    antiSpam: { honeypotFilled: false, dwellMs: 4200, challenge: { token: 'passed' } },
    quiz: { id: 'sde-to-ml', version: '1.0.0', seed: 7 },
    answers: { depth: 'd1', tools: ['git'] },
  });

/** What each member of a lead is, by its path in JSON and its name in a form; `format` is of no visitor. */
const MEMBERS: readonly (readonly [DataKind | 'format', RegExp])[] = [
  ['format', /^(schemaVersion|attempt|placement)$/],
  ['email', /^(contact\.)?email$/],
  ['fields', /^(contact\.)?firstName$/],
  ['agreed-to', /^(consent\.\d\.(purpose|granted|method)|agreedTo)$/],
  ['agreed-text', /^(consent\.\d\.(text|textHash|locale)|agreedText|agreedHash)$/],
  ['agreed-at', /^(consent\.\d\.at|agreedAt)$/],
  ['policy-url', /^(consent\.\d\.)?policy(Url|Version)$/],
  ['page', /^(attribution\.)?page$/],
  ['referrer', /^(attribution\.)?referrer$/],
  ['campaign', /^(attribution\.utm\.)?utm_source$/],
  ['context', /^(attribution\.context\.)?campaign$/],
  ['language', /^locale$/],
  ['anti-spam', /^(antiSpam\.(challenge\.)?)?(honeypotFilled|dwellMs|token)$/],
  ['quiz', /^(quiz\.(id|version)|quizId|quizVersion)$/],
  ['submission-id', /^submissionId$/],
  ['score', /^(report\.)?(total|band|dimensions\.\w+)$/],
  ['tags', /^(report\.tags\.\d+|tags)$/],
  ['answers', /^(answers(\.\w+)*|quiz\.seed)$/],
];

/** The kinds that these members are; one that no kind explains under its own name. */
const kindsIn = (members: readonly string[]): readonly string[] => {
  const kinds = members.map((member) => MEMBERS.find(([, mark]) => mark.test(member))?.[0] ?? member);
  return [...new Set(kinds)].filter((kind) => kind !== 'format').sort();
};

/** The paths of all that is not a list or an object. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, path ? `${path}.${key}` : key));
}

/** What really goes to an endpoint. */
async function sentAs(encoding: LeadEncoding): Promise<{ readonly body: object; readonly headers: object }> {
  let sent: RequestInit = {};
  globalThis.fetch = (_, init = {}) => {
    sent = init;
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  try {
    await deliverLead(built(), { endpoint: 'https://blog.example/leads', encoding });
  } finally {
    restoreNetwork();
  }
  const { body, headers } = sent;
  return {
    body: (body instanceof URLSearchParams ? Object.fromEntries(body) : JSON.parse(body as string)) as object,
    headers: Object.fromEntries(new Headers(headers)),
  };
}

describe('The list of what leaves the page', () => {
  for (const { name, service, recording } of recordings) {
    it(`is what ${name} gets`, () => {
      const requests = service.buildRequests(lead, recording.settings, { isBrowser: false });
      expect(marksIn(JSON.stringify(requests))).to.deep.equal(kindsOf(name));
    });
  }

  it('is what the page gets', () => {
    expect(kindsIn(leavesOf(JSON.parse(JSON.stringify(new LeadSubmitEvent(built()).detail))))).to.deep.equal(
      kindsOf('page'),
    );
  });

  for (const encoding of ['json', 'form'] as const) {
    it(`is what an endpoint gets, as ${encoding}`, async () => {
      const { body, headers } = await sentAs(encoding);
      expect(kindsIn(leavesOf(body))).to.deep.equal(kindsOf('endpoint'));
      const key = { 'idempotency-key': ID };
      const type = { 'content-type': 'application/json' };
      expect(headers).to.deep.equal(encoding === 'json' ? { ...type, ...key } : {});
    });
  }

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

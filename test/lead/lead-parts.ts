/** What a lead is made of in these tests: both boxes offered, both ticked. */
import type { LeadParts } from '../../src/lead/build-lead.js';
import { sampleReport } from '../fixtures/report.js';

/** Fresh parts, for a test to change as it likes. */
export function leadParts(overrides: Partial<LeadParts> = {}): LeadParts {
  return {
    submissionId: '5f1b7c1e-0000-4000-8000-000000000001',
    attempt: 1,
    email: 'name@example.com',
    consents: [
      { purpose: 'newsletter', granted: true, text: 'Yes, email me.' },
      { purpose: 'share-result', granted: true, text: 'Include my result.' },
    ],
    policyUrl: 'https://blog.example/privacy',
    page: 'https://blog.example/ml',
    referrer: '',
    context: {},
    locale: 'en',
    antiSpam: { honeypotFilled: false, dwellMs: 4200 },
    quiz: { id: 'sde-to-ml', version: '1.0.0' },
    report: sampleReport(),
    now: new Date('2026-11-23T10:00:00Z'),
    ...overrides,
  };
}

/** The same, without the visitor's leave to send the result along. */
export function partsWithoutResult(overrides: Partial<LeadParts> = {}): LeadParts {
  return leadParts({
    consents: [{ purpose: 'newsletter', granted: true, text: 'Yes, email me.' }],
    ...overrides,
  });
}

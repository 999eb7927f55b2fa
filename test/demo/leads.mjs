/** A lead as the form sends it, with answers whose score is known, and ways to vary it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const quiz = JSON.parse(readFileSync(new URL('../../src/quizzes/sde-to-ml.json', import.meta.url), 'utf8'));

/** A back-end developer with projects: 72, ready to apply. */
const answers = {
  languages: ['python', 'sql', 'jvm'],
  python_depth: 'p3',
  sde_practice: ['algo', 'arch', 'vcs', 'ci', 'cloud_svc', 'debug'],
  data_work: 'd2',
  frameworks: ['pytorch', 'sklearn'],
  framework_depth: 'f3',
  maths: ['m_courses', 'm_mlcourse', 'm_eval'],
  k_leak: 'b',
  k_overfit: 'a',
  k_pr: 'c',
  k_drift: 'd',
  mlops: 'o1',
  platform: ['cloud', 'docker'],
  genai: 'g1',
  portfolio: ['predictive', 'e2e'],
  link_ready: 'yes',
  proof: ['kaggle', 'profile'],
};

const report = {
  total: 72,
  band: 'apply',
  dimensions: { lang: 73, swe: 100, data: 63, ml: 82, maths: 92, ops: 42, genai: 30, proof: 74 },
  tags: ['band-apply'],
};

/**
 * @param {Record<string, unknown>} [changes] fields to replace; `undefined` leaves one out
 * @returns {Record<string, unknown> & { submissionId: string }}
 */
export function makeLead(changes = {}) {
  const at = '2026-11-23T09:30:00.000Z';
  const consent = { locale: 'en', at, policyUrl: 'http://localhost/privacy.html' };
  return {
    schemaVersion: 1,
    submissionId: randomUUID(),
    attempt: 1,
    placement: 'card',
    contact: { email: 'ada@example.org' },
    consent: [
      { purpose: 'newsletter', granted: true, text: 'Yes, e-mail me the newsletter.', ...consent },
      { purpose: 'share-result', granted: true, text: 'Include my result and my answers.', ...consent },
    ],
    attribution: { page: 'http://localhost/', referrer: '', utm: {}, context: {} },
    locale: 'en',
    antiSpam: { honeypotFilled: false, dwellMs: 4200 },
    quiz: { id: quiz.id, version: quiz.version },
    report,
    answers,
    ...changes,
  };
}

/** A report with another total than the answers give. */
export const tamperedReport = { ...report, total: 98, band: 'strong' };

/** A report with one dimension changed and the right total. */
export const tamperedDimensions = { ...report, dimensions: { ...report.dimensions, genai: 31 } };

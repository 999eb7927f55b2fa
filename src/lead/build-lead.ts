/**
 * Puts one lead together: the `detail` of `ml-lead-submit` and the body that delivery sends.
 *
 * The rule that matters lives here and nowhere else: without the `share-result` consent neither the result nor an answer is
 * in a lead, whatever the caller passes. In: what was typed, ticked and shown. Out: frozen plain data. Pure.
 */

import type { Answers } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { buildAttribution } from './build-attribution.js';
import type { AntiSpam, ConsentPurpose, Lead, LeadQuiz } from './lead.js';
import { buildLeadReport } from './build-lead-report.js';

/** One consent box as the visitor left it. */
export interface ConsentChoice {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** The exact text shown beside the box. */
  readonly text: string;
}

/** What a lead is made of. */
export interface LeadParts {
  /** Id of this submission; see `createSubmissionId`. */
  readonly submissionId: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** E-mail address as typed. */
  readonly email: string;
  /** Every box that was offered. */
  readonly consents: readonly ConsentChoice[];
  /** The privacy page that was linked. */
  readonly policyUrl: string;
  /** Address of the page, whole: campaign parameters are read from its query, and the rest of that is dropped. */
  readonly page: string;
  /** Address of the page before; empty where it is not known. */
  readonly referrer: string;
  /** What the host set as `context`; only plain values of its own keys are kept. */
  readonly context?: unknown;
  /** Language the form was shown in. */
  readonly locale: string;
  readonly antiSpam: AntiSpam;
  readonly quiz: LeadQuiz;
  /** The report, to go along in brief where the visitor agreed. */
  readonly report?: Report | undefined;
  /** The answers, only where the host asked for them and the form said so. */
  readonly answers?: Answers | undefined;
  /** When the form was sent. */
  readonly now: Date;
}

/** One lead as frozen plain data. */
export function buildLead(parts: LeadParts): Lead {
  const { submissionId, attempt, locale, quiz, report, answers } = parts;
  const shares = parts.consents.some(({ purpose, granted }) => purpose === 'share-result' && granted);
  const at = parts.now.toISOString();
  return deepFreeze({
    schemaVersion: 1,
    submissionId,
    attempt,
    placement: 'card',
    contact: { email: parts.email.trim() },
    consent: parts.consents.map(({ purpose, granted, text }) => ({
      purpose,
      granted,
      text,
      locale,
      at,
      policyUrl: parts.policyUrl,
    })),
    attribution: buildAttribution({ page: parts.page, referrer: parts.referrer, context: parts.context }),
    locale,
    antiSpam: { honeypotFilled: parts.antiSpam.honeypotFilled, dwellMs: parts.antiSpam.dwellMs },
    quiz: shares && answers ? pickQuiz(quiz) : { id: quiz.id, version: quiz.version },
    ...(shares && report ? { report: buildLeadReport(report) } : {}),
    ...(shares && answers ? { answers: copyAnswers(answers) } : {}),
  });
}

/** The seed goes along with answers, which cannot be scored again without it; by itself it would say nothing but who is who. */
const pickQuiz = ({ id, version, seed }: LeadQuiz): LeadQuiz => ({
  id,
  version,
  ...(seed === undefined ? {} : { seed }),
});

function copyAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'object' ? [...answer] : answer]),
  );
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

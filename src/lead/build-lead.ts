/**
 * Puts one lead together: the `detail` of `ml-lead-submit` and the body that delivery sends.
 *
 * The rule that matters lives here and nowhere else: without the `share-result` consent neither the result nor an answer is
 * in a lead, whatever the caller passes. In: what was typed, ticked and shown. Out: frozen plain data. Pure.
 */

import type { Answers } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { buildAttribution } from './build-attribution.js';
import { buildLeadReport } from './build-lead-report.js';
import type {
  AntiSpam,
  ConsentPurpose,
  ConsentRecord,
  Contact,
  Lead,
  LeadPlacement,
  LeadQuiz,
} from './lead.js';
import { sha256 } from './sha256.js';

/** One consent box as the visitor left it. */
export interface ConsentChoice {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** The exact text shown beside the box. */
  readonly text: string;
  /** The privacy page for this purpose, and its version, where they are not those of the form. */
  readonly policyUrl?: string | undefined;
  readonly policyVersion?: string | undefined;
}

/** What a lead is made of. */
export interface LeadParts {
  /** Id of this submission; see `createSubmissionId`. */
  readonly submissionId: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Where the form stands; on the card where it is not said. */
  readonly placement?: LeadPlacement | undefined;
  /** E-mail address as typed. */
  readonly email: string;
  /** What was entered in the host's further fields, by their ids. */
  readonly fields?: Readonly<Record<string, string | boolean>> | undefined;
  /** Every box that was offered. */
  readonly consents: readonly ConsentChoice[];
  /** The privacy page that was linked. */
  readonly policyUrl: string;
  /** Its version, where the host says it. */
  readonly policyVersion?: string | undefined;
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
  const { submissionId, attempt, placement = 'card', locale, quiz, report, answers } = parts;
  const { honeypotFilled, dwellMs, challenge } = parts.antiSpam;
  const shares = parts.consents.some(({ purpose, granted }) => purpose === 'share-result' && granted);
  return deepFreeze({
    schemaVersion: 1,
    submissionId,
    attempt,
    placement,
    contact: buildContact(parts),
    consent: parts.consents.map((choice) => buildConsent(choice, parts)),
    attribution: buildAttribution({ page: parts.page, referrer: parts.referrer, context: parts.context }),
    locale,
    antiSpam: { honeypotFilled, dwellMs, ...(challenge ? { challenge: { ...challenge } } : {}) },
    quiz: shares && answers ? pickQuiz(quiz) : { id: quiz.id, version: quiz.version },
    ...(shares && report ? { report: buildLeadReport(report) } : {}),
    ...(shares && answers ? { answers: copyAnswers(answers) } : {}),
  });
}

function buildConsent(
  { purpose, granted, text, ...own }: ConsentChoice,
  { locale, now, policyUrl, policyVersion }: LeadParts,
): ConsentRecord {
  // The version of the form's page says nothing about another page.
  const version = own.policyUrl === undefined ? (own.policyVersion ?? policyVersion) : own.policyVersion;
  return {
    purpose,
    granted,
    text,
    textHash: sha256(text),
    locale,
    at: now.toISOString(),
    method: 'checkbox',
    policyUrl: own.policyUrl ?? policyUrl,
    ...(version ? { policyVersion: version } : {}),
  };
}

/** The address last, so that no field can stand in for it. */
const buildContact = ({ email, fields }: LeadParts): Contact => ({ ...fields, email: email.trim() });

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

/**
 * Turns JSON from the network into a lead: for endpoints that take what the form sends. It checks the shape of everything that
 * the functions here read, so that none of them can fail later. Whether the score is right, `ml-readiness-quiz/core` can tell.
 *
 * In: any value. Out: the same value as a lead, or the first fault. Never throws.
 */

import type { Lead } from './lead.js';
import { validateContact } from './validate-lead.js';

/** One fault in what claims to be a lead. */
export interface LeadIssue {
  /** Where it is, such as `consent.0.granted`; `email` for the one field that a visitor can mend. */
  readonly path: string;
  /** What is expected there, in English. */
  readonly message: string;
}

/** A lead, or why there is none. */
export type LeadParseResult =
  { readonly ok: true; readonly lead: Lead } | { readonly ok: false; readonly issue: LeadIssue };

type Shape =
  'string' | 'number' | 'boolean' | 'object' | 'number?' | 'string?' | readonly [Shape] | ShapeByKey;

interface ShapeByKey {
  readonly [key: string]: Shape;
}

const CONSENT: Shape = {
  purpose: 'string',
  granted: 'boolean',
  text: 'string',
  locale: 'string',
  at: 'string',
  policyUrl: 'string',
};

const LEAD: ShapeByKey = {
  schemaVersion: 'number',
  submissionId: 'string',
  attempt: 'number',
  placement: 'string',
  contact: { email: 'string' },
  consent: [CONSENT],
  attribution: { page: 'string', referrer: 'string', utm: 'object', context: 'object' },
  locale: 'string',
  antiSpam: { honeypotFilled: 'boolean', dwellMs: 'number' },
  quiz: { id: 'string', version: 'string' },
};

const REPORT: Shape = { total: 'number?', band: 'string?', dimensions: 'object', tags: ['string'] };

/** Reads a lead. */
export function parseLead(value: unknown): LeadParseResult {
  const fault = findFault(value, LEAD, '') ?? findMeaningFault(value as Lead);
  return fault ? { ok: false, issue: fault } : { ok: true, lead: value as Lead };
}

function findMeaningFault({
  schemaVersion,
  submissionId,
  contact,
  consent,
  antiSpam,
  report,
  answers,
}: Lead): LeadIssue | undefined {
  if (schemaVersion !== 1) return { path: 'schemaVersion', message: 'It must be 1.' };
  if (!/^[\w-]{1,64}$/.test(submissionId)) {
    return { path: 'submissionId', message: 'It must be 1 to 64 letters, digits, hyphens or underscores.' };
  }
  if (validateContact(contact).length > 0) {
    return { path: 'email', message: 'This does not look like an e-mail address.' };
  }
  for (const [index, { textHash, method, policyVersion }] of consent.entries()) {
    const added = Object.entries({ textHash, method, policyVersion });
    const wrong = added.find(([, value]) => value !== undefined && typeof value !== 'string');
    if (wrong) return expected(`consent.${index}.${wrong[0]}`, 'string');
  }
  for (const [id, value] of Object.entries(contact)) {
    if (typeof value !== 'string' && typeof value !== 'boolean') return expected(`contact.${id}`, 'string');
  }
  const { challenge } = antiSpam;
  if (challenge !== undefined && !isTexts(challenge)) return expected('antiSpam.challenge', 'object');
  if (answers !== undefined && !fits(answers, 'object')) return expected('answers', 'object');
  return report === undefined ? undefined : findFault(report, REPORT, 'report');
}

function findFault(value: unknown, shape: Shape, path: string): LeadIssue | undefined {
  if (typeof shape === 'string') return fits(value, shape) ? undefined : expected(path, shape);
  const isList = isShapeOfList(shape);
  if (isList ? !Array.isArray(value) : !fits(value, 'object'))
    return expected(path, isList ? 'list' : 'object');
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(isList ? members : shape);
  for (const key of keys) {
    const inner = path === '' ? key : `${path}.${key}`;
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    const fault = findFault(member, isList ? shape[0] : shape[key]!, inner);
    if (fault) return fault;
  }
  return undefined;
}

function isShapeOfList(shape: readonly [Shape] | ShapeByKey): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function fits(value: unknown, type: string): boolean {
  if (value === null) return type.endsWith('?');
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
  return typeof value === type.replace('?', '');
}

const isTexts = (value: unknown): boolean =>
  fits(value, 'object') && Object.values(value as object).every((text) => typeof text === 'string');

function expected(path: string, type: string): LeadIssue {
  return {
    path,
    message: `It must be ${type === 'object' ? 'an object' : `a ${type.replace('?', ' or null')}`}.`,
  };
}

/**
 * Decides what is one submission. Trying again with the same content is another attempt of the same one, so that a receiver
 * stores it once; a changed address, box or result is a new one, which the receiver must not take for a repetition.
 */

import { buildLead, type LeadParts } from './build-lead.js';
import type { Lead } from './lead.js';
import { createSubmissionId } from './submission-id.js';

/** What a lead is made of, without what makes it one of several attempts. */
export type LeadContent = Omit<LeadParts, 'submissionId' | 'attempt'>;

/**
 * The lead to send now.
 * @param previous the one sent before, where nobody accepted it
 */
export function nextAttempt(content: LeadContent, previous: Lead | undefined): Lead {
  const lead = buildLead({ ...content, submissionId: createSubmissionId(), attempt: 1 });
  if (!previous || fingerprint(lead) !== fingerprint(previous)) return lead;
  return Object.freeze({ ...lead, submissionId: previous.submissionId, attempt: previous.attempt + 1 });
}

function fingerprint({ contact, consent, quiz, report, answers }: Lead): string {
  return JSON.stringify([
    contact,
    // A box that was offered and left open says no more than one that was not there.
    consent.filter(({ granted }) => granted).map(({ purpose }) => purpose),
    quiz,
    report,
    answers,
  ]);
}

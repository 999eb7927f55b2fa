/**
 * Puts together what a lead is made of, at the moment of sending: `context` and the campaign of the page's address are read now.
 * In: what the host knows, and what the visitor entered. Out: plain data for `nextAttempt`.
 */

import type { Answers } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import type { LeadPlacement, LeadQuiz } from '../lead/lead.js';
import type { LeadContent } from '../lead/next-attempt.js';
import { parseWebAddress } from '../lead/web-address.js';
import type { Messages } from '../locales/messages.js';
import type { LeadEntry } from './lead-form.entry.js';
import type { LeadSettingValues } from './lead-settings.js';

/** What the host element knows and the form needs. */
export interface LeadFormInputs {
  /** The quiz that was taken; only its id and version go along. */
  readonly quiz: LeadQuiz;
  /** The report; without one there is no box to include it. */
  readonly report: Report | null | undefined;
  readonly answers: Answers;
  /** What the page set. */
  readonly settings: LeadSettingValues;
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the form's heading; 3 where it is not given. */
  readonly headingLevel?: number;
}

/**
 * What the lead is made of.
 * @param shownAt when the form came on screen, by the clock of `performance`
 */
export function buildContent(
  { quiz, report, answers, settings, locale }: LeadFormInputs,
  { email, fields, consents, isTrapFilled, challenge }: LeadEntry,
  placement: LeadPlacement,
  shownAt: number | undefined,
): LeadContent {
  const now = performance.now();
  return {
    placement,
    email,
    fields,
    consents,
    policyUrl: parseWebAddress(settings.privacyUrl)?.href ?? '',
    policyVersion: settings.privacyVersion ?? undefined,
    page: location.href,
    referrer: document.referrer,
    context: settings.context,
    locale,
    antiSpam: {
      honeypotFilled: isTrapFilled,
      dwellMs: Math.round(now - (shownAt ?? now)),
      ...(challenge ? { challenge } : {}),
    },
    quiz,
    report: report ?? undefined,
    answers: settings.leadInclude === 'answers' ? answers : undefined,
    now: new Date(),
  };
}

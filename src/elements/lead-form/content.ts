/** What a lead is made of at the moment of sending: what was entered, what the quiz knows, and where the page is. No copy is kept. */

import type { LeadPlacement } from '../../lead/lead.js';
import type { LeadContent } from '../../lead/next-attempt.js';
import { parseWebAddress } from '../../lead/web-address.js';
import type { LeadEntry } from './entry.js';
import type { LeadFormInputs } from './inputs.js';

/** @param dwellMs how long the form was open, in milliseconds */
export function contentOf(
  { email, fields, consents, isTrapFilled, challenge }: LeadEntry,
  { quiz, report, answers, settings, locale }: LeadFormInputs,
  placement: LeadPlacement,
  dwellMs: number,
): LeadContent {
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
      dwellMs: Math.round(dwellMs),
      ...(challenge ? { challenge } : {}),
    },
    quiz,
    report: report ?? undefined,
    answers: settings.leadInclude === 'answers' ? answers : undefined,
    now: new Date(),
  };
}

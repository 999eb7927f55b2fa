/**
 * A lead as one flat list, for receivers that know neither objects nor lists: form-encoded endpoints, and tools that map fields without
 * code. In: a lead. Out: plain values by name, without the host's further fields and context, which the caller adds. Pure.
 */

import type { Lead } from './lead.js';
import { hasGranted, tagsOf } from './services/granted-data.js';

/** Plain values by name. */
export type FlatLead = Readonly<Record<string, string | number | null | undefined>>;

/** Who agreed to what, where they came from, and the result in brief where it may be shared. */
export function flattenLead(lead: Lead): FlatLead {
  const { submissionId, contact, consent, attribution, locale, quiz } = lead;
  const report = hasGranted(lead, 'share-result') ? lead.report : undefined;
  const agreed = consent.filter(({ granted }) => granted);
  // The box about the result may come first, and may link another page.
  const writing = agreed.find(({ purpose }) => purpose !== 'share-result');
  return {
    ...attribution.utm,
    submissionId,
    email: contact.email,
    agreedTo: agreed.map(({ purpose }) => purpose).join(','),
    agreedText: agreed.map(({ text }) => text).join('\n'),
    agreedHash: agreed.map(({ textHash }) => textHash ?? '').join('\n'),
    agreedAt: writing?.at,
    policyUrl: writing?.policyUrl,
    policyVersion: writing?.policyVersion,
    locale,
    page: attribution.page,
    referrer: attribution.referrer,
    quizId: quiz.id,
    quizVersion: quiz.version,
    ...(report ? { total: report.total, band: report.band, tags: tagsOf(lead).join(',') } : {}),
  };
}

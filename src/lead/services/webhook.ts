/**
 * Any address that takes JSON (Zapier, Make, n8n, one's own): the lead as one flat object, which such tools can map without code.
 * Whoever wants the lead as it is sets `lead-endpoint` instead.
 */

import type { Lead } from '../lead.js';
import { defineService } from './define-service.js';
import { fieldsOf, hasGranted, mayContact, tagsOf } from './granted-data.js';
import { post } from './json-request.js';
import type { ConfirmationSettings, LeadService, ServiceSettings } from './lead-service.js';

/** Settings for a webhook. */
export interface WebhookSettings extends ServiceSettings, ConfirmationSettings {
  /** Where to send it. */
  readonly url: string;
  /** Headers such as `Authorization`. Secret: with them it runs on a server only. */
  readonly headers?: { readonly [name: string]: string };
}

/** Any address that takes JSON. */
export const webhook: LeadService<WebhookSettings> = /* @__PURE__ */ defineService<WebhookSettings>({
  name: 'webhook',
  secret: 'headers',
  required: ['url'],
  isGranted: mayContact,
  confirms: ({ doubleOptIn }) => doubleOptIn === true,
  build: (lead, { url, headers, fields }) => [
    post(url, flatten(lead, fieldsOf(lead, fields)), { 'Idempotency-Key': lead.submissionId, ...headers }),
  ],
  refusalOf: ({ field }) => (field === 'email' ? 'invalid' : undefined),
});

function flatten(lead: Lead, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { submissionId, contact, consent, attribution, locale, quiz } = lead;
  const report = hasGranted(lead, 'share-result') ? lead.report : undefined;
  const agreed = consent.filter(({ granted }) => granted);
  return {
    // First, so that none of them can stand in for what follows.
    ...fields,
    ...attribution.utm,
    submissionId,
    email: contact.email,
    agreedTo: agreed.map(({ purpose }) => purpose).join(','),
    agreedText: agreed.map(({ text }) => text).join('\n'),
    agreedAt: agreed[0]?.at,
    policyUrl: agreed[0]?.policyUrl,
    locale,
    page: attribution.page,
    referrer: attribution.referrer,
    quizId: quiz.id,
    quizVersion: quiz.version,
    ...(report ? { total: report.total, band: report.band, tags: tagsOf(lead).join(',') } : {}),
  };
}

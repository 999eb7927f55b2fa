/**
 * The webhook of ScoreApp, for hosts who move from there with an address that expects its shape: the event `LEAD_SIGNED_UP`.
 *
 * Read on 2026-11-23: https://support.scoreapp.com/article/101-webhooks, as far as it could be read: what the example of
 * `QUIZ_FINISHED` holds after `lead_form_questions` could not. The result therefore stands under a name of ours, `quiz_result`.
 */

import { UTM_KEYS } from '../build-attribution.js';
import { defineService } from './define-service.js';
import { fieldsOf, hasGranted, mayContact, tagsOf } from './granted-data.js';
import { post } from './json-request.js';
import type { LeadService, ServiceSettings } from './lead-service.js';

/** Settings for a receiver that was made for ScoreApp. */
export interface ScoreappSettings extends ServiceSettings {
  /** Where to send it. */
  readonly url: string;
}

/** A receiver that was made for ScoreApp. Of `fields` it knows `first_name` and `last_name`. */
export const scoreapp: LeadService<ScoreappSettings> = /* @__PURE__ */ defineService<ScoreappSettings>({
  name: 'scoreapp',
  required: ['url'],
  isGranted: mayContact,
  build: (lead, { url, fields }) => {
    const { submissionId, contact, consent, attribution, quiz } = lead;
    const agreed = consent.find(({ purpose, granted }) => granted && purpose !== 'share-result');
    const data = {
      id: submissionId,
      status: 'Finished',
      key: quiz.id,
      first_name: null,
      last_name: null,
      ...fieldsOf(lead, fields),
      email: contact.email,
      started_at: null,
      opt_in: hasGranted(lead, 'newsletter'),
      opt_in_detail: agreed?.text,
      ...Object.fromEntries(UTM_KEYS.map((key) => [key, attribution.utm[key] ?? null])),
      ip_address: null,
      lead_form_questions: [],
      quiz_questions: [],
    };
    const { total, band, dimensions } = lead.report ?? {};
    const quiz_result = { total, band, dimensions, tags: tagsOf(lead) };
    const isShared = lead.report !== undefined && hasGranted(lead, 'share-result');
    return [post(url, { event_name: 'LEAD_SIGNED_UP', data: isShared ? { ...data, quiz_result } : data })];
  },
});

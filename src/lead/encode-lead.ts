/**
 * A lead as the body of a request, in the form that the endpoint reads.
 *
 * JSON is the lead as it is. A form is flat: its names are those of `flattenLead`, the host's further fields and `context` under their
 * own, and what a challenge gave under the names that its service expects. Fixed fields of the host go along in both; a text like
 * `{email}` in them is filled from the flat lead, for endpoints that want another name (`EMAIL`).
 *
 * In: a lead and the host's fixed fields. Out: a body and its headers. Pure.
 */

import { flattenLead } from './flatten-lead.js';
import type { Lead, TextByKey } from './lead.js';
import type { LeadRequest } from './send-request.js';
import { toJson } from './to-json.js';

/** How a lead is written down. */
export type LeadEncoding = 'json' | 'form';

/**
 * The request for a lead. A form has no header of its own: one would make browsers ask the endpoint first, which is what endpoints
 * that take forms alone cannot answer. Its key is the field `submissionId`.
 */
export function encodeLead(lead: Lead, encoding: LeadEncoding, extra: TextByKey = {}): LeadRequest {
  const flat = flatTexts(lead);
  const fixed = Object.fromEntries(Object.entries(extra).map(([name, text]) => [name, fill(text, flat)]));
  if (encoding === 'form') {
    return { method: 'POST', body: new URLSearchParams({ ...flat, ...fixed }) };
  }
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.submissionId },
    body: toJson({ ...fixed, ...lead }),
  };
}

function flatTexts(lead: Lead): TextByKey {
  const { contact, attribution, antiSpam, answers } = lead;
  const values = {
    ...attribution.context,
    ...contact,
    ...antiSpam.challenge,
    honeypotFilled: antiSpam.honeypotFilled,
    dwellMs: antiSpam.dwellMs,
    ...flattenLead(lead),
    ...(answers ? { answers: toJson(answers) } : {}),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')]));
}

const fill = (text: unknown, flat: TextByKey): string =>
  String(text).replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(flat, name) ? (flat[name] ?? '') : place,
  );

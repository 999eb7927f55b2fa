/**
 * What of a lead a service may get. On a server a lead comes from the network, so the rules of `buildLead` are applied again.
 * In: a lead. Out: the parts that the visitor agreed to and the host declared.
 */

import type { ConsentPurpose, Lead, TextByKey } from '../lead.js';

/** Whether the visitor agreed to this. */
export function hasGranted({ consent }: Lead, purpose: ConsentPurpose): boolean {
  return consent.some((record) => record.purpose === purpose && record.granted);
}

/** Whether the visitor agreed to be written to, for whatever purpose. Passing the result on is not one. */
export function mayContact({ consent }: Lead): boolean {
  return consent.some(({ purpose, granted }) => granted && purpose !== 'share-result');
}

/** The visitor's tags, where the result may be shared. */
export function tagsOf(lead: Lead): readonly string[] {
  if (!hasGranted(lead, 'share-result')) return [];
  return (lead.report?.tags ?? []).filter((tag) => /^(band|gap|role)-[\w-]{1,64}$/.test(tag));
}

/** The declared fields that were filled in, under the names that the service knows. */
export function fieldsOf({ contact }: Lead, fields: TextByKey = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([theirs, ours]) => [theirs, Object.hasOwn(contact, ours) ? contact[ours] : ''])
      .filter(([, value]) => ['string', 'boolean'].includes(typeof value) && value !== '')
      .map(([theirs, value]) => [theirs, String(value)]),
  );
}

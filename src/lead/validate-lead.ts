/**
 * Checks what the visitor typed, as little as is certain: whether an address exists, only mail can tell.
 * In: the fields. Out: what is wrong with them, as codes; words are the form's business.
 */

import { MAX_FIELD_LENGTH, type LeadField } from './lead-form-parts.js';

/** Longest e-mail address that mail servers must take (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets). */
export const MAX_EMAIL_LENGTH = 254;

/** One fault in what the visitor typed. */
export interface ContactIssue {
  /** Its id; `email` for the address. */
  readonly field: string;
  /** `required`: nothing there; `length`: more than can be; `format`: not like name@example.com. */
  readonly code: 'required' | 'length' | 'format';
}

/** What is wrong with the fields; empty where nothing is. Space around the address does not count. */
export function validateContact({ email }: { readonly email: string }): readonly ContactIssue[] {
  const address = email.trim();
  if (address === '') return [{ field: 'email', code: 'required' }];
  if (address.length > MAX_EMAIL_LENGTH) return [{ field: 'email', code: 'length' }];
  return hasFormOfAddress(address) ? [] : [{ field: 'email', code: 'format' }];
}

/** What is wrong with the host's further fields. A box that is required has to be ticked. */
export function validateFields(
  values: Readonly<Record<string, string | boolean>>,
  fields: readonly LeadField[],
): readonly ContactIssue[] {
  return fields.flatMap(({ id = '', required }): readonly ContactIssue[] => {
    const value = values[id];
    if (required && !value) return [{ field: id, code: 'required' }];
    const isLong = typeof value === 'string' && value.length > MAX_FIELD_LENGTH;
    return isLong ? [{ field: id, code: 'length' }] : [];
  });
}

/** Something, one `@`, something, and neither space nor control characters anywhere. */
function hasFormOfAddress(address: string): boolean {
  const at = address.indexOf('@');
  return at > 0 && at < address.length - 1 && at === address.lastIndexOf('@') && !/[\s\p{Cc}]/u.test(address);
}

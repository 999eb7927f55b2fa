/**
 * Whether a request's body is a lead: its shape by the published JSON Schema, then what a schema cannot say.
 *
 * In: the package's lead entry, the schema, any JSON value. Out: `null` for a lead, else the field at fault and a sentence
 * about it. `email` is the one field that a visitor can mend, so the form gets it under that name.
 */
import { Ajv } from 'ajv';

/**
 * @typedef {{ field: string, message: string }} Fault
 * @typedef {typeof import('../../src/lead/index.js').validateContact} ValidateContact
 */

/**
 * @param {unknown} value
 * @param {{ leadSchema: object, validateContact: ValidateContact }} library
 * @returns {Fault | null}
 */
export function findFault(value, { leadSchema, validateContact }) {
  const validate = new Ajv({ strict: false }).compile(leadSchema);
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const field = (first?.instancePath ?? '').slice(1).replaceAll('/', '.');
    return {
      field: field === 'contact.email' ? 'email' : field,
      message: `It ${first?.message ?? 'is not a lead'}.`,
    };
  }
  const { submissionId, contact } = /** @type {import('./verify-score.mjs').Lead} */ (value);
  if (!/^[\w-]{1,64}$/.test(submissionId)) {
    return { field: 'submissionId', message: 'It must be 1 to 64 letters, digits, hyphens or underscores.' };
  }
  return validateContact(contact).length > 0
    ? { field: 'email', message: 'This does not look like an e-mail address.' }
    : null;
}

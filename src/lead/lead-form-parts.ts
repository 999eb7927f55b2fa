/**
 * What a host may put on the form besides the e-mail address: further fields, and boxes of its own words. Types, and their reader.
 *
 * In: JSON of the host, as text or as data. Out: fields and boxes, or issues that say where. Never throws.
 */

import type { Issue, IssueCode } from '../core/issue.js';
import type { ConsentPurpose } from './lead.js';
import { parseWebAddress } from './web-address.js';

/** A text, or the same text in several languages by their tags; the first stands in for a language that is not there. */
export type LocalText = string | { readonly [lang: string]: string };

/** A further field of the form. */
export interface LeadField {
  /** Under which name it stands in `contact`; `firstName` and `lastName` where those two do not say. */
  readonly id?: string;
  /** The two names bring their words and `autocomplete` along. */
  readonly type: 'first-name' | 'last-name' | 'text' | 'choice' | 'checkbox';
  /** What stands at the field; needed but for the two names. */
  readonly label?: LocalText;
  /** Whether the form is not sent without it. */
  readonly required?: boolean;
  /** What browsers may fill in, such as `organization`. */
  readonly autocomplete?: string;
  /** What can be chosen, for `choice`. */
  readonly options?: readonly LeadFieldOption[];
}

/** One choice. */
export interface LeadFieldOption {
  /** What goes into the lead. */
  readonly value: string;
  /** What stands on screen. */
  readonly label: LocalText;
}

/** A box on the form. None is ever ticked beforehand. */
export interface LeadConsent {
  readonly purpose: ConsentPurpose;
  /** The words beside the box; ours where they are not given. For `share-result` what goes along is always named below it. */
  readonly text?: LocalText;
  /** Privacy page for this purpose, where it is not that of the form. */
  readonly policyUrl?: LocalText;
  /** Version of that page. */
  readonly policyVersion?: string;
}

/** What was read, or what is wrong with it. */
export type PartsResult<Part> =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Longest text that can be typed into a further field. */
export const MAX_FIELD_LENGTH = 200;

/** Most fields, most boxes, and most options of a choice. */
export const MAX_FIELDS = 10;
const MAX_OPTIONS = 50;
const MAX_LABEL_LENGTH = 500;

const TYPES = ['first-name', 'last-name', 'text', 'choice', 'checkbox'];
const PURPOSES = ['newsletter', 'contact', 'share-result'];

/** Tokens of HTML's `autocomplete` that can stand at one line of text. */
const AUTOCOMPLETE =
  'off name honorific-prefix given-name additional-name family-name honorific-suffix nickname organization organization-title ' +
  'street-address postal-code address-level1 address-level2 country country-name language bday bday-year sex url tel';

/** Names in `contact`, in a form's body and in the flat lead that mean something else. */
const TAKEN = (
  'email __proto__ constructor prototype submissionId agreedTo agreedText agreedHash agreedAt policyUrl policyVersion locale page ' +
  'referrer quizId quizVersion total band tags answers honeypotFilled dwellMs utm_source utm_medium utm_campaign utm_term utm_content'
).split(' ');

/** Reads `leadFields`. Nothing given is no fields. */
export function parseLeadFields(value: unknown): PartsResult<LeadField & { readonly id: string }> {
  const seen = new Set<string>();
  return parseParts(value, 'leadFields', (field, path, report) => {
    const { id, type, label, required, autocomplete, options } = field;
    if (!TYPES.includes(String(type))) report('value', `${path}.type`, `one of ${TYPES.join(', ')}`, type);
    const isName = type === 'first-name' || type === 'last-name';
    const ownId = id ?? (isName ? (type === 'first-name' ? 'firstName' : 'lastName') : undefined);
    if (typeof ownId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(ownId)) {
      report('pattern', `${path}.id`, '1 to 64 letters, digits, hyphens or underscores', id);
    } else if (TAKEN.includes(ownId)) {
      report('forbidden-id', `${path}.id`, 'another name', ownId);
    } else if (seen.has(ownId)) {
      report('duplicate-id', `${path}.id`, 'a name of its own', ownId);
    }
    seen.add(String(ownId));
    if (!isText(label) && !(isName && label === undefined))
      report('blank-text', `${path}.label`, 'a text', label);
    if (!['undefined', 'boolean'].includes(typeof required)) {
      report('type', `${path}.required`, 'true or false', required);
    }
    if (autocomplete !== undefined && !AUTOCOMPLETE.split(' ').includes(String(autocomplete))) {
      report('value', `${path}.autocomplete`, 'a token of HTML, such as organization', autocomplete);
    }
    if (type === 'choice') checkOptions(options, `${path}.options`, report);
    return { ...(field as unknown as LeadField), id: String(ownId) };
  });
}

/** Reads `leadConsents`. Nothing given is no boxes of the host's own. */
export function parseLeadConsents(value: unknown): PartsResult<LeadConsent> {
  const seen = new Set<unknown>();
  const result = parseParts(value, 'leadConsents', (consent, path, report) => {
    const { purpose, text, policyUrl, policyVersion } = consent;
    if (!PURPOSES.includes(String(purpose))) {
      report('value', `${path}.purpose`, `one of ${PURPOSES.join(', ')}`, purpose);
    } else if (seen.has(purpose)) {
      report('duplicate-id', `${path}.purpose`, 'a purpose of its own', purpose);
    }
    seen.add(purpose);
    if (text !== undefined && !isText(text)) report('blank-text', `${path}.text`, 'a text', text);
    if (policyUrl !== undefined && !isText(policyUrl, (url) => parseWebAddress(url) !== undefined)) {
      report('value', `${path}.policyUrl`, 'an http(s) address', policyUrl);
    }
    if (policyVersion !== undefined && (typeof policyVersion !== 'string' || policyVersion.length > 64)) {
      report('type', `${path}.policyVersion`, 'a text of at most 64 characters', policyVersion);
    }
    return consent as unknown as LeadConsent;
  });
  if (!result.ok || result.parts.length === 0 || seen.has('newsletter') || seen.has('contact')) return result;
  const expected = 'a box that allows writing (newsletter or contact)';
  return { ok: false, issues: [issue('required', 'leadConsents', expected, 'none')] };
}

/** The text for a reader of the language that stands in the list as `lang`. */
export function localText(text: LocalText, match: (langs: readonly string[]) => string | undefined): string {
  if (typeof text === 'string') return text;
  const langs = Object.keys(text);
  return text[match(langs) ?? langs[0] ?? ''] ?? '';
}

type Report = (code: IssueCode, path: string, expected: string, received: unknown) => void;

function parseParts<Part>(
  value: unknown,
  name: string,
  read: (part: Readonly<Record<string, unknown>>, path: string, report: Report) => Part,
): PartsResult<Part> {
  const issues: Issue[] = [];
  const report: Report = (...fault) => issues.push(issue(...fault));
  let list = value ?? [];
  if (typeof list === 'string') {
    try {
      list = list.trim() === '' ? [] : JSON.parse(list);
    } catch {
      return { ok: false, issues: [issue('not-json', name, 'JSON', list)] };
    }
  }
  if (!Array.isArray(list)) return { ok: false, issues: [issue('type', name, 'a list', list)] };
  if (list.length > MAX_FIELDS) report('length', name, `at most ${MAX_FIELDS} entries`, list.length);
  const parts = list.slice(0, MAX_FIELDS).flatMap((part: unknown, place) => {
    const path = `${name}[${place}]`;
    if (isObject(part)) return [read(part, path, report)];
    report('type', path, 'an object', part);
    return [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, parts };
}

function checkOptions(options: unknown, path: string, report: Report): void {
  if (!Array.isArray(options) || options.length < 2 || options.length > MAX_OPTIONS) {
    report('length', path, `a list of 2 to ${MAX_OPTIONS} choices`, options);
    return;
  }
  const values = options.map((option: unknown) => (isObject(option) ? option['value'] : undefined));
  for (const [place, option] of options.entries()) {
    const { value, label } = isObject(option) ? option : {};
    const isFine = typeof value === 'string' && value !== '' && value.length <= MAX_FIELD_LENGTH;
    if (!isFine) report('type', `${path}[${place}].value`, 'a text', value);
    else if (values.indexOf(value) < place)
      report('duplicate-id', `${path}[${place}].value`, 'another', value);
    if (!isText(label)) report('blank-text', `${path}[${place}].label`, 'a text', label);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that can be seen, or an object with nothing but such texts. */
function isText(value: unknown, fits: (text: string) => boolean = () => true): boolean {
  const texts = isObject(value) ? Object.values(value) : [value];
  return (
    texts.length > 0 &&
    texts.every(
      (text) =>
        typeof text === 'string' &&
        /[^\s\p{Cf}]/u.test(text) &&
        text.length <= MAX_LABEL_LENGTH &&
        fits(text),
    )
  );
}

function issue(code: IssueCode, path: string, expected: string, given: unknown): Issue {
  const received = (typeof given === 'string' ? given : (JSON.stringify(given) ?? 'nothing')).slice(0, 80);
  const message = `${path}: expected ${expected}, found ${received}.`;
  return { code, severity: 'error', path, expected, received, message };
}

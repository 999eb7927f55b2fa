/**
 * Reads what the visitor typed, ticked and was shown, at the moment of sending: password managers fill fields without events,
 * and a page can put its own words beside a box. In: the form. Out: plain data, and no copy kept.
 */

import type { ConsentChoice } from '../../lead/build-lead.js';
import type { Lead, TextByKey } from '../../lead/lead.js';
import type { LeadConsent, LeadField } from '../../lead/lead-form-parts.js';
import { controlId, FIELD } from './fields.template.js';

/** The form as the visitor left it. */
export interface LeadEntry {
  readonly email: string;
  /** The further fields by their ids. */
  readonly fields: Readonly<Record<string, string | boolean>>;
  /** Every box that was offered, with the words beside it. */
  readonly consents: readonly ConsentChoice[];
  /** The field that people do not see was filled in. */
  readonly isTrapFilled: boolean;
  /** What a challenge in the slot gave. */
  readonly challenge: TextByKey | undefined;
}

/** Longest token of a challenge. */
const MAX_TOKEN_LENGTH = 8192;

/** Reads the form. */
export function readEntry(
  form: HTMLFormElement,
  fields: readonly LeadField[],
  offered: readonly LeadConsent[],
): LeadEntry {
  const data = new FormData(form);
  const valueOf = ({ id = '', type }: LeadField): string | boolean => {
    const name = controlId(id);
    return type === 'checkbox' ? data.has(name) : String(data.get(name) ?? '').trim();
  };
  return {
    email: String(data.get(FIELD.email) ?? ''),
    fields: Object.fromEntries(fields.map((field) => [field.id ?? '', valueOf(field)])),
    consents: offered.map(({ purpose, policyUrl, policyVersion }) => ({
      purpose,
      granted: data.has(purpose),
      text: wordsAt(form, purpose),
      ...(policyUrl === undefined ? {} : { policyUrl: linkAt(form, purpose) }),
      ...(policyVersion === undefined ? {} : { policyVersion }),
    })),
    isTrapFilled: Boolean(data.get(FIELD.trap)),
    challenge: readChallenge(form),
  };
}

/** Puts back into a form that was drawn anew what is in a lead that nobody has accepted yet. */
export function restoreEntry(form: HTMLFormElement, { contact, consent }: Lead): void {
  const granted = consent.filter((record) => record.granted).map(({ purpose }) => purpose);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const id = control.id.replace(/^lead-field-/, '');
    const value = control.name === FIELD.email ? contact.email : contact[id];
    if (typeof value === 'string') control.value = value;
    else if (control instanceof HTMLInputElement) {
      control.checked = value === true || granted.some((purpose) => purpose === control.name);
    }
  }
}

/** The words beside a box, with what is said below it. */
function wordsAt(form: HTMLFormElement, purpose: string): string {
  const text = shownText(form.querySelector(`#lead-${purpose}-text`));
  const detail = form.querySelector(`#lead-${purpose}-detail`);
  return detail ? `${text} ${shownText(detail)}` : text;
}

const linkAt = (form: HTMLFormElement, purpose: string): string =>
  form.querySelector<HTMLAnchorElement>(`#lead-${purpose}-policy`)?.href ?? '';

/** The words as they stand on the page, with what the page itself put into a slot. */
function shownText(element: Element | null): string {
  const nodes = element?.querySelector('slot')?.assignedNodes({ flatten: true }) ?? [element];
  return nodes
    .filter((node) => node?.nodeType !== Node.COMMENT_NODE)
    .map((node) => node?.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Challenges write their token into a hidden field of their own, which stands in the slot. */
function readChallenge(form: HTMLFormElement): TextByKey | undefined {
  const slot = form.querySelector<HTMLSlotElement>('slot[name="challenge"]');
  const tokens = (slot?.assignedElements({ flatten: true }) ?? [])
    .flatMap((element) => [element, ...element.querySelectorAll('input, textarea')])
    .filter((element): element is HTMLInputElement => 'name' in element && 'value' in element)
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= MAX_TOKEN_LENGTH)
    .map(({ name, value }) => [name, value] as const);
  return tokens.length > 0 ? Object.fromEntries(tokens) : undefined;
}

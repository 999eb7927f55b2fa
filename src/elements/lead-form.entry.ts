/**
 * Reads what the visitor typed, ticked and was shown, at the moment of sending: password managers fill fields without events,
 * and a page can put its own words beside a box. In: the form. Out: plain data, and no copy kept.
 */

import type { ConsentChoice } from '../lead/build-lead.js';
import { FIELD } from './lead-form.template.js';

/** The form as the visitor left it. */
export interface LeadEntry {
  readonly email: string;
  /** The newsletter box is ticked. */
  readonly newsletter: boolean;
  /** Every box that was offered, with the words beside it. */
  readonly consents: readonly ConsentChoice[];
  /** The field that people do not see was filled in. */
  readonly isTrapFilled: boolean;
}

/** Reads the form. */
export function readEntry(form: HTMLFormElement): LeadEntry {
  const data = new FormData(form);
  const newsletter = data.has(FIELD.newsletter);
  const consents: ConsentChoice[] = [
    { purpose: 'newsletter', granted: newsletter, text: shownText(form, '#lead-newsletter-text') },
  ];
  if (form.querySelector('#lead-share')) {
    const text = `${shownText(form, '#lead-share-text')} ${shownText(form, '#lead-share-detail')}`;
    consents.push({ purpose: 'share-result', granted: data.has(FIELD.share), text });
  }
  return {
    email: String(data.get(FIELD.email) ?? ''),
    newsletter,
    consents,
    isTrapFilled: Boolean(data.get(FIELD.trap)),
  };
}

/** The words as they stand on the page, with what the page itself put into a slot. */
function shownText(form: HTMLFormElement, selector: string): string {
  const element = form.querySelector(selector);
  const nodes = element?.querySelector('slot')?.assignedNodes({ flatten: true }) ?? [element];
  return nodes
    .filter((node) => node?.nodeType !== Node.COMMENT_NODE)
    .map((node) => node?.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

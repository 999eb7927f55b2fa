/**
 * What a page sets about leads: the attributes and properties of `<ml-readiness-quiz>` that are about the sign-up, apart from the element
 * because they are many. Their values are only read when the form needs them.
 *
 * In: what the page sets. Out: the same, for the form.
 */

import type { PropertyDeclarations } from 'lit';
import type { LeadHandler } from '../../events.js';
import type { LeadEncoding } from '../../lead/encode-lead.js';
import type { Contact, LeadPlacement, TextByKey } from '../../lead/lead.js';
import type { LeadConsent, LeadField } from '../../lead/lead-form-parts.js';
import { FormControl } from '../form-control.js';

/** What a page sets about leads. */
export abstract class LeadSettings extends FormControl {
  static override properties: PropertyDeclarations = {
    lead: {},
    leadReveal: { attribute: 'lead-reveal' },
    leadFields: { attribute: 'lead-fields' },
    leadConsents: { attribute: 'lead-consents' },
    leadInclude: { attribute: 'lead-include' },
    leadEndpoint: { attribute: 'lead-endpoint' },
    leadEncoding: { attribute: 'lead-encoding' },
    leadExtra: { attribute: 'lead-extra' },
    leadCredentials: { attribute: 'lead-credentials', type: Boolean },
    leadOpaque: { attribute: 'lead-opaque', type: Boolean },
    leadOutbox: { attribute: 'lead-outbox', type: Boolean },
    leadTo: { attribute: 'lead-to' },
    leadSettings: { attribute: 'lead-settings' },
    onlead: { attribute: false },
    leadCheck: { attribute: false },
    leadChallenge: { attribute: false },
    privacyUrl: { attribute: 'privacy-url' },
    privacyVersion: { attribute: 'privacy-version' },
    context: { attribute: false },
    preview: { type: Boolean },
  };

  /**
   * Where the sign-up form stands: on the results card (`card`), before the first question, after the last one, in front of the
   * plan, or nowhere (`off`). Everywhere it can be skipped.
   */
  declare lead: LeadPlacement | 'off';
  /**
   * Sections of the card that come once the form was sent or skipped: `strengths`, `hold`, `step`, `profile`, `roles`, `plan`,
   * `details`, separated by spaces. `plan` with `lead="plan"`, none elsewhere, where it is not set.
   */
  declare leadReveal: string | undefined;
  /** Further fields of the form; the e-mail address alone where it is not set. */
  declare leadFields: readonly LeadField[] | string | undefined;
  /** The boxes of the form and their words; newsletter and "include my result" in our words where it is not set. */
  declare leadConsents: readonly LeadConsent[] | string | undefined;
  /** What goes along when the visitor ticks "include my result": the result in brief, or the answers as well. */
  declare leadInclude: 'report' | 'answers';
  /** Address that leads are sent to when the page does not take them. */
  declare leadEndpoint: string | undefined;
  /** What the endpoint reads. */
  declare leadEncoding: LeadEncoding;
  /** Fixed fields that go to the endpoint with each lead; `{email}` and the like are filled in. */
  declare leadExtra: TextByKey | string | undefined;
  /** Cookies go to the endpoint as well. */
  declare leadCredentials: boolean;
  /** The endpoint lets no page read its answer: the lead goes as a form, and is marked as unverified. */
  declare leadOpaque: boolean;
  /** A lead that the endpoint did not take is kept in this tab (`sessionStorage`) and sent after a reload. */
  declare leadOutbox: boolean;
  /** Newsletter service that leads are sent to when the page does not take them. */
  declare leadTo: 'ghost' | 'hubspot' | 'listmonk' | undefined;
  /** Settings of that service. */
  declare leadSettings: Readonly<Record<string, unknown>> | string | undefined;
  /** Takes leads without events: what it returns is what `respondWith` takes; `undefined` leaves the lead to the endpoint. */
  declare onlead: LeadHandler | null;
  /** Looks at what was entered before it is sent, for domains of throw-away addresses: returns what to tell the visitor, or nothing. */
  declare leadCheck: ((contact: Contact) => string | undefined | Promise<string | undefined>) | undefined;
  /** Gives the token of a challenge when the form is sent; what it gives goes along for your server to check. */
  declare leadChallenge: (() => string | TextByKey | Promise<string | TextByKey>) | undefined;
  /** The host's privacy page. Without it no form is shown. */
  declare privacyUrl: string | undefined;
  /** Version of the privacy page, for the record of consent. */
  declare privacyVersion: string | undefined;
  /** Values of the host that go along with a lead, read at the moment of submitting. */
  declare context: Readonly<Record<string, unknown>>;
  /** Everything works, nothing is ever sent, and a line says so. */
  declare preview: boolean;

  constructor() {
    super();
    this.lead = 'card';
    this.leadInclude = 'report';
    this.leadEncoding = 'json';
    this.leadCredentials = false;
    this.leadOpaque = false;
    this.leadOutbox = false;
    this.onlead = null;
    this.context = {};
    this.preview = false;
  }
}

/** The values, as the page set them. */
export type LeadSettingValues = {
  readonly [Name in Exclude<keyof LeadSettings, keyof FormControl>]?: LeadSettings[Name] | null | undefined;
};

/**
 * Reads what a page set about leads: which fields and boxes the form has, what waits for it, and who may take a lead.
 * In: the page's values, as they are. Out: the same in a form that can be relied on, and what is wrong with them. Pure.
 */

import type { Issue } from '../../core/issue.js';
import type { EndpointSettings } from '../../lead/deliver-lead.js';
import type { LeadPlacement, TextByKey } from '../../lead/lead.js';
import {
  type LeadConsent,
  type LeadField,
  parseLeadConsents,
  parseLeadFields,
} from '../../lead/lead-form-parts.js';
import type { LeadSettingValues } from './lead-settings.js';

/** What the form has. */
export interface LeadSetup {
  readonly fields: readonly LeadField[];
  readonly consents: readonly LeadConsent[];
  /** What is wrong with the page's values. With faulty fields the form asks for the address alone; with faulty boxes it is not shown. */
  readonly issues: readonly Issue[];
  readonly isUsable: boolean;
}

const DEFAULT_CONSENTS: readonly LeadConsent[] = [{ purpose: 'newsletter' }, { purpose: 'share-result' }];

/** The fields and boxes that the page set. */
export function readSetup({ leadFields, leadConsents }: LeadSettingValues): LeadSetup {
  const fields = parseLeadFields(leadFields);
  const consents = parseLeadConsents(leadConsents);
  const boxes = consents.ok && consents.parts.length > 0 ? consents.parts : DEFAULT_CONSENTS;
  return {
    fields: fields.ok ? fields.parts : [],
    consents: boxes,
    issues: [...(fields.ok ? [] : fields.issues), ...(consents.ok ? [] : consents.issues)],
    isUsable: consents.ok,
  };
}

/**
 * Where the form stands; on the card where the page says something else.
 * @param isInArticle questions stand between the paragraphs of an article, with no first screen before them
 */
export function placementOf(lead: string | null | undefined, isInArticle = false): LeadPlacement | 'off' {
  if (lead === 'before' && isInArticle) return 'after';
  return lead === 'off' || lead === 'before' || lead === 'after' || lead === 'plan' ? lead : 'card';
}

/** The sections of the card that come after the form. */
export function revealedBy({ lead, leadReveal }: LeadSettingValues): readonly string[] {
  const placement = placementOf(lead);
  if (placement !== 'card' && placement !== 'plan') return [];
  const named = leadReveal ?? (placement === 'plan' ? 'plan' : '');
  return named.split(/\s+/).filter((name) => name !== '');
}

/** How leads go to the endpoint; `undefined` where there is none. */
export function endpointOf(settings: LeadSettingValues): EndpointSettings | undefined {
  const { leadEndpoint, leadEncoding, leadExtra, leadCredentials, leadOpaque } = settings;
  if (!leadEndpoint) return undefined;
  return {
    endpoint: leadEndpoint,
    encoding: leadEncoding === 'form' ? 'form' : 'json',
    extra: readObject(leadExtra) as TextByKey,
    withCredentials: leadCredentials === true,
    isOpaque: leadOpaque === true,
  };
}

/**
 * Whether a lead can be sent again without the visitor. Forms of others know no key: what may have arrived would be there twice.
 */
export const isRepeatable = ({ encoding, isOpaque }: EndpointSettings): boolean =>
  encoding !== 'form' && !isOpaque;

/**
 * Whether a lead may be kept in this tab: where the page asks for it, and it can go to an endpoint more than once.
 * @param hasChallenge a challenge stands on the form
 */
export function mayKeep(
  settings: LeadSettingValues,
  offered: readonly LeadConsent[],
  hasChallenge: boolean,
): boolean {
  const endpoint = endpointOf(settings);
  if (!settings.leadOutbox || !endpoint || !isRepeatable(endpoint)) return false;
  if (hasChallenge || settings.leadChallenge) return false;
  // A newsletter service takes whoever wants the newsletter; the endpoint has the others.
  return !settings.leadTo || offered.some(({ purpose }) => purpose === 'contact');
}

/** An object of the page, or the JSON of one; an empty one for anything else. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'string') {
    try {
      return readObject(JSON.parse(value));
    } catch {
      return {};
    }
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The boxes to show; without a result there is none to share. */
export const boxesFor = (consents: readonly LeadConsent[], hasReport: boolean): readonly LeadConsent[] =>
  consents.filter(({ purpose }) => hasReport || purpose !== 'share-result');

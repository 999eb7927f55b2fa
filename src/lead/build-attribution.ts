/**
 * Where the visitor came from, with nothing that could name them: addresses lose their query and fragment, campaign
 * parameters pass an allow-list, and of the host's `context` only plain values go along.
 *
 * In: addresses and the host's object, as they are. Out: plain data. Never throws: what cannot be read is left out.
 */

import type { Attribution, ContextByKey, TextByKey } from './lead.js';

/** Where `buildAttribution` starts from. */
export interface AttributionSource {
  /** Address of the page, whole. */
  readonly page: string;
  /** Address of the page before, whole; empty where it is not known. */
  readonly referrer: string;
  /** What the host set as `context`. */
  readonly context: unknown;
}

/** The campaign parameters of an address. */
export const UTM_KEYS: readonly string[] = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
];

/** Longest value of a campaign parameter or a text in the context; longer ones are cut. */
export const MAX_ATTRIBUTION_TEXT = 500;

/** Most keys of the context that go along. */
export const MAX_CONTEXT_KEYS = 50;

/** Where the visitor came from. */
export function buildAttribution({ page, referrer, context }: AttributionSource): Attribution {
  return {
    page: bareAddress(page),
    referrer: bareAddress(referrer),
    utm: campaignOf(page),
    context: plainContext(context),
  };
}

function bareAddress(address: string): string {
  const url = parseUrl(address);
  if (!url) return '';
  url.search = '';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

function campaignOf(page: string): TextByKey {
  const query = parseUrl(page)?.searchParams;
  return Object.fromEntries(
    UTM_KEYS.map((key) => [key, cut(query?.get(key) ?? '')] as const).filter(([, value]) => value !== ''),
  );
}

function plainContext(context: unknown): ContextByKey {
  if (typeof context !== 'object' || context === null) return {};
  try {
    return Object.fromEntries(
      Object.entries(context)
        .filter(([key, value]) => key !== '__proto__' && isPlain(value))
        .slice(0, MAX_CONTEXT_KEYS)
        .map(([key, value]) => [key, typeof value === 'string' ? cut(value) : value]),
    );
  } catch {
    // A getter or proxy of the host threw: its context is lost, the lead is not.
    return {};
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Half of a character, as a cut can leave it, is refused by databases and by PHP. */
function cut(text: string): string {
  return text.slice(0, MAX_ATTRIBUTION_TEXT).replace(/\p{Surrogate}/gu, '');
}

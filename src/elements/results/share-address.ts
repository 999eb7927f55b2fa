/**
 * Which address is shared: what the page says, else its canonical address where that is of the same site, else its own without
 * query and fragment, because both can hold what is meant for one visitor alone.
 *
 * In: the page, and what its author set. Out: an address.
 */

import { withToken } from '../share/share-fragment.js';

/** The address of the page, for anybody. */
export function pageAddress(given: string | undefined): URL {
  if (given) {
    const url = parse(given);
    if (url && /^https?:$/.test(url.protocol)) return url;
  }
  const own = new URL(location.href);
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  const canonical = link ? parse(link.href) : undefined;
  if (canonical?.origin === own.origin && own.protocol.startsWith('http')) return canonical;
  for (const part of ['search', 'hash', 'username', 'password'] as const) own[part] = '';
  return own;
}

/** The address that opens with a shared result. */
export function shareAddress(given: string | undefined, token: string): string {
  const url = pageAddress(given);
  url.hash = withToken(url.hash, token);
  return url.href;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

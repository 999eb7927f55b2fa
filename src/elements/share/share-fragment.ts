/**
 * Where a token stands in the fragment of an address: `#ml-readiness=TOKEN`, or behind what a page has there itself, as in
 * `#chapter-2&ml-readiness=TOKEN` and `#/route?ml-readiness=TOKEN`. Nothing else of a fragment is read or changed.
 *
 * In: a fragment. Out: the token as it stands there, from anybody; a fragment with or without one.
 */

const PLACE = /(^#|[?&])ml-readiness=([^&]*)/;

/** The token in a fragment. */
export const tokenIn = (fragment: string): string | undefined => PLACE.exec(fragment)?.[2];

/** The fragment without its token; empty where that was all. */
export function withoutToken(fragment: string): string {
  const rest = fragment.replace(PLACE, (_, before: string) => (before === '&' ? '' : before));
  // What followed the token now follows what stood before it.
  return rest.replace(/([#?])&/, '$1').replace(/[#?]$/, '');
}

/** The fragment with a token. */
export function withToken(fragment: string, token: string): string {
  const rest = withoutToken(fragment);
  const before = rest === '' ? '#' : rest.startsWith('#/') && !rest.includes('?') ? `${rest}?` : `${rest}&`;
  return `${before}ml-readiness=${token}`;
}

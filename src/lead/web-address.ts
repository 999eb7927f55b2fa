/** The one rule for addresses that come from the page's owner: judge the parsed address, never its text. */

/** What relative addresses of the page start from; `undefined` where there is no page. */
export function baseAddress(): string | undefined {
  const base: unknown = globalThis.document?.baseURI;
  // An image or a form that is called `baseURI` stands in its place.
  return typeof base === 'string' ? base : globalThis.location?.href;
}

/**
 * A host's address as an absolute web address; `undefined` where it is missing, malformed or not `http(s)`.
 * @param base what a relative address starts from; the document where there is one
 */
export function parseWebAddress(
  text: string | null | undefined,
  base: string | undefined = baseAddress(),
): URL | undefined {
  if (!text?.trim()) return undefined;
  try {
    const url = new URL(text, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

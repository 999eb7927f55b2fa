/** The one rule for addresses that come from the page's owner: judge the parsed address, never its text. */

/**
 * A host's address as an absolute web address; `undefined` where it is missing, malformed or not `http(s)`.
 * @param base what a relative address starts from; the document where there is one
 */
export function parseWebAddress(
  text: string | null | undefined,
  base: string | undefined = globalThis.document?.baseURI,
): URL | undefined {
  if (!text?.trim()) return undefined;
  try {
    const url = new URL(text, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

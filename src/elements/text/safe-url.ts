/**
 * Addresses in a quiz come from outside, and Lit puts what it is given into `href`. Only these schemes may be followed.
 * The address is parsed, never matched as text: white space and control characters inside a scheme fool a pattern.
 */

const followed = new Set(['http:', 'https:', 'mailto:']);

/** The address as the browser reads it, or `undefined` where it must not become a link: relative, broken, or another scheme. */
export function safeUrl(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return followed.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

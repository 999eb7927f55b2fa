/** Tells a browser, where everybody can read a secret, from a server. */

/** The globals that are looked at. */
export interface Globals {
  readonly document?: unknown;
  readonly navigator?: { readonly userAgent?: string };
}

/**
 * Whether this is a page or a worker of a browser. Every browser's name for itself begins with `Mozilla/`; Node, Deno, Bun and
 * the runtimes at the edge say their own.
 */
export function isBrowser({ document, navigator }: Globals = globalThis as Globals): boolean {
  return document !== undefined || navigator?.userAgent?.startsWith('Mozilla/') === true;
}

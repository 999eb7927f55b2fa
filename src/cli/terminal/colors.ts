/** Colours for a terminal that wants them. */

import picocolors from 'picocolors';

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours only where someone is looking, and never against NO_COLOR (no-color.org: whatever its value, unless empty). */
export function createColors(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colors {
  const isRefused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return picocolors.createColors(isTerminal && !isRefused);
}

/** Numbers and counts as words on a terminal, in English like all that the command says. */

/** `1 error`, `2 errors`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A share as a percentage with one decimal; more than nothing is never shown as 0. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1 %';
  if (share < 1 && share > 0.9995) return '>99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}

/** A whole number with groups of three. */
export const grouped = (value: number): string => new Intl.NumberFormat('en').format(value);

/** A path as it is typed after a command: in quotation marks where it needs them. */
export const asArgument = (path: string): string =>
  /^[\w./\\:-]+$/.test(path) ? path : `"${path.replaceAll(/["$`]/g, '\\$&')}"`;

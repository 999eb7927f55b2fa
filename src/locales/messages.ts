/**
 * Looks messages up and fills them in. A catalogue is a flat object of sentences, one file a language; `en.ts` is the one that
 * decides which keys there are.
 *
 * In: a catalogue and values. Out: text.
 */

import type { en } from './en.js';

/** Every message by key. A catalogue of another language has the same keys. */
export type Messages = { readonly [Key in keyof typeof en]: string };

/** Values for the `{name}` places in a message. */
export interface MessageValues {
  readonly [name: string]: string | number;
}

/** Fills the `{name}` places of a message. A place without a value stays as it is, so that the fault is seen. */
export function format(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/**
 * A number in the words of a language; falls back to English where the tag is not known.
 * @param digits the most decimals
 * @param minDigits the fewest decimals, for columns
 */
export function formatNumber(value: number, locale: string, digits = 0, minDigits = 0): string {
  return numberFormat(locale, digits, minDigits).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, digits: number, minDigits: number): Intl.NumberFormat {
  const key = `${locale} ${digits} ${minDigits}`;
  let found = numberFormats.get(key);
  if (!found) {
    const options = { maximumFractionDigits: digits, minimumFractionDigits: minDigits };
    try {
      found = new Intl.NumberFormat(locale, options);
    } catch {
      found = new Intl.NumberFormat('en', options);
    }
    numberFormats.set(key, found);
  }
  return found;
}

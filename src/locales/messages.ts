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

/** A number in the words of a language, at most `digits` decimals; falls back to English where the tag is not known. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  return numberFormat(locale, digits).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let found = numberFormats.get(key);
  if (!found) {
    const options = { maximumFractionDigits: digits };
    try {
      found = new Intl.NumberFormat(locale, options);
    } catch {
      found = new Intl.NumberFormat('en', options);
    }
    numberFormats.set(key, found);
  }
  return found;
}

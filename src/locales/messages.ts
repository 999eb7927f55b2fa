/**
 * Looks messages up and fills them in. A catalogue is a flat object of sentences, in two files a language, named by
 * its tag: the flow, and all of it. `en-flow.ts` and `en.ts` decide which keys there are.
 *
 * In: a catalogue and values. Out: text.
 */

import type { en } from './en.js';
import type { enFlow } from './en-flow.js';

/** The messages that are needed up to the last question. */
export type FlowMessages = { readonly [Key in keyof typeof enFlow]: string };

/** Every message by key. A catalogue of another language has the same keys. */
export type Messages = { readonly [Key in keyof typeof en]: string };

/** The messages that come with the result: what `Messages` has beside those of the flow. */
export type ResultMessages = Omit<Messages, keyof FlowMessages>;

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
  if (minDigits === 0 && isPlain(value) && latinDigits.test(locale)) return String(value);
  return numberFormat(locale, digits, minDigits).format(value);
}

/** Counts of questions are all that most visits need, and a browser's first number format costs a quarter of the whole start. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/** Languages that write such counts with the digits 0 to 9, whatever the region. */
const latinDigits = /^(en|de|es|fr|zh)\b/;

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

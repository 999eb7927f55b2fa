/**
 * A language that nobody speaks, made from English: accented and 40 % longer, so that a text that is not translated and one that has
 * no room are both seen at once. For the demo and for tests; it is not part of the package.
 */
import type { Messages, Quiz } from 'ml-readiness-quiz';

/** Its tag: English, in the region that is set aside for this. */
export const PSEUDO_TAG = 'en-XA';

const PLAIN = 'AaCcEeGgIiKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåÇçÉéĜĝÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';

/** What stays as it is: places to fill, code, the addresses of links. */
const KEPT = /(\{[\w:-]+\}|```[\s\S]*?```|`[^`]*`|\]\([^)]*\))/;

/** A text of that language. */
export function pseudo(text: string): string {
  const accented = text
    .split(KEPT)
    .map((part, place) => (place % 2 ? part : [...part].map(accent).join('')))
    .join('');
  const filler = 'öné twö '.repeat(text.length);
  return `${accented} ${filler.slice(0, Math.max(1, Math.round(text.length * 0.4) - 1)).trim()}`;
}

const accent = (letter: string): string => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter;

/** A catalogue of that language. */
export function pseudoMessages(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([key, text]) => [key, pseudo(text)]);
  return Object.fromEntries(entries) as Messages;
}

/** Keys whose values are read by visitors, even where they are one word. */
const TEXTS = new Set(['text', 'title', 'name', 'shortName', 'label', 'unit', 'duration']);

/** A quiz in that language. Whatever has a space in it is a text, because ids and addresses have none. */
export function pseudoQuiz(quiz: Quiz): Quiz {
  const { expect: _, translations: __, ...rest } = quiz;
  const translated = JSON.stringify(rest, (key, value: unknown) =>
    typeof value === 'string' && (TEXTS.has(key) || value.includes(' ')) ? pseudo(value) : value,
  );
  return { ...(JSON.parse(translated) as Quiz), lang: PSEUDO_TAG };
}

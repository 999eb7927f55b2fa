/**
 * On a card that speaks another language than its quiz, what comes from the quiz says which language it is in, so that it is read aloud
 * and spelled as it should be. Afterwards, because hardly any card does, and every template would have to know.
 *
 * Texts of the quiz stand in a `<bdi>` of their own wherever they stand among our words; a `value` is a number, or has one inside.
 */

import { en } from '../../locales/en.js';
import type { Messages } from '../../locales/messages.js';

/** The language that our own words are in: that of the reader, or English where its words are not here. */
export const languageOfWords = (locale: string, messages: Messages): string =>
  messages !== en || /^en\b/i.test(locale) ? locale : 'en';

const marked = new WeakSet<ParentNode>();

/**
 * @param words language of our own words
 * @param lang language of the quiz
 */
export function markQuizText(card: ParentNode, words: string, lang: string): void {
  const isOther = words !== lang;
  if (!isOther && !marked.has(card)) return;
  marked.add(card);
  for (const text of card.querySelectorAll<HTMLElement>('bdi:not(.value)')) {
    if (isOther) text.lang = lang;
    else text.removeAttribute('lang');
  }
}

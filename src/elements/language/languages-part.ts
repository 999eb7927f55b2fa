/**
 * Languages: a quiz in another of its own, the words in another than English. A part of its own, so that an English page does not
 * carry it.
 *
 * In: a quiz, and the language of its reader. Out: the quiz in the best language it has, with the words of that language. Whatever
 * does not come rejects; `languages.ts` decides what then.
 */

import { localizeQuiz } from '../../core/localize-quiz.js';
import { matchLanguage } from '../../core/match-language.js';
import type { Quiz } from '../../core/quiz.js';
import { enFlow } from '../../locales/en-flow.js';
import type { FlowMessages, Messages } from '../../locales/messages.js';
import { translations } from '../../quizzes/sde-to-ml.translations.js';
import { catalogues } from './catalogues.js';
import type { Spoken } from './languages.js';
import { provided } from './provide-messages.js';
import { LazyPart } from '../load/lazy-part.js';
import { bringAdvice, withAdvice } from '../source/advice.js';
import { builtInPart } from '../load/parts.js';

/** The texts of the built-in quiz, by language. */
const builtInTexts = new Map([...translations].map(([lang, load]) => [lang, new LazyPart(load)]));

/** The quiz for a reader of this language, with the words around it. */
export async function speak(loaded: Quiz, wanted: string): Promise<Spoken> {
  const more = loaded === builtInPart.loaded?.quiz ? builtInTexts : undefined;
  const available = [loaded.lang, ...Object.keys(loaded.translations ?? {}), ...(more?.keys() ?? [])];
  const lang = matchLanguage(wanted, available) ?? loaded.lang;
  const [part, messages] = await Promise.all([more?.get(lang)?.load(), loadFlow(lang), bringAdvice(loaded)]);
  // The texts of a translation are of the whole quiz.
  const whole = withAdvice(loaded);
  const translated = part ? { ...whole, translations: { ...whole.translations, [lang]: part.texts } } : whole;
  return { loaded, wanted, quiz: localizeQuiz(translated, lang), messages };
}

/** The words of the flow; those of English for a language that nobody has. */
export async function loadFlow(lang: string): Promise<FlowMessages> {
  const tag = tagOf(lang);
  return provided.get(tag) ?? (await catalogues.get(tag)?.flow.load())?.flow ?? enFlow;
}

/** All words, as far as they are here; those of English come with whoever shows them. */
export function messagesOf(lang: string): Messages | undefined {
  const tag = tagOf(lang);
  return provided.get(tag) ?? catalogues.get(tag)?.all.loaded?.messages;
}

/** Whether there is nothing to load. */
export const isHere = (lang: string): boolean =>
  messagesOf(lang) !== undefined || !catalogues.has(tagOf(lang));

/** Loads all words. */
export async function loadMessages(lang: string): Promise<void> {
  await catalogues.get(tagOf(lang))?.all.load();
}

/** The catalogue for a language, by its tag. */
const tagOf = (lang: string): string =>
  matchLanguage(lang, [...provided.keys(), 'en', ...catalogues.keys()]) ?? 'en';

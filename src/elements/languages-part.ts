/**
 * Languages: a quiz in one of its own, the words in another than English. A part of its own, so that an English page does not carry it.
 *
 * In: a quiz, and the language of its reader. Out: the quiz in the best language it has, with the words of that language. Where they
 * do not come, both are in English as far as the quiz has it, so that a page is not in two languages.
 */

import { localizeQuiz } from '../core/localize-quiz.js';
import { matchLanguage } from '../core/match-language.js';
import type { Quiz } from '../core/quiz.js';
import { enFlow } from '../locales/en-flow.js';
import type { FlowMessages, Messages } from '../locales/messages.js';
import { translations } from '../quizzes/sde-to-ml.translations.js';
import { provided, sayMissing, type Spoken } from './languages.js';
import { catalogue, catalogues, type Catalogue } from './catalogues.js';
import { LazyPart } from './lazy-part.js';
import { builtInPart } from './parts.js';

/** The texts of the built-in quiz, by language. */
const builtInTexts = new Map([...translations].map(([lang, load]) => [lang, new LazyPart(load)]));

/** The catalogue for a language; none for English and for languages that nobody has. */
function catalogueOf(lang: string): Catalogue | undefined {
  const tag = matchLanguage(lang, [...provided.keys(), 'en', ...catalogues.keys()]) ?? 'en';
  const messages = provided.get(tag);
  if (!messages) return catalogues.get(tag);
  const brought = catalogue(
    () => Promise.resolve({ flow: messages }),
    () => Promise.resolve({ messages }),
  );
  brought.flow.provide({ flow: messages });
  brought.all.provide({ messages });
  return brought;
}

/** The quiz for a reader of this language. */
export async function speak(loaded: Quiz, wanted: string): Promise<Spoken> {
  const more = loaded === builtInPart.loaded?.quiz ? builtInTexts : undefined;
  const available = [loaded.lang, ...Object.keys(loaded.translations ?? {}), ...(more?.keys() ?? [])];
  const lang = matchLanguage(wanted, available) ?? loaded.lang;
  try {
    const [part, words] = await Promise.all([more?.get(lang)?.load(), catalogueOf(lang)?.flow.load()]);
    const whole = part ? { ...loaded, translations: { ...loaded.translations, [lang]: part.texts } } : loaded;
    return { loaded, wanted, quiz: localizeQuiz(whole, lang), messages: words?.flow ?? enFlow };
  } catch (error) {
    sayMissing(lang, error);
    return { loaded, wanted, quiz: localizeQuiz(loaded, 'en'), messages: enFlow };
  }
}

/** The words of the flow, loaded; those of English where they do not come. */
export async function loadFlow(lang: string): Promise<FlowMessages> {
  try {
    return (await catalogueOf(lang)?.flow.load())?.flow ?? enFlow;
  } catch (error) {
    return sayMissing(lang, error) ?? enFlow;
  }
}

/** The words of the flow, as far as they are here. */
export const flowOf = (lang: string): FlowMessages | undefined => catalogueOf(lang)?.flow.loaded?.flow;

/** All words, as far as they are here. */
export const messagesOf = (lang: string): Messages | undefined => catalogueOf(lang)?.all.loaded?.messages;

/** Whether there is nothing to load. */
export function isHere(lang: string): boolean {
  const found = catalogueOf(lang);
  return !found || found.all.loaded !== undefined;
}

/** Loads all words; returns whether they came. */
export async function loadMessages(lang: string): Promise<boolean> {
  try {
    await catalogueOf(lang)?.all.load();
    return true;
  } catch (error) {
    sayMissing(lang, error);
    return false;
  }
}

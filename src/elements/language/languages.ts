/**
 * The words of the language that is shown. English is built in; every other language is loaded when it is about to be shown
 * (`languages-part.ts`), and where it does not come English stands in, which the console says once.
 */

import type { Quiz } from '../../core/quiz.js';
import { enFlow } from '../../locales/en-flow.js';
import type { FlowMessages, Messages } from '../../locales/messages.js';
import { languagesPart, type LanguagesPart } from '../load/parts.js';
import { provided } from './provide-messages.js';

/** A quiz in the language that it is shown in, and the words around it. */
export interface Spoken {
  /** The quiz as it was loaded. */
  readonly loaded: Quiz;
  /** The language that was wanted; empty for that of the quiz. */
  readonly wanted: string;
  readonly quiz: Quiz;
  readonly messages: FlowMessages;
}

/** Whether a language is shown in the words that are built in. */
const isBuiltIn = (lang: string): boolean => /^en\b/i.test(lang) && provided.size === 0;

/** The quiz for a reader of this language, with its words; an empty one means that of the quiz. Never rejects. */
export async function speak(loaded: Quiz, wanted: string): Promise<Spoken> {
  const own = { loaded, wanted, quiz: loaded, messages: enFlow };
  const isEnglish = [loaded.lang, wanted || 'en'].every(isBuiltIn);
  if (isEnglish && !Object.keys(loaded.translations ?? {}).some(isBuiltIn)) return own;
  return (await ask(wanted || loaded.lang, (part) => part.speak(loaded, wanted))) ?? own;
}

/** The words of the flow in a language, before there is a quiz. Never rejects. */
export async function loadFlow(lang: string): Promise<FlowMessages> {
  if (!lang || isBuiltIn(lang)) return enFlow;
  return (await ask(lang, (part) => part.loadFlow(lang))) ?? enFlow;
}

/** All words of a language; `undefined` where those of English have to do. */
export const messagesOf = (lang: string): Messages | undefined => languagesPart.loaded?.messagesOf(lang);

/**
 * Brings all words of a language. Never rejects.
 * @param isAhead they are not needed yet, so that words that did not come are asked for again
 * @returns `undefined` where there is nothing to wait for
 */
export function bringMessages(lang: string, isAhead = false): Promise<void> | undefined {
  const isHere = isBuiltIn(lang) || languagesPart.loaded?.isHere(lang);
  if (isHere || (failed.has(lang) && !isAhead)) return undefined;
  return ask(lang, (part) => part.loadMessages(lang), isAhead);
}

/** Languages whose words did not come. */
const failed = new Set<string>();

/** What the part gives; where it does not come, nothing, and a word to the page's author, once a language and not ahead of its need. */
async function ask<Answer>(
  lang: string,
  answer: (part: LanguagesPart) => Promise<Answer>,
  isAhead = false,
): Promise<Answer | undefined> {
  try {
    return await answer(await languagesPart.load());
  } catch (error) {
    if (isAhead) return undefined;
    if (!failed.has(lang)) {
      console.error(`[ml-readiness-quiz] The words for "${lang}" were not loaded; English stands in.`, error);
    }
    failed.add(lang);
    return undefined;
  }
}

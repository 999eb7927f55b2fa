/**
 * What shows a shared result: a part of its own, loaded only where the address of a page or the page itself brings one.
 *
 * In: a token from anybody. Out: words of the quiz that the token names, and nothing of the token itself.
 */

import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Quiz } from '../core/quiz.js';
import type { SharedResult } from '../core/share-result.js';
import { decodeShareToken } from '../core/share-token.js';
import type { Messages } from '../locales/messages.js';
import { resultsChartStyles } from '../styles/results-charts.styles.js';
import { resultsTextStyles } from '../styles/results-text.styles.js';
import { resultsStyles } from '../styles/results.styles.js';
import { sharedResultStyles } from '../styles/shared-result.styles.js';
import { bringAdvice, withAdvice } from './advice.js';
import type * as languages from './languages.js';
import { builtInPart } from './parts.js';
import { CARD_PARTS } from './result.template.js';
import { onSingleClick } from './single-click.js';

export { en as messages } from '../locales/en.js';
export { sharedResultTemplate } from './results/shared-result.template.js';

/** Where words come from. A part that imported them would come with every bundle. */
export type Words = Pick<typeof languages, 'bringMessages' | 'speak'>;

/** The sheets that a shared result needs beside those of its element. */
export const sharedStyles: readonly CSSResult[] = [
  resultsTextStyles,
  resultsStyles,
  resultsChartStyles,
  sharedResultStyles,
];

/** Brings the words of a language, and what a result of a quiz reads; `undefined` where there is nothing to wait for. */
export function bring(
  { bringMessages }: Words,
  lang: string | undefined,
  quiz: Quiz | undefined,
): Promise<unknown> | undefined {
  const [messages, advice] = [bringMessages(lang || 'en'), bringAdvice(quiz)];
  return messages || advice ? Promise.all([messages, advice]) : undefined;
}

/** What a token says about a result of a quiz, which may have come without what only a result reads. */
export function readToken(token: string, quiz: Quiz): SharedReading | undefined {
  const whole = withAdvice(quiz);
  const result = decodeShareToken(token, whole);
  return result && { result, quiz: whole };
}

/** A result that was shared, and the whole of its quiz. */
export interface SharedReading {
  readonly result: SharedResult;
  readonly quiz: Quiz;
}

/** The built-in quiz in a language, for a page that names none. */
export async function builtInQuiz({ speak }: Words, lang: string): Promise<Quiz> {
  const { quiz } = await builtInPart.load();
  const spoken = await speak(quiz as Quiz, lang);
  await bringAdvice(spoken.quiz);
  return withAdvice(spoken.quiz);
}

/** A shared result in place of the quiz, and the way to it. */
export function sharedScreen(
  token: string,
  quiz: Quiz,
  headingLevel: number,
  messages: Messages,
  onTake: () => void,
): TemplateResult {
  return html`<ml-readiness-results
    exportparts=${CARD_PARTS}
    .quiz=${quiz}
    .token=${token}
    .headingLevel=${headingLevel}
  >
    <button
      slot="take"
      class="button primary"
      part="button primary"
      type="button"
      @click=${onSingleClick(onTake)}
    >
      ${messages.takeYourself}
    </button>
  </ml-readiness-results>`;
}

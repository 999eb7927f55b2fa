/**
 * What shows a shared result: a part of its own, loaded only where the address of a page or the page itself brings one.
 *
 * In: a token from anybody. Out: words of the quiz that the token names, and nothing of the token itself.
 */

import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import type { Messages } from '../../locales/messages.js';
import { resultsChartStyles } from '../../styles/results-charts.styles.js';
import { resultsTextStyles } from '../../styles/results-text.styles.js';
import { resultsStyles } from '../../styles/results.styles.js';
import { sharedResultStyles } from '../../styles/shared-result.styles.js';
import { CARD_PARTS } from '../screens/result.template.js';
import { onSingleClick } from '../buttons/single-click.js';

export { decodeShareToken } from '../../core/share-token.js';
export { en as messages } from '../../locales/en.js';
export { languageOfWords, markQuizText } from '../results/mark-quiz-text.js';
export { sharedResultTemplate } from '../results/shared-result.template.js';

/** The sheets that a shared result needs beside those of its element. */
export const sharedStyles: readonly CSSResult[] = [
  resultsTextStyles,
  resultsStyles,
  resultsChartStyles,
  sharedResultStyles,
];

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

/** What a visitor reads before the first question: what it is, how long it takes, what they get, what becomes of it. Pure. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { Quiz } from '../../core/quiz.js';
import type { Progress } from '../../core/session.js';
import { format, formatNumber, type FlowMessages } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { blockText, inlineText } from '../text/inline-text.template.js';
import { onSingleClick } from '../buttons/single-click.js';

/** What the first screen needs. */
export interface IntroView {
  readonly quiz: Quiz;
  readonly progress: Progress;
  readonly headingLevel: number;
  readonly messages: FlowMessages;
  readonly onStart: () => void;
}

/** The first screen of a quiz: its own words, and where it has none for what visitors ask first, ours. */
export function introTemplate({
  quiz,
  progress,
  headingLevel,
  messages,
  onStart,
}: IntroView): TemplateResult {
  const { lead, instructions, duration, privacy, outcomes = [] } = quiz.intro ?? {};
  return html`
    ${heading(headingLevel, 'title', html`<bdi>${plainText(quiz.title)}</bdi>`)}
    ${lead ? html`<div class="lead">${blockText(lead, messages)}</div>` : nothing}
    <ul class="facts" role="list">
      ${duration ? html`<li><bdi>${duration}</bdi></li>` : nothing}
      <li>${questionCount(progress, messages, quiz.lang)}</li>
    </ul>
    ${outcomesTemplate(outcomes.length > 0 ? outcomes : [messages.introOutcome], messages)}
    ${instructions ? blockText(instructions, messages) : nothing}
    <div class="actions">
      <button class="button primary" part="button primary" type="button" @click=${onSingleClick(onStart)}>
        ${messages.start}
      </button>
    </div>
    <div class="small muted">${blockText(privacy ?? messages.introPrivacy, messages)}</div>
  `;
}

const outcomesTemplate = (outcomes: readonly string[], messages: FlowMessages): TemplateResult =>
  html`<ul class="outcomes" role="list" part="outcomes">
    ${outcomes.map((outcome) => html`<li>${tick}${inlineText(outcome, messages)}</li>`)}
  </ul>`;

const tick = html`<svg
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  aria-hidden="true"
>
  ${svg`<path d="M4 10.5 8.2 15 16 5.5" stroke-linecap="round" stroke-linejoin="round" />`}
</svg>`;

function questionCount(
  { remainingAtLeast, remainingAtMost }: Progress,
  messages: FlowMessages,
  locale: string,
): string {
  const [least, most] = [formatNumber(remainingAtLeast, locale), formatNumber(remainingAtMost, locale)];
  return least === most
    ? format(messages.questionCount, { number: most })
    : format(messages.questionCountRange, { least, most });
}

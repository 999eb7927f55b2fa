/** What a visitor sees of a run that was kept: where they left off, what is kept for how long, and the way to delete it. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { DroppedAnswer } from '../../core/migrate-answers.js';
import { progressOf } from '../../core/progress.js';
import type { Quiz } from '../../core/quiz.js';
import type { Snapshot } from '../../core/session.js';
import { format, formatNumber, type Messages } from '../../locales/messages.js';
import { askingButton, restartButton, type RestartView } from '../buttons/asking-button.template.js';
import { heading } from '../text/heading.js';
import { onSingleClick } from '../buttons/single-click.js';
import type { Loss, Resumed } from './run-record.js';

/** What the screen needs that a returning visitor meets. */
export interface ResumedView extends RestartView {
  readonly resumed: Resumed;
  readonly quiz: Quiz;
  readonly snapshot: Snapshot;
  readonly headingLevel: number;
  readonly onGoOn: () => void;
}

/** In place of the question: where the visitor left off. */
export function resumedTemplate(view: ResumedView): TemplateResult {
  const { resumed, quiz, snapshot, headingLevel, messages } = view;
  const { position, remainingAtLeast, remainingAtMost, share } = progressOf(quiz, snapshot);
  const message = remainingAtLeast === remainingAtMost ? messages.keptLeftOff : messages.keptLeftOffAbout;
  const place = format(message, {
    position: formatNumber(position, quiz.lang),
    total: formatNumber(position + remainingAtMost, quiz.lang),
  });
  return html`<div class="resumed enter" part="resumed">
    <p class="muted" aria-hidden="true"><bdi>${plainText(quiz.title)}</bdi></p>
    ${heading(headingLevel, 'question', place)}
    <progress aria-label=${messages.progress} max="1" .value=${share}></progress>
    ${changes(resumed, quiz.lang, messages)}
    <div class="actions">
      <button class="button primary" part="button primary" type="button" @click=${onSingleClick(view.onGoOn)}>
        ${messages.keptGoOn}
      </button>
      ${restartButton(view)}
    </div>
  </div>`;
}

/** Above a page of questions or a result that was kept: that it was, and what the quiz changed meanwhile. */
export function resumedNoteTemplate(view: ResumedView): TemplateResult {
  const { resumed, quiz, snapshot, messages } = view;
  const date = new Intl.DateTimeFormat(quiz.lang, { dateStyle: 'long' }).format(resumed.at);
  const isResult = snapshot.phase === 'result';
  return html`<div class="resumed note" part="resumed">
    <p>${isResult ? format(messages.keptResult, { date }) : messages.keptRestored}</p>
    ${changes(resumed, quiz.lang, messages)} ${isResult ? nothing : html`<div>${restartButton(view)}</div>`}
  </div>`;
}

/** Above the first screen: that a run was kept and cannot be gone on with. */
export const introTemplate = (loss: Loss | undefined, messages: Messages): TemplateResult | typeof nothing =>
  loss ? html`<p class="resumed note" part="resumed">${messages[`keptLost-${loss}`]}</p>` : nothing;

function changes(
  { isChanged, dropped }: Resumed,
  locale: string,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (!isChanged && dropped.length === 0) return nothing;
  const lost = (['gone', 'unfitting', 'contradiction'] as const)
    .map((kind) => ({ kind, n: dropped.filter((one) => kindOf(one) === kind).length }))
    .filter(({ n }) => n > 0);
  return html`<p>${messages.keptChanged}</p>
    ${
      lost.length > 0
        ? html`<ul>
            ${lost.map(({ kind, n }) => html`<li>${format(messages[`keptDropped-${kind}`], { n: formatNumber(n, locale) })}</li>`)}
          </ul>`
        : nothing
    }`;
}

const kindOf = ({ reason }: DroppedAnswer): 'gone' | 'unfitting' | 'contradiction' =>
  reason === 'removed' || reason === 'unknown' ? 'gone' : reason;

/** What the line below everything needs. */
export interface FootView {
  /** How long a run is kept after its last answer. */
  readonly hours: number;
  /** How many results are kept, where the line is about them. */
  readonly results: number;
  /** The browser refuses to keep anything. */
  readonly isRefused: boolean;
  /** The visitor was asked whether all of it may go. */
  readonly isAsking: boolean;
  readonly locale: string;
  readonly messages: Messages;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onDelete: () => void;
}

/** What is kept, for how long, and the way to delete it. */
export function footTemplate(view: FootView): TemplateResult {
  const { isRefused, isAsking, messages, onAsk, onDelete } = view;
  return html`<div class="kept" part="kept">
    <p>${footText(view)}</p>
    ${
      isRefused
        ? nothing
        : askingButton({
            isAsking,
            label: messages.keptDelete,
            confirm: messages.keptDeleteConfirm,
            messages,
            onAsk,
            onConfirm: onDelete,
          })
    }
  </div>`;
}

function footText({ hours, results, isRefused, locale, messages }: FootView): string {
  if (isRefused) return messages.keptNowhere;
  if (results > 0) return format(messages.keptResults, { n: formatNumber(results, locale) });
  const isInDays = hours >= 48 && hours % 24 === 0;
  const time = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isInDays ? 'day' : 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(isInDays ? hours / 24 : hours);
  return format(messages.keptOnDevice, { time });
}

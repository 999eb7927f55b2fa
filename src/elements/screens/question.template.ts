/**
 * One question as a form: where the visitor is, the question with its answers, the ways on. What is around the question stays from one
 * to the next, and is not drawn anew. Pure.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { progressOf } from '../../core/progress.js';
import type { Answer, Question, Quiz } from '../../core/quiz.js';
import type { Snapshot } from '../../core/session.js';
import { canGoBack, canSkip, isAnswered, isLast } from '../../core/transition.js';
import { format, formatNumber, type FlowMessages } from '../../locales/messages.js';
import type { OtherControls } from '../controls/controls.template.js';
import type { Aftermath } from '../controls/view.js';
import { fieldsetTemplate } from './fieldset.template.js';
import { freshText } from '../text/fresh-text.js';
import type { FillText } from '../text/inline-text.template.js';
import { onSingleClick } from '../buttons/single-click.js';

/** What one question on screen needs. */
export interface QuestionView {
  readonly quiz: Quiz;
  readonly snapshot: Snapshot;
  readonly question: Question;
  /** What stands on screen as its answer, whole or not. */
  readonly given: Answer | undefined;
  /** What is missing or was not possible; empty where nothing is. */
  readonly error: string;
  /** Pictures may be asked for. */
  readonly allowsImages: boolean;
  /** Level of the quiz's title; the question is one below. */
  readonly headingLevel: number;
  readonly messages: FlowMessages;
  readonly otherControls: OtherControls;
  /** For texts that repeat what was answered; nothing where none does. */
  readonly fill: FillText | undefined;
  /** The visitor chose this option, or entered this. */
  readonly onChoose: (question: Question, value: Answer, aftermath?: Aftermath) => void;
  readonly onNext: (question: Question) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onLook: () => void;
}

/** The screen of one question. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { quiz, snapshot, question, error, onNext } = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    onNext(question);
  };
  return html`<form class="asking" novalidate @submit=${submit}>
    ${progressTemplate(view)}
    ${keyed(
      question.id,
      fieldsetTemplate({
        ...view,
        scope: '',
        hasError: error !== '' && !isAnswered(quiz, snapshot),
        headingLevel: view.headingLevel + 1,
        onChoose: (value, aftermath) => view.onChoose(question, value, aftermath),
      }),
    )}
    ${actionsTemplate(view)} ${lookTemplate(view)}
  </form>`;
}

function progressTemplate({ quiz, snapshot, messages }: QuestionView): TemplateResult {
  const { position, remainingAtLeast, remainingAtMost, share } = progressOf(quiz, snapshot);
  const message = remainingAtLeast === remainingAtMost ? messages.questionOf : messages.questionOfAbout;
  const total = formatNumber(position + remainingAtMost, quiz.lang);
  return html`<div class="progress" part="progress">
    <span>${freshText(format(message, { position: formatNumber(position, quiz.lang), total }))}</span>
    <progress aria-label=${messages.progress} max="1" .value=${share}></progress>
  </div>`;
}

function actionsTemplate(view: QuestionView): TemplateResult {
  const { quiz, snapshot, question, messages, onNext, onBack, onSkip } = view;
  // Its press is enough, by Enter as well: a frame may forbid forms (`sandbox` without `allow-forms`), which then say no `submit`.
  return html`<div class="actions">
    <button
      class="button primary"
      part="button primary"
      type="submit"
      @click=${onSingleClick(() => onNext(question))}
    >
      ${freshText(isLast(quiz, snapshot) ? messages.seeResult : messages.next)}
    </button>
    <button
      class="button quiet"
      part="button quiet"
      type="button"
      ?hidden=${!canGoBack(quiz, snapshot)}
      @click=${onSingleClick(onBack)}
    >
      ${messages.back}
    </button>
    <button
      class="button quiet end"
      part="button quiet"
      type="button"
      ?hidden=${!canSkip(quiz, snapshot)}
      @click=${onSingleClick(onSkip)}
    >
      ${messages.skip}
    </button>
  </div>`;
}

/** The result so far can be seen at any time, once there is anything to see; from the last question on there is the result. */
function lookTemplate({ quiz, snapshot, messages, onLook }: QuestionView): TemplateResult | typeof nothing {
  if (isLast(quiz, snapshot) || Object.keys(snapshot.answers).length === 0) return nothing;
  return html`<button
    class="button quiet look"
    part="button quiet"
    type="button"
    @click=${onSingleClick(onLook)}
  >
    ${messages.look}
  </button>`;
}

/**
 * One question as a form: where the visitor is, the question with its answers, what is missing, the ways on. Pure.
 * The parts of it that speak (the error) are there from the start and only their text changes.
 */

import { html, nothing, type TemplateResult } from 'lit';
import {
  canGoBack,
  canSkip,
  isLast,
  progressOf,
  type Question,
  type Quiz,
  type Snapshot,
} from '../core/index.js';
import { format, formatNumber, type Messages } from '../locales/messages.js';
import { controlsTemplate } from './controls.template.js';
import { heading } from './heading.js';
import { onSingleClick } from './single-click.js';

/** What one question on screen needs. */
export interface QuestionView {
  readonly quiz: Quiz;
  readonly snapshot: Snapshot;
  readonly question: Question;
  /** What is missing, after an attempt to go on; empty where nothing is. */
  readonly error: string;
  /** Level of the quiz's title; the question is one below. */
  readonly headingLevel: number;
  readonly messages: Messages;
  /** The visitor chose this option, or this number. */
  readonly onChoose: (question: Question, value: string | number) => void;
  readonly onNext: (question: Question) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

/** The screen of one question. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { quiz, snapshot, question, error, messages, onNext } = view;
  const hint = hintOf(question, messages);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext(question);
  };
  return html`<form class="enter" novalidate @submit=${submit}>
    ${progressTemplate(view)}
    <fieldset aria-describedby=${hint ? 'hint error' : 'error'} aria-invalid=${error ? 'true' : nothing}>
      <legend>${heading(view.headingLevel + 1, 'question', html`<bdi>${question.text}</bdi>`)}</legend>
      ${hint ? html`<p class="hint" part="hint" id="hint">${hint}</p>` : nothing}
      ${controlsTemplate({
        question,
        answer: snapshot.answers[question.id],
        messages,
        locale: quiz.lang,
        onChoose: (value) => view.onChoose(question, value),
      })}
      <p class="error" part="error" id="error">${error ? `${messages.errorPrefix} ${error}` : nothing}</p>
    </fieldset>
    ${actionsTemplate(view)}
  </form>`;
}

/** The line under the question: its help, and how to answer. */
function hintOf({ type, help }: Question, messages: Messages): string {
  return [help, type === 'multiple' ? messages.chooseAny : undefined].filter(Boolean).join(' ');
}

function progressTemplate({ quiz, snapshot, messages }: QuestionView): TemplateResult {
  const { position, remainingAtLeast, remainingAtMost, share } = progressOf(quiz, snapshot);
  const message = remainingAtLeast === remainingAtMost ? messages.questionOf : messages.questionOfAbout;
  const total = formatNumber(position + remainingAtMost, quiz.lang);
  return html`<div class="progress" part="progress">
    <span>${format(message, { position: formatNumber(position, quiz.lang), total })}</span>
    <progress aria-label=${messages.progress} max="1" .value=${share}></progress>
  </div>`;
}

function actionsTemplate({ quiz, snapshot, messages, onBack, onSkip }: QuestionView): TemplateResult {
  return html`<div class="actions">
    <button class="button primary" part="button primary" type="submit" @click=${onSingleClick(() => {})}>
      ${isLast(quiz, snapshot) ? messages.seeResult : messages.next}
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

/**
 * One question as a form: where the visitor is, the question with its answers, what is missing, the ways on. Pure.
 * The parts of it that speak (the error) are there from the start and only their text changes.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { progressOf } from '../core/progress.js';
import { pipeText } from '../core/pipe-text.js';
import type { Answer, Question, Quiz } from '../core/quiz.js';
import type { Snapshot } from '../core/session.js';
import { canGoBack, canSkip, isAnswered, isLast } from '../core/transition.js';
import { format, formatNumber, type FlowMessages } from '../locales/messages.js';
import { controlsTemplate, type OtherControls } from './controls.template.js';
import { howToAnswer } from './controls/instructions.js';
import type { Aftermath } from './controls/view.js';
import { heading } from './heading.js';
import { blockText, codeBlocks, questionText } from './inline-text.template.js';
import { saidSoFar, type Scorer } from './said-so-far.js';
import { onSingleClick } from './single-click.js';

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
  readonly score: Scorer | undefined;
  /** The visitor chose this option, or entered this. */
  readonly onChoose: (question: Question, value: Answer, aftermath?: Aftermath) => void;
  readonly onNext: (question: Question) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onLook: () => void;
}

/** The screen of one question. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { quiz, snapshot, question, error, messages, onNext } = view;
  const said = saidSoFar(quiz, snapshot.answers, view.score);
  const fill = (text: string): string => pipeText(text, said);
  const how = howToAnswer(question, messages, quiz.lang);
  const blocks = codeBlocks(question.text, messages);
  const hasHint = Boolean(question.help || how);
  const isLacking = error !== '' && !isAnswered(quiz, snapshot);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext(question);
  };
  return html`<form class="enter" novalidate @submit=${submit}>
    ${progressTemplate(view)}
    <fieldset
      aria-describedby=${hasHint ? 'hint error' : 'error'}
      aria-invalid=${isLacking ? 'true' : nothing}
    >
      <legend>
        ${heading(view.headingLevel + 1, 'question', questionText(question.text, messages, fill))}
      </legend>
      ${blocks.length > 0 ? html`<div class="blocks">${blocks}</div>` : nothing}
      ${
        hasHint
          ? html`<div class="hint" part="hint" id="hint">
              ${question.help ? blockText(question.help, messages, fill) : nothing}
              ${how ? html`<p>${how}</p>` : nothing}
            </div>`
          : nothing
      }
      ${controlsTemplate(
        {
          question,
          given: view.given,
          hasError: isLacking,
          allowsImages: view.allowsImages,
          messages,
          locale: quiz.lang,
          onChoose: (value, aftermath) => view.onChoose(question, value, aftermath),
        },
        view.otherControls,
      )}
      <p class="error" part="error" id="error">${error ? `${messages.errorPrefix} ${error}` : nothing}</p>
    </fieldset>
    ${actionsTemplate(view)} ${lookTemplate(view)}
  </form>`;
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

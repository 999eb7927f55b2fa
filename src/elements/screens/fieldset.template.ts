/**
 * One question with its answers: what is asked, how to answer, the controls, what is missing. The same on a screen of its own, on a page
 * of questions and in an article. Pure. The error is there from the start and only its text changes.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import { controlsTemplate, type OtherControls } from '../controls/controls.template.js';
import { howToAnswer } from '../controls/instructions.js';
import type { ControlsView } from '../controls/view.js';
import { freshText } from '../text/fresh-text.js';
import { heading } from '../text/heading.js';
import { blockText, codeBlocks, questionText, type FillText } from '../text/inline-text.template.js';

/** What a question with its answers needs. */
export interface FieldsetView extends Omit<ControlsView, 'locale'> {
  readonly quiz: Quiz;
  /** What is missing or was not possible; empty where nothing is. */
  readonly error: string;
  /** For texts that repeat what was answered; nothing where none does. */
  readonly fill: FillText | undefined;
  /** Level of the question's heading, 1 to 6. */
  readonly headingLevel: number;
  readonly otherControls: OtherControls;
  /** More to say on how to answer. */
  readonly more?: string;
}

/** The question with its answers. */
export function fieldsetTemplate(view: FieldsetView): TemplateResult {
  const { scope, quiz, question, error, hasError, messages, more, fill } = view;
  const how = [howToAnswer(question, messages, quiz.lang), more].filter(Boolean).join(' ');
  const blocks = codeBlocks(question.text, messages);
  const missing = error ? freshText(`${messages.errorPrefix} ${error}`) : nothing;
  const hasHint = Boolean(question.help || how);
  return html`<fieldset
    aria-describedby=${hasHint ? `${scope}hint ${scope}error` : `${scope}error`}
    aria-invalid=${hasError ? 'true' : nothing}
  >
    <legend>
      ${heading(view.headingLevel, 'question', questionText(question.text, messages, fill), scope)}
    </legend>
    ${blocks.length > 0 ? html`<div class="blocks">${blocks}</div>` : nothing}
    ${
      hasHint
        ? html`<div class="hint" part="hint" id="${scope}hint">
            ${question.help ? blockText(question.help, messages, fill) : nothing}
            ${how ? html`<p>${how}</p>` : nothing}
          </div>`
        : nothing
    }
    ${controlsTemplate({ ...view, locale: quiz.lang }, view.otherControls)}
    <p class="error" part="error" id="${scope}error">${missing}</p>
  </fieldset>`;
}

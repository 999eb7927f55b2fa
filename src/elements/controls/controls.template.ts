/**
 * The answers of one question as native controls. Pure templates: what is on screen comes in, what the visitor does goes out.
 * Nothing advances on a change, so arrow keys are safe.
 */

import type { TemplateResult } from 'lit';
import type { Question } from '../../core/quiz.js';
import { optionsTemplate } from './options.template.js';
import type { ControlsView, OptionsQuestion, OtherQuestion } from './view.js';

/** Controls that are not a list of options, or what stands in their place until they are loaded. */
export type OtherControls = (view: ControlsView<OtherQuestion>) => TemplateResult;

/** Whether these questions ask for more than lists of options (`controls-part.ts`). */
export const needOtherControls = (questions: readonly Question[]): boolean => !questions.every(hasOptions);

/** The controls of a question. */
export function controlsTemplate(view: ControlsView, otherControls: OtherControls): TemplateResult {
  const { question } = view;
  return hasOptions(question) ? optionsTemplate({ ...view, question }) : otherControls({ ...view, question });
}

function hasOptions(question: Question): question is OptionsQuestion {
  return ['single', 'scale', 'multiple', 'check', 'yes-no'].includes(question.type);
}

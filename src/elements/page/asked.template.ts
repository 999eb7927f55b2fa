/**
 * One question beside others, on a page of questions or in an article: the question with its answers, and what has no button of its own
 * where nobody goes on from question to question. Pure.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { isMultiple } from '../../core/answers.js';
import { untouchedAnswer } from '../controls/entered.js';
import { fieldsetTemplate } from '../screens/fieldset.template.js';
import { quietButton } from '../buttons/quiet-button.template.js';
import { headingOf, scopeOf } from './scope.js';
import type { AskedView } from './page-view.js';

/** The question. */
export function askedTemplate(view: AskedView): TemplateResult {
  const { question, messages } = view;
  return html`${fieldsetTemplate({
    ...view,
    scope: scopeOf(question),
    ...(question.required ? { more: messages.needsAnswer } : {}),
    onChoose: (value, aftermath) => view.onChoose(question, value, aftermath),
  })}
  ${takeTemplate(view)} ${leaveOpenTemplate(view)}`;
}

/** A slider and a ranking show an answer before they are touched. Whoever means it says so; nobody is taken at a word they did not give. */
function takeTemplate({ question, given, messages, onChoose }: AskedView): TemplateResult | typeof nothing {
  const shown = untouchedAnswer(question);
  if (shown === undefined || given !== undefined) return nothing;
  return quietButton(
    messages.takeShown,
    () => onChoose(question, shown, { say: '', focus: headingOf(question) }),
    'take',
  );
}

/** What was begun and is not whole can be let go, where a press on the control itself cannot. */
function leaveOpenTemplate({
  question,
  hasError,
  given,
  messages,
  onChoose,
}: AskedView): TemplateResult | typeof nothing {
  if (!hasError || question.required || given === undefined || isMultiple(question)) return nothing;
  return quietButton(
    messages.skip,
    () => onChoose(question, null, { say: '', focus: headingOf(question) }),
    'take',
  );
}

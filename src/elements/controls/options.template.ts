/** Options as rows: one to choose, or several; levels of a scale with their numbers; the way out last and a little apart. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isMultiple } from '../../core/answers.js';
import { plainText } from '../../core/inline-text.js';
import type { Id } from '../../core/quiz.js';
import { formatNumber } from '../../locales/messages.js';
import { words } from '../text/inline-text.template.js';
import type { ControlsView, OptionsQuestion } from './view.js';

/** What all options have. */
export interface OptionLike {
  readonly id: Id;
  readonly text: string;
  readonly exclusive?: boolean;
  readonly notSure?: boolean;
}

/** Texts up to this length may stand in two columns where there is room. */
const shortText = 25;

/** Stands apart from the others: it clears them, or it is the way out. */
export const isApart = ({ exclusive, notSure }: OptionLike): boolean => Boolean(exclusive || notSure);

/** Options in the order in which they are shown: what stands apart comes last. */
export const inOrder = <Option extends OptionLike>(options: readonly Option[]): readonly Option[] => [
  ...options.filter((option) => !isApart(option)),
  ...options.filter(isApart),
];

/** The options of a question as rows. */
export function optionsTemplate(view: ControlsView<OptionsQuestion>): TemplateResult {
  const { question, locale } = view;
  const isScale = question.type === 'scale';
  const options: readonly OptionLike[] =
    question.type === 'yes-no'
      ? [
          { id: 'yes', text: question.yes.text },
          { id: 'no', text: question.no.text },
        ]
      : inOrder(question.options);
  const isShort =
    !isScale && options.length > 3 && options.every(({ text }) => plainText(text).length <= shortText);
  return html`<div class="options ${isShort ? 'short' : ''} ${isScale ? 'levels' : ''}">
    ${options.map((option, place) => {
      const chosen = isChosen(option, view) ? 'selected' : '';
      const level = isScale && !isApart(option) ? formatNumber(place + 1, locale) : undefined;
      return html`<label class="option ${chosen} ${isApart(option) ? 'apart' : ''}" part="option ${chosen}"
        >${choiceTemplate(option, view, level)}</label
      >`;
    })}
  </div>`;
}

/** Whether the option is chosen. */
export const isChosen = ({ id }: OptionLike, { given }: ControlsView): boolean =>
  typeof given === 'object' ? given.includes(id) : given === id;

/**
 * The native control of an option with its words. It shows what is chosen even where the visitor's click changed nothing.
 * @param level the number of a level
 * @param describedBy id of what says more about it
 */
export function choiceTemplate(
  option: OptionLike,
  view: ControlsView,
  level?: string,
  describedBy: string | typeof nothing = nothing,
): TemplateResult {
  return html`<input
      type=${isMultiple(view.question) ? 'checkbox' : 'radio'}
      name="${view.scope}answer"
      aria-describedby=${describedBy}
      .value=${option.id}
      .checked=${live(isChosen(option, view))}
      @change=${() => view.onChoose(option.id)}
    />${level ? html`<span class="level" part="level" aria-hidden="true">${level}</span>` : nothing}<bdi
      >${words(option.text, view.messages)}</bdi
    >`;
}

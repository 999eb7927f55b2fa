/**
 * The answers of one question as native controls. Pure templates: what is chosen comes in, what the visitor does goes out.
 * Nothing advances on a change, so arrow keys are safe.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type {
  Answer,
  CheckQuestion,
  Question,
  SingleQuestion,
  SliderQuestion,
  YesNoQuestion,
  MultipleQuestion,
} from '../core/index.js';
import { format, formatNumber, type Messages } from '../locales/messages.js';

/** What a question needs to be shown. */
export interface QuestionView {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly messages: Messages;
  readonly locale: string;
  /** The visitor chose this option, or this number. */
  readonly onChoose: (value: string | number) => void;
}

/** The line under the question: its help, or how to answer. */
export function hintOf({ type, help }: Question, messages: Messages): string {
  if (help) return type === 'multiple' ? `${help} ${messages.chooseAny}` : help;
  return type === 'multiple' ? messages.chooseAny : '';
}

/** The controls of a question. */
export function controlsTemplate(view: QuestionView): TemplateResult {
  const { question } = view;
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'check':
      return optionsTemplate(question, view);
    case 'yes-no':
      return yesNoTemplate(question, view);
    case 'slider':
      return sliderTemplate(question, view);
  }
}

interface Row {
  readonly id: string;
  readonly text: string;
  /** Stands a little apart from the others: it clears them, or it is the way out. */
  readonly isApart?: boolean;
}

/** Texts up to this length may stand in two columns where there is room. */
const shortText = 24;

function optionsTemplate(
  question: SingleQuestion | MultipleQuestion | CheckQuestion,
  view: QuestionView,
): TemplateResult {
  const rows = question.options.map((option): Row => {
    const isApart = ('exclusive' in option && option.exclusive) || ('notSure' in option && option.notSure);
    return { id: option.id, text: option.text, isApart };
  });
  return rowsTemplate([...rows.filter((row) => !row.isApart), ...rows.filter((row) => row.isApart)], view);
}

const yesNoTemplate = ({ yes, no }: YesNoQuestion, view: QuestionView): TemplateResult =>
  rowsTemplate(
    [
      { id: 'yes', text: yes.text },
      { id: 'no', text: no.text },
    ],
    view,
  );

function rowsTemplate(rows: readonly Row[], { question, answer, onChoose }: QuestionView): TemplateResult {
  const isMultiple = question.type === 'multiple';
  const chosen = typeof answer === 'object' ? answer : [answer];
  const isShort = rows.length > 3 && rows.every(({ text }) => text.length <= shortText);
  return html`<div class="options ${isShort ? 'short' : ''}">
    ${rows.map(({ id, text, isApart }) => {
      const isSelected = chosen.includes(id);
      return html`<label
        class="option ${isSelected ? 'selected' : ''} ${isApart ? 'apart' : ''}"
        part="option ${isSelected ? 'selected' : ''}"
        ><input
          type=${isMultiple ? 'checkbox' : 'radio'}
          name="answer"
          .value=${id}
          .checked=${isSelected}
          @change=${() => onChoose(id)}
        /><bdi>${text}</bdi></label
      >`;
    })}
  </div>`;
}

function sliderTemplate(
  question: SliderQuestion,
  { answer, locale, messages, onChoose }: QuestionView,
): TemplateResult {
  const { min, max, step = 1, unit } = question;
  const value = typeof answer === 'number' ? answer : min;
  const shown = formatNumber(value, locale, 3);
  const inWords = unit ? format(messages.numberWithUnit, { number: shown, unit }) : shown;
  return html`<div class="slider">
    <input
      type="range"
      name="answer"
      aria-labelledby="question"
      aria-valuetext=${unit ? inWords : nothing}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(value)}
      @input=${(event: Event) => onChoose((event.target as HTMLInputElement).valueAsNumber)}
    />
    <output part="value">${inWords}</output>
    <span class="ends" aria-hidden="true"
      ><span>${formatNumber(min, locale, 3)}</span><span>${formatNumber(max, locale, 3)}</span></span
    >
  </div>`;
}

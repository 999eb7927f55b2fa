/**
 * The answers of one question as native controls. Pure templates: what is chosen comes in, what the visitor does goes out.
 * Nothing advances on a change, so arrow keys are safe.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type {
  Answer,
  CheckQuestion,
  MultipleQuestion,
  Question,
  ScaleQuestion,
  SingleQuestion,
  SliderQuestion,
  YesNoQuestion,
} from '../core/index.js';
import { format, formatNumber, type Messages } from '../locales/messages.js';

/** What the controls of a question need. */
export interface ControlsView {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly messages: Messages;
  readonly locale: string;
  /** The visitor chose this option, or this number. */
  readonly onChoose: (value: string | number) => void;
}

/** Whether there are controls for every question of a quiz; core knows more types than can be asked on a page yet. */
export const canAsk = (questions: readonly Question[]): boolean =>
  questions.every(({ type }) => ASKED.has(type));

const ASKED: ReadonlySet<Question['type']> = new Set([
  'single',
  'scale',
  'multiple',
  'check',
  'yes-no',
  'slider',
]);

/** The controls of a question. */
export function controlsTemplate(view: ControlsView): TemplateResult | typeof nothing {
  const { question } = view;
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'multiple':
    case 'check':
      return optionsTemplate(question, view);
    case 'yes-no':
      return yesNoTemplate(question, view);
    case 'slider':
      return sliderTemplate(question, view);
    default:
      return nothing;
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
  question: SingleQuestion | ScaleQuestion | MultipleQuestion | CheckQuestion,
  view: ControlsView,
): TemplateResult {
  const rows = question.options.map((option): Row => {
    const isApart = ('exclusive' in option && option.exclusive) || ('notSure' in option && option.notSure);
    return { id: option.id, text: option.text, isApart };
  });
  return rowsTemplate([...rows.filter((row) => !row.isApart), ...rows.filter((row) => row.isApart)], view);
}

const yesNoTemplate = ({ yes, no }: YesNoQuestion, view: ControlsView): TemplateResult =>
  rowsTemplate(
    [
      { id: 'yes', text: yes.text },
      { id: 'no', text: no.text },
    ],
    view,
  );

function rowsTemplate(rows: readonly Row[], { question, answer, onChoose }: ControlsView): TemplateResult {
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
  { answer, locale, messages, onChoose }: ControlsView,
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
    <span class="value" part="value" aria-hidden="true">${inWords}</span>
    <span class="ends" aria-hidden="true"
      ><span>${formatNumber(min, locale, 3)}</span><span>${formatNumber(max, locale, 3)}</span></span
    >
  </div>`;
}

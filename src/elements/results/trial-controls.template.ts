/**
 * The answers of one question in little, for trying another one: native controls without the room that the question itself had.
 * Pure.
 */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choicesOf, isMultiple, pairOf, toggleOption } from '../../core/answers.js';
import { plainText } from '../../core/inline-text.js';
import type {
  Answer,
  Id,
  MatrixQuestion,
  NumberQuestion,
  Question,
  RankingQuestion,
  SliderQuestion,
} from '../../core/quiz.js';
import { format, formatNumber, type Messages } from '../../locales/messages.js';

/** What the controls need. */
export interface TrialControlsView<Kind extends Question = Question> {
  readonly question: Kind;
  readonly given: Answer | undefined;
  /** What the visitor answered. */
  readonly own: Answer | undefined;
  readonly messages: Messages;
  readonly locale: string;
  readonly onTry: (answer: Answer | null) => void;
}

/** The controls of a question. */
export function trialControls(view: TrialControlsView): TemplateResult | readonly TemplateResult[] {
  const { question } = view;
  switch (question.type) {
    case 'matrix':
      return matrixControls({ ...view, question });
    case 'ranking':
      return rankingControls({ ...view, question });
    case 'number':
    case 'slider':
      return numberControl({ ...view, question });
    default:
      return choiceControls(view);
  }
}

const has = (answer: Answer | undefined, id: Id): boolean =>
  typeof answer === 'object' ? answer.includes(id) : answer === id;

function choiceControls({
  question,
  given,
  own,
  messages,
  onTry,
}: TrialControlsView): readonly TemplateResult[] {
  const isMany = isMultiple(question);
  return choicesOf(question).map(
    ({ id, text }) =>
      html`<label class="choice" part="choice"
        ><input
          type=${isMany ? 'checkbox' : 'radio'}
          name="trial"
          .value=${id}
          .checked=${live(has(given, id))}
          @change=${() => onTry(isMany ? toggleOption(question, given, id) : id)}
        /><span
          ><bdi>${text}</bdi
          >${has(own, id) ? html` <span class="note">${messages.resultsTrialOwn}</span>` : ''}</span
        ></label
      >`,
  );
}

/** A label with a list to choose from. */
const select = (
  label: string,
  options: readonly { readonly id: Id; readonly text: string }[],
  chosen: Id | undefined,
  onChoose: (id: Id) => void,
): TemplateResult =>
  html`<label class="field"
    ><bdi>${label}</bdi>
    <select part="select" @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${chosen === undefined ? html`<option value=""></option>` : ''}
      ${options.map(
        ({ id, text }) =>
          html`<option value=${id} .selected=${live(id === chosen)}>${plainText(text)}</option>`,
      )}
    </select></label
  >`;

function matrixControls({
  question,
  given,
  onTry,
}: TrialControlsView<MatrixQuestion>): readonly TemplateResult[] {
  const chosen: readonly Id[] = typeof given === 'object' ? given : [];
  return question.rows.map((row) => {
    const isOfRow = (pair: Id): boolean => pair.startsWith(pairOf(row.id, ''));
    const level = chosen.find(isOfRow)?.slice(pairOf(row.id, '').length);
    return select(plainText(row.text), question.levels, level, (id) =>
      onTry(
        question.rows.flatMap(({ id: other }) =>
          other === row.id
            ? [pairOf(row.id, id)]
            : chosen.filter((pair) => pair.startsWith(pairOf(other, ''))),
        ),
      ),
    );
  });
}

/** The first places, as far as they count. Who takes a place changes places with who had it. */
function rankingControls({
  question,
  given,
  messages,
  locale,
  onTry,
}: TrialControlsView<RankingQuestion>): readonly TemplateResult[] {
  const order: readonly Id[] = typeof given === 'object' ? given : question.options.map(({ id }) => id);
  return order
    .slice(0, question.top ?? order.length)
    .map((id, place) =>
      select(
        format(messages.resultsTrialPlace, { n: formatNumber(place + 1, locale) }),
        question.options,
        id,
        (chosen) => onTry(order.map((one) => (one === chosen ? id : one === id ? chosen : one))),
      ),
    );
}

function numberControl({
  question,
  given,
  messages,
  locale,
  onTry,
}: TrialControlsView<NumberQuestion | SliderQuestion>): TemplateResult {
  const { min, max, step = 1, unit } = question;
  const range = { min: formatNumber(min, locale, 3), max: formatNumber(max, locale, 3) };
  const enter = (event: Event): void => {
    const { validity, valueAsNumber } = event.target as HTMLInputElement;
    if (validity.valid && Number.isFinite(valueAsNumber)) onTry(valueAsNumber);
  };
  return html`<label class="field"
    >${format(messages.numberRange, range)}
    <span
      ><input
        part="input"
        type="number"
        aria-describedby="trial-question"
        min=${min}
        max=${max}
        step=${step}
        .value=${live(String(given ?? ''))}
        @change=${enter}
      />
      ${unit ? html`<bdi>${unit}</bdi>` : ''}</span
    ></label
  >`;
}

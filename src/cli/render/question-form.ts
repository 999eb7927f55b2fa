/** One question as a group of form controls. Native controls alone, each with a label of its own. */

import { isMultiple } from '../../core/answers.js';
import { parseInlineText, plainText } from '../../core/inline-text.js';
import { pipeText } from '../../core/pipe-text.js';
import type { MatrixQuestion, Option, Points, Question, Quiz } from '../../core/quiz.js';
import { markup, type Markup } from '../format/html.js';
import { conditionWords } from './condition-words.js';

/** What a form shows besides the questions. */
export interface FormOptions {
  /** Points beside the options. */
  readonly showsPoints: boolean;
  /** Pictures are loaded; otherwise their description stands in their place. */
  readonly loadsPictures: boolean;
}

/** A text with its formatting; what it would repeat of answers is an ellipsis. */
export function formatted(text: string): Markup {
  const segments = parseInlineText(pipeText(text, { answer: () => undefined }));
  return markup`${segments.map((segment) => {
    switch (segment.kind) {
      case 'strong':
        return markup`<strong>${segment.text}</strong>`;
      case 'code':
        return markup`<code>${segment.text}</code>`;
      case 'code-block':
        return markup`<pre><code>${segment.text}</code></pre>`;
      case 'link':
        return markup`<a href="${segment.url}">${segment.text}</a>`;
      default:
        return markup`${segment.text}`;
    }
  })}`;
}

/** A question with its controls. */
export function questionForm(quiz: Quiz, question: Question, options: FormOptions): Markup {
  const { id, text, help, showIf, required } = question;
  const helpId = `help-${id}`;
  const notes = [
    help === undefined ? undefined : formatted(help),
    showIf === undefined ? undefined : markup`<em lang="en">Only if ${conditionWords(quiz, showIf)}.</em>`,
    required === true ? markup`<em lang="en">An answer is needed.</em>` : undefined,
  ].filter((note) => note !== undefined);
  const described = notes.length > 0 ? markup` aria-describedby="${helpId}"` : null;
  return markup`<fieldset id="question-${id}"${described}>
<legend>${formatted(text)}</legend>
${notes.length > 0 ? markup`<div id="${helpId}" class="help">${notes.map((note) => markup`${note} `)}</div>` : null}
${controls(question, options)}
${question.type === 'check' ? markup`<details><summary lang="en">Answer</summary><div>${formatted(optionText(question, question.correct))}. ${formatted(question.explanation)}</div></details>` : null}
</fieldset>`;
}

const optionText = (
  { options }: { readonly options: readonly { id: string; text: string }[] },
  id: string,
): string => options.find((option) => option.id === id)?.text ?? '';

function controls(question: Question, options: FormOptions): Markup {
  const { id } = question;
  switch (question.type) {
    case 'matrix':
      return markup`${question.rows.map((row) => matrixRow(question, row, options))}`;
    case 'ranking':
      return markup`<ol class="ranking">${question.options.map(
        (option) =>
          markup`<li><label><input type="number" name="${id}.${option.id}" min="1" max="${question.options.length}"> ${formatted(option.text)}${points(option, options)}</label></li>`,
      )}</ol>`;
    case 'slider':
    case 'number':
      return markup`<p><label><span lang="en">From ${question.min} to ${question.max}</span> <input type="number" name="${id}" min="${question.min}" max="${question.max}" step="${question.step ?? 1}"></label> ${question.unit ?? ''}</p>`;
    case 'text':
      return markup`<p><input type="text" name="${id}" maxlength="${question.maxLength ?? 200}" aria-label="${plainText(question.text)}"></p>`;
    case 'yes-no':
      return markup`<ul>${[
        choice('radio', id, 'yes', question.yes, options),
        choice('radio', id, 'no', question.no, options),
      ]}</ul>`;
    default: {
      const type = isMultiple(question) ? 'checkbox' : 'radio';
      return markup`<ul>${question.options.map((option) => choice(type, id, option.id, option, options))}</ul>`;
    }
  }
}

type AnyOption = Pick<Option, 'text' | 'points'> & {
  readonly image?: { readonly src: string; readonly alt: string };
};

function choice(type: string, question: string, id: string, option: AnyOption, options: FormOptions): Markup {
  const { image } = option;
  const picture = !image
    ? null
    : options.loadsPictures
      ? markup`<img src="${image.src}" alt="${image.alt}" loading="lazy"> `
      : markup` <small>(${image.alt})</small>`;
  const label = markup`${options.loadsPictures ? picture : null}${formatted(option.text)}${options.loadsPictures ? null : picture}${points(option, options)}`;
  return markup`<li><label><input type="${type}" name="${question}" value="${id}"> ${label}</label></li>`;
}

function matrixRow(
  { id, levels }: MatrixQuestion,
  row: MatrixQuestion['rows'][number],
  options: FormOptions,
): Markup {
  return markup`<fieldset><legend>${formatted(row.text)}${points(row, options)}</legend><ul>${levels.map(
    (level) => choice('radio', `${id}.${row.id}`, level.id, { text: level.text }, options),
  )}</ul></fieldset>`;
}

function points(
  { points: given = {} }: { readonly points?: Points },
  { showsPoints }: FormOptions,
): Markup | null {
  const words = Object.entries(given).map(([dimension, value]) => `${dimension} ${value}`);
  return showsPoints && words.length > 0 ? markup` <small lang="en">(${words.join(', ')})</small>` : null;
}

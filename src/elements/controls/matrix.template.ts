/**
 * Skills by levels. One table that restyles: side by side where there is room, a list of skills with their levels in a narrow
 * column. The radios of a skill are a native group, and each says its skill and its level ("SQL: Alone"), so that it makes sense
 * without the heads around it. Pure.
 *
 * Roles are written out because some browsers take a table's meaning away with its `display`.
 */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { pairOf } from '../../core/answers.js';
import { plainText } from '../../core/inline-text.js';
import type { MatrixQuestion, MatrixRow } from '../../core/quiz.js';
import { format } from '../../locales/messages.js';
import { inlineText } from '../text/inline-text.template.js';
import { rowName } from './instructions.js';
import type { ControlsView } from './view.js';

/** With more levels than this, columns would be too narrow to read or to hit. */
const mostColumns = 5;

/** The levels of each skill. */
export function matrixTemplate(view: ControlsView<MatrixQuestion>): TemplateResult {
  const { scope, question } = view;
  const { rows, levels } = question;
  return html`<div class="matrix ${levels.length > mostColumns ? '' : 'wide'}">
    <table role="table" aria-labelledby="${scope}question">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          ${levels.map(
            ({ id, text }) =>
              html`<th scope="col" role="columnheader" id="${scope}level-${id}">
                ${inlineText(text, view.messages)}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => rowTemplate(row, view))}
      </tbody>
    </table>
  </div>`;
}

function rowTemplate(row: MatrixRow, view: ControlsView<MatrixQuestion>): TemplateResult {
  const { scope, question, given, messages, onChoose } = view;
  const chosen = typeof given === 'object' ? given : [];
  const others = chosen.filter((pair) => !pair.startsWith(pairOf(row.id, '')));
  const name = rowName(scope, row.id);
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${inlineText(row.text, messages)}<span id=${name} hidden
        >${format(messages.matrixRow, { row: plainText(row.text) })}</span
      >
    </th>
    ${question.levels.map(({ id, text }) => {
      const pair = pairOf(row.id, id);
      const selected = chosen.includes(pair) ? 'selected' : '';
      return html`<td role="cell">
        <label class="option ${selected}" part="option ${selected}"
          ><input
            type="radio"
            name=${name}
            aria-labelledby="${name} ${scope}level-${id}"
            .value=${id}
            .checked=${live(selected !== '')}
            @change=${() => onChoose([...others, pair])}
          /><span>${inlineText(text, messages)}</span></label
        >
      </td>`;
    })}
  </tr>`;
}

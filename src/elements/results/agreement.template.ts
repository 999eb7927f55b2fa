import { html, nothing, type TemplateResult } from 'lit';
import { agreement } from '../../core/agreement.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** Whether what was said and what the checks show agree, subject by subject, in kind words; the subjects with too few checks together. */
export function agreementTemplate(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, taken, number, list } = view;
  const found = taken ? agreement(...taken) : [];
  if (found.length === 0) return nothing;
  const nameOf = (dimension: string): string =>
    report.dimensions.find(({ id }) => id === dimension)?.name ?? dimension;
  const few = found.filter(({ verdict }) => verdict === 'too-few').map(({ dimension }) => nameOf(dimension));
  return html`<ul class="plain" part="agreement" role="list">
    ${found
      .filter(({ verdict }) => verdict !== 'too-few')
      .map(
        ({ dimension, verdict, correct, answered }) =>
          html`<li>
            ${sentence(messages[`resultsAgreement-${verdict}`], {
              subject: nameOf(dimension),
              correct: number(correct),
              answered: number(answered),
            })}
          </li>`,
      )}
    ${few.length > 0 ? html`<li class="note">${sentence(messages['resultsAgreement-too-few'], { subjects: list(few) })}</li>` : nothing}
  </ul>`;
}

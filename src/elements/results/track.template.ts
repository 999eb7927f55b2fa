import { html, nothing, type TemplateResult } from 'lit';
import type { Report, ReportBand } from '../../core/report.js';
import { inlineText } from '../text/inline-text.template.js';
import { extent } from './extent.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** What the track shows. */
export interface TrackView extends Pick<ResultsView, 'messages' | 'score'> {
  readonly report: Pick<Report, 'scale' | 'total' | 'upTo' | 'gate'> & {
    readonly band: Pick<ReportBand, 'id'> | null;
  };
}

/**
 * The score on its scale: one line from 0 to 100 in named segments, a marker at the score, a whisker to what open questions could
 * still add, and a bracket where a gate holds. The marks are drawn only; the words under them and in `so-far.template.ts` say the same.
 */
export function track({ report, messages, score }: TrackView): TemplateResult {
  const { scale, total, upTo, band, gate } = report;
  const isOpen = total !== null && upTo !== null && upTo > total;
  const segments = html`<ol role="list">
    ${scale.map(({ id, name, from, to }, place) => {
      const current = id === band?.id ? 'current' : '';
      return html`<li
        class=${current}
        part="segment ${current}"
        aria-current=${current ? 'true' : nothing}
        ${extent(from, scale[place + 1]?.from ?? 100)}
      >
        <bdi>${name}</bdi> <span>${score(from)}<span>–${score(to)}</span></span>
      </li>`;
    })}
  </ol>`;
  if (total === null) return html`<div class="track" part="track">${segments}</div>`;
  return html`<div class="track" part="track">
      ${segments}
      <div class="marks" aria-hidden="true">
        ${isOpen ? html`<i class="whisker" part="whisker" ${extent(total, upTo)}></i>` : nothing}
        ${gate ? html`<i class="cap" part="cap" ${extent(gate.cap)}></i>` : nothing}
        <i class="marker" part="marker" ${extent(total)}></i>
      </div>
    </div>
    ${
      gate
        ? html`<p class="note key">
            <i class="cap" aria-hidden="true"></i
            ><span
              >${sentence(messages.resultsCap, { cap: score(gate.cap), reason: inlineText(gate.message, messages) })}</span
            >
          </p>`
        : nothing
    }`;
}

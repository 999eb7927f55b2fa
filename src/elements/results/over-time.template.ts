import { html, svg, type TemplateResult } from 'lit';
import { directionOf } from '../../locales/direction.js';
import { type DatedScore, FRAME, placesOf } from './over-time.js';
import type { ResultsView } from './view.js';

/** Results as a line over time, the last one now. The first and the last are labelled; the table beside it has all of them. */
export function overTime(
  results: readonly DatedScore[],
  { locale, score, date }: ResultsView,
): TemplateResult {
  const isMirrored = directionOf(locale) === 'rtl';
  const places = placesOf(results, isMirrored);
  const { width, height } = FRAME;
  const ends = [...new Set([0, results.length - 1])];
  const label = (place: number): TemplateResult => {
    const { x, y } = places[place] ?? { x: 0, y: 0 };
    const { day, total } = results[place] ?? { day: '', total: 0 };
    const anchor = x < width / 2 ? 'start' : 'end';
    // The number stands over its point, or under one that touches the top.
    return svg`<text class="number" x=${x} y=${y < 18 - height ? y + 22 : y - 10} text-anchor=${anchor}>${score(total)}</text
      ><text x=${x} y="22" text-anchor=${anchor}>${isolated(date(day))}</text>`;
  };
  return html`<svg
    class="over-time"
    part="over-time"
    aria-hidden="true"
    width="${(width + 16) / 12}em"
    viewBox="-8 ${-height - 8} ${width + 16} ${height + 36}"
  >
    ${[0, 50, 100].map((at) => svg`<line class="ring" part="ring" y1=${-at} x2=${width} y2=${-at} />`)}
    ${svg`<polyline part="you" points=${places.map(({ x, y }) => `${x},${y}`).join(' ')} />`}
    ${places.map(({ x, y }) => svg`<circle part="point" cx=${x} cy=${y} r="4" />`)} ${ends.map(label)}
  </svg>`;
}

/** The text in its own writing direction, where there is no `<bdi>`. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

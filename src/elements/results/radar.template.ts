import { html, nothing, svg, type TemplateResult } from 'lit';
import { RADAR_AXES, radarFrame, radarPoints } from './radar.js';

/** One corner of the radar. */
export interface RadarValue {
  readonly label: string;
  /** What the visitor has, 0 to 100. */
  readonly score: number;
  /** What a role needs, 0 to 100. */
  readonly need: number | null;
}

/** What the visitor has over what a role needs, so that the gap is the space between. The numbers stand beside it as text. */
export function radar(values: readonly RadarValue[]): TemplateResult | typeof nothing {
  if (values.length < RADAR_AXES.min || values.length > RADAR_AXES.max) return nothing;
  const { width, height, axes } = radarFrame(values.map(({ label }) => label));
  const outline = (numbers: readonly number[], name: string): TemplateResult =>
    svg`<polygon class=${name} part=${name} points=${radarPoints(numbers)} />`;
  return html`<svg
    class="radar"
    part="chart"
    aria-hidden="true"
    width="${width / 8}em"
    viewBox="${-width} ${-height} ${2 * width} ${2 * height}"
  >
    ${[25, 50, 75, 100].map((at) =>
      outline(
        values.map(() => at),
        'ring',
      ),
    )}
    ${axes.map(({ x, y }) => svg`<line class="ring" x2=${x} y2=${y} />`)}
    ${
      values.some(({ need }) => need !== null)
        ? outline(
            values.map(({ need }) => need ?? 0),
            'need',
          )
        : nothing
    }
    ${outline(
      values.map(({ score }) => score),
      'you',
    )}
    ${axes.map(
      ({ labelX, labelY, anchor, label }) =>
        svg`<text x=${labelX} y=${labelY} text-anchor=${anchor}>${label}</text>`,
    )}
  </svg>`;
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import { radarFrame, radarPoints } from './radar.js';

/** One corner of the radar. */
export interface RadarValue {
  readonly label: string;
  /** What the visitor has, 0 to 100. */
  readonly score: number;
  /** What a role needs, 0 to 100. */
  readonly need: number | null;
}

/**
 * What the visitor has over what a role needs, so that the gap is the space between. The numbers stand beside it as text.
 * Fewer than three values make no shape, and more than twelve leave no room for their labels.
 */
export function radar(values: readonly RadarValue[]): TemplateResult | typeof nothing {
  if (values.length < 3 || values.length > 12) return nothing;
  const { axes, width, height } = radarFrame(values.map(({ label }) => label));
  const outline = (name: string, of: (value: RadarValue) => number): TemplateResult =>
    svg`<polygon class=${name} part=${name} points=${radarPoints(values.map(of))} />`;
  return html`<svg
    class="radar"
    part="chart"
    aria-hidden="true"
    width="${width / 8}em"
    viewBox="${-width} ${-height} ${2 * width} ${2 * height}"
  >
    ${[25, 50, 75, 100].map((at) => outline('ring', () => at))}
    ${values[0]?.need === null ? nothing : outline('need', ({ need }) => need ?? 0)}
    ${outline('you', ({ score }) => score)}
    ${axes.map(
      ({ x, y, labelX, labelY, anchor, label }) =>
        svg`<line class="ring" x2=${x} y2=${y} /><text x=${labelX} y=${labelY} text-anchor=${anchor}>${label}</text>`,
    )}
  </svg>`;
}

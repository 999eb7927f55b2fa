/** Accents that a page might choose: the extremes, and an even spread over hue, chroma and lightness, the same in every run. */

/** Colours that brands have and formulas trip over. */
const extremes = [
  '#000000',
  '#ffffff',
  '#ffff00',
  '#00ff00',
  '#00ffff',
  '#ff00ff',
  '#ff0000',
  '#0000ff',
  '#39ff14',
  '#767676',
  '#808080',
  '#010101',
  '#fefefe',
  '#e8e8e8',
  '#d9d9d9',
];

/** 200 colours as CSS has them. */
export const accents: readonly string[] = [
  ...extremes,
  ...Array.from({ length: 200 - extremes.length }, (_, place) => spread(place)),
];

/**
 * One of the R3 sequence, which fills three dimensions evenly without a seed. Source: Martin Roberts, "The unreasonable effectiveness of
 * quasirandom sequences", 2018.
 */
function spread(place: number): string {
  const step = 1.220744084605759;
  const part = (power: number): number => (0.5 + (place + 1) / step ** power) % 1;
  const hue = Math.round(part(1) * 360);
  const saturation = Math.round(part(2) * 100);
  const lightness = Math.round(part(3) * 100);
  return `hsl(${hue} ${saturation}% ${lightness}%)`;
}

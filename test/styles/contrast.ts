/** Colours as an engine paints them, and the contrast between them by WCAG 2.2. */

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const pen = canvas.getContext('2d', { willReadFrequently: true });

/** Red, green and blue, 0 to 255, of colours painted over one another, the lowest first. */
export function paint(...layers: readonly string[]): readonly number[] {
  if (!pen) throw new Error('There is no canvas');
  pen.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    pen.fillStyle = '#123456';
    pen.fillStyle = layer;
    if (pen.fillStyle === '#123456') throw new Error(`The canvas does not know ${layer}`);
    pen.fillRect(0, 0, 1, 1);
  }
  return Array.from(pen.getImageData(0, 0, 1, 1).data.slice(0, 3));
}

/** Contrast of two painted colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Source: WCAG 2.2, "relative luminance". */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

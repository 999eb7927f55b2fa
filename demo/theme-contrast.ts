/** What of a theme can be read: the pairs of colours on screen and their contrast, by WCAG 2.2. */

/** Two colours that meet, and how they have to differ. */
export interface Pair {
  readonly what: string;
  readonly contrast: number;
  /** 4.5 for text, 3 for lines and marks. */
  readonly needed: number;
}

type Host = HTMLElement;

/** The pairs of a quiz that shows a question with a selected option, and of a results card. Each is measured where it is painted. */
export function measurePairs(quiz: Host, results: Host): readonly Pair[] {
  const surface = surfacesOf(quiz);
  const button = styleOf(quiz, 'primary');
  const selected = styleOf(quiz, 'selected');
  const bar = styleOf(results, 'bar');
  const fill = styleOf(results, 'fill');
  const card = surfacesOf(results);
  const pair = (what: string, needed: number, over: string, ...under: readonly string[]): Pair => ({
    what,
    needed,
    contrast: contrast(paint(...under, over), paint(...under)),
  });
  return [
    pair('Text', 4.5, getComputedStyle(quiz).color, ...surface),
    pair('What is said in passing', 4.5, styleOf(quiz, 'progress').color, ...surface),
    pair('Accent as text and line', 4.5, selected.borderTopColor, ...surface),
    pair('The same on its tint', 4.5, selected.borderTopColor, ...surface, selected.backgroundColor),
    pair('A bar on its track', 3, fill.backgroundColor, ...card, bar.backgroundColor),
    pair('Text on a button', 4.5, button.color, button.backgroundColor),
    pair('A button’s edge', 3, button.borderTopColor, ...surface),
  ];
}

function styleOf(host: Host, part: string): CSSStyleDeclaration {
  const found = host.shadowRoot?.querySelector(`[part~="${part}"]`);
  if (!found) throw new Error(`There is no part ${part} on screen`);
  return getComputedStyle(found);
}

/** The backgrounds that an element stands on, the lowest first; below all of them is what the engine paints a page with. */
function surfacesOf(element: Element): readonly string[] {
  const own = getComputedStyle(element).backgroundColor;
  return element.parentElement ? [...surfacesOf(element.parentElement), own] : ['#fff', own];
}

const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** @returns red, green and blue of colours painted over one another, the lowest first */
function paint(...layers: readonly string[]): readonly number[] {
  if (!pen) return [];
  for (const layer of layers) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  return Array.from(pen.getImageData(0, 0, 1, 1).data.slice(0, 3));
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

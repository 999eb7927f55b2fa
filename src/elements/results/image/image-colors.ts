/**
 * The colours of the card as a picture needs them: opaque, and readable on one another.
 *
 * In: the canvas on the page. Out: colours for its context.
 */

/** The colours of a picture. */
export interface ImageColors {
  readonly background: string;
  readonly text: string;
  readonly accent: string;
}

type Rgb = readonly [number, number, number];

/** Lowest contrast of text, and of what is no text (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

/** The colours that the sheet gives the canvas: the accent as its outline, the background of a page without one as its decoration. */
export function imageColors(canvas: HTMLCanvasElement): ImageColors {
  const { color, outlineColor, textDecorationColor } = getComputedStyle(canvas);
  const background = mix([textDecorationColor, ...backgroundsOf(canvas)]);
  const text = readable(mix([css(background), color]), background, TEXT_CONTRAST);
  const accent = readable(mix([css(background), outlineColor]), background, SHAPE_CONTRAST, text);
  return {
    background: css(background),
    text: css(text),
    accent: css(accent),
  };
}

/** What shines through, the page first. */
function backgroundsOf(canvas: Element): readonly string[] {
  const layers: string[] = [];
  for (let element: Element | null = canvas; element; element = parentOf(element)) {
    layers.unshift(getComputedStyle(element).backgroundColor);
  }
  return layers;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Colours over one another, as the browser mixes them. */
function mix(colors: readonly string[]): Rgb {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [255, 255, 255];
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 255, green = 255, blue = 255] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The colour, or another one where it cannot be told from what is under it. */
function readable(color: Rgb, under: Rgb, least: number, instead: Rgb = strongest(under)): Rgb {
  return contrast(color, under) < least ? instead : color;
}

const strongest = (under: Rgb): Rgb =>
  contrast([0, 0, 0], under) > contrast([255, 255, 255], under) ? [0, 0, 0] : [255, 255, 255];

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const css = ([red, green, blue]: Rgb): string => `rgb(${red}, ${green}, ${blue})`;

/**
 * Draws the share image with the fonts of the system. Everything is placed from the start of the line, which is the right one in
 * languages that are written from there.
 *
 * In: a context, what to say, in which colours. Out: pixels.
 */

import { fitText, type FittedText, type TextBox } from './fit-text.js';
import type { ImageColors } from './image-colors.js';
import type { ImageContent, ImageTrack } from './image-content.js';

/** Width and height in pixels, as sites show previews. */
export const IMAGE_SIZE: readonly [number, number] = [1200, 630];

const [WIDTH, HEIGHT] = IMAGE_SIZE;
const MARGIN = 80;
const INNER = WIDTH - 2 * MARGIN;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** How much of the text's colour is in what is said in passing, and in lines. */
const MUTED = 0.74;
const LINE = 0.16;

/** Draws the whole picture. */
export function drawImage(
  context: CanvasRenderingContext2D,
  content: ImageContent,
  colors: ImageColors,
): void {
  const pen = createPen(context, content);
  pen.fill(0, 0, WIDTH, HEIGHT, colors.background);
  pen.fill(0, 0, WIDTH, 16, colors.accent);

  const title = pen.fit(content.title, { width: INNER, maxLines: 2, sizes: [32, 28, 24] }, 400);
  pen.write(title, MARGIN, 100, 400, colors.text, MUTED);

  const room = content.track ? 200 : 260;
  const sizes = content.track ? [72, 60, 48, 36] : [96, 84, 72, 60, 48, 36];
  const headline = pen.fit(content.headline, { width: INNER, maxLines: 2, sizes }, 600);
  const line = pen.fit(content.line, { width: INNER, maxLines: 1, sizes: [44, 38, 32, 26, 20] }, 400);
  const height = headline.lines.length * headline.size * 1.1 + 24 + line.size;
  // In the middle between the title and what stands below.
  const top = 160 + Math.max(0, room - height / 2 - 60);
  pen.write(headline, MARGIN, top + headline.size, 600, colors.text);
  pen.write(
    line,
    MARGIN,
    top + headline.lines.length * headline.size * 1.1 + 24 + line.size,
    400,
    colors.text,
  );

  if (content.track) drawTrack(pen, content.track, colors);

  const kind = pen.fit(content.kind, { width: INNER / 2 - 20, maxLines: 1, sizes: [26, 22, 18] }, 400);
  pen.write(kind, MARGIN, HEIGHT - 48, 400, colors.text, MUTED);
  const host = pen.fit(content.host, { width: INNER / 2 - 20, maxLines: 1, sizes: [26, 22, 18] }, 600);
  pen.writeAtEnd(host, MARGIN, HEIGHT - 48, 600, colors.text);
}

/** The scale: the current band in the accent, a marker at the score, and under it the names of the bands, or where they have no room their numbers. */
function drawTrack(pen: Pen, { score, segments }: ImageTrack, { accent, text }: ImageColors): void {
  const top = 462;
  const at = (value: number): number => MARGIN + (INNER * value) / 100;
  const weightOf = (isCurrent: boolean): number => (isCurrent ? 600 : 400);
  const names = segments.map(({ name, from, to, isCurrent }) =>
    pen.fit(name, { width: at(to) - at(from) - 12, maxLines: 1, sizes: [24, 22, 20] }, weightOf(isCurrent)),
  );
  const haveRoom = names.every(({ lines }, place) => lines[0] === segments[place]?.name);
  const size = haveRoom ? Math.min(...names.map((name) => name.size)) : 24;
  for (const { name, number, from, to, isCurrent } of segments) {
    const [color, alpha] = isCurrent ? [accent, 1] : [text, LINE];
    pen.fill(at(from), top, at(to) - at(from) - 4, 16, color, alpha);
    const label = { size, lines: [haveRoom ? name : number] };
    pen.write(label, at(from), top + 54, weightOf(isCurrent), text, isCurrent ? 1 : MUTED);
  }
  pen.fill(at(score) - 5, top - 14, 10, 44, text);
}

/** A context that writes from the start of the line. */
interface Pen {
  fit(text: string, box: TextBox, weight: number): FittedText;
  fill(start: number, top: number, width: number, height: number, color: string, alpha?: number): void;
  write(
    text: FittedText,
    start: number,
    baseline: number,
    weight: number,
    color: string,
    alpha?: number,
  ): void;
  writeAtEnd(text: FittedText, end: number, baseline: number, weight: number, color: string): void;
}

function createPen(context: CanvasRenderingContext2D, { isRightToLeft }: ImageContent): Pen {
  const fontOf = (weight: number, size: number): string => `${weight} ${size}px ${FONT}`;
  const measure = (weight: number) => (text: string, size: number) => {
    context.font = fontOf(weight, size);
    return context.measureText(text).width;
  };
  const put = (
    { size, lines }: FittedText,
    x: number,
    baseline: number,
    weight: number,
    color: string,
    alpha: number,
    align: 'start' | 'end',
  ): void => {
    context.font = fontOf(weight, size);
    context.direction = isRightToLeft ? 'rtl' : 'ltr';
    context.textAlign = align;
    context.fillStyle = color;
    context.globalAlpha = alpha;
    for (const [place, text] of lines.entries()) {
      context.fillText(text, isRightToLeft ? WIDTH - x : x, baseline + place * size * 1.1);
    }
  };
  return {
    fit: (text, box, weight) => fitText(text, box, measure(weight)),
    fill(start, top, width, height, color, alpha = 1) {
      context.fillStyle = color;
      context.globalAlpha = alpha;
      context.fillRect(isRightToLeft ? WIDTH - start - width : start, top, width, height);
    },
    write: (text, start, baseline, weight, color, alpha = 1) =>
      put(text, start, baseline, weight, color, alpha, 'start'),
    writeAtEnd: (text, end, baseline, weight, color) =>
      put(text, WIDTH - end, baseline, weight, color, 1, 'end'),
  };
}

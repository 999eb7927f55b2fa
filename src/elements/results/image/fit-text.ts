/**
 * Text in a box: the largest size at which it fits, broken between words, and inside a word that is wider than the box. Pure: the
 * width of a text comes in as a function.
 */

/** Text as it is set. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Where a text has to fit. */
export interface TextBox {
  readonly width: number;
  readonly maxLines: number;
  /** The sizes to choose from, largest first. At the last one what does not fit is cut, with an ellipsis. */
  readonly sizes: readonly number[];
}

/** Width of a text at a size. */
export type Measure = (text: string, size: number) => number;

/** The text at the largest size that fits. */
export function fitText(text: string, { width, maxLines, sizes }: TextBox, measure: Measure): FittedText {
  const parts = partsOf(text.replaceAll(/\s+/g, ' ').trim());
  for (const size of sizes) {
    const fits = (line: string): boolean => measure(line.trimEnd(), size) <= width;
    const isWhole = parts.every(fits) || size === sizes.at(-1);
    const lines = isWhole ? breakLines(parts, fits) : [];
    if (isWhole && lines.length <= maxLines) return { size, lines };
    if (size === sizes.at(-1)) return { size, lines: cut(lines, maxLines, fits) };
  }
  return { size: sizes[0] ?? 0, lines: [text] };
}

function breakLines(parts: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts.flatMap((whole) => (fits(whole) ? [whole] : [...whole]))) {
    if (line !== '' && !fits(line + part)) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function cut(lines: readonly string[], maxLines: number, fits: (line: string) => boolean): readonly string[] {
  const kept = lines.slice(0, maxLines);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}

/** Words with what follows them up to the next one; where words are not parted by spaces, as the language parts them. */
function partsOf(text: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(/\S+\s*/g) ?? [];
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    const isOpening = /^[\p{Ps}\p{Pi}]$/u.test(segment);
    const follows = !isWordLike && !isOpening;
    const isBound = /[\p{Ps}\p{Pi}\p{Pd}'’./]$/u.test(parts.at(-1) ?? ' ');
    if (parts.length > 0 && (follows || isBound)) parts.push(`${parts.pop()}${segment}`);
    else parts.push(segment);
  }
  return parts;
}

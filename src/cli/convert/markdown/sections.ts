/**
 * The parts of a Markdown quiz: what stands under each heading, line by line, without an idea of what it means.
 * In: text. Out: sections in order, each line with its number.
 */

/** A line and where it stands. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A heading and what stands under it, up to the next one. */
export interface Section {
  /** 1 for `#`; 0 for what stands before the first heading. */
  readonly level: number;
  readonly number: number;
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The sections of a text. Headings of level 3 and below, and headings in fenced code, are lines. */
export function readSections(markdown: string): readonly Section[] {
  const sections: (Section & { lines: Line[] })[] = [{ level: 0, number: 1, heading: '', lines: [] }];
  let isCode = false;
  markdown
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((text, place) => {
      const number = place + 1;
      if (/^\s*```/.test(text)) isCode = !isCode;
      const [, marks = '', words = ''] = /^(#{1,2})\s+(.*?)\s*#*\s*$/.exec(text) ?? [];
      if (marks !== '' && !isCode) sections.push({ level: marks.length, number, heading: words, lines: [] });
      else sections.at(-1)?.lines.push({ number, text });
    });
  return sections.filter(({ level, lines }) => level > 0 || lines.some(({ text }) => text.trim() !== ''));
}

/** The paragraphs of lines, each with the number of its first line. */
export function paragraphsOf(lines: readonly Line[]): readonly Line[] {
  const paragraphs: { number: number; text: string }[] = [];
  let isOpen = false;
  for (const { number, text } of lines) {
    const last = paragraphs.at(-1);
    if (text.trim() === '') isOpen = false;
    else if (isOpen && last) last.text += `\n${text.trim()}`;
    else {
      paragraphs.push({ number, text: text.trim() });
      isOpen = true;
    }
  }
  return paragraphs;
}

/** Text tables: columns as wide as their widest cell, numbers to the right. */

/** A table with a head. Columns whose cells all begin with a digit, a sign or a dash are set to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const isNumber = head.map((_, column) => rows.every((row) => /^([\d<>+−–-]|$)/.test(row[column] ?? '')));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return isNumber[column] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

const segmenter = new Intl.Segmenter();

/** Characters as they are seen; wide ones count twice. */
const widthOf = (text: string): number =>
  Array.from(segmenter.segment(text), ({ segment }) => (WIDE.test(segment) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  );

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** A bar of up to `width` characters for a share. */
export function bar(share: number, width = 24): string {
  const eighths = Math.round(share * width * 8);
  const rest = '▏▎▍▌▋▊▉'[(eighths % 8) - 1] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + rest;
}

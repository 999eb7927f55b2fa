/**
 * Text as Markdown (CommonMark with tables and task lists): headings, paragraphs, lists, tables.
 *
 * In: plain text in blocks. Out: Markdown in which that text stays text, whatever it looks like.
 */

/** One block. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (string | MarkdownLink)[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Markdown that stands as it is, its headings one level lower. */
  | { readonly kind: 'part'; readonly markdown: string };

/** Text with a link in it. */
export interface MarkdownLink {
  readonly before: string;
  readonly label: string;
  readonly url: string;
  readonly after: string;
}

/** The text of a Markdown file. A block without content is left out. */
export const toMarkdown = (blocks: readonly MarkdownBlock[]): string =>
  `${blocks
    .map(blockOf)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;

function blockOf(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${itemOf(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map(
          (cells, place) =>
            `| ${cells.map((cell) => (place === 1 ? cell : escapeMarkdown(cell))).join(' | ')} |`,
        )
        .join('\n');
    case 'part':
      return block.markdown.trim().replaceAll(/^(?=#)/gm, '#');
  }
}

const itemOf = (item: string | MarkdownLink): string =>
  typeof item === 'string'
    ? escapeMarkdown(item)
    : [escapeMarkdown(item.before), markdownLink(item.label, item.url), escapeMarkdown(item.after)]
        .filter((part) => part !== '')
        .join(' ');

/** A link; its words stay words. */
export const markdownLink = (label: string, url: string): string =>
  `[${escapeMarkdown(label)}](<${url.replaceAll(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>)`;

/** Text on one line, whatever Markdown or HTML it looks like. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>~|&#$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/**
 * Formatted text of other tools as the format has it: `**strong**`, `` `code` ``, `[words](address)` and fenced code stay, all other
 * formatting goes and its words stay.
 *
 * In: text. Out: the text, and what was lost on the way in words.
 */

/** A text without what the format cannot say. */
export interface PlainText {
  readonly text: string;
  /** What was lost, such as “a picture”; each once. */
  readonly lost: readonly string[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** HTML as text. Tags that mean something here are kept as marks; block tags become line breaks. */
export function fromHtml(html: string): PlainText {
  const lost = new Set<string>();
  const text = html
    .replace(/<!--[^]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?(<\/\1\s*>|$)/gi, () => note(lost, 'a script or style'))
    .replace(/<img\b[^>]*>/gi, (tag) => note(lost, 'a picture', attribute(tag, 'alt')))
    .replace(/<a\b([^>]*)>([^]*?)<\/a\s*>/gi, (whole, _, words: string) => {
      const url = attribute(whole, 'href');
      return isLink(url)
        ? `[${words.replace(/<[^>]*>/g, '')}](${url})`
        : note(lost, 'a link that is neither to the web nor to mail', words);
    })
    .replace(/<pre\b[^>]*>([^]*?)<\/pre\s*>/gi, (_, code: string) => `\n\`\`\`\n${stripTags(code)}\n\`\`\`\n`)
    .replace(/<(b|strong)\b[^>]*>([^]*?)<\/\1\s*>/gi, '**$2**')
    .replace(/<code\b[^>]*>([^<`]*)<\/code\s*>/gi, '`$1`')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<\/?(?:p|div|span|ul|ol|li|body|html)\b[^>]*>/gi, '')
    .replace(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (_, tag: string) =>
      note(lost, `the formatting <${tag.toLowerCase()}>`),
    );
  return {
    text: decodeEntities(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    lost: [...lost],
  };
}

/** Markdown as text. Fenced code stays as it is. */
export function fromMarkdown(markdown: string): PlainText {
  const lost = new Set<string>();
  const text = markdown
    .split(/(```[^]*?```|`[^`\n]+`)/)
    .map((part, place) => (place % 2 === 1 ? part : plainMarkdown(part, lost)))
    .join('');
  return { text: text.trim(), lost: [...lost] };
}

function plainMarkdown(text: string, lost: Set<string>): string {
  return decodeEntities(
    text
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, alt: string) => note(lost, 'a picture', alt))
      .replace(/\[([^\]\n]+)\]\(\s*<?([^\s)>]*)>?[^)]*\)/g, (_, words: string, url: string) =>
        isLink(url)
          ? `[${words}](${url})`
          : note(lost, 'a link that is neither to the web nor to mail', words),
      )
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/?[a-z][^<>\n]*>/gi, () => note(lost, 'HTML'))
      .replace(/__([^_\n]+)__/g, '**$1**')
      .replace(/~~([^~\n]+)~~/g, (_, words: string) => note(lost, 'words that were struck out', words))
      .replace(
        /(^|[^*\w\\])\*([^*\s][^*\n]*?)\*(?![*\w])/g,
        (_, before: string, words: string) => before + note(lost, 'emphasis', words),
      )
      .replace(
        /(^|[^_\w\\])_([^_\s][^_\n]*?)_(?![_\w])/g,
        (_, before: string, words: string) => before + note(lost, 'emphasis', words),
      )
      .replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, '$1'),
  );
}

function note(lost: Set<string>, what: string, words = ''): string {
  lost.add(what);
  return words;
}

const stripTags = (html: string): string => html.replace(/<[^>]*>/g, '');

/** Only what the format shows as a link. */
const isLink = (url: string): boolean => /^(https?:\/\/|mailto:)[^\s()\\]+$/.test(url);

const attribute = (tag: string, name: string): string => {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
    if (code === undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

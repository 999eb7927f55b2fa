/**
 * The little formatting that quiz text may carry: `**strong**`, `` `code` ``, `[words](https://…)`, and fenced blocks of code.
 * Text becomes segments and never HTML; whatever is not understood stays as it was written.
 *
 * In: text. Out: segments in order. One pass from left to right, no nesting.
 */

/** A piece of text, and how it is set. */
export type TextSegment =
  | { readonly kind: 'text' | 'strong' | 'code' | 'code-block'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** Each form in the order in which it is tried at a place. None holds another, and none can run over its own end. */
const forms =
  /```[^\S\n]*\n([^`]*?)\n?```|\*\*([^*\n]+)\*\*|`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s()\\]+|mailto:[^\s()\\]+)\)/g;

/** The segments of a text. */
export function parseInlineText(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) segments.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(forms)) {
    const [whole, block, strong, code, words, url] = match;
    plain(match.index);
    end = match.index + whole.length;
    if (words !== undefined && url !== undefined) segments.push({ kind: 'link', text: words, url });
    else if (strong !== undefined) segments.push({ kind: 'strong', text: strong });
    else if (code !== undefined) segments.push({ kind: 'code', text: code });
    else segments.push({ kind: 'code-block', text: block ?? '' });
  }
  plain(text.length);
  return segments;
}

/** The words of a text without their formatting, for names, charts and files. */
export const plainText = (text: string): string =>
  /[*`[]/.test(text)
    ? parseInlineText(text)
        .map((segment) => segment.text)
        .join('')
    : text;

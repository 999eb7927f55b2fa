/** HTML that is written as text: escaped by default, so that no text of a quiz becomes markup. */

/** Markup that may be put into markup. */
export interface Markup {
  readonly html: string;
}

type Piece = string | number | Markup | readonly Markup[] | null | undefined;

/** A template in which texts are escaped and markup is kept. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: parts.reduce((all, part, place) => all + textOf(pieces[place - 1]) + part) };
}

function textOf(piece: Piece): string {
  if (piece === null || piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('');
}

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A table with a caption, which scrolls by keyboard where it is too wide. */
export function tableOf(
  caption: string,
  [head, rows]: readonly [readonly string[], readonly (readonly string[])[]],
): Markup {
  return markup`<div class="scrolling" role="region" aria-label="${caption}" tabindex="0"><table>
    <caption>${caption}</caption>
    <thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first = '', ...rest]) =>
        markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** A whole page, with its styles in it and nothing else to load. */
export function pageOf(lang: string, title: string, style: string, body: Markup): string {
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action *">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.html;
}

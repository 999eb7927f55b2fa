/**
 * What the demo's pages share stands once, in parts/: `<!-- part: footer -->` in a page is replaced by parts/footer.html, by the dev
 * server and by a build alike. What differs between pages is given along, as in `<!-- part: masthead to="quiz" -->`, and stands in the
 * part as `{to}`.
 */
import { readFileSync } from 'node:fs';

/** @param {string} page @returns {string} the page with its parts in place, and theirs */
export function fillIn(page) {
  return page.replace(/<!-- part: (\w+)((?:\s+\w+="[^"]*")*) -->/g, (_, name, given) => {
    const values = new Map(
      [...given.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const part = readFileSync(new URL(`./parts/${name}.html`, import.meta.url), 'utf8').trimEnd();
    return fillIn(part.replace(/\{(\w+)\}/g, (place, key) => values.get(key) ?? place));
  });
}

/** @returns {import('vite').Plugin} */
export function pageParts() {
  return { name: 'page-parts', transformIndexHtml: { order: 'pre', handler: fillIn } };
}

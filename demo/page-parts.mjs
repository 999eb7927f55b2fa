/**
 * What the demo's pages share stands once, in parts/: `<!-- part: masthead -->` in a page is replaced by parts/masthead.html, by the
 * dev server and by a build alike.
 */
import { readFileSync } from 'node:fs';

/** @param {string} page @returns {string} the page with its parts in place, and theirs */
export function fillIn(page) {
  return page.replace(/<!-- part: (\w+) -->/g, (_, name) =>
    fillIn(readFileSync(new URL(`./parts/${name}.html`, import.meta.url), 'utf8').trimEnd()),
  );
}

/** @returns {import('vite').Plugin} */
export function pageParts() {
  return { name: 'page-parts', transformIndexHtml: { order: 'pre', handler: fillIn } };
}

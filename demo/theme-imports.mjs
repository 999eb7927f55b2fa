/**
 * A look begins with a theme of the package. The dev server follows that `@import`; a build leaves the looks as the files they are, because
 * they are switched by their media, so there the theme is put in its place.
 */
import { readFileSync } from 'node:fs';

const IMPORT = /@import 'ml-readiness-quiz\/themes\/(\w+\.css)';/g;

/** @returns {import('vite').Plugin} */
export function themeImports() {
  return {
    name: 'theme-imports',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const sheet = typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString();
        file.source = sheet.replace(IMPORT, (_, name) => readTheme(name));
      }
    },
  };
}

/** @param {string} name */
function readTheme(name) {
  return readFileSync(new URL(`../src/styles/themes/${name}`, import.meta.url), 'utf8').trim();
}

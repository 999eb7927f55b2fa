/**
 * Leaves every language but English out of the one-file build: a page that loads one file would pay for six languages that its
 * visitors do not read. Quizzes keep the translations that they bring.
 */

/** Modules that say where the other languages are, and the map that each exports. */
const MAPS = {
  '/src/elements/catalogues.ts': 'catalogues',
  '/src/quizzes/sde-to-ml.translations.ts': 'translations',
};

/** @returns {import('vite').Plugin} */
export function englishOnly() {
  return {
    name: 'english-only',
    enforce: 'pre',
    transform(code, id) {
      const found = Object.entries(MAPS).find(([file]) => id.endsWith(file));
      return found && { code: code.replace(/new Map\(\[[\s\S]*?\]\);/, 'new Map();'), map: null };
    },
  };
}

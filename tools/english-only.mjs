/**
 * Leaves every language but English out of the one-file build: a page that loads one file would pay for six languages that its
 * visitors do not read. Quizzes keep the translations that they bring.
 */

/** Modules that say where the other languages are, each in one map. */
const MAPS = ['/src/elements/language/catalogues.ts', '/src/quizzes/sde-to-ml.translations.ts'];
const MAP = /new Map\(\[[\s\S]*?\]\);/;

/** @returns {import('vite').Plugin} */
export function englishOnly() {
  return {
    name: 'english-only',
    enforce: 'pre',
    transform(code, id) {
      if (!MAPS.some((file) => id.endsWith(file))) return undefined;
      if (!MAP.test(code)) this.error(`${id} holds no map of languages any more`);
      return { code: code.replace(MAP, 'new Map();'), map: null };
    },
  };
}

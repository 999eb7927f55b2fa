/**
 * Reads the public CSS variables from src/styles/tokens.ts, where each stands once, with its default and a comment right
 * above it that says what it sets. Every element starts with that sheet, so the manifest lists them for every element.
 */

/** @typedef {{ name: string, default: string, description: string }} CssVariable */

const DECLARATION =
  /(?:\/\*\s*([^*]*(?:\*(?!\/)[^*]*)*)\*\/\s*)?--_[\w-]+:\s*var\((--ml-quiz-[\w-]+),\s*([^;]+)\);/g;

/**
 * @param {string} sheet text of tokens.ts
 * @returns {CssVariable[]} in their order; where one is declared again, such as for a theme, the first counts
 */
export function readCssVariables(sheet) {
  /** @type {Map<string, CssVariable>} */
  const variables = new Map();
  for (const [, comment = '', name = '', value = ''] of sheet.matchAll(DECLARATION)) {
    if (variables.has(name)) continue;
    variables.set(name, {
      name,
      default: toPublicDefault(value, variables),
      description: comment.replace(/\s+/g, ' ').trim(),
    });
  }
  return [...variables.values()];
}

/**
 * @param {string} value such as `color-mix(in srgb, var(--_text) 16%, transparent)`
 * @param {ReadonlyMap<string, CssVariable>} variables
 * @returns {string} the same in names that a page can set
 */
function toPublicDefault(value, variables) {
  return value.trim().replace(/var\(--_([\w-]+)\)/g, (whole, name) => {
    const publicName = `--ml-quiz-${name}`;
    return variables.has(publicName) ? `var(${publicName})` : whole;
  });
}

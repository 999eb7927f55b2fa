/**
 * Lets the dev server serve `import('./x.json', { with: { type: 'json' } })`. Vite answers a JSON import with a script, which
 * a browser refuses to take for JSON. For static imports Vite drops the attributes itself; for dynamic ones it does not.
 */

const ATTRIBUTES = /,\s*\{\s*with:\s*\{\s*type:\s*['"]json['"]\s*\}\s*\}(?=\s*\))/g;

/** @returns {import('vite').Plugin} */
export function jsonModules() {
  return {
    name: 'json-modules',
    apply: 'serve',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: ATTRIBUTES },
      handler: (code) => ({ code: code.replace(ATTRIBUTES, ''), map: null }),
    },
  };
}

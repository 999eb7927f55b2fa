/**
 * A Vite plugin that shrinks html``, svg`` and css`` literals for the CDN file.
 *
 * White space becomes one space and is never removed altogether, because between inline elements it is visible:
 * what ships must lay out exactly as what was tested. css`` without expressions goes through Lightning CSS.
 */
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { parseSync } from 'vite';

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    apply: 'build',
    transform: {
      // After TypeScript is gone, before the bundler joins modules.
      order: 'post',
      filter: { id: { include: /\.[jt]s$/, exclude: /node_modules/ }, code: /\b(?:html|svg|css)`/ },
      handler: (code, id) => minifyModule(code, id),
    },
  };
}

/**
 * @param {string} code JavaScript of one module
 * @param {string} id its name, for messages and the source map
 */
export function minifyModule(code, id) {
  const source = new MagicString(code);
  for (const { tag, quasis } of findLiterals(code, id)) {
    const texts = tag === 'css' ? minifyCss(quasis, id) : minifyMarkup(quasis);
    quasis.forEach((quasi, index) => {
      const text = escapeLiteral(texts[index] ?? '');
      if (quasi.end > quasi.start && text !== quasi.value.raw) source.overwrite(quasi.start, quasi.end, text);
    });
  }
  if (!source.hasChanged()) return null;
  return {
    code: source.toString(),
    map: source.generateMap({ hires: 'boundary', source: id, includeContent: true }),
  };
}

/**
 * @typedef {{ start: number, end: number, value: { raw: string, cooked?: string | null } }} Quasi
 * @param {string} code
 * @param {string} id
 * @returns {{ tag: string, quasis: Quasi[] }[]} every tagged literal that we know how to shrink
 */
function findLiterals(code, id) {
  /** @type {{ tag: string, quasis: Quasi[] }[]} */
  const found = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, tag, quasi } = /** @type {Record<string, any>} */ (node);
    if (type === 'TaggedTemplateExpression' && ['html', 'svg', 'css'].includes(tag.name)) {
      found.push({ tag: tag.name, quasis: quasi.quasis });
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(id, code, { lang: 'js' }).program);
  return found;
}

/** @param {Quasi[]} quasis @param {string} id @returns {string[]} */
function minifyCss(quasis, id) {
  const texts = quasis.map(cooked);
  const [only] = texts;
  if (texts.length > 1 || only === undefined) {
    return texts.map((text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '));
  }
  // Without targets, because what is rewritten for older browsers is not what was tested.
  const { code } = transform({ filename: id, code: Buffer.from(only), minify: true });
  return [code.toString()];
}

/** @param {Quasi[]} quasis @returns {string[]} */
function minifyMarkup(quasis) {
  const texts = quasis.map(cooked);
  // Expressions split the literal, so a <pre> may open in one part and close in another: leave the whole literal alone.
  if (texts.some((text) => /<(?:pre|textarea)\b/.test(text))) return texts;
  return texts.map((text) => text.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' '));
}

/** @param {Quasi} quasi @returns {string} */
function cooked({ value }) {
  return value.cooked ?? value.raw;
}

/** @param {string} text @returns {string} */
function escapeLiteral(text) {
  return text.replace(/\\|`|\$\{/g, '\\$&');
}

/**
 * Rules about the sources, checked on the syntax tree of one module at a time. In: a path and its text. Out: problems.
 *
 * Imports are compared as the files that they name, not as the text of the specifier, and what is not allowed is
 * forbidden: a new folder starts closed.
 */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ file: string, line: number, reason: string }} Problem */

/**
 * Who may import whom. A key is a folder or file right below src/; a name in a list is one of those, or `lit`.
 * `types` may be imported with `import type` only.
 * @type {Record<string, { values: string[], types?: string[] }>}
 */
const MAY_IMPORT = {
  core: { values: ['core'] },
  lead: { values: ['lead'], types: ['core'] },
  events: { values: [], types: ['core', 'lead'] },
  analytics: { values: ['analytics'], types: ['core', 'lead', 'events'] },
  styles: { values: ['styles', 'lit'] },
  locales: { values: ['locales'], types: ['core', 'lead'] },
  // `quizzes`: the element falls back to the built-in quiz, and loads it only then.
  elements: { values: ['elements', 'core', 'lead', 'events', 'styles', 'locales', 'lit', 'quizzes'] },
  // Generated: each translation is loaded when it is wanted.
  quizzes: { values: ['quizzes'] },
  define: { values: ['elements'] },
  index: { values: ['core', 'lead', 'events', 'elements'] },
  cdn: { values: ['define', 'placeholders'] },
  placeholders: { values: [] },
  // `react` is the package.
  react: { values: ['define', 'elements', 'react'], types: ['lit'] },
  cli: { values: ['cli', 'core', 'quizzes', 'node', 'commander', 'picocolors'] },
};

/**
 * @param {string} file path below the project's folder, with slashes
 * @param {string} text TypeScript
 * @returns {Problem[]}
 */
export function checkModule(file, text) {
  /** @type {{ offset: number, reason: string }[]} */
  const found = [];
  /** @param {{ start: number }} node @param {string | undefined} reason */
  const report = (node, reason) => {
    if (reason) found.push({ offset: node.start, reason });
  };
  /** @param {any} node */
  const checkImport = (node) => {
    if (typeof node.source?.value !== 'string') return;
    report(node, whyNotImport(file, node.source.value, isTypeOnly(node)));
  };

  const { program, errors } = parseSync(file, text, { lang: 'ts' });
  for (const { message } of errors) report({ start: 0 }, `cannot be parsed: ${message}`);
  new Visitor({
    ImportDeclaration: checkImport,
    ImportExpression: checkImport,
    ExportNamedDeclaration: checkImport,
    ExportAllDeclaration: checkImport,
    ForInStatement: (node) =>
      report(node, 'for…in walks inherited keys of data from outside: use Object.keys or a Map'),
    Identifier: (node) => report(node, whyNotStored(file, node.name)),
    Literal: (node) => report(node, whyNotStored(file, node.value)),
    NewExpression: (node) => report(node, whyNotNew(file, node)),
    TaggedTemplateExpression: (node) => report(node, whyNotTemplate(node)),
  }).visit(program);

  return found.map(({ offset, reason }) => ({ file, line: lineAt(text, offset), reason }));
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
function whyNotImport(file, specifier, typeOnly) {
  const isRelative = specifier.startsWith('.');
  if (isRelative && !/\.(js|json)$/.test(specifier)) {
    return `import '${specifier}': write the ending .js, as Node and browsers need it`;
  }
  const from = areaOf(file);
  const rule = MAY_IMPORT[from];
  if (!rule)
    return `src/${from} has no entry in MAY_IMPORT of tools/source-rules.mjs: decide what it may import`;

  const to = isRelative ? areaOf(posix.join(posix.dirname(file), specifier)) : packageOf(specifier);
  if (from === 'elements' && /^\.\..*\/index\.js$/.test(specifier)) {
    return `import '${specifier}': an index brings everything along that a page may never need; name the module`;
  }
  if (rule.values.includes(to)) return undefined;
  if (rule.types?.includes(to))
    return typeOnly ? undefined : `${from} may import only types of ${to}: import type`;
  const allowed = [...rule.values, ...(rule.types ?? []).map((name) => `types of ${name}`)];
  return `${from} may not import ${to} (${allowed.join(', ') || 'nothing'} only)`;
}

/** @param {string} path below the project's folder @returns {string} the name right below src/, or the path outside it */
function areaOf(path) {
  const [top, name = ''] = path.split('/');
  return top === 'src' ? name.replace(/\.(ts|js)$/, '') : path;
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node';
  return /^lit($|\/)/.test(specifier) ? 'lit' : specifier;
}

/** @param {any} node @returns {boolean} */
function isTypeOnly({ type, importKind, exportKind, specifiers = [] }) {
  if (type === 'ImportExpression') return false;
  if (importKind === 'type' || exportKind === 'type') return true;
  return (
    specifiers.length > 0 &&
    specifiers.every((/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type')
  );
}

/** What keeps something in the browser, by the names that a page has for it. */
const STORES = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']);

/** The modules that may name them: each access can throw. One keeps runs and results, one leads that are not delivered. */
const STORE_MODULES = ['src/elements/keep/store.ts', 'src/lead/outbox.ts'];

/** @param {string} file @param {unknown} name of a variable, a property, or one in quotes */
function whyNotStored(file, name) {
  if (
    typeof name !== 'string' ||
    !STORES.has(name) ||
    STORE_MODULES.includes(file) ||
    !file.startsWith('src/')
  )
    return undefined;
  return `${name}: what the browser keeps is touched in ${STORE_MODULES.join(' and ')} only, which expects it to throw`;
}

/** @param {string} file @param {any} node */
function whyNotNew(file, { callee, arguments: args }) {
  if (!file.startsWith('src/core/') || callee.name !== 'Date' || args.length > 0) return undefined;
  return 'core has no clock: time comes in as an argument';
}

/** @param {any} node */
function whyNotTemplate({ tag, quasi }) {
  if (tag.name !== 'html' && tag.name !== 'svg') return undefined;
  const hasStyle = quasi.quasis.some((/** @type {any} */ { value }) => /\sstyle\s*=/i.test(value.raw));
  return hasStyle
    ? 'a style attribute is blocked by a strict content security policy: use a class or a part'
    : undefined;
}

/** @param {string} text @param {number} offset @returns {number} from 1 */
function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

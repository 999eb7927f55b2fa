/**
 * `npm run size`: what a visitor downloads, minified and compressed with brotli, against budgets. Needs `npm run build`.
 * Own code of an entry is measured as a consumer's bundler packs it: one file, without Lit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './run.mjs';

const leadEntry = await import(pathToFileURL(root('dist/lead/index.js')).href);

const KIB = 1024;

const lit = [/^lit($|\/)/, /^@lit\//];
const builtIn = /\/quizzes\//;
/** A visitor loads one of them, or none. */
const otherLanguages = /\/locales\/(?!en|messages|direction)/;

/**
 * `target` is what we want, `budget` what we have, with a little room: a change that makes an entry larger has to say so here.
 * Why targets are missed: CONTRIBUTING.md, "Sizes".
 * @type {{ name: string, target: number, budget: number, read: () => string | Promise<string> }[]}
 */
const ENTRIES = [
  {
    name: 'cdn/ml-readiness-quiz.js, everything in it',
    target: 48 * KIB,
    budget: 116.5 * KIB,
    read: () => readFileSync(root('cdn/ml-readiness-quiz.js'), 'utf8'),
  },
  {
    name: 'cdn/modules/, up to the first question',
    target: 15 * KIB,
    budget: 31 * KIB,
    read: () => modules('ml-readiness-quiz.js', 'define.js', 'sde-to-ml.js'),
  },
  {
    name: './define, own code',
    target: 16 * KIB,
    budget: 100.5 * KIB,
    read: () => bundle('dist/define.js', [...lit, builtIn, otherLanguages]),
  },
  {
    name: './define, own code before the first question',
    target: 16 * KIB,
    budget: 23.9 * KIB,
    read: () => firstPart('dist/define.js', [...lit, builtIn, otherLanguages]),
  },
  {
    name: './core, everything in it',
    target: 14 * KIB,
    budget: 28.6 * KIB,
    read: () => bundle('dist/core/index.js', []),
  },
  {
    name: './core, what the elements use',
    target: 14 * KIB,
    budget: 29.9 * KIB,
    read: () => bundleUsed(),
  },
  {
    name: './core, the same without the validator',
    target: 14 * KIB,
    budget: 22.4 * KIB,
    read: () => bundleUsed(/quiz-parser\.js$/),
  },
  {
    name: './core, score alone',
    target: 4 * KIB,
    budget: 4.4 * KIB,
    read: () => bundle('core-entry.js', [], "export { score } from './dist/core/index.js';"),
  },
  {
    name: './lead without the newsletter services',
    target: 6 * KIB,
    budget: 5.5 * KIB,
    read: () => bundleLead([]),
  },
  {
    name: './analytics, everything in it',
    target: 2 * KIB,
    budget: 1.4 * KIB,
    read: () => bundle('dist/analytics/index.js', []),
  },
];

/** What one newsletter service may add to `./lead`, in bytes of brotli. */
const SERVICE_BUDGET = KIB;

let isOver = false;
console.log(['', 'brotli', 'budget', 'target', 'gzip', 'minified'].map(column).join(''));
for (const { name, target, budget, read } of ENTRIES) {
  const text = await read();
  const brotli = brotliCompressSync(text).length;
  isOver ||= brotli > budget;
  const sizes = [brotli, budget, target, gzipSync(text, { level: 9 }).length, Buffer.byteLength(text)];
  const row = [name, ...sizes.map((bytes) => (bytes / KIB).toFixed(2))];
  const mark = brotli > budget ? '   OVER BUDGET' : brotli > target ? '   over target' : '';
  console.log(`${row.map(column).join('')}${mark}`);
}
const lead = brotliCompressSync(await bundleLead([])).length;
for (const name of Object.keys(leadEntry.leadServices)) {
  const more = brotliCompressSync(await bundleLead([name])).length - lead;
  isOver ||= more > SERVICE_BUDGET;
  const mark = more > SERVICE_BUDGET ? '   OVER BUDGET' : '';
  const row = [`./lead, ${name} on top`, ...[more, SERVICE_BUDGET].map((bytes) => (bytes / KIB).toFixed(2))];
  console.log(`${row.map(column).join('')}${mark}`);
}
console.log('(KiB; without Lit, the built-in quiz and other languages where it says own code)');
process.exit(isOver ? 1 : 0);

/** @param {string} text @param {number} index */
function column(text, index) {
  return index === 0 ? text.padEnd(46) : text.padStart(10);
}

/**
 * @param {RegExp} [except] files that do not count
 * @returns {Promise<string>} what the elements import from core
 */
function bundleUsed(except) {
  const files = readdirSync(root('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(elements|lead)[\\/].*\.js$/.test(file) && !except?.test(file))
    .map((file) => readFileSync(root(`dist/${file}`), 'utf8'));
  const imports = files.flatMap((text) => [
    ...text.matchAll(/import \{([^}]*)\} from '[./]*\/(core\/[^']*)'/g),
  ]);
  const names = imports.flatMap(([, list = '', from]) =>
    list.split(',').map((name) => `export { ${name.trim()} } from './dist/${from}';`),
  );
  return bundle('core-entry.js', [], [...new Set(names)].join('\n'));
}

/**
 * @param {string[]} services names of those that are taken along
 * @returns {Promise<string>} the entry `./lead` as a page bundles it that names what it uses
 */
function bundleLead(services) {
  const { leadServices, ...rest } = leadEntry;
  const names = [...Object.keys(rest).filter((name) => !Object.hasOwn(leadServices, name)), ...services];
  return bundle('lead-entry.js', [], `export { ${names} } from './dist/lead/index.js';`);
}

/**
 * @param {string} entry
 * @param {RegExp[]} external
 * @param {string} [source] of the entry, where there is no such file
 * @returns {Promise<string>} the entry and all that it needs in one minified module
 */
async function bundle(entry, external, source) {
  return texts(await chunks(entry, external, false, source));
}

/**
 * @param {string} entry
 * @param {RegExp[]} external
 * @returns {Promise<string>} what is loaded with the entry at once: its chunk, and those that it imports statically
 */
async function firstPart(entry, external) {
  const all = await chunks(entry, external, true);
  const first = all.filter(({ isEntry }) => isEntry);
  for (const { imports } of first) {
    for (const name of imports) {
      const chunk = all.find(({ fileName }) => fileName === name);
      if (chunk && !first.includes(chunk)) first.push(chunk);
    }
  }
  return texts(first);
}

/**
 * @param {string[]} names
 * @returns {string} these files of the CDN folder, and all that they import statically
 */
function modules(...names) {
  const found = new Map();
  for (const name of names) {
    if (found.has(name)) continue;
    const text = readFileSync(root(`cdn/modules/${name}`), 'utf8');
    found.set(name, text);
    for (const [, imported = ''] of text.matchAll(/\b(?:from|import)\s*[`"']\.\/([\w.-]+)/g))
      names.push(imported);
  }
  return [...found.values()].join('');
}

/** @param {readonly import("vite").Rolldown.OutputChunk[]} list */
function texts(list) {
  return list.map(({ code }) => code).join('');
}

/**
 * @param {string} entry
 * @param {RegExp[]} external
 * @param {boolean} isSplit whether dynamic imports become chunks of their own
 * @param {string} [source] of the entry, where there is no such file
 */
async function chunks(entry, external, isSplit, source) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: root(),
    plugins: source === undefined ? [] : [fileOf(root(entry), source)],
    build: {
      target: 'es2022',
      write: false,
      minify: 'oxc',
      modulePreload: false,
      lib: { entry: root(entry), formats: ['es'], fileName: 'bundle' },
      rolldownOptions: {
        external,
        output: {
          codeSplitting: isSplit,
          comments: false,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(result) ? result[0] : result
  );
  return output.filter((file) => file.type === 'chunk');
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {import('vite').Plugin} makes a file be there for the bundler
 */
function fileOf(path, text) {
  return {
    name: 'file-of',
    enforce: 'pre',
    resolveId: (id) => (id === path ? id : undefined),
    load: (id) => (id === path ? text : undefined),
  };
}

/**
 * `npm run size`: what a visitor downloads, minified and compressed with brotli, against budgets. Needs `npm run build`.
 * Own code of an entry is measured as a consumer's bundler packs it: one file, without Lit.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './run.mjs';

const KIB = 1024;

const lit = [/^lit($|\/)/, /^@lit\//];
const builtIn = /\/quizzes\//;

/**
 * `target` is what we want, `budget` what we have, with a little room: a change that makes an entry larger has to say so here.
 * Why targets are missed: CONTRIBUTING.md, "Sizes".
 * @type {{ name: string, target: number, budget: number, read: () => string | Promise<string> }[]}
 */
const ENTRIES = [
  {
    name: 'cdn/ml-readiness-quiz.js, everything in it',
    target: 32 * KIB,
    budget: 64 * KIB,
    read: () => readFileSync(root('cdn/ml-readiness-quiz.js'), 'utf8'),
  },
  {
    name: './define, own code',
    target: 16 * KIB,
    budget: 47 * KIB,
    read: () => bundle('dist/define.js', [...lit, builtIn]),
  },
  {
    name: './define, own code before the first question',
    target: 16 * KIB,
    budget: 38 * KIB,
    read: () => firstPart('dist/define.js', [...lit, builtIn]),
  },
  {
    name: './core, everything in it',
    target: 9 * KIB,
    budget: 27 * KIB,
    read: () => bundle('dist/core/index.js', []),
  },
];

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
console.log('(KiB; without Lit and the built-in quiz where it says own code)');
process.exit(isOver ? 1 : 0);

/** @param {string} text @param {number} index */
function column(text, index) {
  return index === 0 ? text.padEnd(46) : text.padStart(10);
}

/**
 * @param {string} entry
 * @param {RegExp[]} external
 * @returns {Promise<string>} the entry and all that it needs in one minified module
 */
async function bundle(entry, external) {
  return texts(await chunks(entry, external, false));
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

/** @param {readonly import("vite").Rolldown.OutputChunk[]} list */
function texts(list) {
  return list.map(({ code }) => code).join('');
}

/**
 * @param {string} entry
 * @param {RegExp[]} external
 * @param {boolean} isSplit whether dynamic imports become chunks of their own
 */
async function chunks(entry, external, isSplit) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: root(),
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

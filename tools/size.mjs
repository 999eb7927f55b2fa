/**
 * `npm run size`: what a visitor downloads, minified and compressed with brotli, against budgets. Needs `npm run build`.
 * Own code of an entry is measured as a consumer's bundler packs it: one file, without Lit.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './run.mjs';

const KIB = 1024;

/** @type {{ name: string, budget: number, read: () => string | Promise<string> }[]} */
const ENTRIES = [
  {
    name: 'cdn/ml-readiness-quiz.js, everything in it',
    budget: 32 * KIB,
    read: () => readFileSync(root('cdn/ml-readiness-quiz.js'), 'utf8'),
  },
  {
    name: './define, without Lit and the built-in quiz',
    budget: 16 * KIB,
    read: () => bundle('dist/define.js', [/^lit($|\/)/, /^@lit\//, /\/quizzes\//]),
  },
  { name: './core', budget: 9 * KIB, read: () => bundle('dist/core/index.js', []) },
];

let isOver = false;
console.log(['', 'brotli', 'budget', 'gzip', 'minified'].map(column).join(''));
for (const { name, budget, read } of ENTRIES) {
  const text = await read();
  const brotli = brotliCompressSync(text).length;
  isOver ||= brotli > budget;
  const sizes = [brotli, budget, gzipSync(text, { level: 9 }).length, Buffer.byteLength(text)];
  const row = [name, ...sizes.map((bytes) => (bytes / KIB).toFixed(2))];
  console.log(`${row.map(column).join('')}${brotli > budget ? '   OVER BUDGET' : ''}`);
}
console.log('(KiB)');
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
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: root(),
    build: {
      target: 'es2022',
      write: false,
      minify: 'oxc',
      lib: { entry: root(entry), formats: ['es'], fileName: 'bundle' },
      rolldownOptions: {
        external,
        output: {
          codeSplitting: false,
          comments: false,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(result) ? result[0] : result
  );
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

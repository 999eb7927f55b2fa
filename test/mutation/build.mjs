/**
 * Makes JavaScript that Node runs of core and its tests, each file beside its source. Only Stryker's copy of the project is built
 * like this: it has the mutants in it, all at once, each behind a switch.
 *
 * What the tests import from packages for browsers or for other runners comes from `stand-ins/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (!root.includes('.stryker-tmp'))
  throw new Error('This writes beside the sources: run npm run test:mutation');

const standIn = (name) => new URL(`stand-ins/${name}.mjs`, import.meta.url).href;
const standIns = {
  '@open-wc/testing': standIn('testing'),
  'fast-check': standIn('fast-check'),
  'node:test': standIn('node-test'),
  vite: standIn('vite'),
};

const sources = [
  'src/core',
  'src/quizzes',
  // One of its files puts the built-in quiz together, which a test of core asks for.
  'src/elements/source',
  'test/core',
  'test/fixtures',
  'test/invariants',
  'test/oracle',
];

await build({
  absWorkingDir: root,
  entryPoints: sources.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      .filter((file) => file.endsWith('.ts') || file.endsWith('-oracle.test.mjs')),
  ),
  outbase: '.',
  outdir: '.',
  format: 'esm',
  target: 'esnext',
  logLevel: 'warning',
  tsconfigRaw: {},
  // What core remembers of a quiz must not outlive the mutant that worked it out: see setup.mjs.
  define: { WeakMap: 'globalThis.ForgetfulMap' },
  bundle: true,
  plugins: [
    {
      name: 'sources',
      setup({ onLoad, onResolve }) {
        // Nothing is bundled: imports stay, but for those that have a stand-in.
        onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === 'entry-point' ? null : { path: standIns[path] ?? path, external: true },
        );
        // What a test covers is counted in the first run. Going on to count costs more than all else.
        onLoad({ filter: /src.core.*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace(
            'function cover() {',
            'function cover() { if (ns.activeMutant !== undefined) return;',
          ),
          loader: 'ts',
        }));
      },
    },
  ],
});

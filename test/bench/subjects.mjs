/** The subjects of the benchmark, each as one minified module, all made with the settings of the published CDN file. */
import { build } from 'vite';
import { root } from '../../tools/run.mjs';

/** @typedef {{ name: string, tag: string, code: string }} Subject */

const SOURCES = [
  { name: 'ours', tag: 'ml-readiness-quiz', entry: 'src/define.ts' },
  { name: 'vanilla', tag: 'vanilla-quiz', entry: 'test/bench/subjects/vanilla.js' },
  { name: 'plain Lit', tag: 'plain-lit-quiz', entry: 'test/bench/subjects/plain-lit.js' },
];

/** @returns {Promise<Subject[]>} ours first */
export async function buildSubjects() {
  const subjects = [];
  for (const { name, tag, entry } of SOURCES) subjects.push({ name, tag, code: await bundle(entry) });
  return subjects;
}

/** @param {string} entry @returns {Promise<string>} */
async function bundle(entry) {
  const result = await build({
    mode: 'cdn',
    configFile: root('vite.config.ts'),
    logLevel: 'warn',
    root: root(),
    build: {
      write: false,
      sourcemap: false,
      // The published entry's name, so that it takes that one's place.
      lib: { entry: { 'ml-readiness-quiz': root(entry) } },
    },
  });
  const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([result].flat());
  return (first?.output ?? []).map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

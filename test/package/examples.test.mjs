/** Runs every example of README.md and docs/ against the packed package: see examples.mjs for how they are marked. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { root } from '../../tools/run.mjs';
import { bundle } from './bundle.mjs';
import { findExamples } from './examples.mjs';
import { command, installPacked } from './packed.mjs';
import { launchChromium, noChromium, visit } from './page.mjs';

/** @typedef {import('./examples.mjs').Example} Example */

const { project, packed } = installPacked();

const pages = ['README.md', ...readdirIfThere('docs').map((name) => `docs/${name}`)];
const examples = pages
  .filter((file) => file.endsWith('.md') && existsSync(root(file)))
  .flatMap((file) => findExamples(file, readFileSync(root(file), 'utf8')));

describe('examples', () => {
  it('say how they are tested', () => {
    const unmarked = examples.filter(({ mode }) => mode === 'unmarked');
    assert.deepEqual(unmarked.map(nameOf), [], 'write `run`, `run node` or `fragment` after the language');
  });

  for (const example of examples.filter(({ mode }) => mode === 'node')) {
    it(`${nameOf(example)} runs under Node`, () => {
      const file = join(project, 'example.mjs');
      writeFileSync(file, toJavaScript(example));
      command(process.execPath, [file], project);
    });
  }
});

describe('examples in a page', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const example of examples.filter(({ mode }) => mode === 'page')) {
    it(`${nameOf(example)} runs in a page`, async () => {
      const { page, complaints } = await visit(browser, await toPage(example));
      await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
});

/** @param {Example} example */
async function toPage(example) {
  const files = {
    // Wherever an example takes the file from, it gets the one that was packed.
    '/cdn/ml-readiness-quiz.js': join(packed, 'cdn/ml-readiness-quiz.js'),
    '/ml-readiness-quiz.js': join(packed, 'cdn/ml-readiness-quiz.js'),
    ...Object.fromEntries(
      readdirSync(join(packed, 'cdn/modules')).map((name) => [
        `/ml-readiness-quiz/${name}`,
        join(packed, 'cdn/modules', name),
      ]),
    ),
    ...Object.fromEntries(
      readdirSync(join(packed, 'dist/themes')).map((name) => [
        `/themes/${name}`,
        join(packed, 'dist/themes', name),
      ]),
    ),
    // Whatever quiz it asks for, it gets one that works.
    '.json': join(packed, 'dist/quizzes/sde-to-ml.json'),
  };
  if (example.language === 'html')
    return { html: `<!doctype html><title>Example</title>\n${example.code}`, files };
  const file = join(project, 'example.js');
  writeFileSync(file, await bundle(project, toJavaScript(example)));
  return {
    html: '<!doctype html><title>Example</title><ml-readiness-quiz></ml-readiness-quiz><script type="module" src="/example.js"></script>',
    files: { ...files, '/example.js': file },
  };
}

/** @param {Example} example @returns {string} */
function toJavaScript({ language, code }) {
  if (language === 'js') return code;
  if (language === 'jsx') return transformSync(code, { loader: 'jsx', jsx: 'automatic' }).code;
  const compilerOptions = {
    module: 'ESNext',
    moduleResolution: 'Bundler',
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    resolveJsonModule: true,
    outDir: 'compiled',
  };
  writeFileSync(join(project, 'typed.ts'), code);
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
  command(process.execPath, [root('node_modules/typescript/bin/tsc'), '-p', '.'], project);
  return readFileSync(join(project, 'compiled/typed.js'), 'utf8');
}

/** @param {Example} example */
function nameOf({ file, line, language }) {
  return `${file}:${line} (${language})`;
}

/** @param {string} folder @returns {string[]} */
function readdirIfThere(folder) {
  return existsSync(root(folder)) ? readdirSync(root(folder)) : [];
}

/**
 * Scores outside of browsers: the conformance vectors in Node, and in a realm that has nothing but what ECMAScript defines, as on an edge
 * server that is leaner than any there is. Both must give the very bytes of schemas/vectors.json, which the browsers give too
 * (vectors.test.ts).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build, runnerImport } from 'vite';
import { root } from '../../tools/run.mjs';

const text = readFileSync(root('schemas/vectors.json'), 'utf8');
const { vectors } = JSON.parse(text);
const expected = vectors.map(({ score }) => JSON.stringify(score));

/** Scores all vectors; is also turned into text, for the other realm. */
function scoreAll({ parseQuiz, score }, json) {
  const { quizzes, vectors } = JSON.parse(json);
  return vectors.map(({ quiz, answers }) => JSON.stringify(score(parseQuiz(quizzes[quiz]).quiz, answers)));
}

describe('the vectors', () => {
  it('are scored to the byte in Node', async () => {
    const { module } = await runnerImport(root('src/core/index.ts'));
    assert.deepEqual(scoreAll(module, text), expected);
  });
});

describe('the vectors in a realm of ECMAScript alone', () => {
  /** @type {import('node:vm').Context} */
  let realm;
  before(async () => {
    realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    runInContext('delete globalThis.Intl; delete globalThis.console; delete globalThis.WebAssembly;', realm);
    runInContext(await bundleCore(), realm);
  });

  it('have nothing around them that Node or a browser adds', () => {
    const names = [
      'process',
      'require',
      'Buffer',
      'URL',
      'TextEncoder',
      'setTimeout',
      'fetch',
      'crypto',
      'Intl',
    ];
    const found = names.filter((name) => runInContext(`typeof ${name}`, realm) !== 'undefined');
    assert.deepEqual(found, []);
  });

  it('are scored to the byte', () => {
    const run = runInContext(`(json) => JSON.stringify((${scoreAll.toString()})(core, json))`, realm);
    assert.deepEqual(JSON.parse(run(text)), expected);
  });
});

/** @returns {Promise<string>} src/core as one script that defines `core` */
async function bundleCore() {
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      root: root(),
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: root('src/core/index.ts'), formats: ['iife'], name: 'core' },
      },
    }),
  ].flat();
  return output[0].code;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command, installPacked } from './packed.mjs';

const { project, packed, files } = installPacked();
const { exports, version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));

/**
 * Runs a module in a Node without a DOM.
 * @param {string} source
 */
const runModule = (source) => command(process.execPath, ['--input-type=module', '--eval', source], project);

const modules = Object.keys(exports).filter((entry) => exports[entry].types);
const documents = files.filter((file) => /^(dist\/quizzes|schemas)\/.*\.json$/.test(file));

describe('entries in plain Node', () => {
  for (const entry of modules) {
    const name = join('ml-readiness-quiz', entry).replaceAll('\\', '/');
    it(`imports ${name} without a word`, () => {
      assert.equal(runModule(`await import('${name}');`), '');
    });
  }

  it('finds the promised entries', () => {
    assert.deepEqual(modules, ['.', './define', './core', './lead', './analytics']);
  });

  it('says the version of package.json in the element', () => {
    const source =
      "import { MlReadinessQuiz } from 'ml-readiness-quiz'; console.log(MlReadinessQuiz.version);";
    assert.equal(runModule(source), `${version}\n`);
  });

  it('registers nothing in the main entry', () => {
    const source = `
      globalThis.customElements = { define: (tag) => console.log(tag), get: () => undefined };
      await import('ml-readiness-quiz');`;
    assert.equal(runModule(source), '');
  });

  for (const file of documents) {
    const name = `ml-readiness-quiz/${file.replace(/^dist\//, '')}`;
    it(`imports ${name}`, () => {
      const source = `
        import document from '${name}' with { type: 'json' };
        if (typeof document !== 'object') throw new Error('not a document');`;
      // Node 20 says that JSON modules are experimental; that is on the other stream.
      assert.equal(runModule(source), '');
    });
  }

  it('scores the built-in quiz with ./core alone', () => {
    const source = `
      import quiz from 'ml-readiness-quiz/quizzes/sde-to-ml.json' with { type: 'json' };
      import { parseQuiz } from 'ml-readiness-quiz/core';
      console.log(JSON.stringify(parseQuiz(quiz)).includes('sde-to-ml'));`;
    assert.equal(runModule(source), 'true\n');
  });

  it('does not open its inside', () => {
    assert.throws(
      () => runModule("await import('ml-readiness-quiz/dist/core/index.js');"),
      /ERR_PACKAGE_PATH_NOT_EXPORTED/,
    );
  });
});

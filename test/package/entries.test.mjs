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

const languages = ['ar', 'de', 'en', 'es', 'fr', 'zh-Hans', 'zh-Hant'];
const modules = Object.keys(exports)
  .filter((entry) => exports[entry]?.types)
  .flatMap((entry) => (entry === './locales/*' ? languages.map((tag) => `./locales/${tag}`) : entry));
const documents = files.filter((file) => /^(dist\/quizzes|schemas)\/.*\.json$/.test(file));

describe('entries in plain Node', () => {
  for (const entry of modules) {
    const name = join('ml-readiness-quiz', entry).replaceAll('\\', '/');
    it(`imports ${name} without a word`, () => {
      assert.equal(runModule(`await import('${name}');`), '');
    });
  }

  it('finds the promised entries', () => {
    const locales = languages.map((tag) => `./locales/${tag}`);
    assert.deepEqual(modules, ['.', './define', './core', './lead', './analytics', './react', ...locales]);
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

  it('gives the words of a language', () => {
    const source =
      "import { messages } from 'ml-readiness-quiz/locales/zh-Hant'; console.log(messages.start, messages.resultsPlan);";
    assert.equal(runModule(source), '開始 你的計畫\n');
  });

  it('does not open its inside', () => {
    for (const path of ['dist/core/index.js', 'locales/messages', 'locales/de-flow']) {
      assert.throws(
        () => runModule(`await import('ml-readiness-quiz/${path}');`),
        /ERR_PACKAGE_PATH_NOT_EXPORTED/,
      );
    }
  });
});

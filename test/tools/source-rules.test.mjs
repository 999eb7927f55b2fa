import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkModule } from '../../tools/source-rules.mjs';

/** @param {string} file @param {string} text */
function reasons(file, text) {
  return checkModule(file, text).map(({ line, reason }) => `${line} ${reason}`);
}

describe('import rules', () => {
  /** @type {[file: string, text: string][]} */
  const forbidden = [
    ['src/core/score.ts', "import { html } from 'lit';"],
    ['src/core/score.ts', "import '../elements/quiz.js';"],
    ['src/core/score.ts', "import type { Lead } from '../lead/lead.js';"],
    ['src/core/deep/score.ts', "export * from '../../events.js';"],
    ['src/core/score.ts', "import { readFileSync } from 'node:fs';"],
    ['src/lead/send.ts', "import { parseQuiz } from '../core/parse-quiz.js';"],
    ['src/lead/send.ts', "import { css } from 'lit';"],
    ['src/events.ts', "import { parseQuiz } from './core/parse-quiz.js';"],
    ['src/events.ts', "import type { LitElement } from 'lit';"],
    ['src/styles/tokens.ts', "import '../elements/quiz.js';"],
    ['src/define.ts', "import './core/index.js';"],
    ['src/index.ts', "import './define.js';"],
    ['src/elements/quiz.ts', "import '../define.js';"],
    ['src/elements/quiz.ts', "await import('../cli/check.js');"],
    ['src/elements/quiz.ts', "import x from 'lodash';"],
    ['src/elements/quiz.ts', "import { score } from '../core/index.js';"],
    ['src/cli/check.ts', "import '../elements/quiz.js';"],
    ['src/elements/quiz.ts', "import '../../demo/main.js';"],
    ['src/new-folder/a.ts', "import './b.js';"],
    ['src/elements/a.ts', "import { useRef } from 'react';"],
    ['src/placeholders.ts', "import './elements/quiz.js';"],
    ['src/core/score.ts', "import { a } from './a';"],
    ['src/core/score.ts', "import { a } from './a.ts';"],
  ];
  for (const [file, text] of forbidden) {
    it(`refuses ${text} in ${file}`, () => assert.equal(checkModule(file, text).length, 1));
  }

  /** @type {[file: string, text: string][]} */
  const allowed = [
    ['src/core/score.ts', "import { a } from './a.js';"],
    ['src/core/deep/score.ts', "import { a } from '../a.js';"],
    ['src/lead/lead.ts', "import type { Id } from '../core/quiz.js';"],
    ['src/lead/lead.ts', "import { type Id } from '../core/quiz.js';"],
    ['src/events.ts', "import type { Report } from './core/report.js';"],
    ['src/styles/shared.ts', "import { css } from 'lit';"],
    ['src/elements/a.ts', "import { keyed } from 'lit/directives/keyed.js';"],
    ['src/elements/a.ts', "const load = () => import('../quizzes/a.json', { with: { type: 'json' } });"],
    ['src/define.ts', "await import('./elements/quiz.js');"],
    [
      'src/react.ts',
      "import { useRef } from 'react'; import './elements/quiz.js'; await import('./define.js');",
    ],
    ['src/index.ts', "export * from './core/index.js'; export type { Lead } from './lead/index.js';"],
    ['src/cli/check.ts', "import { readFile } from 'node:fs/promises'; import '../core/index.js';"],
  ];
  for (const [file, text] of allowed) {
    it(`lets ${text} pass in ${file}`, () => assert.deepEqual(checkModule(file, text), []));
  }

  it('says where and why', () => {
    assert.deepEqual(reasons('src/lead/send.ts', "\n\nimport { a } from '../core/a.js';"), [
      '3 lead may import only types of core: import type',
    ]);
    assert.deepEqual(reasons('src/styles/a.ts', "import '../core/a.js';"), [
      '1 styles may not import core (styles, lit only)',
    ]);
  });
});

describe('forbidden forms', () => {
  it('refuses for…in', () => {
    assert.match(reasons('src/core/a.ts', 'for (const key in {}) key;')[0] ?? '', /^1 for…in/);
  });

  it('refuses a clock in core, and lets a given date pass', () => {
    assert.equal(checkModule('src/core/a.ts', 'new Date();').length, 1);
    assert.deepEqual(checkModule('src/core/a.ts', "new Date('2026-01-01');"), []);
    assert.deepEqual(checkModule('src/elements/a.ts', 'new Date();'), []);
  });

  it('refuses storage by any name outside of the one module that touches it', () => {
    for (const text of [
      'localStorage.clear();',
      "window['sessionStorage'];",
      'self.indexedDB;',
      'caches.keys();',
      'const { cookieStore: a } = window;',
    ]) {
      assert.equal(checkModule('src/elements/a.ts', text).length, 1, text);
    }
    assert.deepEqual(checkModule('src/elements/keep/store.ts', 'localStorage.clear();'), []);
    assert.deepEqual(checkModule('src/lead/a.ts', "const text = 'kept in localStorage of this device';"), []);
  });

  it('refuses style attributes in templates, static and bound', () => {
    assert.equal(checkModule('src/elements/a.ts', 'html`<p style="color: red"></p>`;').length, 1);
    assert.equal(checkModule('src/elements/a.ts', 'html`<p\n  style=${x}></p>`;').length, 1);
    assert.deepEqual(checkModule('src/elements/a.ts', 'html`<p data-style="a" class="b"></p>`;'), []);
  });

  it('ignores comments and other strings', () => {
    assert.deepEqual(checkModule('src/core/a.ts', "// for (a in b)\nexport const a = 'new Date()';"), []);
  });

  it('reports a module that cannot be parsed', () => {
    assert.match(reasons('src/core/a.ts', 'const = 1;')[0] ?? '', /cannot be parsed/);
  });
});

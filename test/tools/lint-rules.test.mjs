/** Plants violations in a copy of the project's shape and reads what oxlint says: a rule that is misspelt says nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';

/** @type {[file: string, text: string, rule: string][]} */
const VIOLATIONS = [
  ['src/elements/any.ts', 'export const a = (b: any): void => void b;', 'no-explicit-any'],
  ['src/elements/default-export.ts', 'export default 1;', 'no-default-export'],
  [
    'src/elements/inner.ts',
    "export const a = (e: Element): string => (e.innerHTML = 'x');",
    'no-restricted-properties',
  ],
  [
    'src/elements/outer.ts',
    "export const a = (e: Element): string => (e.outerHTML = 'x');",
    'no-restricted-properties',
  ],
  [
    'src/elements/adjacent.ts',
    "export const a = (e: Element): void => e.insertAdjacentHTML('beforeend', 'x');",
    'no-restricted-properties',
  ],
  ['src/elements/write.ts', "export const a = (): void => document.write('x');", 'no-restricted-properties'],
  ['src/elements/eval.ts', "export const a = (): unknown => eval('1');", 'no-eval'],
  ['src/elements/function.ts', "export const a = (): unknown => new Function('1');", 'no-restricted-globals'],
  ['src/elements/parser.ts', 'export const a = (): unknown => new DOMParser();', 'no-restricted-globals'],
  ['src/elements/fetch.ts', "export const a = (): unknown => fetch('x');", 'no-restricted-globals'],
  ['src/elements/storage.ts', 'export const a = (): unknown => localStorage;', 'no-restricted-globals'],
  [
    'src/elements/window.ts',
    'export const a = (): unknown => globalThis.localStorage;',
    'no-restricted-properties',
  ],
  [
    'src/elements/unsafe.ts',
    "export { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    'no-restricted-imports',
  ],
  ['src/core/random.ts', 'export const a = (): number => Math.random();', 'no-restricted-properties'],
  ['src/core/clock.ts', 'export const a = (): number => Date.now();', 'no-restricted-properties'],
  [
    'src/core/cycle-a.ts',
    "import { b } from './cycle-b.js';\nexport const a = (): unknown => b;",
    'no-cycle',
  ],
  [
    'src/core/cycle-b.ts',
    "import { a } from './cycle-a.js';\nexport const b = (): unknown => a;",
    'no-cycle',
  ],
  [
    'src/elements/promise.ts',
    'export const a = (): void => {\n  Promise.resolve(1);\n};',
    'no-floating-promises',
  ],
  [
    'src/elements/switch.ts',
    "export const a = (b: 'x' | 'y'): void => {\n  switch (b) {\n    case 'x':\n  }\n};",
    'switch-exhaustiveness-check',
  ],
  [
    'src/elements/lit.ts',
    "import { html } from 'lit';\nexport const a = html`<p on-click=${1}></p>`;",
    'no-legacy-template-syntax',
  ],
];

/** @type {[file: string, text: string][]} */
const ALLOWED = [
  ['src/lead/deliver.ts', "export const a = (): unknown => fetch('x');"],
  ['src/elements/source/fetch-document.ts', "export const a = (): unknown => fetch('x');"],
];

describe('oxlint configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  /** @type {{ filename: string, code: string }[]} */
  let diagnostics = [];

  before(() => {
    for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(root(file), join(folder, file));
    symlinkSync(root('node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [file, text] of [...VIOLATIONS, ...ALLOWED]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [root('node_modules/oxlint/bin/oxlint'), '--type-aware', '--format', 'json', 'src'],
      { cwd: folder, encoding: 'utf8' },
    );
    diagnostics = JSON.parse(stdout).diagnostics;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** @param {string} file */
  const codesIn = (file) =>
    diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === file).map(({ code }) => code);

  for (const [file, , rule] of VIOLATIONS) {
    it(`finds ${rule} in ${file}`, () => {
      assert.ok(
        codesIn(file).some((code) => code.includes(`(${rule})`)),
        `found only: ${codesIn(file).join(', ') || 'nothing'}`,
      );
    });
  }

  for (const [file] of ALLOWED) {
    it(`lets ${file} make requests`, () => assert.deepEqual(codesIn(file), []));
  }
});

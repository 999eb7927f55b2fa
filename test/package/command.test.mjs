import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { bundle } from './bundle.mjs';
import { command, installPacked } from './packed.mjs';

const { project, packed } = installPacked();

describe('what the command needs', () => {
  it('stays out of what a page loads', async () => {
    const source = "export * from 'ml-readiness-quiz';\nimport 'ml-readiness-quiz/define';";
    assert.doesNotMatch(await bundle(project, source), /commander|picocolors|node:/);
  });
});

describe('the command of the package', () => {
  for (const name of ['commander', 'picocolors']) {
    symlinkSync(root(`node_modules/${name}`), join(project, 'node_modules', name), 'junction');
  }
  /** @param {string[]} args */
  const run = (...args) => command(process.execPath, [join(packed, 'dist/cli/main.js'), ...args], project);

  it('runs where the package is installed', () => {
    assert.match(run('--help'), /check my-quiz\.json/);
    assert.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
  });

  it('knows the built-in quiz, with its respondents', () => {
    assert.match(run('check', 'sde-to-ml', '--today', '2026-11-23'), /no findings/);
    assert.match(run('expect', 'sde-to-ml'), /10 as expected, 0 not/);
  });

  it('says in a sentence that there is no room for its output', { skip: !existsSync('/dev/full') }, () => {
    const full = openSync('/dev/full', 'w');
    const args = [join(packed, 'dist/cli/main.js'), 'guide'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    assert.equal(stderr, 'error: Cannot write the output: there is no room left.\n');
    assert.equal(status, 2);
  });
});

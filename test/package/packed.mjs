/**
 * The package as a stranger gets it: packed, unpacked into an empty project, with Lit and React beside it and nothing else of ours.
 * The project must be built; tools/test.mjs sees to that.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../tools/run.mjs';

/**
 * Removed when the test file ends.
 * @returns {{ project: string, packed: string, files: string[] }} the empty project, the package in it, the package's files
 */
export function installPacked() {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'package-test-')));
  after(() => rmSync(project, { recursive: true, force: true }));

  // Without scripts: `prepack` would build once more.
  const [{ filename }] = JSON.parse(
    command('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], root()),
  );
  const packed = join(project, 'node_modules', 'ml-readiness-quiz');
  mkdirSync(packed, { recursive: true });
  command('tar', ['-xzf', filename, '-C', packed, '--strip-components=1'], project);
  for (const name of ['lit', 'react', 'react-dom']) {
    symlinkSync(root(`node_modules/${name}`), join(project, 'node_modules', name), 'junction');
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));

  const files = readdirSync(packed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(packed.length + 1))
    .map((file) => file.replaceAll('\\', '/'));
  return { project, packed, files };
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} cwd
 * @returns {string} what it printed
 * @throws {Error} with what it printed, when it fails
 */
export function command(name, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd,
    encoding: 'utf8',
    // npm is a script on Windows, and scripts need a shell there.
    shell: process.platform === 'win32' && name === 'npm',
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
}

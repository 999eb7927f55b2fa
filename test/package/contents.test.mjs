import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { installPacked } from './packed.mjs';

const { packed, files } = installPacked();
const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));

/** What is open; `null` closes a part of a folder. */
const entries = Object.values(manifest.exports).filter(Boolean);

/** @param {string} file */
const read = (file) => readFileSync(join(packed, file), 'utf8');

describe('the tarball', () => {
  it('has what it promises, and no sources, tests or tools', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'custom-elements.json',
      'cdn/LICENSES.txt',
      'cdn/modules/LICENSES.txt',
    ]) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
    const tops = new Set(files.map((file) => file.split('/')[0]));
    assert.deepEqual([...tops].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'cdn',
      'custom-elements.json',
      'dist',
      'docs',
      'package.json',
      'schemas',
    ]);
  });

  it('has every file that package.json points to', () => {
    const targets = [manifest.types, manifest.unpkg, manifest.jsdelivr, ...entries.flatMap(leaves)];
    for (const target of targets) {
      const name = target.replace('./', '');
      const [start, end] = name.split('*');
      const found = files.some((file) =>
        end === undefined ? file === name : file.startsWith(start) && file.endsWith(end),
      );
      assert.ok(found, `nothing is at ${target}`);
    }
  });

  it('puts types first in every export that has them', () => {
    for (const target of entries) {
      if (typeof target === 'object') assert.equal(Object.keys(target)[0], 'types');
    }
  });

  it('names exactly the files with side effects', () => {
    assert.deepEqual(manifest.sideEffects, [
      './dist/define.js',
      './dist/themes/*.css',
      './cdn/*.js',
      './cdn/modules/*.js',
    ]);
  });

  it('depends on Lit, and for the command alone on what reads arguments and colours text', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['commander', 'lit', 'picocolors']);
  });

  it('has declarations and maps beside every module, and the sources in the maps', () => {
    const modules = files.filter((file) => file.startsWith('dist/') && file.endsWith('.js'));
    assert.ok(modules.length > 0);
    for (const module of modules) {
      assert.ok(files.includes(module.replace(/js$/, 'd.ts')), `${module} has no declarations`);
      const map = JSON.parse(read(`${module}.map`));
      assert.equal(map.sourcesContent?.length, map.sources.length, `${module}.map has no sources`);
    }
  });

  it('has every page that its pages lead to, but for the one on working on it', () => {
    for (const file of files.filter((name) => /^(README|docs\/.*)\.md$/.test(name))) {
      for (const [, target = ''] of read(file).matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)) {
        const path = posix.join(posix.dirname(file), target);
        assert.ok(files.includes(path) || path === 'CONTRIBUTING.md', `${file} leads to ${path}`);
      }
    }
  });

  it('has every module that the manifest names', () => {
    const { modules } = JSON.parse(read('custom-elements.json'));
    for (const { path } of modules) assert.ok(files.includes(path), `${path} is missing`);
  });

  it('tells nothing about the machine that built it', () => {
    const traces = [root(), root().replaceAll('\\', '/'), homedir()].filter((path) => path.length > 3);
    for (const file of files) {
      const text = read(file);
      for (const trace of traces)
        assert.ok(!text.includes(trace.replace(/[\\/]$/, '')), `${file} has ${trace}`);
    }
  });

  it('says in the CDN file which version it is and whose code it contains', () => {
    const [banner = ''] = read('cdn/ml-readiness-quiz.js').split('\n');
    assert.match(
      banner,
      new RegExp(`^/\\*! ml-readiness-quiz ${manifest.version.replaceAll('.', '\\.')}, MIT\\.`),
    );
    assert.match(banner, /Lit, BSD-3-Clause/);
    assert.match(read('cdn/LICENSES.txt'), /Redistributions in binary form must reproduce/);
  });
});

/** @param {any} target @returns {string[]} */
function leaves(target) {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(leaves);
}

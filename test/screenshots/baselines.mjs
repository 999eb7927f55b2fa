/** The screenshots that are expected: reading, writing, and what is left behind where another one came. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, drawDifference } from './compare.mjs';
import { reduceColours } from './palette.mjs';
import { readPng, writePng } from './png.mjs';

/** @typedef {import('./png.mjs').Image} Image */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Where they stand. */
export const BASELINES = here('baselines');

/** Where a test leaves what it found: for each difference the expected, the actual and the difference. Not in the repository. */
export const DIFFERENCES = here('differences');

/** @returns {string[]} the files of all baselines, below their folder */
export function baselineFiles() {
  if (!existsSync(BASELINES)) return [];
  return readdirSync(BASELINES, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.png'))
    .sort();
}

/** @param {string} file @param {Image} image @returns {boolean} whether the baseline shows the same */
export function isAsBefore(file, image) {
  const path = join(BASELINES, file);
  return existsSync(path) && compare(readPng(readFileSync(path)), image).isSame;
}

/**
 * One that shows the same stays as it is, so that an update on another machine changes what has changed and nothing else.
 * @param {string} file
 * @param {Image} image
 * @returns {boolean} whether it is new or another one than before
 */
export function writeBaseline(file, image) {
  if (isAsBefore(file, image)) return false;
  write(join(BASELINES, file), writePng(reduceColours(image)));
  return true;
}

/** @param {readonly string[]} files the ones to keep @returns {string[]} what was removed */
export function removeOtherBaselines(files) {
  const others = baselineFiles().filter((file) => !files.includes(file));
  for (const file of others) rmSync(join(BASELINES, file));
  return others;
}

/** Before a run: nothing is left of the last one. */
export function clearDifferences() {
  rmSync(DIFFERENCES, { recursive: true, force: true });
}

/**
 * @param {string} file
 * @param {Image} image
 * @returns {string | undefined} what is wrong with it; then it can be looked at below `DIFFERENCES`
 */
export function checkAgainstBaseline(file, image) {
  const path = join(BASELINES, file);
  const name = file.replace(/\.png$/, '');
  if (!existsSync(path)) {
    write(join(DIFFERENCES, `${name}.actual.png`), writePng(reduceColours(image)));
    return `${name} has no baseline`;
  }
  const expected = readPng(readFileSync(path));
  const { isSame, pixels, size, map } = compare(expected, image);
  if (isSame) return undefined;
  write(join(DIFFERENCES, `${name}.expected.png`), readFileSync(path));
  write(join(DIFFERENCES, `${name}.actual.png`), writePng(reduceColours(image)));
  write(join(DIFFERENCES, `${name}.difference.png`), writePng(reduceColours(drawDifference(expected, map))));
  return `${name}: ${[size, `${pixels} pixels differ`].filter(Boolean).join(', ')}`;
}

/** @param {string} path @param {Buffer} content */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The trees that are expected, a file a state. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderOf } from '../screenshots/shots.mjs';

const pathOf = (/** @type {string} */ state) =>
  fileURLToPath(new URL(`trees/${folderOf(state)}.txt`, import.meta.url));

/** @param {string} state @returns {string} what is expected; empty where nothing is */
export function expectedTree(state) {
  return existsSync(pathOf(state)) ? readFileSync(pathOf(state), 'utf8').replaceAll('\r\n', '\n') : '';
}

/** @param {string} state @param {string} tree */
export function writeTree(state, tree) {
  mkdirSync(new URL('trees/', import.meta.url), { recursive: true });
  writeFileSync(pathOf(state), tree);
}

/** @param {readonly string[]} states the ones to keep @returns {string[]} files of others */
export function otherTrees(states) {
  const kept = new Set(states.map((state) => `${folderOf(state)}.txt`));
  const folder = new URL('trees/', import.meta.url);
  return existsSync(folder) ? readdirSync(folder).filter((file) => !kept.has(file)) : [];
}

/** @param {readonly string[]} files */
export function removeTrees(files) {
  for (const file of files) rmSync(new URL(`trees/${file}`, import.meta.url));
}

/**
 * Writes generated files in this project's formatting, or, with `--check`, compares them and writes nothing.
 * In: the file's text. Out: the file, or a message that it is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './run.mjs';

/** Whether this run compares instead of writing. */
export const isCheck = process.argv.includes('--check');

/**
 * @param {string} file path inside the project
 * @param {string} text its wanted text, in any formatting
 * @param {string} command what makes the file, for the message
 * @returns {Promise<boolean>} whether the file is as wanted now
 */
export async function publish(file, text, command) {
  const path = root(file);
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (wanted === readIfThere(path)) return true;
  if (isCheck) {
    console.error(`${file} is stale: ${command}`);
    return false;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
  console.log(`${file}: ${Buffer.byteLength(wanted)} bytes`);
  return true;
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

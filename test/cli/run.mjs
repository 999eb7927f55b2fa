/** The command without a process: its files, streams and clock are made here. */
import { importSource } from './source.mjs';
import { TODAY } from './built-in.mjs';

const { runCommand } = await importSource('src/cli/run.ts');

/**
 * @typedef {object} World
 * @property {Record<string, string>} [files] by path; what the command writes is put here
 * @property {string} [input] on standard input
 * @property {boolean} [isTerminal]
 * @property {boolean} [isInputTerminal]
 * @property {Record<string, string>} [env]
 * @property {() => string} [today]
 */

/**
 * Runs a command.
 * @param {string[]} args
 * @param {World} [world]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export async function run(
  args,
  { files = {}, input = '', isTerminal = false, isInputTerminal = false, env = {}, today } = {},
) {
  const said = { out: '', err: '' };
  let time = 0;
  const io = {
    stdout: { isTerminal, write: (/** @type {string} */ words) => void (said.out += words) },
    stderr: { isTerminal, write: (/** @type {string} */ words) => void (said.err += words) },
    env,
    readInput: async () => input,
    isInputTerminal,
    readFile(/** @type {string} */ path) {
      if (Object.hasOwn(files, path)) return files[path];
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    },
    writeFile(/** @type {string} */ path, /** @type {string} */ content, isNew = false) {
      if (isNew && Object.hasOwn(files, path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
      files[path] = content;
    },
    today: today ?? (() => TODAY),
    now: () => (time += 100),
  };
  return { code: await runCommand(args, io, '1.2.3'), ...said };
}

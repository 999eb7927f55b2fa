/** Starts the commands that the other tools are made of, the same way on every platform. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} [path] below the project's folder
 * @returns {string} the absolute path
 */
export function root(path = '') {
  return join(ROOT, path);
}

/**
 * Runs a command with our own input and output. A failure ends the calling tool: the command has said why.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export async function run(command, args) {
  const code = await exitCode(command, args);
  if (code !== 0) process.exit(code);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} 127 where the command cannot be started at all
 */
export function exitCode(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a JavaScript file below the project's folder: a tool, or an installed package's command without npx's start-up time.
 * @param {string} file
 * @param {...string} args
 */
export async function runNode(file, ...args) {
  await run(process.execPath, [root(file), ...args]);
}

/** @param {string} script of package.json @param {...string} args */
export async function runScript(script, ...args) {
  // npm says where it is when it runs us; `npm.cmd` could not be started without a shell on Windows.
  const npm = process.env['npm_execpath'];
  const rest = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  if (npm) await run(process.execPath, [npm, ...rest]);
  else await run('npm', rest);
}

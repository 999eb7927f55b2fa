/** The sources of the command, run as they are: nothing has to be built first. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * @param {string} file below the project's folder
 * @returns {Promise<any>} the module
 */
export async function importSource(file) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  return (await runnerImport(path)).module;
}

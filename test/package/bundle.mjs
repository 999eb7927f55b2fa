/** Bundles a module as a page's own build would. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * @param {string} project folder with node_modules
 * @param {string} source of the entry, JavaScript
 * @param {{ external?: RegExp[], mode?: 'development' | 'production' }} [options]
 * @returns {Promise<string>} one module
 */
export async function bundle(project, source, { external = [], mode = 'production' } = {}) {
  const entry = join(project, 'bundle-entry.js');
  writeFileSync(entry, source);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: project,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        external,
        output: { codeSplitting: false },
        preserveEntrySignatures: false,
      },
      modulePreload: false,
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

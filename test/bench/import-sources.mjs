/** Sources for benchmarks under Node, as a bundler would hand them to a page. */
import { build } from 'vite';
import { root } from '../../tools/run.mjs';

/**
 * The sources as plain modules, without what a development server puts around each import.
 * @param {Record<string, string>} exports names, with commas between them, by file below src/
 * @returns {Promise<any>}
 */
export async function importSources(exports) {
  return import(`data:text/javascript,${encodeURIComponent(await bundleSources(exports))}`);
}

/**
 * The code of the same module, for a process of its own.
 * @param {Record<string, string>} exports
 * @returns {Promise<string>}
 */
export async function bundleSources(exports) {
  const entry = 'virtual:entry';
  const lines = Object.entries(exports).map(
    ([file, names]) => `export { ${names} } from '${root(`src/${file}.ts`)}';`,
  );
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? lines.join('\n') : undefined),
      },
    ],
    build: { ssr: true, write: false, minify: false, target: 'node20', rolldownOptions: { input: entry } },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  const [chunk] = output;
  return chunk.code;
}

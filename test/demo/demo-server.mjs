/** Starts the demo as `npm start` does, on a free port and with a database of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {object} [options]
 * @param {string} [options.leadsFile] database to use; a new one otherwise
 * @returns {Promise<{ url: string, leadsFile: string, load: (entry: string) => Promise<any>, stop: () => Promise<void> }>}
 */
export async function startDemo({ leadsFile = join(makeDataFolder(), 'leads.sqlite') } = {}) {
  process.env['LEADS_FILE'] = leadsFile;
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    // No reload in the middle of a test: neither for an edit nor for a dependency that was found late.
    server: { port: 0, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  await server.listen();
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    leadsFile,
    load: (entry) => server.ssrLoadModule(entry),
    stop: () => server.close(),
  };
}

/** @returns {string} a new folder where the demo keeps its data; it goes when the tests end */
export function makeDataFolder() {
  const data = join(root, 'demo/.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

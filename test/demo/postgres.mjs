/** A real PostgreSQL for one test file, from the programs that are installed, in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: on the path, or where Debian puts it; `undefined` where there is none. */
export const postgresPrograms = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []),
].find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));

/** PostgreSQL refuses to run as root, so root runs it as the user that Debian's package makes. */
function whoRunsIt() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startPostgres() {
  if (!postgresPrograms) throw new Error('There is no PostgreSQL: install Debian’s package "postgresql".');
  const who = whoRunsIt();
  const folder = mkdtempSync(join(tmpdir(), 'leads-postgres-'));
  chmodSync(folder, 0o700);
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const run = { ...who, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  execFileSync(join(postgresPrograms, 'initdb'), ['-D', data, '-U', 'leads', '-A', 'trust', '-E', 'UTF8'], {
    ...run,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = ['-c', `unix_socket_directories=${folder}`, '-c', 'listen_addresses=127.0.0.1'];
  const server = spawn(join(postgresPrograms, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...run,
    stdio: 'ignore',
  });
  const url = `postgres://leads@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} url */
async function untilReady(url) {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await pause(50);
    }
  }
}

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

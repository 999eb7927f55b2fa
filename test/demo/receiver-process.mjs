/** The receiver as a process of its own, and leads sent to it at a steady rate. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { root } from '../../tools/run.mjs';
import { makeLead } from './leads.mjs';
import { freePort } from './postgres.mjs';

export const ADMIN_TOKEN = 'only for this test';

/**
 * @param {Record<string, string>} env where it keeps leads, and other settings
 * @returns a receiver that takes leads
 */
export async function startReceiver(env) {
  const port = env['PORT'] ?? String(await freePort());
  const server = spawn(process.execPath, [root('demo/receiver/server.mjs')], {
    cwd: root(),
    env: { PATH: process.env['PATH'], ADMIN_TOKEN, RATE_PER_MINUTE: '0', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stdout.on('data', (text) => (said += text));
  server.stderr.on('data', (text) => (said += text));
  const exited = once(server, 'exit');
  await Promise.race([
    once(server.stdout, 'data'),
    exited.then(() => Promise.reject(new Error(`The receiver did not start:\n${said}`))),
  ]);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    said: () => said,
    /** @param {NodeJS.Signals} signal */
    async stop(signal = 'SIGTERM') {
      server.kill(signal);
      const [code] = await exited;
      return /** @type {number | null} */ (code);
    },
    /** @param {string} path @param {RequestInit} [init] */
    owner: (path, init) =>
      fetch(new URL(path, url), { ...init, headers: { authorization: `Bearer ${ADMIN_TOKEN}` } }),
  };
}

/**
 * Sends leads at a steady rate, whether or not the answers keep up.
 * @param {object} load
 * @param {string} load.url
 * @param {number} load.perSecond
 * @param {number} load.seconds
 * @param {(sent: number) => void} [load.onSent]
 * @returns the ids that were accepted and those that were not, with how long the slowest took in milliseconds
 */
export async function sendLeads({ url, perSecond, seconds, onSent }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const template = JSON.stringify(makeLead({ submissionId: '@' }));
  const accepted = /** @type {string[]} */ ([]);
  const refused = /** @type {string[]} */ ([]);
  const times = /** @type {number[]} */ ([]);
  const total = Math.round(perSecond * seconds);
  const begin = performance.now();
  await new Promise((resolve) => {
    let sent = 0;
    let done = 0;
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - begin) / 1000) * perSecond));
      for (; sent < due; sent += 1) {
        const id = randomUUID();
        const start = performance.now();
        void post(agent, url, template.replace('"@"', `"${id}"`)).then((status) => {
          times.push(performance.now() - start);
          (status === 201 ? accepted : refused).push(id);
          done += 1;
          if (done === total) resolve(undefined);
        });
      }
      onSent?.(sent);
      if (sent === total) clearInterval(timer);
    }, 5);
  });
  agent.destroy();
  const took = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  return { accepted, refused, took, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** @param {Agent} agent @param {string} url @param {string} body @returns {Promise<number>} the status; 0 where no answer came */
function post(agent, url, body) {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(new URL('/leads', url), { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    sending.on('error', () => resolve(0));
    sending.end(body);
  });
}

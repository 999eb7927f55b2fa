/**
 * `npm run receiver`: the receiver as a server of its own, for the built package. `POST /leads` takes leads (`web-handler.mjs`), the
 * rest is the owner's (`admin-handler.mjs`).
 *
 *   DATABASE_URL     a PostgreSQL database; without it leads go to the SQLite file LEADS_FILE (demo/.data/leads.sqlite)
 *   PORT, HOST       where it listens (8787 on 127.0.0.1)
 *   ORIGINS          sites whose pages may send leads, parted by spaces: https://blog.example
 *   ADMIN_TOKEN      what the owner's requests have to carry; without it there are no such routes
 *   RATE_PER_MINUTE  leads that one address may send (30); 0 for no limit
 *   TRUST_PROXY      1 where a proxy of yours says who calls (X-Forwarded-For, its last entry)
 *
 * Leads in hand are stored before it stops (SIGTERM, SIGINT).
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import * as core from 'ml-readiness-quiz/core';
import * as lead from 'ml-readiness-quiz/lead';
import { createAdminHandler } from './admin-handler.mjs';
import { inBatches } from './batches.mjs';
import { LeadStore } from './lead-store.mjs';
import { answerWith } from './node-server.mjs';
import { PostgresLeadStore } from './postgres-store.mjs';
import { limitRate } from './rate-limit.mjs';
import { createWebReceiver } from './web-handler.mjs';

const { env } = process;
const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const onError = (/** @type {unknown} */ error) => console.error(`[receiver] ${error}`);

const store = env['DATABASE_URL']
  ? await PostgresLeadStore.open(env['DATABASE_URL'], onError)
  : await LeadStore.open(env['LEADS_FILE'] ?? path('../.data/leads.sqlite'));
const add = inBatches(store);
const receive = createWebReceiver({
  store: { add: (lead, verification, receivedAt) => add({ lead, verification, receivedAt }) },
  library: { ...core, ...lead },
  quiz: JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('ml-readiness-quiz/quizzes/sde-to-ml.json')), 'utf8'),
  ),
  origins: env['ORIGINS']?.split(/\s+/).filter(Boolean) ?? [],
  limit: limitRate(Number(env['RATE_PER_MINUTE'] ?? 30)),
  onError,
});
const administer = env['ADMIN_TOKEN'] ? createAdminHandler({ store, token: env['ADMIN_TOKEN'] }) : undefined;

const server = createServer(
  answerWith(
    (request, caller) => {
      const isForOwner = !['POST', 'OPTIONS'].includes(request.method);
      if (isForOwner) return administer?.(request) ?? new Response(null, { status: 404 });
      return new URL(request.url).pathname === '/leads'
        ? receive(request, caller)
        : new Response(null, { status: 404 });
    },
    { trustsProxy: env['TRUST_PROXY'] === '1', onError },
  ),
);
server.listen(Number(env['PORT'] ?? 8787), env['HOST'] ?? '127.0.0.1');
await once(server, 'listening');
const address = /** @type {import('node:net').AddressInfo} */ (server.address());
console.log(`Leads are taken at http://${address.address}:${address.port}/leads`);

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close(() => void Promise.resolve(store.close()));
    server.closeIdleConnections();
  });
}

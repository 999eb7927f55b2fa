/**
 * `npm run bench:receiver`: leads at a steady rate to the receiver in a process of its own, on this machine, for a bounded time; then
 * every accepted lead is looked for. With `--kill` the receiver is killed in the middle and started again.
 *
 *   npm run bench:receiver -- [--database postgres|sqlite] [--rate 1000] [--seconds 30] [--kill]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../demo/postgres.mjs';
import { sendLeads, startReceiver } from '../demo/receiver-process.mjs';

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'postgres' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '30' },
    kill: { type: 'boolean', default: false },
  },
});
const [perSecond, seconds] = [Number(values.rate), Number(values.seconds)];
if (!(perSecond >= 1 && perSecond <= 10_000 && seconds >= 1 && seconds <= 120)) {
  throw new RangeError('1 to 10,000 leads a second for 1 to 120 seconds');
}

const folder = mkdtempSync(join(tmpdir(), 'leads-bench-'));
const postgres = values.database === 'postgres' ? await startPostgres() : undefined;
const env = postgres ? { DATABASE_URL: postgres.url } : { LEADS_FILE: join(folder, 'leads.sqlite') };
let receiver = await startReceiver(env);
let restart = /** @type {Promise<void> | undefined} */ (undefined);

const { accepted, refused, took, p99 } = await sendLeads({
  url: receiver.url,
  perSecond,
  seconds,
  onSent: (sent) => {
    if (values.kill && sent > (perSecond * seconds) / 2) restart ??= startAgain();
  },
});
await restart;

const { leads } = await (await receiver.owner('/leads?most=100000')).json();
const found = new Set(
  leads.map((/** @type {{ lead: { submissionId: string } }} */ { lead }) => lead.submissionId),
);
const lost = accepted.filter((id) => !found.has(id)).length;
await receiver.stop();
await postgres?.stop();
rmSync(folder, { recursive: true });

console.log(
  `database                  ${values.database}${values.kill ? ', receiver killed in the middle' : ''}`,
);
console.log(`sent                      ${accepted.length + refused.length} leads in ${took.toFixed(1)} s`);
console.log(`accepted                  ${accepted.length} (${(accepted.length / took).toFixed(0)} a second)`);
console.log(`without an answer of 201  ${refused.length}`);
console.log(`99 % were answered within ${p99.toFixed(0)} ms`);
console.log(`accepted and not found    ${lost}`);
process.exit(lost === 0 && (values.kill || refused.length === 0) ? 0 : 1);

async function startAgain() {
  await receiver.stop('SIGKILL');
  receiver = await startReceiver({ ...env, PORT: receiver.port });
}

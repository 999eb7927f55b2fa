/**
 * `npm run privacy`: writes schemas/privacy.json and the tables of docs/privacy.md from src/lead/data-flows.ts, the code's own lists
 * of what leaves the page and of what the browser keeps. `--check` writes nothing and fails on a stale file.
 */
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { publish } from './generated-file.mjs';
import { root } from './run.mjs';

const PAGE = 'docs/privacy.md';
const command = 'npm run privacy';

const { dataFlows, dataKinds, dataStores } = await runnerImport(root('src/lead/data-flows.ts')).then(
  ({ module }) => /** @type {typeof import('../src/lead/data-flows.js')} */ (module),
);

const CONSENT = {
  contact: 'sends the form with a box that allows writing',
  'share-result': 'also ticks "include my result"',
  'own-doing': 'copies, saves or shares it',
  'asked-by-the-page': 'agrees to whatever the page asks',
};

const document = {
  description:
    'What leaves a page with ml-readiness-quiz: which kinds of data, when, to whom, and what the visitor has to do before; and what the browser keeps. Every request also tells the network address and the browser.',
  schemaVersion: 1,
  stored: dataStores,
  consent: CONSENT,
  data: dataKinds,
  flows: dataFlows,
};

/** @type {Record<string, string>} */
const tables = {
  kinds: table(
    ['Data', 'What it is', 'It leaves once the visitor'],
    Object.entries(dataKinds).map(([kind, { what, consent }]) => [`\`${kind}\``, what, CONSENT[consent]]),
  ),
  stores: table(
    ['Name', 'What', 'When', 'Where', 'Until', 'Deleted before that by'],
    dataStores.map(({ key, what, when, where, until, deletedBy }) => [
      `\`${key}\``,
      what,
      when,
      where,
      until,
      deletedBy,
    ]),
  ),
  flows: table(
    ['Way', 'When', 'To', 'Data'],
    dataFlows.map(({ id, when, to, data }) => [
      `\`${id}\``,
      when,
      to,
      data.map((kind) => `\`${kind}\``).join(', ') || 'nothing but the request',
    ]),
  ),
};
const page = readFileSync(root(PAGE), 'utf8').replaceAll(
  /(<!-- generated:(\w+) -->)[^]*?(<!-- \/generated -->)/g,
  (_, start, name, end) => `${start}\n\n${tables[name]}\n\n${end}`,
);

const isFresh = [
  await publish('schemas/privacy.json', JSON.stringify(document), command),
  await publish(PAGE, page, command),
];
process.exit(isFresh.every(Boolean) ? 0 : 1);

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

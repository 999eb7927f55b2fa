/**
 * `npm run docs`: fills the tables of docs/reference.md from custom-elements.json. `--check` writes nothing and fails
 * on a stale page. What is public and not described, or described and not on the page, fails either way.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { elementsIn, fillTables, findUndocumented } from './docs-tables.mjs';
import { root } from './run.mjs';

const PAGE = 'docs/reference.md';

const page = root(PAGE);
const current = readFileSync(page, 'utf8');
const manifest = JSON.parse(readFileSync(root('custom-elements.json'), 'utf8'));
const elements = elementsIn(manifest);
const { markdown, faults } = fillTables(current, elements);
const fresh = await format(markdown, { ...(await resolveConfig(page)), filepath: page });

const allFaults = [...faults, ...findUndocumented(readSources(), elements)];
for (const fault of allFaults) console.error(`${PAGE}: ${fault}`);
if (allFaults.length > 0) process.exit(1);
if (fresh !== current) {
  if (process.argv.includes('--check')) {
    console.error(`${PAGE} is stale: npm run docs`);
    process.exit(1);
  }
  writeFileSync(page, fresh);
  console.log(`${PAGE} is up to date`);
}

/** @returns {string} everything that styles and templates are written in */
function readSources() {
  return ['src/elements', 'src/styles']
    .flatMap((folder) =>
      readdirSync(root(folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(root(file), 'utf8'))
    .join('\n');
}

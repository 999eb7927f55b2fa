/**
 * `npm run guide`: fills the lists of docs/guide-for-models.md from schemas/quiz.schema.json and from the codes of `check`, so that what
 * a model is told about the format is what the format is. `--check` writes nothing and fails on a stale page.
 */
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { publish } from './generated-file.mjs';
import { fillPlaces, listsOf } from './guide-lists.mjs';
import { root } from './run.mjs';

const PAGE = 'docs/guide-for-models.md';

const { errorCodes, warningCodes, issueCodes } = await sourceOf('src/cli/check/codes.ts');
const { WARNINGS } = await sourceOf('src/core/collect-issues.ts');
const isWarning = (/** @type {[string, unknown]} */ [code]) => WARNINGS.includes(code);
const issues = Object.entries(issueCodes);
const codes = {
  errors: Object.fromEntries([...issues.filter((one) => !isWarning(one)), ...Object.entries(errorCodes)]),
  warnings: Object.fromEntries([...issues.filter(isWarning), ...Object.entries(warningCodes)]),
};
const schema = JSON.parse(readFileSync(root('schemas/quiz.schema.json'), 'utf8'));
const page = fillPlaces(readFileSync(root(PAGE), 'utf8'), listsOf(schema, codes));
process.exit((await publish(PAGE, page, 'npm run guide')) ? 0 : 1);

/** @param {string} file @returns {Promise<any>} the module */
async function sourceOf(file) {
  return (await runnerImport(root(file))).module;
}

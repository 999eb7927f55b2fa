/** Runs test files under Node with its own test runner, a process a file. */
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../run.mjs';

/**
 * @param {string[]} files below the project's folder
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runNodeTests(files) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files: files.map((file) => root(file)), concurrency: 2 });
  stream.on('test:pass', (event) => {
    if (isSuite(event)) return;
    if (event.skip !== undefined || event.todo !== undefined) tally.skipped += 1;
    else tally.passed += 1;
  });
  stream.on('test:fail', (event) => {
    if (!isSuite(event)) tally.failed += 1;
  });
  await new Promise((resolve, reject) => {
    stream.compose(new spec()).on('error', reject).on('end', resolve).pipe(process.stdout, { end: false });
  });
  return tally;
}

/** @param {{ details: { type?: string | undefined } }} event */
function isSuite({ details }) {
  return details.type === 'suite';
}

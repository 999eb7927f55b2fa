/** Runs test files under Node with its own test runner, a process a file. */
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../run.mjs';
import { describeFailure } from './tally.mjs';

/**
 * @param {string[]} files below the project's folder
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runNodeTests(files) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  const stream = run({ files: files.map((file) => root(file)), concurrency: 2 });
  stream.on('test:pass', (event) => {
    if (isSuite(event)) return;
    if (event.skip !== undefined || event.todo !== undefined) tally.skipped += 1;
    else tally.passed += 1;
  });
  stream.on('test:fail', (event) => {
    if (isSuite(event)) return;
    tally.failed += 1;
    const file = event.file ? relative(root('.'), event.file) : '';
    const { cause, message } = event.details.error;
    failures.push(
      describeFailure(['Node', file, event.name], cause instanceof Error ? cause.message : message),
    );
  });
  await new Promise((resolve, reject) => {
    stream.compose(new spec()).on('error', reject).on('end', resolve).pipe(process.stdout, { end: false });
  });
  return { ...tally, failures };
}

/** @param {{ details: { type?: string | undefined } }} event */
function isSuite({ details }) {
  return details.type === 'suite';
}

/** Runs test files in browsers with web-test-runner, as web-test-runner.config.mjs says. */
import { relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { root } from '../run.mjs';
import { tallySessions } from './tally.mjs';

/**
 * @param {string[]} files
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runBrowserTests(files) {
  // Arguments, because they win over the configuration file. The process must live on for the tests under Node.
  const runner = await startTestRunner({ argv: ['--files', ...files], autoExitProcess: false });
  if (!runner) throw new Error('web-test-runner did not start');
  await new Promise((resolve) => runner.on('stopped', resolve));
  const sessions = [...runner.sessions.all()];
  return tallySessions(
    sessions.map((session) => ({ ...session, testFile: relative(root('.'), session.testFile) })),
  );
}

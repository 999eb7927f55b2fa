/** How many tests passed, failed and were skipped, and which failed: counting, adding, and the lines that say so. */

/** @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function addTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return { ...sum, failures: tallies.flatMap(({ failures }) => failures) };
}

/** @param {Tally} tally @returns {string} `12 passed, 0 failed`, and `, 1 skipped` where there is something to say */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * One line for the end of a long log.
 * @param {readonly string[]} path where the test is: the engine or Node, its file, its suites, its name
 * @param {string | undefined} message why it failed; of a long one the beginning
 * @returns {string} `Firefox › test/a.test.ts › The card › opens: expected 1 to equal 2`
 */
export function describeFailure(path, message) {
  const reason = message?.replace(/\s+/g, ' ').trim().slice(0, 300);
  return path.filter(Boolean).join(' › ') + (reason ? `: ${reason}` : '');
}

/**
 * What web-test-runner keeps of one test file in one browser.
 * @typedef {{ message?: string }} Failure
 * @typedef {{ passed?: boolean, testFile?: string, browser?: { name: string }, testResults?: Suite, errors?: Failure[] }} Session
 * @typedef {{ name?: string, passed: boolean, skipped: boolean, error?: Failure }} Test
 * @typedef {{ name?: string, tests?: Test[], suites?: Suite[] }} Suite
 */

/** @param {Iterable<Session>} sessions @returns {Tally} */
export function tallySessions(sessions) {
  return addTallies(Array.from(sessions, tallySession));
}

/** @param {Session} session @returns {Tally} */
function tallySession({ passed, testFile = '', browser, testResults, errors = [] }) {
  const path = [browser?.name ?? '', testFile];
  const tally = testResults ? tallySuite(testResults, path) : addTallies([]);
  if (passed || tally.failed > 0) return tally;
  // A file that did not load, or that failed outside its tests, is a failure too.
  const failures = [describeFailure([...path, 'outside its tests'], errors[0]?.message)];
  return { ...tally, failed: 1, failures };
}

/** @param {Suite} suite @param {readonly string[]} above @returns {Tally} */
function tallySuite({ name = '', tests = [], suites = [] }, above) {
  const path = [...above, name];
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const skipped = tests.filter((test) => test.skipped).length;
  const failures = failed.map((test) => describeFailure([...path, test.name ?? ''], test.error?.message));
  const own = { passed: tests.length - failed.length - skipped, failed: failed.length, skipped, failures };
  return addTallies([own, ...suites.map((suite) => tallySuite(suite, path))]);
}

/** How many tests passed, failed and were skipped: counting, adding, and the line that says so. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function addTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/** @param {Tally} tally @returns {string} `12 passed, 0 failed`, and `, 1 skipped` where there is something to say */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What web-test-runner keeps of one test file in one browser.
 * @typedef {{ passed?: boolean, testResults?: Suite }} Session
 * @typedef {{ tests?: { passed: boolean, skipped: boolean }[], suites?: Suite[] }} Suite
 */

/** @param {Iterable<Session>} sessions @returns {Tally} */
export function tallySessions(sessions) {
  return addTallies(Array.from(sessions, tallySession));
}

/** @param {Session} session @returns {Tally} */
function tallySession({ passed, testResults }) {
  const tally = testResults ? tallySuite(testResults) : addTallies([]);
  // A file that did not load, or that failed outside its tests, is a failure too.
  if (!passed && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** @param {Suite} suite @returns {Tally} */
function tallySuite({ tests = [], suites = [] }) {
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  return addTallies([
    { passed, skipped, failed: tests.length - passed - skipped },
    ...suites.map(tallySuite),
  ]);
}

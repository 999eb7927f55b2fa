import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeTally, tallySessions } from '../../tools/runner/tally.mjs';

const passed = { passed: true, skipped: false };
const failed = { passed: false, skipped: false };
const skipped = { passed: false, skipped: true };

describe('tallySessions', () => {
  it('adds up tests in nested suites over all browsers', () => {
    const testResults = {
      tests: [passed],
      suites: [{ tests: [passed, skipped] }, { suites: [{ tests: [failed] }] }],
    };
    assert.deepEqual(
      tallySessions([
        { passed: false, testResults },
        { passed: true, testResults: { tests: [passed] } },
      ]),
      {
        passed: 3,
        failed: 1,
        skipped: 1,
      },
    );
  });

  it('counts a file that did not load as a failure', () => {
    assert.deepEqual(tallySessions([{ passed: false }]), { passed: 0, failed: 1, skipped: 0 });
  });

  it('counts an error outside the tests as a failure', () => {
    const session = { passed: false, testResults: { tests: [passed] } };
    assert.deepEqual(tallySessions([session]), { passed: 1, failed: 1, skipped: 0 });
  });
});

describe('describeTally', () => {
  it('is the line that continuous integration reads', () => {
    assert.equal(describeTally({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed');
    assert.equal(describeTally({ passed: 12, failed: 1, skipped: 2 }), '12 passed, 1 failed, 2 skipped');
  });
});

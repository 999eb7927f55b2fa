import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeFailure, describeTally, tallySessions } from '../../tools/runner/tally.mjs';

const passed = { passed: true, skipped: false };
const failed = {
  name: 'opens',
  passed: false,
  skipped: false,
  error: { message: 'expected 1\n  to equal 2' },
};
const skipped = { passed: false, skipped: true };

describe('tallySessions', () => {
  it('adds up tests in nested suites over all browsers', () => {
    const testResults = {
      tests: [passed],
      suites: [{ tests: [passed, skipped] }, { name: 'The card', suites: [{ tests: [failed] }] }],
    };
    assert.deepEqual(
      tallySessions([
        { passed: false, testFile: 'test/a.test.ts', browser: { name: 'Firefox' }, testResults },
        { passed: true, testResults: { tests: [passed] } },
      ]),
      {
        passed: 3,
        failed: 1,
        skipped: 1,
        failures: ['Firefox › test/a.test.ts › The card › opens: expected 1 to equal 2'],
      },
    );
  });

  it('counts a file that did not load as a failure', () => {
    const session = { passed: false, testFile: 'test/a.test.ts', errors: [{ message: 'Could not import' }] };
    assert.deepEqual(tallySessions([session]), {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['test/a.test.ts › outside its tests: Could not import'],
    });
  });

  it('counts an error outside the tests as a failure', () => {
    const session = { passed: false, testResults: { tests: [passed] } };
    assert.deepEqual(tallySessions([session]), {
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['outside its tests'],
    });
  });
});

describe('describeTally', () => {
  it('is the line that continuous integration reads', () => {
    assert.equal(describeTally({ passed: 12, failed: 0, skipped: 0, failures: [] }), '12 passed, 0 failed');
    assert.equal(
      describeTally({ passed: 12, failed: 1, skipped: 2, failures: ['a'] }),
      '12 passed, 1 failed, 2 skipped',
    );
  });
});

describe('describeFailure', () => {
  it('says where, and on the same line why, where that is known', () => {
    assert.equal(describeFailure(['Node', '', 'opens'], ' no\n\n  way\n'), 'Node › opens: no way');
    assert.equal(describeFailure(['Node'], 'x'.repeat(400)), `Node: ${'x'.repeat(300)}`);
    assert.equal(describeFailure(['Node', 'opens'], undefined), 'Node › opens');
  });
});

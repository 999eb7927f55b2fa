import { expect } from '@open-wc/testing';
import { parseQuizJson } from '../../src/core/parse-json.js';
import type { Issue } from '../../src/core/issue.js';

/** What an author is told about a fixture: in `expected.json`, by file. */
interface ExpectedIssue extends Pick<Issue, 'code' | 'path' | 'message'> {
  /** An error where it is not said. */
  readonly severity?: 'warning';
}

const folder = new URL('../fixtures/quizzes/invalid/', import.meta.url);
const read = async (file: string): Promise<string> => (await fetch(new URL(file, folder))).text();
const expected = JSON.parse(await read('expected.json')) as Record<string, readonly ExpectedIssue[]>;

describe('an invalid quiz document', () => {
  for (const [file, issues] of Object.entries(expected)) {
    it(`${file}: ${issues.map(({ message }) => message).join(' ')}`, async () => {
      const result = parseQuizJson(await read(file));
      const told = result.issues.map(({ code, severity, path, message }) => ({
        code,
        ...(severity === 'warning' && { severity }),
        path,
        message,
      }));
      expect(told).to.deep.equal(issues);
      expect(result.ok).to.equal(issues.every(({ severity }) => severity === 'warning'));
    });
  }
});

/** The report on accessibility: it goes through all of WCAG 2.2 A and AA, and every test that it names is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';

const report = readFileSync(root('docs/accessibility.md'), 'utf8');

/** The criteria of levels A and AA, a line a guideline. Source: W3C Recommendation WCAG 2.2 of 5 October 2023. */
const CRITERIA = [
  '1.1.1',
  '1.2.1 1.2.2 1.2.3 1.2.4 1.2.5',
  '1.3.1 1.3.2 1.3.3 1.3.4 1.3.5',
  '1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13',
  '2.1.1 2.1.2 2.1.4',
  '2.2.1 2.2.2',
  '2.3.1',
  '2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11',
  '2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8',
  '3.1.1 3.1.2',
  '3.2.1 3.2.2 3.2.3 3.2.4 3.2.6',
  '3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8',
  '4.1.2 4.1.3',
].flatMap((guideline) => guideline.split(' '));

const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| ([^|]+) \| ([^|]*)\|$/gm)];

describe('the report on accessibility', () => {
  it('goes through all criteria in their order', () => {
    assert.equal(CRITERIA.length, 55);
    assert.deepEqual(
      rows.map(([, criterion]) => criterion),
      CRITERIA,
    );
  });

  it('says of each that is met how that was checked', () => {
    for (const [, criterion, result, how] of rows) {
      assert.match(String(result), /^(meets|does not apply|page)/, criterion);
      if (result?.startsWith('meets')) assert.notEqual(how?.trim(), '', criterion);
    }
  });

  it('names tests that are there', () => {
    const named = new Set(report.match(/test\/[\w./-]+\.(?:ts|mjs)/g));
    assert.ok(named.size >= 10);
    for (const file of named) assert.ok(existsSync(root(file)), file);
  });
});

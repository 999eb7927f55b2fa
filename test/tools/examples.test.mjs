import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findExamples } from '../package/examples.mjs';

const FENCE = '```';

/** @param {string} info */
const modeOf = (info) => findExamples('a.md', `${FENCE}${info}\ncode\n${FENCE}\n`)[0]?.mode;

describe('findExamples', () => {
  it('reads language, line and code', () => {
    const [example] = findExamples('a.md', `# A\n\n${FENCE}html run\n<p>\n</p>\n${FENCE}\n`);
    assert.deepEqual(example, { file: 'a.md', line: 3, language: 'html', mode: 'page', code: '<p>\n</p>\n' });
  });

  it('knows the marks', () => {
    assert.equal(modeOf('ts run'), 'page');
    assert.equal(modeOf('js run node'), 'node');
    assert.equal(modeOf('html fragment'), 'fragment');
  });

  it('does not pass over an example without a mark, or with an unknown one', () => {
    assert.equal(modeOf('html'), 'unmarked');
    assert.equal(modeOf('js runs'), 'unmarked');
  });

  it('ignores other languages', () => {
    assert.equal(modeOf('sh'), undefined);
    assert.equal(modeOf('json'), undefined);
  });
});

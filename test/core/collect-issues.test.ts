import { expect } from '@open-wc/testing';
import { createIssueCollector, describe as say, nearest } from '../../src/core/collect-issues.js';
import { keyPath } from '../../src/core/issue-path.js';

describe('nearest', () => {
  const types = ['single', 'multiple', 'check', 'yes-no', 'slider'];

  it('finds what was meant with letters swapped, left out, doubled or in the wrong case', () => {
    expect(nearest('singel', types)).to.equal('single');
    expect(nearest('chek', types)).to.equal('check');
    expect(nearest('sliider', types)).to.equal('slider');
    expect(nearest('yesno', types)).to.equal('yes-no');
    expect(nearest('showif', ['hiddenCounts', 'showIf'])).to.equal('showIf');
  });

  it('does not guess where little is alike', () => {
    expect(nearest('ranking', types)).to.equal(undefined);
    expect(nearest('p4', ['p1', 'p2'])).to.equal(undefined);
    expect(nearest('', types)).to.equal(undefined);
    expect(nearest('ab', ['abxyz'])).to.equal(undefined);
    expect(nearest('abxyz', ['ab'])).to.equal(undefined);
  });

  it('counts no letter twice', () => {
    expect(nearest('aa', ['aaaaa'])).to.equal(undefined);
    expect(nearest('aa', ['aaaa'])).to.equal('aaaa');
  });
});

describe('an issue', () => {
  it('cuts what was received to 80 characters', () => {
    const { add, errors } = createIssueCollector();
    add('type', 'title', 'a number', say('x'.repeat(100)));
    add('type', 'title', 'a number', 'y'.repeat(100));
    expect(errors.map(({ received }) => received)).to.deep.equal([`"${'x'.repeat(63)}…"`, 'y'.repeat(80)]);
  });

  it('quotes 64 characters whole', () => {
    expect(say('x'.repeat(64))).to.equal(`"${'x'.repeat(64)}"`);
    expect(say('x'.repeat(65))).to.equal(`"${'x'.repeat(63)}…"`);
  });

  it('has a path that can be read back', () => {
    expect(keyPath(keyPath(keyPath('', 'points'), 'no-python'), 3)).to.equal('points.no-python[3]');
    expect(keyPath('points', 'two words')).to.equal('points["two words"]');
    expect(keyPath('points', 'a"]')).to.equal('points["a\\"]"]');
  });
});

import { expect } from '@open-wc/testing';
import { weekSpans } from '../../src/elements/results/weeks.js';

describe('The weeks of a plan', () => {
  it('follow one another at the pace of the visitor', () => {
    expect(weekSpans([50, 25, 30], 6)).to.deep.equal([
      { from: 1, to: 9 },
      { from: 9, to: 13 },
      { from: 13, to: 18 },
    ]);
    expect(weekSpans([50, 25, 30], 12)).to.deep.equal([
      { from: 1, to: 5 },
      { from: 5, to: 7 },
      { from: 7, to: 9 },
    ]);
  });

  it('start anew where the step before fills its week', () => {
    expect(weekSpans([6, 6], 6)).to.deep.equal([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('hold several small steps in one', () => {
    expect(weekSpans([1, 1, 1], 6).every(({ from, to }) => from === 1 && to === 1)).to.equal(true);
  });

  it('come out of odd numbers too', () => {
    expect(weekSpans([0, Number.NaN, -4, 7], 6).at(-1)).to.deep.equal({ from: 1, to: 2 });
    expect(weekSpans([], 6)).to.deep.equal([]);
  });
});

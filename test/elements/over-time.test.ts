import { expect } from '@open-wc/testing';
import { FRAME, placesOf } from '../../src/elements/results/over-time.js';

const day = (date: string, total = 50) => ({ day: date, total });

describe('The chart over time', () => {
  it('has days to scale and scores from the bottom up', () => {
    const places = placesOf([day('2026-01-01', 0), day('2026-01-11', 40), day('2026-02-10', 100)], false);
    expect(places).to.deep.equal([
      { x: 0, y: 0 },
      { x: FRAME.width / 4, y: -40 },
      { x: FRAME.width, y: -FRAME.height },
    ]);
  });

  it('runs from right to left where the words do', () => {
    const [first, last] = placesOf([day('2026-01-01'), day('2026-02-10')], true);
    expect([first?.x, last?.x]).to.deep.equal([FRAME.width, 0]);
  });

  it('keeps results of one day apart, and one alone where it begins', () => {
    const same = [day('2026-01-01'), day('2026-01-01'), day('2026-01-01')];
    expect(placesOf(same, false).map(({ x }) => x)).to.deep.equal([0, FRAME.width / 2, FRAME.width]);
    expect(placesOf([day('2026-01-01')], false)).to.deep.equal([{ x: 0, y: -50 }]);
  });

  it('draws no score that is none', () => {
    expect(
      placesOf([day('2026-01-01', Number.NaN), day('2026-01-02', 400)], false).map(({ y }) => y),
    ).to.deep.equal([0, -FRAME.height]);
  });
});

import { expect } from '@open-wc/testing';
import { radarFrame, radarPoints, type RadarAxis } from '../../src/elements/results/radar.js';
import { standApart, type Box } from '../fixtures/boxes.js';

const pointsOf = (values: readonly number[]): readonly (readonly number[])[] =>
  radarPoints(values)
    .split(' ')
    .map((point) => point.split(',').map(Number));

/** The box that a label takes, with letters as wide as those of a typeface of one width. */
function boxOf({ labelX, labelY, anchor, label }: RadarAxis): Box {
  const width = label.length * 7.8;
  const left = labelX - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: labelY - 11, bottom: labelY + 3 };
}

describe('The outline of the radar', () => {
  it('goes clockwise from the top', () => {
    expect(pointsOf([100, 100, 100, 100])).to.deep.equal([
      [0, -120],
      [120, 0],
      [0, 120],
      [-120, 0],
    ]);
  });

  it('stands as far from the centre as the value says', () => {
    expect(pointsOf([0, 50, 100])[0]).to.deep.equal([0, 0]);
    expect(Math.hypot(...(pointsOf([0, 50, 100])[1] ?? []))).to.be.closeTo(60, 1);
    expect(Math.hypot(...(pointsOf([0, 50, 100])[2] ?? []))).to.be.closeTo(120, 1);
  });

  it('keeps numbers that cannot be drawn inside', () => {
    expect(radarPoints([-5, Number.NaN, 400, Number.POSITIVE_INFINITY])).to.equal('0,0 0,0 0,120 0,0');
  });
});

describe('The labels of the radar', () => {
  for (let count = 3; count <= 12; count += 1) {
    it(`do not overlap, and stay in the picture, with ${count} long names`, () => {
      const { axes, width, height } = radarFrame(
        Array.from({ length: count }, () => 'Mmmmmmmmmmmm and more'),
      );
      const boxes = axes.map(boxOf);
      for (const [place, box] of boxes.entries()) {
        expect(box.left, 'left').to.be.at.least(-width);
        expect(box.right, 'right').to.be.at.most(width);
        expect(box.top, 'top').to.be.at.least(-height);
        expect(box.bottom, 'bottom').to.be.at.most(height);
        for (const other of boxes.slice(place + 1)) {
          expect(standApart(box, other), `label ${place}`).to.equal(true);
        }
      }
    });
  }

  it('are cut where a name is too long, and sooner in wide scripts', () => {
    const labels = radarFrame([
      'Data',
      'Engineering',
      'Modelling and frameworks',
      '機械学習の運用と監視',
    ]).axes.map(({ label }) => label);
    expect(labels).to.deep.equal(['Data', 'Engineering', 'Modelling a…', '機械学習の…']);
  });

  it('are cut at once in names without end', () => {
    expect(radarFrame(['x'.repeat(5000), 'y', 'z']).axes[0]?.label).to.equal(`${'x'.repeat(11)}…`);
  });
});

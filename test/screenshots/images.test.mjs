import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, drawDifference, halve } from './compare.mjs';
import { reduceColours } from './palette.mjs';
import { readPng, writePng } from './png.mjs';

/** @typedef {import('./png.mjs').Image} Image */

/** An image from a function of its places. @param {number} width @param {number} height @param {(x: number, y: number) => number} colour */
const draw = (width, height, colour) => ({
  width,
  height,
  pixels: Uint32Array.from({ length: width * height }, (_, at) => colour(at % width, Math.floor(at / width))),
});

/** A grey by how light it is. @param {number} light */
const grey = (light) => light * 0x010101;

describe('PNG', () => {
  for (const colours of [1, 2, 3, 16, 17, 256]) {
    it(`is read as it was written, with ${colours} colours`, () => {
      const image = draw(37, 23, (x, y) => ((x * 7 + y * 3) % colours) * 0x010100);
      assert.deepEqual(readPng(writePng(image)), image);
    });
  }

  it('holds no more colours than a palette', () => {
    assert.throws(() => writePng(draw(300, 1, (x) => x)), RangeError);
  });

  it('is a PNG', () => {
    assert.throws(() => readPng(Buffer.from('<svg></svg>')), TypeError);
  });
});

describe('Fewer colours', () => {
  it('keep what is flat, to the bit', () => {
    const image = draw(64, 64, (x, y) => (y === 9 ? 0xf4f5fb : x < 32 ? 0xffffff : 0xf6f7fd));
    assert.deepEqual(reduceColours(image), image);
  });

  it('take steps between light and dark to the nearest that is kept', () => {
    const steps = draw(64, 64, (x, y) =>
      x % 8 === 4 ? grey((x * 37 + y * 11) % 256) : grey(x % 8 < 4 ? 0 : 255),
    );
    const { pixels } = reduceColours(steps);
    assert.ok(new Set(steps.pixels).size > 100);
    assert.ok(new Set(pixels).size <= 12);
    for (const [at, colour] of pixels.entries()) {
      assert.ok(Math.abs((colour & 255) - ((steps.pixels[at] ?? 0) & 255)) < 32);
    }
  });
});

describe('Half the size', () => {
  it('is the mean of four', () => {
    const image = { width: 2, height: 2, pixels: Uint32Array.of(0xff0000, 0x00ff00, 0x0000ff, 0xffffff) };
    assert.deepEqual(halve(image).pixels, Uint32Array.of(0x7f7f7f));
  });
});

describe('A comparison', () => {
  const page = draw(80, 60, (x, y) => (y === 20 && x > 5 && x < 70 ? grey(237) : grey(255)));

  it('finds an image the same as itself', () => {
    const { isSame, pixels } = compare(page, page);
    assert.deepEqual({ isSame, pixels }, { isSame: true, pixels: 0 });
  });

  it('finds a hairline that is missing, or has moved by a pixel', () => {
    assert.equal(
      compare(
        page,
        draw(80, 60, () => grey(255)),
      ).isSame,
      false,
    );
    const moved = draw(80, 60, (x, y) => (y === 21 && x > 5 && x < 70 ? grey(237) : grey(255)));
    assert.equal(compare(page, moved).isSame, false);
  });

  it('finds an area of another colour', () => {
    const was = draw(80, 60, (x) => (x > 40 ? 0x2f55d4 : grey(255)));
    assert.equal(
      compare(
        was,
        draw(80, 60, (x) => (x > 40 ? 0x2f65d4 : grey(255))),
      ).isSame,
      false,
    );
  });

  it('does not mind edges that are smoothed in another way', () => {
    const stem = (/** @type {number} */ edge) =>
      draw(80, 60, (x) => (x % 8 === 3 ? grey(20) : x % 8 === 4 ? grey(edge) : grey(255)));
    assert.equal(compare(stem(160), stem(220)).isSame, true);
  });

  it('says that sizes differ', () => {
    assert.equal(
      compare(
        page,
        draw(80, 61, () => grey(255)),
      ).size,
      '80×60 became 80×61',
    );
  });

  it('draws what differs in red', () => {
    const { map } = compare(
      page,
      draw(80, 60, () => grey(255)),
    );
    const { pixels } = drawDifference(page, map);
    assert.equal(pixels[20 * 80 + 30], 0xe00000);
    assert.notEqual(pixels[40 * 80 + 30], 0xe00000);
  });
});

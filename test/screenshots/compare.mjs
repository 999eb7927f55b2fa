/**
 * Whether two screenshots show the same, whatever draws the letters.
 *
 * Machines differ in how they smooth the edges of letters: a pixel there may be darker or lighter by a good part of the contrast around
 * it. Areas, borders and lines come out the same everywhere. So a pixel may differ by a share of the contrast that both images have
 * around it, which is nothing where all is flat, and a fault is where several such pixels are close together.
 *
 * In: two images at half their size (`halve`), where letters differ least. Out: where they differ; `compare.test.mjs` holds what is
 * noticed and what is not.
 */

/** @typedef {import('./png.mjs').Image} Image */

/** What a pixel may differ by, of 255, in the middle of an area. */
const SLACK = 6;

/** What it may differ by in addition, as a share of the contrast around. */
const SHARE = 0.4;

/** How far around the contrast is looked for, in pixels. */
const AROUND = 2;

/** A fault has at least this many pixels … */
const CLOSE = 6;

/** … within a square of this side. */
const SIDE = 7;

/**
 * @param {Image} image
 * @returns {Image} at half its width and height: the mean of each square of four pixels
 */
export function halve({ width, height, pixels }) {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const half = new Uint32Array(halfWidth * halfHeight);
  for (let y = 0, to = 0; y < halfHeight; y += 1) {
    for (let x = 0, at = y * 2 * width; x < halfWidth; x += 1, at += 2, to += 1) {
      const [a, b, c, d] = [pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]];
      // Red and blue are added up side by side, eight bits apart from each other's carry.
      const redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00);
      half[to] = ((redBlue >>> 2) & 0xff00ff) | ((green >>> 2) & 0xff00);
    }
  }
  return { width: halfWidth, height: halfHeight, pixels: half };
}

/**
 * @param {Image} expected
 * @param {Image} actual
 * @returns {{ isSame: boolean, pixels: number, size: string | undefined, map: Uint8Array }} how many pixels belong to faults and, for
 *   each of the expected image, whether it does; `size` says that the sizes differ, which is a fault of its own
 */
export function compare(expected, actual) {
  const size =
    expected.width === actual.width && expected.height === actual.height
      ? undefined
      : `${expected.width}×${expected.height} became ${actual.width}×${actual.height}`;
  const suspects = findSuspects(expected, actual);
  const map = new Uint8Array(suspects.length);
  let pixels = 0;
  for (const [at, isSuspect] of suspects.entries()) {
    if (!isSuspect || map[at] || countAround(suspects, at, expected.width) < CLOSE) continue;
    map[at] = 1;
    pixels += 1;
  }
  return { isSame: pixels === 0 && size === undefined, pixels, size, map };
}

/** Pixels that differ by more than the contrast around them explains. @param {Image} expected @param {Image} actual */
function findSuspects(expected, actual) {
  const { width, height } = expected;
  const suspects = new Uint8Array(width * height);
  for (let y = 0; y < Math.min(height, actual.height); y += 1) {
    for (let x = 0; x < Math.min(width, actual.width); x += 1) {
      const [was, is] = [expected.pixels[y * width + x], actual.pixels[y * actual.width + x]];
      if (was === is) continue;
      const difference = distance(was, is);
      if (difference <= SLACK) continue;
      const contrast = Math.min(contrastAround(expected, x, y), contrastAround(actual, x, y));
      if (difference > SLACK + SHARE * contrast) suspects[y * width + x] = 1;
    }
  }
  return suspects;
}

/**
 * How far the darkest is from the lightest around a pixel: of the colour of red, green and blue that differs most.
 * @param {Image} image
 * @param {number} x
 * @param {number} y
 */
export function contrastAround({ width, height, pixels }, x, y) {
  let [leastRed, mostRed, leastGreen, mostGreen, leastBlue, mostBlue] = [255, 0, 255, 0, 255, 0];
  for (let row = Math.max(0, y - AROUND); row <= Math.min(height - 1, y + AROUND); row += 1) {
    for (let column = Math.max(0, x - AROUND); column <= Math.min(width - 1, x + AROUND); column += 1) {
      const colour = /** @type {number} */ (pixels[row * width + column]);
      const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
      if (red < leastRed) leastRed = red;
      if (red > mostRed) mostRed = red;
      if (green < leastGreen) leastGreen = green;
      if (green > mostGreen) mostGreen = green;
      if (blue < leastBlue) leastBlue = blue;
      if (blue > mostBlue) mostBlue = blue;
    }
  }
  return Math.max(mostRed - leastRed, mostGreen - leastGreen, mostBlue - leastBlue);
}

/** @param {Uint8Array} suspects @param {number} at @param {number} width */
function countAround(suspects, at, width) {
  const reach = SIDE >> 1;
  const x = at % width;
  let count = 0;
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = Math.max(-reach, -x); column <= Math.min(reach, width - 1 - x); column += 1) {
      count += suspects[at + row * width + column] ?? 0;
    }
  }
  return count;
}

/** What a difference is drawn in. */
const RED = 0xe00000;

/**
 * @param {Image} expected
 * @param {Uint8Array} map
 * @returns {Image} the expected image, pale, with the differences in red
 */
export function drawDifference({ width, height, pixels }, map) {
  const pale = pixels.map((colour, at) => {
    if (map[at]) return RED;
    const grey =
      200 + Math.round((((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255)) / 3 / 4.7);
    return (grey << 16) | (grey << 8) | grey;
  });
  return { width, height, pixels: pale };
}

/** The largest difference of red, green or blue. @param {number} a @param {number} b */
export function distance(a, b) {
  return Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  );
}

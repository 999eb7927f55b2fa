/**
 * Fewer colours, so that a screenshot takes little room in the repository. What is flat (areas, borders, lines) keeps its colour to
 * the bit; the steps between text and its background, which differ between machines anyway, are taken to the nearest that is kept.
 */

import { contrastAround, distance } from './compare.mjs';

/** @typedef {import('./png.mjs').Image} Image */

/** A colour is flat where this many pixels of it follow one another, in a row or a column. */
const RUN = 20;

/** The most colours of a palette. */
const MOST = 256;

/** How far steps stay apart from one another, as the largest difference of red, green or blue. */
const STEP = 32;

/** The same, where it must be finer. */
const FINE_STEP = 6;

/** How far a colour may be from its own, as a share of the contrast around: well below what a comparison overlooks. */
const WORST = 0.15;

/** @param {Image} image @returns {Image} the same with at most 256 colours */
export function reduceColours(image) {
  const flat = flatColours(image);
  const byCount = coloursOf(image);
  const kept = byCount.filter((colour) => flat.has(colour)).slice(0, MOST);
  for (const colour of byCount) {
    if (kept.length < MOST && kept.every((other) => distance(colour, other) >= STEP)) kept.push(colour);
  }
  for (const colour of misplaced(image, toNearest(byCount, kept))) {
    if (kept.length < MOST && kept.every((other) => distance(colour, other) >= FINE_STEP)) kept.push(colour);
  }
  const nearest = toNearest(byCount, kept);
  return { ...image, pixels: image.pixels.map((colour) => nearest.get(colour) ?? colour) };
}

/** All colours, those with the most pixels first. @param {Image} image */
function coloursOf({ pixels }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
}

/** Colours that would be too far from their own where there is little contrast around, as in a rounded corner. @param {Image} image @param {ReadonlyMap<number, number>} nearest */
function misplaced(image, nearest) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const [at, colour] of image.pixels.entries()) {
    const error = distance(colour, nearest.get(colour) ?? colour);
    if (error < FINE_STEP || found.has(colour)) continue;
    if (error > WORST * contrastAround(image, at % image.width, Math.floor(at / image.width)))
      found.add(colour);
  }
  return found;
}

/** @param {readonly number[]} colours @param {readonly number[]} kept @returns {Map<number, number>} */
function toNearest(colours, kept) {
  const exact = new Set(kept);
  return new Map(colours.map((colour) => [colour, exact.has(colour) ? colour : closest(colour, kept)]));
}

/** @param {Image} image */
function flatColours({ width, height, pixels }) {
  /** @type {Set<number>} */
  const flat = new Set();
  const columns = new Uint16Array(width);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0, row = 1; x < width; x += 1, at += 1) {
      const colour = /** @type {number} */ (pixels[at]);
      row = x > 0 && pixels[at - 1] === colour ? row + 1 : 1;
      const column = y > 0 && pixels[at - width] === colour ? (columns[x] ?? 0) + 1 : 1;
      columns[x] = column;
      if (row === RUN || column === RUN) flat.add(colour);
    }
  }
  return flat;
}

/** @param {number} colour @param {readonly number[]} others */
function closest(colour, others) {
  let best = colour;
  let least = Infinity;
  for (const other of others) {
    const far = distance(colour, other);
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

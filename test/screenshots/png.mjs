/**
 * Reads the screenshots that Chromium writes, and writes small ones: a palette in place of colours, and no filters, which suits flat
 * areas. Our own, because no encoder at hand writes palettes, and because reading in pure JavaScript would take longer than taking the
 * screenshot: the unpacking is Node's.
 */
import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * An image, a number a pixel: red, green and blue as `0xRRGGBB`. What is transparent does not come up: pages have a background.
 * @typedef {{ width: number, height: number, pixels: Uint32Array }} Image
 */

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Samples a pixel by the number that PNG has for a kind of colour: RGB, palette, RGB with transparency. */
const SAMPLES = /** @type {Record<number, number>} */ ({ 2: 3, 3: 1, 6: 4 });

/**
 * @param {Buffer} file
 * @returns {Image}
 * @throws {TypeError} where it is not such a PNG: 8 bits a sample, or a palette of 1 to 8 bits
 */
export function readPng(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new TypeError('This is not a PNG');
  /** @type {Buffer[]} */
  const parts = [];
  let [header, palette] = [Buffer.alloc(13), Buffer.alloc(0)];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = data;
    if (type === 'PLTE') palette = data;
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits = 0, kind = 0, , , interlaced] = header.subarray(8);
  const samples = SAMPLES[kind];
  if (!samples || interlaced || (bits !== 8 && kind !== 3))
    throw new TypeError('This kind of PNG is not read');
  const stride = Math.ceil((width * samples * bits) / 8);
  const rows = unfilter(inflateSync(Buffer.concat(parts)), stride, Math.max(1, samples));
  const pixels = new Uint32Array(width * height);
  const colours = Array.from({ length: palette.length / 3 }, (_, place) => palette.readUIntBE(place * 3, 3));
  for (let y = 0, pixel = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, pixel += 1) {
      if (kind === 3) {
        const shift = 8 - bits - ((x * bits) % 8);
        const index = ((rows[y * stride + ((x * bits) >> 3)] ?? 0) >> shift) & ((1 << bits) - 1);
        pixels[pixel] = colours[index] ?? 0;
      } else {
        const at = y * stride + x * samples;
        pixels[pixel] = ((rows[at] ?? 0) << 16) | ((rows[at + 1] ?? 0) << 8) | (rows[at + 2] ?? 0);
      }
    }
  }
  return { width, height, pixels };
}

/**
 * Takes back what PNG does to rows so that they pack better: each sample may be stored as its difference from others.
 * @param {Buffer} raw rows, each behind the number of its filter
 * @param {number} stride bytes a row
 * @param {number} step bytes from a sample to that of the pixel before
 * @returns {Uint8Array} the rows without those numbers
 */
function unfilter(raw, stride, step) {
  const height = raw.length / (stride + 1);
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    const filter = raw[from - 1];
    for (let x = 0; x < stride; x += 1) {
      const left = x >= step ? /** @type {number} */ (rows[to + x - step]) : 0;
      const up = y > 0 ? /** @type {number} */ (rows[to + x - stride]) : 0;
      const corner = y > 0 && x >= step ? /** @type {number} */ (rows[to + x - stride - step]) : 0;
      const stored = /** @type {number} */ (raw[from + x]);
      // Bytes of the array wrap around by themselves.
      if (filter === 0) rows[to + x] = stored;
      else if (filter === 1) rows[to + x] = stored + left;
      else if (filter === 2) rows[to + x] = stored + up;
      else if (filter === 3) rows[to + x] = stored + ((left + up) >> 1);
      else rows[to + x] = stored + nearest(left, up, corner);
    }
  }
  return rows;
}

/** The one of three neighbours that a plane through them comes closest to (Paeth). @param {number} left @param {number} up @param {number} corner */
function nearest(left, up, corner) {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * @param {Image} image at most 256 colours: see palette.mjs
 * @returns {Buffer} a PNG with a palette
 */
export function writePng({ width, height, pixels }) {
  /** @type {Map<number, number>} */
  const indexes = new Map();
  for (const colour of pixels) if (!indexes.has(colour)) indexes.set(colour, indexes.size);
  if (indexes.size > 256) throw new RangeError('A palette has at most 256 colours');
  const bits = [1, 2, 4, 8].find((bits) => indexes.size <= 1 << bits) ?? 8;
  const stride = Math.ceil((width * bits) / 8);
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const row = y * (stride + 1) + 1;
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const shift = 8 - bits - ((x * bits) % 8);
      const at = row + ((x * bits) >> 3);
      raw[at] = (raw[at] ?? 0) | ((indexes.get(pixels[pixel] ?? 0) ?? 0) << shift);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3], 8);
  const palette = Buffer.concat(
    [...indexes.keys()].map((colour) => Buffer.from([colour >> 16, colour >> 8, colour])),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(raw, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

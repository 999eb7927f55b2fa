/**
 * SHA-256 (FIPS 180-4), for the words of a consent. `crypto.subtle` is missing where the page came over plain `http`, and its answer
 * comes too late for an event that is dispatched at once.
 *
 * In: text. Out: the hash of its UTF-8, as 64 hexadecimal digits.
 */

/** The first 32 bits of a fraction. */
const bitsOf = (value: number): number => ((value % 1) * 2 ** 32) | 0;

/** The hash of a text. */
export function sha256(text: string): string {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number++) {
    if (primes.every((prime) => number % prime)) primes.push(number);
  }
  const constants = primes.map((prime) => bitsOf(Math.cbrt(prime)));
  const hash = primes.slice(0, 8).map((prime) => bitsOf(Math.sqrt(prime)));

  const words = wordsOf(new TextEncoder().encode(text));
  for (let start = 0; start < words.length; start += 16) {
    const schedule = words.slice(start, start + 16);
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
    for (let round = 0; round < 64; round++) {
      if (round > 15) {
        const [x, y] = [schedule[round - 15]!, schedule[round - 2]!];
        const mixed = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const mixedLater = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        schedule[round] = (schedule[round - 16]! + mixed + schedule[round - 7]! + mixedLater) | 0;
      }
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const one =
        h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[round]! + schedule[round]!;
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, place) => (hash[place] = (hash[place]! + value) | 0));
  }
  return hash.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

const turn = (value: number, bits: number): number => (value >>> bits) | (value << (32 - bits));

/** The bytes in whole blocks of sixteen 32-bit words, with a bit and their length behind them. */
function wordsOf(bytes: Uint8Array): number[] {
  const words = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0);
  [...bytes, 0x80].forEach((byte, place) => (words[place >> 2]! |= byte << (24 - 8 * (place % 4))));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

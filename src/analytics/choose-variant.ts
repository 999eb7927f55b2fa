/**
 * Chooses what a visitor sees of an experiment, by a seed and nothing else: the same seed sees the same again, in a browser and on a
 * server, and nothing is stored. Where the seed comes from is the host's business; a person's address is none.
 */

/** An experiment. */
export interface Experiment {
  /** Its name. Another name shuffles the visitors anew. */
  readonly name: string;
  /** What can be seen, each equally often. */
  readonly variants: readonly string[];
}

/**
 * The variant for this seed.
 * @throws {RangeError} where there are no variants.
 */
export function chooseVariant({ name, variants }: Experiment, seed: string | number): string {
  const variant = variants[hash(`${name}\n${seed}`) % variants.length];
  if (variant === undefined)
    throw new RangeError('[ml-readiness-quiz] An experiment needs at least one variant.');
  return variant;
}

/** FNV-1a over UTF-16 units, 32 bits, then MurmurHash3's finalizer, without which short seeds that differ little fall together. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

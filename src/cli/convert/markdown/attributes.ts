/**
 * What stands in braces at the end of a heading or an item: `{#id +10 ops required max=3 label="In short"}`.
 * In: a line. Out: the words before the braces, and what they say.
 */

/** Points for a dimension; the first one where none is named. */
export interface WrittenPoints {
  readonly value: number;
  readonly dimension: string | undefined;
}

/** A line with its attributes taken off. */
export interface Attributed {
  readonly text: string;
  readonly id: string | undefined;
  readonly points: readonly WrittenPoints[];
  /** `key=value`, by key. */
  readonly values: ReadonlyMap<string, string>;
  /** Words alone. */
  readonly flags: ReadonlySet<string>;
}

/** Braces at the end of a line, or before the colon of `name {…}: description`. */
const BRACES = /\s*\{([^{}]*)\}\s*(?=$|:\s)/;
/** What a text repeats is no attribute. */
const PLACE = /^(answer|score):[\w-]+$|^total$/;
const TOKENS = /([\w-]+)=("[^"]*"|[^\s"]+)|"([^"]*)"|(\S+)/g;

/** Takes the attributes off a line. */
export function readAttributes(line: string): Attributed {
  const match = BRACES.exec(line);
  if (!match || PLACE.test(match[1] ?? '')) return { ...noAttributes, text: line.trim() };
  const text = (line.slice(0, match.index) + line.slice(match.index + match[0].length)).trim();
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const points: { value: number; dimension: string | undefined }[] = [];
  let id: string | undefined;
  for (const [, key, value, quoted, word = ''] of (match[1] ?? '').matchAll(TOKENS)) {
    const last = points.at(-1);
    if (key !== undefined) values.set(key, (value ?? '').replace(/^"|"$/g, ''));
    else if (/^[+-]\d+(\.\d+)?$/.test(word)) points.push({ value: Number(word), dimension: undefined });
    else if (last && last.dimension === undefined && !KNOWN_FLAGS.has(word)) last.dimension = quoted ?? word;
    else if (word.startsWith('#')) id = word.slice(1);
    else flags.add(quoted ?? word);
  }
  return { text, id, points, values, flags };
}

const noAttributes = {
  id: undefined,
  points: [],
  values: new Map<string, string>(),
  flags: new Set<string>(),
};

/** Words that never name a dimension. */
const KNOWN_FLAGS: ReadonlySet<string> = new Set([
  'required',
  'scale',
  'yes-no',
  'number',
  'text',
  'shuffle',
  'exclusive',
  'not-sure',
]);

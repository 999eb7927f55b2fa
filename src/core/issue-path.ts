/** Paths in issues, such as `questions[3].options[1].points`. */

/** The path of a key of an object, or of a place in a list. */
export function keyPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path ? `${path}.${key}` : key;
}

/** The path that keys and places lead to, outermost first: put together where there is a fault, and not on the way there. */
export const pathOfKeys = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((path, key) => keyPath(path, key), '');

/** Visits the entries of a list, which may be missing, each with its path and place. */
export function eachEntry<Entry>(
  list: readonly Entry[] | undefined,
  path: string,
  visit: (entry: Entry, path: string, place: number) => void,
): void {
  list?.forEach((entry, place) => visit(entry, keyPath(path, place), place));
}

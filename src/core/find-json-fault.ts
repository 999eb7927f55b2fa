/**
 * Where a text stops being JSON. Engines say it each in their own words, and one of them not at all, so that an author
 * would get a different message in each; here the place is found by reading the text again, once it is known to be broken.
 */

const SPACE = /[ \t\n\r]*/y;

/** A mark, a whole string, or another whole scalar. */
const TOKEN =
  /[[\]{},:]|"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * What may follow what: the container (`a` list, `o`bject), what stood there last (a mark, a `k`ey, a `v`alue), and the token
 * that comes (a mark, a `"` for a string, `0` for another scalar). `^` is the start of the text.
 */
const MAY_FOLLOW = /^(?:(?:\^|a[[,]|o:)["0{[]|a[[v]\]|o[{v]\}|[ao]v,|o[{,]"|ok:)$/;

/**
 * Finds the first fault.
 * @returns the offset of the token that cannot stand there; the length of the text where something is missing at the end
 */
export function findJsonFault(text: string): number {
  const containers: string[] = [];
  let last = '^';
  let place = 0;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = place;
    const found = pattern.exec(text)?.[0] ?? '';
    place += found.length;
    return found;
  };
  for (;;) {
    skip(SPACE);
    const start = place;
    const token = skip(TOKEN);
    const mark = token === '' ? '' : '[]{},:"'.includes(token[0]!) ? token[0]! : '0';
    const container = containers.at(-1) ?? '';
    if (!MAY_FOLLOW.test(container + last + mark)) return start;
    if (mark === '[' || mark === '{') {
      containers.push(mark === '[' ? 'a' : 'o');
      last = mark;
    } else if (mark === ']' || mark === '}') {
      containers.pop();
      last = 'v';
    } else if (mark === '"' || mark === '0') {
      last = container === 'o' && last !== ':' ? 'k' : 'v';
    } else {
      last = mark;
    }
  }
}

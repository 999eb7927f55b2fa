/**
 * Where in a JSON text each value stands, so that a finding can name a line. In a text that is no JSON, the only place is its fault.
 * In: text. Out: a function from paths such as `questions[3].text` to places.
 */

import { findJsonFault } from '../../core/find-json-fault.js';
import { keyPath } from '../../core/issue-path.js';

/** A place in a text; both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A function that finds the place of a path, or of the nearest thing around it. */
export function createPlaceFinder(text: string): (path: string) => Place {
  const offsets = readOffsets(text);
  return (path) => {
    let offset: number | undefined;
    for (let around = path; offset === undefined; around = parentOf(around)) {
      offset = offsets.get(around) ?? (around === '' ? 0 : undefined);
    }
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
}

/** The path of what a path is inside of. */
const parentOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));

/** The offset of each value by its path; of the key where it has one. */
function readOffsets(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  let at = 0;
  const skipSpace = (): void => {
    while (' \n\r\t\uFEFF'.includes(text[at] ?? 'x')) at += 1;
  };
  const readString = (): string => {
    const start = at;
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const readItems = (end: string, readItem: (place: number) => void): void => {
    at += 1;
    skipSpace();
    for (let place = 0; at < text.length && text[at] !== end; place += 1) {
      readItem(place);
      skipSpace();
      if (text[at] === ',') at += 1;
      skipSpace();
    }
    at += 1;
  };
  const readValue = (path: string): void => {
    skipSpace();
    if (!offsets.has(path)) offsets.set(path, at);
    if (text[at] === '{') {
      readItems('}', () => {
        const start = at;
        const keyedPath = keyPath(path, readString());
        offsets.set(keyedPath, start);
        skipSpace();
        at += 1; // the colon
        readValue(keyedPath);
      });
    } else if (text[at] === '[') {
      readItems(']', (place) => readValue(keyPath(path, place)));
    } else if (text[at] === '"') readString();
    else while (at < text.length && !',]} \n\r\t'.includes(text[at] ?? '')) at += 1;
  };
  try {
    JSON.parse(text.replace(/^\uFEFF/, ' '));
  } catch {
    return new Map([['', findJsonFault(text.replace(/^\uFEFF/, ' '))]]);
  }
  readValue('');
  return offsets;
}

/**
 * The first of three steps at the border of core: whatever a page hands us becomes fresh, frozen, plain data.
 *
 * It reads each own enumerable field once and nothing else: no prototype, no symbol, no `toJSON`. So a getter that
 * changes its mind, a proxy, an object of another frame or a class instance ends up as the data it shows, or as an issue.
 * What the fields mean is decided later, from the copy.
 */

import { describe, type AddIssue } from './collect-issues.js';
import { pathOfKeys } from './issue-path.js';
import type { IssueCode } from './issue.js';
import { MAX_DEPTH, MAX_KEY_LENGTH, MAX_PATH_LENGTH, MAX_VALUES } from './limits.js';

/** Keys that lead to a prototype in one engine or library or another. */
const RESERVED_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Copies JSON-like data. Never throws and never changes the input.
 * @returns the copy; only to be used where no issue was added
 */
export function copyPlainData(input: unknown, add: AddIssue): unknown {
  /** The objects around the value that is being copied, outermost first, and the key that was taken in each. */
  const around: object[] = [];
  const keys: (string | number)[] = [];
  let values = 0;

  const refuse = (expected: string, received: string, code: IssueCode = 'not-plain-data'): void =>
    add(code, pathOfKeys(keys), expected, received);

  const copy = (value: unknown): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
      case 'undefined': // counts as left out; in a list the schema finds it
        return value;
      case 'number':
        if (!Number.isFinite(value)) refuse('a finite number', `${value}`);
        return value || 0; // -0 would be another number to some and the same to others
      case 'object':
        return value === null ? value : copyObject(value);
      default:
        return refuse('plain data', describe(value));
    }
  };

  const copyObject = (value: object): unknown => {
    if (around.includes(value)) return refuse('plain data', 'a loop to an object around it');
    if (around.length === MAX_DEPTH) return refuse(`at most ${MAX_DEPTH} levels deep`, 'deeper', 'too-deep');
    around.push(value);
    try {
      return Object.freeze(Array.isArray(value) ? copyList(value) : copyFields(value));
    } finally {
      around.pop();
    }
  };

  const copyList = (list: readonly unknown[]): readonly unknown[] => {
    const items: unknown[] = [];
    while (items.length < list.length) items.push(read(list, items.length));
    return items;
  };

  const copyFields = (holder: object): object => {
    const fields: Record<string, unknown> = {};
    const most = keys[0] === 'translations' ? MAX_PATH_LENGTH : MAX_KEY_LENGTH;
    for (const key of Object.keys(holder)) {
      const isLong = key.length > most;
      if (isLong || RESERVED_KEYS.includes(key)) {
        const limit = isLong ? `, of at most ${most} characters` : '';
        const expected = `an object without reserved or very long keys${limit}`;
        refuse(expected, `one with ${describe(key)}`, 'forbidden-id');
        continue;
      }
      const value = read(holder, key);
      if (value === undefined) continue;
      // A page may have put a setter on Object.prototype, which an assignment would call.
      if (key in fields) Object.defineProperty(fields, key, { value, enumerable: true });
      else fields[key] = value;
    }
    return fields;
  };

  const read = (holder: object, key: string | number): unknown => {
    if (++values > MAX_VALUES) throw new RangeError();
    keys.push(key);
    try {
      return copy((holder as Record<string | number, unknown>)[key]);
    } catch (error) {
      if (values > MAX_VALUES) throw error;
      return refuse('plain data', 'unreadable');
    } finally {
      keys.pop();
    }
  };

  try {
    return copy(input);
  } catch {
    return values > MAX_VALUES
      ? add('too-large', '', `at most ${MAX_VALUES} values`, 'larger')
      : refuse('plain data', 'unreadable');
  }
}

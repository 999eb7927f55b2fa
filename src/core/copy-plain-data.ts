/**
 * The first of three steps at the border of core: whatever a page hands us becomes fresh, frozen, plain data.
 *
 * It reads each own enumerable field once and nothing else: no prototype, no symbol, no `toJSON`. So a getter that
 * changes its mind, a proxy, an object of another frame or a class instance ends up as the data it shows, or as an issue.
 * What the fields mean is decided later, from the copy.
 */

import { describe, type AddIssue } from './collect-issues.js';
import { keyPath } from './issue-path.js';
import { MAX_DEPTH, MAX_KEY_LENGTH, MAX_VALUES } from './limits.js';

/** Keys that lead to a prototype in one engine or library or another. */
const RESERVED_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Copies JSON-like data. Never throws and never changes the input.
 * @returns the copy; only to be used where no issue was added
 */
export function copyPlainData(input: unknown, add: AddIssue): unknown {
  let values = 0;

  /** @param around the objects that this value stands in, outermost first */
  const copy = (value: unknown, path: string, around: readonly object[]): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
      case 'undefined': // counts as left out; in a list the schema finds it
        return value;
      case 'number':
        if (!Number.isFinite(value)) add('not-plain-data', path, 'a finite number', `${value}`);
        return value || 0; // -0 would be another number to some and the same to others
      case 'object':
        return value === null ? value : copyObject(value, path, around);
      default:
        return add('not-plain-data', path, 'plain data', describe(value));
    }
  };

  const copyObject = (value: object, path: string, around: readonly object[]): unknown => {
    if (around.includes(value)) {
      return add('not-plain-data', path, 'plain data', 'a loop to an object around it');
    }
    if (around.length === MAX_DEPTH) {
      return add('too-deep', path, `at most ${MAX_DEPTH} levels deep`, 'deeper');
    }
    return Object.freeze(copyFields(value, path, [...around, value]));
  };

  const copyFields = (value: object, path: string, around: readonly object[]): object => {
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      while (items.length < value.length) items.push(read(value, items.length, path, around));
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      if (RESERVED_KEYS.includes(key) || key.length > MAX_KEY_LENGTH) {
        const received = `one with ${describe(key)}`;
        add('forbidden-id', path, 'an object without reserved or very long keys', received);
      } else {
        const field = read(value, key, path, around);
        if (field !== undefined) entries.push([key, field]);
      }
    }
    // Unlike assignment this calls no setter that a page put on Object.prototype.
    return Object.fromEntries(entries);
  };

  const read = (holder: object, key: string | number, path: string, around: readonly object[]): unknown => {
    if (++values > MAX_VALUES) throw new RangeError();
    const keyedPath = keyPath(path, key);
    try {
      return copy((holder as Record<string | number, unknown>)[key], keyedPath, around);
    } catch (error) {
      if (values > MAX_VALUES) throw error;
      return add('not-plain-data', keyedPath, 'plain data', 'unreadable');
    }
  };

  try {
    return copy(input, '', []);
  } catch {
    return values > MAX_VALUES
      ? add('too-large', '', `at most ${MAX_VALUES} values`, 'larger')
      : add('not-plain-data', '', 'plain data', 'unreadable');
  }
}

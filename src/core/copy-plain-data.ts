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
    if (++values > MAX_VALUES) throw new RangeError();
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) add('not-plain-data', path, 'a finite number', String(value));
      return value || 0; // -0 would print as 0 and compare as something else
    }
    // What is undefined counts as left out; in a list the schema finds it.
    if (['string', 'boolean', 'undefined'].includes(typeof value) || value === null) return value;
    if (typeof value !== 'object') return add('not-plain-data', path, 'plain data', describe(value));
    if (around.includes(value))
      return add('not-plain-data', path, 'plain data', 'a loop to an object around it');
    if (around.length === MAX_DEPTH)
      return add('too-deep', path, `at most ${MAX_DEPTH} levels deep`, 'deeper');
    return Object.freeze(copyFields(value, path, [...around, value]));
  };

  const copyFields = (value: object, path: string, around: readonly object[]): object => {
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (let i = 0; i < value.length; i++) {
        items.push(attempt(() => value[i] as unknown, `${path}[${i}]`, around));
      }
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      if (RESERVED_KEYS.includes(key) || key.length > MAX_KEY_LENGTH) {
        add(
          'forbidden-id',
          path,
          'an object without reserved or very long keys',
          `one with ${describe(key)}`,
        );
        continue;
      }
      const field = attempt(() => (value as Record<string, unknown>)[key], keyPath(path, key), around);
      if (field !== undefined) entries.push([key, field]);
    }
    // Unlike assignment this calls no setter that a page put on Object.prototype.
    return Object.fromEntries(entries);
  };

  const attempt = (read: () => unknown, path: string, around: readonly object[]): unknown => {
    try {
      return copy(read(), path, around);
    } catch (error) {
      if (values > MAX_VALUES) throw error;
      return add('not-plain-data', path, 'plain data', 'unreadable');
    }
  };

  try {
    return attempt(() => input, '', []);
  } catch {
    return add('too-large', '', `at most ${MAX_VALUES} values`, 'larger');
  }
}

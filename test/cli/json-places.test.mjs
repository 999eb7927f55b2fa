import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtInText } from './built-in.mjs';
import { importSource } from './source.mjs';

const { createPlaceFinder } = await importSource('src/cli/format/json-places.ts');
const { keyPath } = await importSource('src/core/issue-path.ts');

/** Every path of a document with its value and its key. @param {any} value @returns {[path: string, value: any, key: any][]} */
function paths(value, path = '', key = /** @type {any} */ (undefined)) {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((name) =>
          paths(
            value[name],
            keyPath(path, Array.isArray(value) ? Number(name) : name),
            Array.isArray(value) ? undefined : name,
          ),
        )
      : [];
  return [[path, value, key], ...inside];
}

/** @param {string} text @param {{ line: number, column: number }} place */
const textAt = (text, { line, column }) => (text.split('\n')[line - 1] ?? '').slice(column - 1);

describe('places in a JSON text', () => {
  it('are those of every value of the built-in quiz', () => {
    const placeOf = createPlaceFinder(builtInText);
    for (const [path, value, key] of paths(JSON.parse(builtInText))) {
      const start = textAt(builtInText, placeOf(path));
      const first = JSON.stringify(value)[0] ?? '';
      assert.ok(start.startsWith(key === undefined ? first : `${JSON.stringify(key)}:`), `${path}: ${start}`);
    }
  });

  it('are right in any document, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const placeOf = createPlaceFinder(text);
        for (const [path, part, key] of paths(JSON.parse(text))) {
          // A key that is empty or stands twice after escaping has no path of its own.
          if (path.includes('[""]')) continue;
          const start = textAt(text, placeOf(path));
          const first = JSON.stringify(part)[0] ?? '';
          assert.ok(start.startsWith(key === undefined ? first : JSON.stringify(key)), `${path}: ${start}`);
        }
      }),
    );
  });

  it('are those of what is around, for what is not there', () => {
    const text = '{\n  "a": [\n    { "b": 1 }\n  ]\n}';
    const placeOf = createPlaceFinder(text);
    assert.deepEqual(placeOf('a[0].c'), { line: 3, column: 5 });
    assert.deepEqual(placeOf('a[7].c'), { line: 2, column: 3 });
    assert.deepEqual(placeOf('z'), { line: 1, column: 1 });
  });

  it('are that of the fault where the text is no JSON', () => {
    assert.deepEqual(createPlaceFinder('{ broken')('a.b'), { line: 1, column: 3 });
    assert.deepEqual(createPlaceFinder('\uFEFF{\n  "a": 1,\n}')(''), { line: 3, column: 1 });
  });
});

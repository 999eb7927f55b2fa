import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Issue } from '../../src/core/issue.js';
import { parseQuiz } from '../../src/core/parse-quiz.js';
import { parseQuizJson } from '../../src/core/parse-json.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** Anything that a script can hand us. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
  key: fc.oneof(
    fc.string(),
    fc.constantFrom('id', 'questions', 'type', 'options', '__proto__', 'constructor', 'length'),
  ),
});

/** The way to something in the small quiz: which turn to take at each level. */
const way = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });

/** The small quiz with one thing in it replaced, removed or repeated. */
const damaged = fc
  .tuple(way, fc.oneof(anything, fc.constantFrom('remove', 'repeat')))
  .map(([turns, change]) => {
    const document = smallQuiz() as object;
    let at = document as Record<string, unknown>;
    let key = '';
    for (const [level, turn] of turns.entries()) {
      const next = at[key];
      if (level > 0 && (typeof next !== 'object' || next === null)) break;
      if (level > 0) at = next as Record<string, unknown>;
      const keys = Object.keys(at);
      key = keys[turn % keys.length] ?? 'new';
    }
    if (change === 'remove') delete at[key];
    else if (change === 'repeat' && Array.isArray(at)) at.push(at[key as keyof typeof at]);
    else at[key] = change;
    return document;
  });

const RUNS = 3000;

describe('parseQuiz, for any input', () => {
  it('never throws, and explains each refusal', () => {
    fc.assert(
      fc.property(fc.oneof(anything, damaged), (input) => {
        const { ok, issues } = parseQuiz(input);
        expect(issues.some(({ severity }) => severity === 'error')).to.equal(!ok);
        for (const issue of issues) expect(issue.message).to.match(/ must be .+; it is .+[.?]$/su);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes text without throwing', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      damaged.map((document) => toText(document)),
    );
    fc.assert(
      fc.property(text, (json) => {
        parseQuizJson(json);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes neither the input nor any prototype', () => {
    const ownKeys = (): readonly unknown[] =>
      [Object, Array, Function, Map].flatMap(({ prototype }) => Reflect.ownKeys(prototype));
    const before = ownKeys();
    fc.assert(
      fc.property(fc.oneof(anything, damaged), (input) => {
        const text = fc.stringify(input);
        parseQuiz(deepFreeze(input));
        expect(fc.stringify(input)).to.equal(text);
      }),
      { numRuns: RUNS },
    );
    expect(ownKeys()).to.deep.equal(before);
  });

  it('names places that are there, or that should be', () => {
    fc.assert(
      fc.property(damaged, (document) => {
        for (const issue of parseQuiz(document).issues) {
          expect(resolves(document, issue.path), issue.path).to.equal(true);
          expect(isComplete(issue), issue.message).to.equal(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same issues for the same document', () => {
    fc.assert(
      fc.property(damaged, (document) => {
        expect(parseQuiz(document)).to.deep.equal(parseQuiz(document));
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

function toText(document: unknown): string {
  try {
    return JSON.stringify(document);
  } catch {
    return ''; // there is a bigint in it
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

/** Whether a path leads to a value, or all but its last step does. */
function resolves(document: unknown, path: string): boolean {
  const steps = [...path.matchAll(/\[("(?:[^"\\]|\\.)*"|\d+)\]|([^.[\]]+)/g)].map(([, bracketed, key]) =>
    bracketed === undefined ? (key ?? '') : String(JSON.parse(bracketed)),
  );
  let value = document;
  return steps.every((step, index) => {
    if (typeof value !== 'object' || value === null) return false;
    const isThere = Object.hasOwn(value, step);
    value = (value as Record<string, unknown>)[step];
    return isThere || index === steps.length - 1;
  });
}

const isComplete = ({ expected, received, message, path }: Issue): boolean =>
  expected !== '' && received !== '' && received.length <= 80 && message.startsWith(path);

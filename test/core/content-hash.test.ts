import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contentHash, parseQuiz, type Quiz } from '../../src/core/index.js';
import { completeQuiz } from '../../src/elements/source/advice-part.js';
import { quiz as questions } from '../../src/quizzes/sde-to-ml.js';
import { arbitraryDocument } from '../fixtures/arbitrary-quiz.js';
import { builtIn } from '../fixtures/built-in.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** What only authors read. */
const forAuthors = new Set(['$schema', 'why', 'reviewedOn', 'expect']);

const hashOf = (document: unknown): string => contentHash(document as Quiz);

/** The same data with the keys of every object the other way round. */
function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, withKeysReversed(field)]),
  );
}

/** Every document that differs in one value, with the path of that value. */
function* changed(document: object): Generator<readonly [string, unknown]> {
  const visit = function* (
    value: unknown,
    path: string,
    put: (value: unknown) => unknown,
  ): Generator<readonly [string, unknown]> {
    if (typeof value === 'object' && value !== null) {
      const isOrdered = Array.isArray(value) && JSON.stringify(value) !== JSON.stringify(value.toReversed());
      if (isOrdered) yield [`${path} reversed`, put(value.toReversed())];
      for (const [key, field] of Object.entries(value)) {
        const replaced = (next: unknown): unknown =>
          put(Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next });
        yield* visit(field, `${path}.${key}`, replaced);
      }
    } else if (typeof value === 'number') {
      yield [path, put(value + 1)];
      yield [path, put(String(value))];
    } else yield [path, put(typeof value === 'boolean' ? !value : `${String(value)}.`)];
  };
  yield* visit(document, '', (value) => value);
}

describe('contentHash', () => {
  it('is 16 hexadecimal digits, the same in every engine', () => {
    const document = { id: 'tiny', title: 'Größe ✅', bands: [{ from: 0.5, last: true }, null] };
    expect(hashOf(document)).to.equal('82cbe8c6f864b31b');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(hashOf(withKeysReversed(document))).to.equal(hashOf(document));
      }),
      { numRuns: 100 },
    );
  });

  it('changes with every id, point, text and rule, and with the order of what is listed', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const hashes = new Set([hashOf(document)]);
        const paths = [];
        for (const [path, other] of changed(document)) {
          hashes.add(hashOf(other));
          paths.push(path);
        }
        expect(hashes.size, paths.join(' ')).to.equal(paths.length + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out what only authors read', () => {
    const quiz = smallQuiz();
    const [question] = quiz.questions;
    const noted = {
      ...quiz,
      $schema: './quiz.schema.json',
      expect: [{ id: 'nobody', name: 'Nobody', answers: {} }],
      questions: quiz.questions.map((one) => (one === question ? { ...one, why: 'To know.' } : one)),
      actions: quiz.actions?.map((action) => ({ ...action, reviewedOn: '2020-01-01' })),
    };
    expect(hashOf(noted)).to.equal(hashOf(quiz));
  });

  it('counts points of a dimension that is called as a field for authors', () => {
    for (const id of forAuthors) {
      const withPoints = (points: number): object => ({ questions: [{ points: { [id]: points } }] });
      expect(hashOf(withPoints(1))).not.to.equal(hashOf(withPoints(2)));
    }
  });

  it('tells texts apart that are cut elsewhere, and texts from numbers', () => {
    const pairs = [
      [
        { a: 'ab', b: 'c' },
        { a: 'a', b: 'bc' },
      ],
      [{ a: '1' }, { a: 1 }],
      [{ a: [] }, { a: {} }],
      [{ a: [['x'], 'y'] }, { a: [['x', 'y']] }],
      [{ a: null }, { a: 'null' }],
    ];
    for (const [one, other] of pairs) expect(hashOf(one)).not.to.equal(hashOf(other));
  });

  it('gives the built-in quiz, put together from its parts, the hash of its document', () => {
    const parsed = parseQuiz(completeQuiz(questions as Quiz));
    expect(parsed.ok && contentHash(parsed.quiz)).to.equal(contentHash(builtIn));
  });

  it('has no two alike among 20,000 quizzes that differ in one number', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, hours) => hashOf({ hours })));
    expect(hashes.size).to.equal(20_000);
  });
});

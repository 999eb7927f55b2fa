import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAccepted, convertGift, fixture, linesOf, score } from './convert.mjs';
import { outline } from './outline.mjs';

describe('a GIFT file', () => {
  it('is scored as its items were', () => {
    const { quiz } = convertGift(fixture('data-checks.gift'));
    const points = (answers) => score(quiz, answers).dimensions.map(({ earned }) => earned);
    assert.deepEqual(points({ q1: 'a1', q2: 'a2', q3: ['a1', 'a2'] }), [2, 1]);
    assert.deepEqual(points({ q1: 'a2', q3: ['a1', 'a3'] }), [0, 0.5]);
    assert.equal(
      score(quiz, { q1: 'a1', q2: 'a2', q3: ['a1', 'a2'], q4: 'a1', q5: 'a2', q6: 'a3', q7: 'a1' }).total,
      100,
    );
  });

  it('is given a title, because it has none', () => {
    assert.equal(convertGift('Q?{=a~b}', 'Data checks').quiz.title, 'Data checks');
    assert.equal(convertGift('Q?{=a~b}', 'Data checks').quiz.id, 'data-checks');
  });

  it('reads escaped characters as characters', () => {
    const { quiz } = convertGift(
      'Is \\{a\\=b\\} \\~ \\#1 \\: a set?\\nOr not? {=Yes \\= 1#Since \\{\\} ~No \\\\}',
    );
    const [item] = quiz.questions;
    assert.equal(item.text, 'Is {a=b} ~ #1 : a set?\nOr not?');
    assert.deepEqual(
      item.options.map(({ text }) => text),
      ['Yes = 1', 'No \\'],
    );
    assert.equal(item.explanation, 'Since {}');
  });

  it('shuffles choices, whose files mostly name the right one first, and not true and false', () => {
    const { quiz } = convertGift('A?{=a~b}\n\nB?{T}');
    assert.deepEqual(
      quiz.questions.map(({ shuffle }) => shuffle),
      [true, undefined],
    );
  });

  it('reads true and false in all their forms', () => {
    for (const [answer, correct] of [
      ['T', 'a1'],
      ['TRUE', 'a1'],
      ['true', 'a1'],
      ['F', 'a2'],
      ['FALSE#no#yes', 'a2'],
    ]) {
      assert.equal(convertGift(`Q?{${answer}}`).quiz.questions[0].correct, correct, answer);
    }
  });

  it('keeps what was said about an answer, or names it', () => {
    const general = convertGift('Q?{=a#one ~b#two ####three}');
    assert.equal(general.quiz.questions[0].explanation, 'three');
    assert.deepEqual(linesOf(general), [
      'line 1: The feedback on “a” was left out: “one”.',
      'line 1: The feedback on “b” was left out: “two”.',
    ]);
    const own = convertGift('Q?{=a#one ~b}');
    assert.equal(own.quiz.questions[0].explanation, 'one');
    assert.deepEqual(own.dropped, []);
  });

  it('takes a full weight for the right answer', () => {
    const { quiz, dropped } = convertGift('Q?{~%100%a ~%-25%b ~c}');
    assert.equal(outline(quiz)[2], 'q1 check: Q? => *a1 a score1 1 (The answer is: a.) | a2 b | a3 c');
    assert.deepEqual(
      dropped.map(({ reason }) => reason),
      ['“b” took 25 % away; it gives nothing now.'],
    );
  });

  it('makes a dimension of each category that has something to score', () => {
    const { quiz } = convertGift(
      '$CATEGORY: A/B\n\nQ?{=a~b}\n\n$CATEGORY: A/C\nQ?{}\n\n$CATEGORY: A/D\n\nQ?{T}\n\nQ?{F}',
    );
    assert.deepEqual(
      quiz.dimensions.map(({ name, weight }) => [name, weight]),
      [
        ['B', 1],
        ['D', 2],
      ],
    );
  });

  it('is accepted whatever the text, and is never lost without a reason', () => {
    const pieces = ['{', '}', '=', '~', '%50%', '%-33.33333%', '#', '####', '->', '::', '::t::', '[html]', '[markdown]', '\\', '//', '$CATEGORY: a/b', '$CATEGORY: ', 'T', 'FALSE', '\n', '\n\n', '\n\n', '<b>', '</b>', '<img alt=x>', '&#0;', '&#xD800;', 'word', ' ', '\u200b']; // prettier-ignore
    const gift = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(gift, (parts) => assertAccepted(convertGift(parts.join('')))),
      { numRuns: 2000 },
    );
  });
});

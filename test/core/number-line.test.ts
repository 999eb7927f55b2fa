import { expect } from '@open-wc/testing';
import { choicesOf, cleanAnswer } from '../../src/core/answers.js';
import { improvedAnswer } from '../../src/core/improve.js';
import { modelOf } from '../../src/core/model.js';
import { valueReaching } from '../../src/core/number-line.js';
import type { NumberQuestion } from '../../src/core/quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const years = (rest: Partial<NumberQuestion> = {}): NumberQuestion => ({
  id: 'years',
  type: 'number',
  text: 'How many years?',
  min: 0,
  max: 20,
  ...rest,
});
const read = (question: NumberQuestion, answer: number): unknown =>
  cleanAnswer(question, choicesOf(question), answer);

describe('a number', () => {
  it('is an answer where it is a whole number of steps from the smallest, and no answer between two', () => {
    expect([0, 2, 20].map((value) => read(years(), value))).to.deep.equal([0, 2, 20]);
    expect([2.5, -1, 21, 0.001, NaN].map((value) => read(years(), value))).to.deep.equal(
      Array.from({ length: 5 }),
    );
    expect([1, 4, 5].map((value) => read(years({ min: 1, max: 10, step: 3 }), value))).to.deep.equal([
      1,
      4,
      undefined,
    ]);
  });

  it('is an answer where only floating-point numbers are off', () => {
    const tenths = years({ step: 0.1 });
    expect([0.3, 0.7, 19.9].map((value) => read(tenths, value))).to.deep.equal([0.3, 0.7, 19.9]);
    expect(read(tenths, 0.35)).to.equal(undefined);
    const cents = years({ max: 1e9, step: 0.01 });
    expect(read(cents, 123_456_789.01)).to.equal(123_456_789.01);
    expect(read(cents, 123_456_789.013)).to.equal(undefined);
    // Many steps lose more than few; far from 0, few do as well.
    expect(read(years({ max: 1e9, step: 0.001 }), 100_000_190.056)).to.equal(100_000_190.056);
    expect(read(years({ min: 1000, max: 2000, step: 0.1 }), 1000.3)).to.equal(1000.3);
  });

  it('is advised as a value that can be given', () => {
    const points = { code: 10 };
    const steps = [
      { from: 2.2, points },
      { from: 5, points: { code: 20 } },
    ];
    const quiz = { ...smallQuiz(), questions: [years({ steps })] };
    const [entry] = modelOf(quiz).questions;
    if (!entry) throw new Error('The quiz has no question');
    expect(improvedAnswer(entry, undefined, ['2.2'])).to.equal(3);
    expect(improvedAnswer(entry, 3, ['5'])).to.equal(5);
    expect(valueReaching(years({ min: 4 }), 2.2)).to.equal(4);
    expect(valueReaching(years({ step: 0.1 }), 0.3)).to.equal(0.3);
    expect(valueReaching(years({ min: 2, step: 3 }), 4)).to.equal(5);
  });
});

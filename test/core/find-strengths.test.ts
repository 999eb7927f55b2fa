import { expect } from '@open-wc/testing';
import { buildReport, type Answers, type Quiz } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const strengthsOf = (quiz: Quiz, answers: Answers): readonly string[] =>
  buildReport(quiz, answers, { today: '2026-11-23' }).strengths.map(
    ({ question, evidence }) => `${question}: ${evidence}`,
  );

const all: Answers = { python: 'p3', tools: ['git', 'cloud', 'pytorch'], depth: 'd2', live: 'yes' };

describe('strengths', () => {
  it('are three at most: the strongest of each dimension, then the strongest of the others', () => {
    const { dimensions } = smallQuiz();
    const weighted = smallQuiz({
      dimensions: dimensions.map((dimension) => ({
        ...dimension,
        weight: dimension.id === 'code' ? 90 : 10,
      })),
    });
    expect(strengthsOf(weighted, all)).to.deep.equal([
      'python: Packages that others use',
      'depth: Someone else used it',
      'tools: A cloud',
    ]);
  });

  it('are one a question', () => {
    const quiz = smallQuiz();
    const questions = quiz.questions.map((question) =>
      question.id === 'tools' && question.type === 'multiple'
        ? { ...question, options: question.options.map((option) => ({ ...option, strength: 'A tool.' })) }
        : question,
    );
    expect(strengthsOf({ ...quiz, questions }, { tools: ['git', 'cloud'] })).to.deep.equal(['tools: Git']);
  });

  it('are nothing that counts for nothing', () => {
    const quiz = smallQuiz();
    const questions = quiz.questions.map((question) =>
      question.id === 'live' && question.type === 'yes-no'
        ? { ...question, yes: { text: 'Yes', strength: 'Your work can be seen.' } }
        : question,
    );
    expect(strengthsOf({ ...quiz, questions }, { live: 'yes' })).to.deep.equal([]);
  });
});

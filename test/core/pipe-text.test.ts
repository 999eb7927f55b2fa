import { expect } from '@open-wc/testing';
import { buildReport, pipeText, type Answers } from '../../src/core/index.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';

describe('pipeText', () => {
  const answer = (id: string): string | undefined => (id === 'a-b_1' ? 'words' : undefined);

  it('takes any id for the id of an answer or a score, and nothing longer', () => {
    expect(pipeText('{answer:a-b_1}{score:x}', { answer, score: () => 0 })).to.equal('words0');
    const long = 'x'.repeat(64);
    expect(pipeText(`{answer:${long}}{answer:${long}x}`, { answer })).to.equal(`…{answer:${long}x}`);
    expect(pipeText('{answer:}{answer:a b}{total}', { answer })).to.equal('{answer:}{answer:a b}…');
  });

  it('has an ellipsis for scores while nothing is scored', () => {
    expect(pipeText('{score:x} {total}', { answer })).to.equal('… …');
    expect(pipeText('{total}', { answer, total: 0 })).to.equal('0');
  });

  it('leaves a text without places as it is', () => {
    expect(pipeText('total', { answer, total: 1 })).to.equal('total');
  });
});

describe('an answer in words', () => {
  /** What a text of the report repeats. */
  const said = (id: string, answers: Answers): string | undefined => {
    const bands = [{ id: 'all', from: 0, name: 'All', verdict: `{answer:${id}}` }];
    const quiz = galleryQuiz({ bands, completeness: { minShareForBand: 0 } });
    return buildReport(quiz, answers, { today: '2026-11-23' }).band?.verdict;
  };

  it('is that of the quiz, or of the visitor', () => {
    expect(said('place', { place: 'devices' })).to.equal('On phones and other devices');
    expect(said('reviews', { reviews: 'r1' })).to.equal('I find typos and style');
    expect(said('tools', { tools: ['git', 'make'] })).to.equal('Git, make');
    expect(said('skills', { skills: ['sql:l1', 'spark:l0'] })).to.equal('SQL: With help, Spark: Not yet');
    expect(said('projects', { projects: 2 })).to.equal('2');
    expect(said('order', { order: ['tune', 'look', 'split'] })).to.equal(
      'Tune a model, Look at rows, Set test rows apart',
    );
    expect(said('link', { link: 'no' })).to.equal('Not yet');
    expect(said('address', { link: 'yes', address: 'here' })).to.equal('here');
  });

  it('is an ellipsis where there is none', () => {
    expect(said('place', {})).to.equal('…');
    expect(said('ghost', {})).to.equal('…');
  });
});

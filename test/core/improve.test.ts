import { expect } from '@open-wc/testing';
import type { Answers, Improvement } from '../../src/core/index.js';
import { improve } from '../../src/core/improve.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = galleryQuiz();
const improved = (answers: Answers, ...improvements: Improvement[]): Answers =>
  improve(quiz, answers, improvements);

describe('improve', () => {
  it('raises one skill of a matrix, and lowers none', () => {
    const answers = { skills: ['sql:l2', 'spark:l0'] };
    expect(improved(answers, { question: 'skills', row: 'spark', to: ['l1'] })).to.deep.equal({
      skills: ['sql:l2', 'spark:l1'],
    });
    expect(improved(answers, { question: 'skills', row: 'sql', to: ['l1'] })).to.equal(answers);
  });

  it('starts skills that are open from the lowest level', () => {
    const spark: Improvement = { question: 'skills', row: 'spark', to: ['l1'] };
    expect(improved({}, spark)).to.deep.equal({ skills: ['sql:l0', 'spark:l1'] });
    expect(improved({ skills: ['sql:l2'] }, spark)).to.deep.equal({ skills: ['sql:l2', 'spark:l1'] });
    const good = { skills: ['spark:l1'] };
    expect(improved(good, spark)).to.equal(good);
  });

  it('adds what is not ticked yet', () => {
    const small = smallQuiz();
    const tools: Improvement = { question: 'tools', to: ['git', 'cloud'] };
    expect(improve(small, { tools: ['git'] }, [tools])).to.deep.equal({ tools: ['git', 'cloud'] });
    expect(improve(small, { tools: ['none'] }, [tools])).to.deep.equal({ tools: ['git', 'cloud'] });
  });

  it('ticks as many options as are allowed, and no more', () => {
    const make: Improvement = { question: 'tools', to: ['make'] };
    expect(improved({ tools: ['git'] }, make)).to.deep.equal({ tools: ['git', 'make'] });
    const full = { tools: ['git', 'docker'] };
    expect(improved(full, make)).to.equal(full);
  });

  it('reaches a number, and never goes back to a smaller one', () => {
    expect(improved({ projects: 2 }, { question: 'projects', to: ['3'] })).to.deep.equal({ projects: 3 });
    const many = { projects: 7 };
    expect(improved(many, { question: 'projects', to: ['3'] })).to.equal(many);
  });

  it('gives the same answers where they are that good already, or have no better and worse', () => {
    const answers = {
      tools: ['git', 'make'],
      rows: 'two',
      reviews: 'r2',
      order: ['tune', 'look', 'split'],
    };
    for (const better of [
      { question: 'tools', to: ['make', 'git'] },
      { question: 'rows', to: ['two'] },
      { question: 'reviews', to: ['r1'] },
      { question: 'order', to: ['look'] },
      { question: 'ghost', to: ['look'] },
    ]) {
      expect(improved(answers, better), better.question).to.equal(answers);
    }
  });
});

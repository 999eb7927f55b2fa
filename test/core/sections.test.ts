import { expect } from '@open-wc/testing';
import { drawQuiz, parseQuiz, sectionsOf, type Quiz } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = smallQuiz({
  sections: [
    { id: 'you', name: 'You', questions: ['target', 'years'] },
    { id: 'work', name: 'Your work', questions: ['tools', 'depth'] },
    { id: 'rest', name: 'The rest', questions: ['live'] },
  ],
});

const groupsOf = (of: Quiz, ids: readonly string[] = of.questions.map(({ id }) => id)): unknown =>
  sectionsOf(
    of,
    of.questions.filter(({ id }) => ids.includes(id)),
  ).map(({ section, questions }) => [section?.name, questions.map(({ id }) => id)]);

describe('sectionsOf', () => {
  it('groups questions that follow one another, in the order of the quiz', () => {
    expect(parseQuiz(quiz).issues).to.deep.equal([]);
    expect(groupsOf(quiz)).to.deep.equal([
      ['You', ['target', 'years']],
      [undefined, ['python']],
      ['Your work', ['tools', 'depth']],
      [undefined, ['leak', 'drift']],
      ['The rest', ['live']],
    ]);
  });

  it('keeps the heading where the first question of a section is not asked, and none of an empty section', () => {
    expect(groupsOf(quiz, ['years', 'depth'])).to.deep.equal([
      ['You', ['years']],
      ['Your work', ['depth']],
    ]);
  });

  it('has one group without a heading where a quiz has no sections', () => {
    const ids = smallQuiz().questions.map(({ id }) => id);
    expect(groupsOf(smallQuiz())).to.deep.equal([[undefined, ids]]);
    expect(sectionsOf(quiz, [])).to.deep.equal([]);
  });

  it('works on a draw', () => {
    const drawn = drawQuiz({ ...quiz, pools: [{ id: 'one', questions: ['target', 'years'], pick: 1 }] }, 1);
    expect((groupsOf(drawn) as unknown[][])[0]?.[0]).to.equal('You');
  });
});

import { expect } from '@open-wc/testing';
import { createRandom, drawQuiz } from '../../src/core/index.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';

describe('createRandom', () => {
  /** Worked out by another program. */
  const known = new Map([
    [0, [0.5733975800685585, 0.23765396769158542, 0.10578142385929823]],
    [1, [0.5883937727194279, 0.07318899407982826, 0.59031065646559]],
    [-1, [0.21433574031107128, 0.9851032323203981, 0.16242609662003815]],
  ]);

  it('gives the same numbers for the same seed everywhere', () => {
    for (const [seed, numbers] of known) {
      const random = createRandom(seed);
      expect(numbers.map(() => random())).to.deep.equal(numbers);
    }
  });

  it('reads of a seed its 32 lowest whole bits', () => {
    for (const seed of [1.9, 2 ** 32 + 1]) expect(createRandom(seed)()).to.equal(known.get(1)?.[0]);
  });
});

describe('drawQuiz', () => {
  it('gives the same draw for the same seed everywhere: questions left, and options in their order', () => {
    const quiz = galleryQuiz({
      pools: [{ id: 'some', questions: ['reviews', 'tools', 'projects', 'curve'], pick: 2 }],
    });
    const drawn = (seed: number): string =>
      drawQuiz(quiz, seed)
        .questions.map((question) =>
          'shuffle' in question
            ? `${question.id}(${question.options.map(({ id }) => id).join()})`
            : question.id,
        )
        .join(' ');
    expect(drawn(1)).to.equal(
      'place tools(make,git,docker,none) skills years order curve rows(one,two,ns) link address',
    );
    expect(drawn(3)).to.equal(
      'place tools(make,git,docker,none) skills projects years order rows(two,one,ns) link address',
    );
  });

  it('keeps what clears the others, and the way out, at the end in their order', () => {
    const [, , tools] = galleryQuiz().questions;
    if (tools?.type !== 'multiple') throw new Error('The gallery ticks no tools');
    const apart = [
      { id: 'ns', text: 'Not sure', notSure: true },
      { id: 'none', text: 'None', exclusive: true },
    ];
    const quiz = galleryQuiz({
      questions: [{ ...tools, options: [...apart, ...tools.options.slice(0, 3)] }],
    });
    for (let seed = 0; seed < 20; seed += 1) {
      const [question] = drawQuiz(quiz, seed).questions;
      const ids = question && 'options' in question ? question.options.map(({ id }) => id) : [];
      expect(ids.slice(-2)).to.deep.equal(['ns', 'none']);
      expect([...ids].sort()).to.deep.equal(['docker', 'git', 'make', 'none', 'ns']);
    }
  });

  it('shuffles without any pool, and only where a question asks for it', () => {
    const plain = galleryQuiz();
    expect(drawQuiz(plain, 1)).not.to.equal(plain);
    const questions = plain.questions.map((question) =>
      'shuffle' in question ? { ...question, shuffle: false } : question,
    );
    const still = { ...plain, questions };
    expect(drawQuiz(still, 1)).to.equal(still);
    const check = plain.questions.find(({ type }) => type === 'check');
    if (!check) throw new Error('The gallery checks nothing');
    const checked = { ...plain, questions: [...questions.filter(({ id }) => id !== check.id), check] };
    expect(drawQuiz(checked, 1)).not.to.equal(checked);
    const pool = { id: 'some', questions: ['reviews', 'projects'], pick: 1 };
    expect(drawQuiz({ ...still, pools: [pool] }, 1).questions).to.have.length(questions.length - 1);
  });
});

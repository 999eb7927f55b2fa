/** The least that reaches the next band, and how answers and checks agree. */
import { expect } from '@open-wc/testing';
import { agreement, coach, type Answers, type Quiz } from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';
import { builtIn, builtInQuizzes, extremeAnswers } from '../fixtures/built-in.js';
import { backEndAnswers, reportOf, sampleReport } from '../fixtures/report.js';
import { all, find, mount, mountTaken, openAll, part, textOf, texts } from '../fixtures/results-card.js';
import { settled } from '../fixtures/settled-card.js';

describe('The way to the next band', () => {
  it('says the effort, and on demand every step in order with the score after it', async () => {
    const way = coach(builtIn, backEndAnswers);
    if (way.kind !== 'way') throw new Error('There is a way.');
    const card = await mountTaken();
    expect([...find(card, part('coach')).children].map(textOf)).to.deep.equal([
      'The least effort to “Strong match”',
      `About ${way.hours} hours · Then about ${way.total} of 100`,
      `The steps in order (${way.steps.length})`,
    ]);
    expect(all(card, `${part('coach')} li`)).to.have.length(0);
    await openAll(card);
    const steps = texts(card, `${part('coach')} li`);
    expect(steps).to.have.length(way.steps.length);
    for (const [place, { total }] of way.steps.entries())
      expect(steps[place]).to.contain(`Then about ${total} of 100`);
    expect(texts(card, `${part('coach')} p`).at(-1)).to.equal(en.resultsCoachLeast);
  });

  it('is worked out after the card is on screen, in the room that it will take', async () => {
    const card = await mount();
    card.report = sampleReport();
    card.quiz = builtIn;
    card.answers = backEndAnswers;
    await card.updateComplete;
    const before = find(card, part('coach'));
    expect(textOf(before)).to.contain(en.resultsCoachWaiting);
    await settled(card);
    expect(find(card, part('coach'))).to.equal(before);
  });

  it('is not worked out for a card that is gone, and is for one that comes back', async () => {
    const card = await mount();
    card.report = sampleReport();
    card.quiz = builtIn;
    card.answers = backEndAnswers;
    await card.updateComplete;
    const place = card.parentElement;
    card.remove();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    expect(textOf(find(card, part('coach')))).to.contain(en.resultsCoachWaiting);
    place?.append(card);
    await settled(card);
    expect(textOf(find(card, part('coach')))).to.contain('hours');
  });

  it('is left out in the highest band, and where the result is about roles', async () => {
    const best = await mountTaken(extremeAnswers(builtIn, 'best'));
    expect(all(best, part('coach'))).to.have.length(0);
    const roleFit = builtInQuizzes.find(({ headline }) => headline === 'roles') as Quiz;
    const roles = await mountTaken(roleFit.expect?.[0]?.answers, roleFit);
    expect(all(roles, part('coach'))).to.have.length(0);
  });

  it('says so where nothing that is advised is enough', async () => {
    const { actions: _, ...bare } = builtIn;
    const quiz: Quiz = {
      ...bare,
      bands: [...builtIn.bands.slice(0, -1), { ...builtIn.bands.at(-1)!, from: 100 }],
      gates: [
        ...(builtIn.gates ?? []),
        { id: 'lid', cap: 70, when: { question: 'experience', atMost: 99 }, message: 'A lid.' },
      ] as NonNullable<Quiz['gates']>,
    };
    const card = await mountTaken(backEndAnswers, quiz);
    expect(coach(quiz, backEndAnswers).kind).to.equal('none');
    expect(textOf(find(card, part('coach')))).to.contain(
      'Nothing that this quiz knows of reaches “Strong match” from here.',
    );
  });

  it('is not that of another quiz', async () => {
    const card = await mount(sampleReport());
    card.quiz = { ...builtIn, version: '99.0.0' };
    card.answers = backEndAnswers;
    await card.updateComplete;
    expect(all(card, `${part('coach')}, ${part('what-if')}, ${part('select')}`)).to.have.length(0);
  });
});

describe('How answers and checks agree', () => {
  const said = async (answers: Answers): Promise<readonly string[]> => {
    const card = await mountTaken(answers);
    await openAll(card);
    return texts(card, `${part('agreement')} li`);
  };

  it('is said for each subject that has enough checks, and the others are named', async () => {
    expect(
      agreement(builtIn, backEndAnswers).map(({ dimension, verdict }) => [dimension, verdict]),
    ).to.deep.equal([
      ['ml', 'too-few'],
      ['maths', 'agree'],
      ['ops', 'too-few'],
    ]);
    expect(await said(backEndAnswers)).to.deep.equal([
      'Maths, statistics and evaluation: what you said and the checks agree.',
      'Too few checks to compare with your answers: Modelling and frameworks and MLOps, cloud and serving.',
    ]);
  });

  it('is kind where the checks show less, and where they show more', async () => {
    const [less] = await said({ ...backEndAnswers, k_leak: 'a', k_pr: 'ns' });
    expect(less).to.match(/^Maths.*: the checks show less than you said \(0 of 2 correct\)\. That is common/);
    const [more] = await said({ ...backEndAnswers, maths: ['none'] });
    expect(more).to.match(/^Maths.*: the checks show more than you said \(2 of 2 correct\)/);
  });

  it('is not said without the quiz', async () => {
    const card = await mount(reportOf(backEndAnswers));
    await openAll(card);
    expect(all(card, part('agreement'))).to.have.length(0);
  });
});

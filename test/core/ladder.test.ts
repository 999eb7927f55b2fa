import { expect } from '@open-wc/testing';
import {
  buildReport,
  coach,
  parseQuiz,
  pathOf,
  score,
  type Answers,
  type Quiz,
} from '../../src/core/index.js';
import { choicesOf } from '../../src/core/answers.js';
import { levelOf } from '../../src/core/ladder.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';

/** A ladder that ends in "not sure", as the guide for authors writes it, with all that looks at how far someone came on it. */
function unsureQuiz(): Quiz {
  const result = parseQuiz({
    schemaVersion: 1,
    id: 'unsure',
    version: '1',
    lang: 'en',
    title: 'How sure are you?',
    dimensions: [{ id: 'care', name: 'Care', weight: 1 }],
    questions: [
      {
        id: 'python',
        type: 'single',
        text: 'Where is your Python today?',
        label: 'Python',
        options: [
          { id: 'p0', text: 'Not used' },
          { id: 'p1', text: 'Small scripts', points: { care: 15 } },
          { id: 'p2', text: 'Tested, packaged code that others depend on', points: { care: 60 } },
          { id: 'ns', text: 'Not sure', notSure: true },
        ],
      },
      {
        id: 'packages',
        type: 'yes-no',
        text: 'Is a package public?',
        showIf: { question: 'python', atLeast: 'p0' },
        yes: { text: 'Yes' },
        no: { text: 'No' },
      },
      {
        id: 'tests',
        type: 'yes-no',
        text: 'Tests?',
        yes: { text: 'Yes', points: { care: 40 } },
        no: { text: 'No' },
      },
    ],
    bands: [
      { id: 'start', from: 0, name: 'Start', verdict: 'You start.' },
      { id: 'way', from: 50, name: 'Way', verdict: 'You are on your way.' },
    ],
    gates: [
      {
        id: 'no-python',
        when: { not: { question: 'python', atLeast: 'p1' } },
        cap: 20,
        message: 'Python comes first here.',
      },
    ],
    actions: [
      {
        id: 'port',
        title: 'Port one small tool',
        when: { not: { question: 'python', atLeast: 'p1' } },
        closes: [{ question: 'python', to: ['p1'] }],
        hours: 5,
      },
    ],
    roles: [
      {
        id: 'any',
        name: 'Any',
        description: 'Any role.',
        weights: { care: 1 },
        needs: [{ when: { question: 'python', atLeast: 'p0' }, text: 'Python' }],
      },
    ],
  });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.quiz;
}

describe('a ladder that ends in "not sure"', () => {
  const quiz = unsureQuiz();
  const answers: Answers = { python: 'ns', tests: 'yes' };
  const report = buildReport(quiz, answers, { today: '2026-11-23' });

  it('has "not sure" on no level: gates hold, needs are open, and nothing comes up that asks for a level', () => {
    const { total, gates, open } = score(quiz, answers);
    expect([total, gates.map(({ id }) => id), open]).to.deep.equal([20, ['no-python'], []]);
    expect(report.roles[0]?.missing).to.deep.equal(['Python']);
    expect(pathOf(quiz, answers).questions.map(({ id }) => id)).to.deep.equal(['python', 'tests']);
    expect(score(quiz, { ...answers, python: 'p0' }).total).to.equal(20);
  });

  it('leads whoever is not sure upwards', () => {
    expect(report.nextSteps.map(({ to }) => to)).to.deep.equal([['p1']]);
    expect(report.actions.map(({ id, lifts }) => [id, lifts])).to.deep.equal([['port', ['no-python']]]);
    const way = coach(quiz, answers);
    expect(way.kind === 'way' && way.steps.map(({ total }) => total)).to.deep.equal([55]);
  });

  it('never advises to be unsure', () => {
    const boxes = { ...galleryQuiz(), gates: [] };
    const questions = boxes.questions.map((question) =>
      question.id === 'tools' && question.type === 'multiple'
        ? { ...question, options: [...question.options, { id: 'ns', text: 'Not sure', notSure: true }] }
        : question,
    );
    const [tools] = questions.filter(({ id }) => id === 'tools');
    expect(tools && choicesOf(tools).find(({ id }) => id === 'ns')?.advisable).to.equal(false);
  });
});

describe('levels', () => {
  const levels = (id: string, ...choices: readonly string[]): readonly number[] => {
    const question = galleryQuiz().questions.find((one) => one.id === id);
    if (!question) throw new Error(id);
    return choices.map((choice) => levelOf(question, choice));
  };

  it('rise along options, levels of a skill, steps of a number, and from no to yes', () => {
    expect(levels('reviews', 'r0', 'r1', 'ns', 'ghost')).to.deep.equal([0, 1, -1, -1]);
    expect(levels('skills', 'sql:l0', 'spark:l2', 'l1')).to.deep.equal([0, 2, 1]);
    expect(levels('link', 'no', 'yes')).to.deep.equal([0, 1]);
    expect(levels('address', 'x')).to.deep.equal([-1]);
  });
});

import { expect } from '@open-wc/testing';
import { buildReport, type Action, type Answers, type Quiz, type Report } from '../../src/core/index.js';
import { nextOptions } from '../../src/core/advice.js';
import { modelOf } from '../../src/core/model.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const reportOf = (quiz: Quiz, answers: Answers): Report =>
  buildReport(quiz, answers, { today: '2026-11-23' });

/** The questions and options of the next steps, in order. */
const stepsOf = (quiz: Quiz, answers: Answers): readonly string[] =>
  reportOf(quiz, answers).nextSteps.map(({ question, to }) => `${question}: ${to.join()}`);

/** What a gate asks for that looks at one answer. */
const gate = (id: string, question: string, option: string, cap: number) => ({
  id,
  when: { not: { question, has: [option] } },
  cap,
  message: `Held by ${id}.`,
});

describe('next steps', () => {
  it('go one level up in the skill of a matrix that gains most', () => {
    expect(stepsOf(galleryQuiz(), { skills: ['sql:l0', 'spark:l1'] })).to.deep.equal(['skills: sql:l1']);
    expect(stepsOf(galleryQuiz(), { skills: ['sql:l2', 'spark:l0'] })).to.deep.equal(['skills: spark:l1']);
    expect(stepsOf(galleryQuiz(), { skills: ['sql:l2', 'spark:l2'] })).to.deep.equal([]);
  });

  it('lead to the correct answer of a check, wherever it stands', () => {
    expect(stepsOf(galleryQuiz(), { rows: 'one' })).to.deep.equal(['rows: two']);
    expect(stepsOf(galleryQuiz(), { rows: 'ns' })).to.deep.equal(['rows: two']);
  });

  it('lead past a level that is worth no more', () => {
    const quiz = smallQuiz();
    const questions = quiz.questions.map((question) =>
      question.id === 'python' && question.type === 'single'
        ? {
            ...question,
            options: question.options.toSpliced(2, 0, { id: 'same', text: 'Same', points: { code: 10 } }),
          }
        : question,
    );
    expect(stepsOf({ ...quiz, questions }, { python: 'p1' })).to.deep.equal(['python: p2']);
  });

  it('leave out what gives nothing more, unless it lifts a gate', () => {
    const answers = { python: 'p3', tools: ['git', 'cloud'], live: 'yes' };
    expect(stepsOf(smallQuiz({ gates: [] }), answers)).to.deep.equal([]);
    const held = smallQuiz({ gates: [gate('no-pytorch', 'tools', 'pytorch', 10)] });
    expect(stepsOf(held, answers)).to.deep.equal(['tools: pytorch']);
    expect(reportOf(held, answers).nextSteps[0]?.lifts).to.deep.equal(['no-pytorch']);
  });

  it('stand by gain, then by gates lifted, then by gain before gates', () => {
    const answers = { python: 'p1', tools: ['git'], leak: 'slow', live: 'no' };
    const held = smallQuiz({
      gates: [gate('no-link', 'live', 'yes', 1), gate('no-leak', 'leak', 'optimistic', 1)],
    });
    expect(stepsOf(held, answers)).to.deep.equal(['live: yes', 'leak: optimistic', 'tools: cloud']);
  });
});

describe('actions', () => {
  const action = (fields: Partial<Action>): Action => ({
    id: 'one',
    title: 'One',
    when: { question: 'python', answered: true },
    closes: [],
    hours: 10,
    ...fields,
  });

  const actionsOf = (quiz: Quiz, answers: Answers): Report['actions'] => reportOf(quiz, answers).actions;

  it('close a skill of a matrix that was left open, as they close any other ladder', () => {
    const isMissing = { not: { question: 'skills', row: 'sql', atLeast: 'l1' } };
    const closes = [{ question: 'skills', row: 'sql', to: ['l1'] }];
    const quiz = { ...galleryQuiz(), actions: [action({ id: 'sql', when: isMissing, closes })] };
    for (const answers of [{}, { skills: ['sql:l0', 'spark:l0'] }]) {
      const [sql] = actionsOf(quiz, answers);
      expect([sql?.id, (sql?.gain ?? 0) > 0]).to.deep.equal(['sql', true]);
    }
    const entry = modelOf(quiz).byId.get('skills');
    expect(entry && nextOptions(quiz, {}, entry).map(({ id }) => id)).to.deep.equal(['sql:l1', 'spark:l1']);
  });

  it('name one certification at most', () => {
    const quiz = smallQuiz({
      actions: [
        action({ id: 'first', kind: 'certification' }),
        action({ id: 'second', kind: 'certification' }),
        action({ id: 'third' }),
      ],
    });
    expect(actionsOf(quiz, { python: 'p1' }).map(({ id }) => id)).to.deep.equal(['first', 'third']);
  });

  it('stand by gain per hour, and by what they would gain before gates where a gate holds all of it back', () => {
    const actions = [
      action({ id: 'python', closes: [{ question: 'python', to: ['p2'] }], hours: 30 }),
      action({ id: 'tools', closes: [{ question: 'tools', to: ['cloud'] }], hours: 30 }),
    ];
    const answers = { python: 'p1', tools: ['git'], live: 'no' };
    const order = (gates: Quiz['gates']): readonly string[] =>
      actionsOf(smallQuiz({ actions, gates: gates ?? [] }), answers).map(({ id }) => id);
    expect(order([])).to.deep.equal(['tools', 'python']);
    expect(order([gate('no-link', 'live', 'yes', 1)])).to.deep.equal(['tools', 'python']);
    // Both gain 2 until the gate holds, so the order of the quiz decides.
    expect(order([gate('no-link', 'live', 'yes', 20)])).to.deep.equal(['python', 'tools']);
  });

  it('are worth doing where all that they do is to lift a gate', () => {
    const quiz = smallQuiz({
      gates: [gate('no-pytorch', 'tools', 'pytorch', 10), gate('no-aim', 'target', 'mle', 10)],
      actions: [action({ closes: [{ question: 'tools', to: ['pytorch'] }] })],
    });
    const [only] = actionsOf(quiz, { python: 'p3', tools: ['git', 'cloud'], live: 'yes' });
    expect(only).to.deep.include({ gain: 0, baseGain: 0, lifts: ['no-pytorch'] });
  });

  it('point to two resources at most, those that they name', () => {
    const resource = (id: string) => ({
      id,
      title: id.toUpperCase(),
      publisher: 'P',
      url: `https://example.org/${id}`,
      price: 'free' as const,
      reviewedOn: '2026-10-01',
    });
    const quiz = smallQuiz({
      resources: ['a', 'b', 'c', 'd'].map(resource),
      actions: [action({ resources: ['d', 'b', 'a'] })],
    });
    const [only] = actionsOf(quiz, { python: 'p1' });
    expect(only?.resources.map(({ title }) => title)).to.deep.equal(['D', 'B']);
  });

  it('say the number that was given, not the step that it reached', () => {
    const quiz = galleryQuiz({
      actions: [
        action({
          when: { question: 'projects', answered: true },
          closes: [{ question: 'projects', to: ['3'] }],
        }),
      ],
    });
    expect(actionsOf(quiz, { projects: 2 })[0]?.because.answer).to.equal('2');
  });
});

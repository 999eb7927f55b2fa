import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  migrateAnswers,
  parseQuiz,
  score,
  type AnswerMove,
  type Answers,
  type DroppedAnswer,
  type Migration,
  type Question,
  type Quiz,
} from '../../src/core/index.js';
import { arbitraryQuiz, drawAnswers } from '../fixtures/arbitrary-quiz.js';
import { seeded } from '../fixtures/draw.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const matrix: Question = {
  type: 'matrix',
  id: 'skills',
  text: 'How well?',
  rows: [
    { id: 'sql', text: 'SQL', points: { code: 5 } },
    { id: 'maths', text: 'Maths', points: { models: 5 } },
  ],
  levels: [
    { id: 'low', text: 'Low', share: 0 },
    { id: 'high', text: 'High', share: 1 },
  ],
};
const notes: Question = { type: 'text', id: 'notes', text: 'Anything else?' };

/** The small quiz as version 2, with more questions, and with the steps that lead to it. */
function versionTwo(migrations: readonly Migration[]): Quiz {
  const small = smallQuiz();
  const result = parseQuiz({
    ...small,
    version: '2',
    questions: [...small.questions, matrix, notes],
    migrations,
  });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.quiz;
}

/** Answers to version 1, read by a version 2 with these moves. */
function read(
  answers: unknown,
  ...moves: AnswerMove[]
): { answers: Answers; dropped: readonly DroppedAnswer[] } {
  const quiz = versionTwo([{ from: '1', to: '2', moves }]);
  const result = migrateAnswers(quiz, { version: '1', answers: answers as Answers });
  if (!result.ok) throw new Error(result.reason);
  return { answers: result.answers, dropped: result.dropped };
}

const nothingDropped: readonly DroppedAnswer[] = [];

describe('migrateAnswers', () => {
  it('keeps answers to the same version, cleaned', () => {
    const { answers, dropped } = read({ python: 'p2', tools: ['cloud', 'git'], years: 3, notes: ' Yes. ' });
    expect(answers).to.deep.equal({ python: 'p2', tools: ['git', 'cloud'], years: 3, notes: 'Yes.' });
    expect(dropped).to.deep.equal(nothingDropped);
  });

  it('follows a question that was renamed, of every kind', () => {
    const given = { py: 'p2', kit: ['git', 'cloud'], age: 3, grid: ['sql:low', 'maths:high'], words: 'Here' };
    const { answers, dropped } = read(
      given,
      { question: 'py', to: [{ question: 'python' }] },
      { question: 'kit', to: [{ question: 'tools' }] },
      { question: 'age', to: [{ question: 'years' }] },
      { question: 'grid', to: [{ question: 'skills' }] },
      { question: 'words', to: [{ question: 'notes' }] },
    );
    expect(answers).to.deep.equal({
      years: 3,
      python: 'p2',
      tools: ['git', 'cloud'],
      skills: ['sql:low', 'maths:high'],
      notes: 'Here',
    });
    expect(dropped).to.deep.equal(nothingDropped);
  });

  it('keeps "nothing applies" where a list of none was renamed', () => {
    const { answers } = read({ kit: [] }, { question: 'kit', to: [{ question: 'tools' }] });
    expect(answers).to.deep.equal({ tools: [] });
  });

  it('follows options that were renamed or merged', () => {
    const moves: AnswerMove[] = [
      { question: 'python', option: 'expert', to: [{ question: 'python', option: 'p3' }] },
      { question: 'python', option: 'guru', to: [{ question: 'python', option: 'p3' }] },
      { question: 'tools', option: 'aws', to: [{ question: 'tools', option: 'cloud' }] },
      { question: 'tools', option: 'gcp', to: [{ question: 'tools', option: 'cloud' }] },
    ];
    expect(read({ python: 'guru', tools: ['aws', 'git', 'gcp'] }, ...moves).answers).to.deep.equal({
      python: 'p3',
      tools: ['git', 'cloud'],
    });
  });

  it('merges questions into one, and splits one into several', () => {
    const merge: AnswerMove[] = [
      { question: 'uses-git', option: 'yes', to: [{ question: 'tools', option: 'git' }] },
      { question: 'uses-cloud', option: 'yes', to: [{ question: 'tools', option: 'cloud' }] },
      { question: 'uses-cloud', option: 'no', to: [] },
    ];
    expect(read({ 'uses-git': 'yes', 'uses-cloud': 'no' }, ...merge)).to.deep.equal({
      answers: { tools: ['git'] },
      dropped: [{ question: 'uses-cloud', reason: 'removed' }],
    });
    const split: AnswerMove = {
      question: 'tools',
      option: 'shipped-python',
      to: [
        { question: 'python', option: 'p3' },
        { question: 'live', option: 'yes' },
      ],
    };
    expect(read({ tools: ['git', 'shipped-python'] }, split).answers).to.deep.equal({
      python: 'p3',
      tools: ['git'],
      live: 'yes',
    });
    expect(read({ tools: ['shipped-python'] }, split).answers['tools']).to.deep.equal([]);
  });

  it('makes skills of a matrix from questions, and questions from skills', () => {
    const into: AnswerMove[] = [
      { question: 'sql', to: [{ question: 'skills', row: 'sql' }] },
      { question: 'stats', to: [{ question: 'skills', row: 'maths' }] },
    ];
    expect(read({ sql: 'high', stats: 'low' }, ...into).answers).to.deep.equal({
      skills: ['sql:high', 'maths:low'],
    });
    const outOf: AnswerMove = { question: 'levels', row: 'python', to: [{ question: 'python' }] };
    expect(read({ levels: ['python:p2', 'sql:p1'] }, outOf)).to.deep.equal({
      answers: { python: 'p2' },
      dropped: [{ question: 'levels', option: 'sql:p1', reason: 'unknown' }],
    });
    const renamed: AnswerMove[] = [
      { question: 'skills', row: 'stats', to: [{ question: 'skills', row: 'maths' }] },
      { question: 'skills', option: 'good', to: [{ question: 'skills', option: 'high' }] },
      {
        question: 'skills',
        row: 'stats',
        option: 'good',
        to: [{ question: 'skills', row: 'maths', option: 'low' }],
      },
    ];
    expect(read({ skills: ['sql:good', 'stats:high'] }, ...renamed).answers).to.deep.equal({
      skills: ['sql:high', 'maths:high'],
    });
    expect(read({ skills: ['sql:low', 'stats:good'] }, ...renamed).answers).to.deep.equal({
      skills: ['sql:low', 'maths:low'],
    });
  });

  it('leaves open where answers that became one differ', () => {
    const moves: AnswerMove[] = [
      { question: 'a', to: [{ question: 'python' }] },
      { question: 'b', to: [{ question: 'python' }] },
    ];
    expect(read({ a: 'p1', b: 'p1' }, ...moves).answers).to.deep.equal({ python: 'p1' });
    expect(read({ a: 'p1', b: 'p2' }, ...moves)).to.deep.equal({
      answers: {},
      dropped: [
        { question: 'a', reason: 'contradiction' },
        { question: 'b', reason: 'contradiction' },
      ],
    });
  });

  it('lets "none of these" give way where it was merged with ticks', () => {
    const move: AnswerMove = { question: 'more', to: [{ question: 'tools' }] };
    expect(read({ tools: ['none'], more: ['git'] }, move)).to.deep.equal({
      answers: { tools: ['git'] },
      dropped: [{ question: 'tools', option: 'none', reason: 'contradiction' }],
    });
  });

  it('says what is unknown, removed or of another kind, and never makes an answer of it', () => {
    const { answers, dropped } = read(
      {
        shoe: '43',
        ghost: ['x'],
        tools: ['telepathy'],
        python: ['p1'],
        years: 99,
        live: 'yes',
        target: null,
      },
      { question: 'shoe', to: [] },
    );
    expect(answers).to.deep.equal({ live: 'yes' });
    expect(dropped).to.have.deep.members([
      { question: 'shoe', reason: 'removed' },
      { question: 'ghost', option: 'x', reason: 'unknown' },
      { question: 'tools', option: 'telepathy', reason: 'unknown' },
      { question: 'python', option: 'p1', reason: 'unfitting' },
      { question: 'years', reason: 'unfitting' },
      { question: 'target', reason: 'unfitting' },
    ]);
  });

  it('makes no list of a number, and no "nothing applies" of ticks that are unknown', () => {
    expect(read({ age: 3 }, { question: 'age', to: [{ question: 'tools' }] })).to.deep.equal({
      answers: {},
      dropped: [{ question: 'age', reason: 'unfitting' }],
    });
    expect(read({ kit: ['x'] }, { question: 'kit', to: [{ question: 'tools' }] })).to.deep.equal({
      answers: {},
      dropped: [{ question: 'kit', option: 'x', reason: 'unknown' }],
    });
  });

  it('keeps the ticks that are there and names the others', () => {
    expect(read({ tools: ['git', 'telepathy'] })).to.deep.equal({
      answers: { tools: ['git'] },
      dropped: [{ question: 'tools', option: 'telepathy', reason: 'unknown' }],
    });
  });

  it('never repeats a visitor’s own words in what it drops', () => {
    expect(read({ diary: 'Secret words' }).dropped).to.deep.equal([{ question: 'diary', reason: 'unknown' }]);
  });

  it('goes along a chain of versions', () => {
    const quiz = versionTwo([
      { from: '1', to: '1.5', moves: [{ question: 'snake', to: [{ question: 'py' }] }] },
      { from: '0', to: '1', moves: [] },
      { from: '1.5', to: '2', moves: [{ question: 'py', to: [{ question: 'python' }] }] },
    ]);
    for (const version of ['0', '1']) {
      const result = migrateAnswers(quiz, { version, answers: { snake: 'p2' } });
      expect(result.ok && result.answers).to.deep.equal({ python: 'p2' });
    }
    const later = migrateAnswers(quiz, { version: '1.5', answers: { snake: 'p2' } });
    expect(later.ok && later.dropped).to.deep.equal([{ question: 'snake', reason: 'unknown' }]);
  });

  it('rejects answers to a version that no step leads from', () => {
    for (const version of ['0.9', '3', '', '__proto__']) {
      expect(migrateAnswers(versionTwo([]), { version, answers: { python: 'p2' } })).to.deep.equal({
        ok: false,
        reason: 'unknown-version',
      });
    }
  });

  it('rejects what are no answers by question', () => {
    for (const answers of [null, undefined, 'python', 7, ['python']]) {
      const stored = { version: '1.0.0', answers: answers as unknown as Answers };
      expect(migrateAnswers(smallQuiz(), stored)).to.deep.equal({ ok: false, reason: 'not-answers' });
    }
  });

  it('scores answers to the same version as they are scored without it', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.nat(), (quiz, seed) => {
        const answers = drawAnswers(seeded(seed), quiz);
        const result = migrateAnswers(quiz, { version: quiz.version, answers });
        expect(result.ok && result.dropped).to.deep.equal(nothingDropped);
        expect(score(quiz, result.ok ? result.answers : {})).to.deep.equal(score(quiz, answers));
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and never makes an answer of what a question cannot have', () => {
    const quiz = versionTwo([
      {
        from: '1',
        to: '2',
        moves: [
          {
            question: 'py',
            to: [{ question: 'python' }, { question: 'tools' }, { question: 'skills', row: 'sql' }],
          },
          { question: 'kit', option: 'git', to: [{ question: 'tools' }] },
        ],
      },
    ]);
    const key = fc.constantFrom('py', 'kit', ...quiz.questions.map(({ id }) => id), '__proto__', 'ghost');
    const leaf = fc.oneof(
      fc.constantFrom('git', 'p1', 'yes', 'sql:low', 'maths:high', 'none'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const given = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf)), { noNullPrototype: true });
    fc.assert(
      fc.property(given, fc.constantFrom('1', '2'), (answers, version) => {
        const result = migrateAnswers(quiz, { version, answers: answers as Answers });
        if (!result.ok) throw new Error(result.reason);
        const again = migrateAnswers(quiz, { version: '2', answers: result.answers });
        expect(again).to.deep.equal({ ok: true, answers: result.answers, dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('does not multiply along a chain of splits', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const all = (step: number) => letters.map((letter) => ({ question: `${letter}${step}` }));
    const steps = Array.from({ length: 40 }, (_, step) => ({
      from: `step ${step}`,
      to: `step ${step + 1}`,
      moves: all(step).map((place) => ({ ...place, to: all(step + 1) })),
    }));
    const last = all(40).map((place) => ({ ...place, to: [{ question: 'python' }] }));
    const quiz = versionTwo([...steps, { from: 'step 40', to: '2', moves: last }]);
    const result = migrateAnswers(quiz, { version: 'step 0', answers: { a0: 'p2' } });
    expect(result.ok && result.answers).to.deep.equal({ python: 'p2' });
  });
});

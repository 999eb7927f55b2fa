import { expect } from '@open-wc/testing';
import { parseQuiz, type Migration } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** What an author is told about these migrations of the small quiz, whose version is 1.0.0. */
const messagesFor = (...migrations: Migration[]): readonly string[] =>
  parseQuiz(smallQuiz({ migrations })).issues.map(({ code, message }) => `${code}: ${message}`);

const step = (from: string, to: string, ...moves: Migration['moves']): Migration => ({ from, to, moves });

describe('the migrations of a quiz', () => {
  it('are sound where every step leads to this version and every move to something in it', () => {
    expect(
      messagesFor(
        step('0.1', '0.2', { question: 'snake', to: [{ question: 'py' }] }),
        step('0.2', '1.0.0', { question: 'py', to: [{ question: 'python' }] }, { question: 'shoe', to: [] }),
        step('0.3', '1.0.0', {
          question: 'tools',
          option: 'svn',
          to: [{ question: 'tools', option: 'git' }],
        }),
      ),
    ).to.deep.equal([]);
  });

  it('begin at different versions, older than this one', () => {
    expect(messagesFor(step('0.1', '1.0.0'), step('0.1', '1.0.0'))).to.deep.equal([
      'duplicate-id: migrations[1].from must be unique; it is the same as migrations[0].from, "0.1".',
    ]);
    expect(messagesFor(step('1.0.0', '1.0.0'))[0]).to.equal(
      'duplicate-id: migrations[0].from must be unique; it is the same as version, "1.0.0".',
    );
  });

  it('lead somewhere', () => {
    expect(messagesFor(step('0.1', '0.2'))).to.deep.equal([
      'unknown-reference: migrations[0].to must be this version or one that a step begins with; it is "0.2".',
    ]);
  });

  it('do not go round in a circle, which is said once', () => {
    const circle = [step('0.1', '0.2'), step('0.2', '0.3'), step('0.3', '0.1'), step('0.4', '0.1')];
    expect(messagesFor(...circle)).to.deep.equal([
      'cycle: migrations[2].to must be free of circles; it is a way back to "0.3".',
    ]);
  });

  it('move what is there no more', () => {
    expect(
      messagesFor(
        step(
          '0.1',
          '1.0.0',
          { question: 'python', to: [{ question: 'live' }] },
          { question: 'tools', option: 'git', to: [] },
        ),
      ),
    ).to.deep.equal([
      'migration-source: migrations[0].moves[0].question must be an id that this version no longer has; it is "python".',
      'migration-source: migrations[0].moves[1].option must be an id that this version no longer has; it is "git".',
    ]);
  });

  it('may move what a later step brings back', () => {
    expect(
      messagesFor(
        step('0.1', '0.2', { question: 'python', to: [{ question: 'snake' }] }),
        step('0.2', '1.0.0', { question: 'snake', to: [{ question: 'python' }] }),
      ),
    ).to.deep.equal([]);
  });

  it('move to what there is', () => {
    expect(
      messagesFor(
        step(
          '0.1',
          '1.0.0',
          { question: 'a', to: [{ question: 'pyton' }] },
          { question: 'b', option: 'x', to: [{ question: 'python', option: 'p9' }] },
          { question: 'c', option: 'y', to: [{ question: 'python' }] },
          { question: 'd', to: [{ question: 'python', option: 'p1' }] },
        ),
      ),
    ).to.deep.equal([
      'unknown-reference: migrations[0].moves[0].to[0].question must be the id of a question; it is "pyton". Did you mean "python"?',
      'unknown-reference: migrations[0].moves[1].to[0] must be in "python" as it is now; it is "p9".',
      'unknown-reference: migrations[0].moves[2].to[0] must be in "python" as it is now; it is "y".',
      'form: migrations[0].moves[3].to[0].option must be left out where no single option moves; it is "p1".',
    ]);
  });

  it('move nothing twice in one step', () => {
    const move = { question: 'a', to: [{ question: 'python' }] };
    expect(messagesFor(step('0.1', '1.0.0', move, move))).to.deep.equal([
      'duplicate-id: migrations[0].moves[1].question must be moved once; it is moved by migrations[0].moves[0] too.',
    ]);
  });
});

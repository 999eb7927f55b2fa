import { expect } from '@open-wc/testing';
import { compareRuns, parseQuiz, score, type Answers, type Quiz } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** The small quiz as version 2, in which a question has another name than in version 1. */
const quiz = parsed(
  smallQuiz({
    version: '2',
    migrations: [{ from: '1', to: '2', moves: [{ question: 'py', to: [{ question: 'python' }] }] }],
  }),
);

function parsed(document: Quiz): Quiz {
  const result = parseQuiz(document);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.quiz;
}

describe('compareRuns', () => {
  it('splits a change into what the visitor and what the quiz did, exactly', () => {
    const before = { version: '1', answers: { py: 'p3', live: 'yes', tools: ['git'] }, total: 36 };
    const now: Answers = { python: 'p3', live: 'yes', tools: ['git', 'cloud'] };
    const result = compareRuns(quiz, before, now);
    if (!result.ok) throw new Error(result.reason);
    const again = score(quiz, { python: 'p3', live: 'yes', tools: ['git'] }).total;
    expect(result.total).to.equal(score(quiz, now).total);
    expect(result.byVisitor).to.equal(result.total - again);
    expect(result.byQuiz).to.equal(again - 36);
    expect(36 + result.byQuiz + result.byVisitor).to.equal(result.total);
  });

  it('counts what only this version asks as the quiz’s', () => {
    const before = { version: '1', answers: { py: 'p3' }, total: 30 };
    const now: Answers = { python: 'p3', tools: ['git', 'cloud'] };
    const { total } = score(quiz, now);
    expect(compareRuns(quiz, before, now)).to.deep.equal({
      ok: true,
      total,
      byVisitor: 0,
      byQuiz: total - 30,
      dropped: [],
    });
  });

  it('counts what was left open in the same version as the visitor’s', () => {
    const { total: before } = score(quiz, { python: 'p3' });
    const result = compareRuns(
      quiz,
      { version: '2', answers: { python: 'p3' }, total: before },
      { python: 'p3', tools: ['git', 'cloud'] },
    );
    expect(result.ok && result.byQuiz).to.equal(0);
    expect(result.ok && result.byVisitor).to.be.above(0);
  });

  it('blames nobody where nothing changed', () => {
    const answers: Answers = { python: 'p2', tools: ['git'] };
    const { total } = score(quiz, answers);
    expect(compareRuns(quiz, { version: '2', answers, total }, answers)).to.deep.equal({
      ok: true,
      total,
      byVisitor: 0,
      byQuiz: 0,
      dropped: [],
    });
  });

  it('names earlier answers that are lost, and runs that cannot be compared', () => {
    const lost = compareRuns(quiz, { version: '1', answers: { ghost: 'x' }, total: 0 }, {});
    expect(lost.ok && lost.dropped).to.deep.equal([{ question: 'ghost', reason: 'unknown' }]);
    expect(compareRuns(quiz, { version: '0', answers: {}, total: 0 }, {})).to.deep.equal({
      ok: false,
      reason: 'unknown-version',
    });
  });
});

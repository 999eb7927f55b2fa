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
    const before = { version: '1', answers: { py: 'p3', live: 'yes' }, total: 36 };
    const now: Answers = { python: 'p3', live: 'yes', tools: ['git', 'cloud'] };
    const result = compareRuns(quiz, before, now);
    if (!result.ok) throw new Error(result.reason);
    const again = score(quiz, { python: 'p3', live: 'yes' }).total;
    expect(result.total).to.equal(score(quiz, now).total);
    expect(result.byVisitor).to.equal(result.total - again);
    expect(result.byQuiz).to.equal(again - 36);
    expect(36 + result.byQuiz + result.byVisitor).to.equal(result.total);
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

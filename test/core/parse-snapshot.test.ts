import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  initialSnapshot,
  parseQuiz,
  parseSnapshot,
  score,
  transition,
  type Quiz,
  type Snapshot,
} from '../../src/core/index.js';
import { arbitraryQuiz } from '../fixtures/arbitrary-quiz.js';
import { seeded } from '../fixtures/draw.js';
import { drawSnapshot, walkTo } from '../fixtures/random-walk.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = smallQuiz();

/** The small quiz at its last question. */
const stored: Snapshot = {
  quizId: 'small',
  quizVersion: '1.0.0',
  phase: 'question',
  current: 'live',
  answers: { target: 'mle', python: 'p2', tools: ['git'], depth: 'd1', leak: 'slow', drift: 'inputs' },
  skipped: ['years'],
};

/** The restored snapshot; for the small quiz unless another is given. */
function restored(input: unknown, of: Quiz = quiz): Snapshot {
  const result = parseSnapshot(input, of);
  if (!result.ok) throw new Error(result.reason);
  return result.snapshot;
}

const reasonFor = (input: unknown): string | undefined => {
  const result = parseSnapshot(input, quiz);
  return result.ok ? undefined : result.reason;
};

describe('parseSnapshot', () => {
  it('restores what was stored, answers to hidden questions included', () => {
    expect(restored(JSON.parse(JSON.stringify(stored)))).to.deep.equal(stored);
    expect(restored(initialSnapshot(quiz))).to.deep.equal(initialSnapshot(quiz));
  });

  it('gives a snapshot that can be gone on from', () => {
    const moved = transition(quiz, restored(stored), { type: 'answer', question: 'live', answer: 'yes' });
    expect(transition(quiz, moved, { type: 'next' }).phase).to.equal('result');
  });

  it('says why there is none', () => {
    for (const input of [
      null,
      undefined,
      'x',
      7,
      [],
      {},
      { ...stored, phase: 'done' },
      { ...stored, skipped: 'years' },
    ]) {
      expect(reasonFor(input)).to.equal('not-a-snapshot');
    }
    const loop: Record<string, unknown> = { ...stored };
    loop['answers'] = loop;
    expect(reasonFor(loop)).to.equal('not-a-snapshot');
    expect(reasonFor({ ...stored, more: () => 'code' })).to.equal('not-a-snapshot');
    expect(reasonFor({ ...stored, quizId: 'other' })).to.equal('other-quiz');
    expect(reasonFor({ ...stored, quizVersion: '0.9' })).to.equal('unknown-version');
    expect(reasonFor({ ...stored, quizVersion: 1 })).to.equal('unknown-version');
    expect(reasonFor({ ...stored, answers: ['p2'] })).to.equal('not-answers');
  });

  it('stands at an earlier question that was gone back to, and only while questions are asked', () => {
    expect(restored({ ...stored, current: 'python' })).to.deep.equal({ ...stored, current: 'python' });
    expect(restored({ ...stored, phase: 'result', current: 'python' }).current).to.equal('live');
    expect(restored({ ...stored, current: null }).current).to.equal('live');
  });

  it('stands nowhere past a question that is still to be answered', () => {
    const gap = { ...stored, answers: { ...stored.answers, tools: undefined } };
    expect(restored(gap).current).to.equal('tools');
    expect(restored({ ...gap, phase: 'result', current: null })).to.include({
      phase: 'question',
      current: 'tools',
    });
    expect(restored({ ...stored, phase: 'result', current: null })).to.include({
      phase: 'question',
      current: 'live',
    });
  });

  it('stands at the result where the question on screen is gone and all others are done', () => {
    const done = { ...stored, answers: { ...stored.answers, live: 'no' }, current: 'ghost' };
    expect(restored(done)).to.include({ phase: 'result', current: null });
  });

  it('takes only what may be left open for left open, once', () => {
    const skipped = ['years', 'years', 'python', 'ghost', 7, null];
    const { python: _, ...answers } = { ...stored.answers };
    expect(restored({ ...stored, answers, skipped })).to.deep.include({
      skipped: ['years'],
      current: 'python',
    });
  });

  it('drops answers that this quiz cannot have, and names them', () => {
    const result = parseSnapshot(
      { ...stored, answers: { ...stored.answers, leak: 'ghost', more: 'x' } },
      quiz,
    );
    expect(result.ok && result.dropped).to.have.deep.members([
      { question: 'leak', reason: 'unknown' },
      { question: 'more', reason: 'unknown' },
    ]);
    expect(result.ok && result.snapshot.current).to.equal('leak');
  });

  it('brings a run of an older version along', () => {
    const migrations = [
      { from: '0.9', to: '1.0.0', moves: [{ question: 'snake', to: [{ question: 'python' }] }] },
    ];
    const parsed = parseQuiz(smallQuiz({ migrations }));
    if (!parsed.ok) throw new Error('The quiz is not valid');
    const { python, ...answers } = stored.answers;
    const old = { ...stored, quizVersion: '0.9', answers: { ...answers, snake: python } };
    expect(restored(old, parsed.quiz)).to.deep.equal(stored);
  });
});

/** Any value that came from storage, and things that only a script can hand over. */
const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withSparseArray: true,
  withDate: true,
  withMap: true,
});

/** A snapshot with some of its parts replaced. */
const damage = fc.dictionary(
  fc.constantFrom('quizId', 'quizVersion', 'phase', 'current', 'answers', 'skipped'),
  fc.oneof(anything, fc.constantFrom('question', 'result', 'intro', null, 'last')),
  { noNullPrototype: true, maxKeys: 2 },
);

describe('parseSnapshot, for any input', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          damage.map((parts) => ({ ...stored, ...parts })),
        ),
        (input) => {
          parseSnapshot(input, quiz);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('restores every state of a walk as one with the same answers, from which all is the same', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.nat(), (of, seed) => {
        const snapshot = drawSnapshot(seeded(seed), of);
        const result = parseSnapshot(JSON.parse(JSON.stringify(snapshot)), of);
        if (!result.ok) throw new Error(result.reason);
        expect(result.dropped).to.deep.equal([]);
        expect(result.snapshot.answers).to.deep.equal(snapshot.answers);
        expect(score(of, result.snapshot.answers)).to.deep.equal(score(of, snapshot.answers));
        expect(restored(result.snapshot, of)).to.deep.equal(result.snapshot);
      }),
      { numRuns: 150 },
    );
  });

  it('gives only states that some walk reaches', () => {
    const change = fc.record({ seed: fc.nat(), damage, mixed: fc.boolean() });
    fc.assert(
      fc.property(arbitraryQuiz, change, (of, { seed, damage: parts, mixed }) => {
        const draw = seeded(seed);
        const snapshot = drawSnapshot(draw, of);
        const others = mixed ? drawSnapshot(draw, of).answers : {};
        const result = parseSnapshot(
          { ...snapshot, answers: { ...snapshot.answers, ...others }, ...parts },
          of,
        );
        if (!result.ok) return;
        expect(walkTo(draw, of, result.snapshot)).to.deep.equal(result.snapshot);
      }),
      { numRuns: 150 },
    );
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  agreement,
  score,
  whatIf,
  type Agreement,
  type AnswerChanges,
  type Answers,
  type Quiz,
} from '../../src/core/index.js';
import { arbitraryQuiz, drawAnswers } from '../fixtures/arbitrary-quiz.js';
import { builtIn, extremeAnswers, respondent } from '../fixtures/built-in.js';
import { createDraw } from '../fixtures/draw.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const RUNS = 300;

/** A random quiz, and two random respondents. */
const twoRespondents = fc.tuple(arbitraryQuiz, fc.gen()).map(([quiz, value]) => {
  const draw = createDraw((most) => value(fc.nat, most));
  return { quiz, answers: drawAnswers(draw, quiz), others: drawAnswers(draw, quiz) };
});

describe('whatIf', () => {
  it('shows both sides as the score has them', () => {
    fc.assert(
      fc.property(twoRespondents, ({ quiz, answers, others }) => {
        const result = whatIf(quiz, answers, others);
        const before = score(quiz, answers);
        const after = score(quiz, { ...answers, ...others });
        expect(result.before).to.deep.equal({ total: before.total, base: before.base, band: before.band });
        expect(result.after).to.deep.equal({ total: after.total, base: after.base, band: after.band });
        expect(result.change).to.equal(after.total - before.total);
        expect(result.dimensions).to.deep.equal(
          before.dimensions.map(({ id, score: value }, place) => ({
            id,
            before: value,
            after: after.dimensions[place]?.score,
          })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('names lines whose changes add up to the change of the total, exactly', () => {
    fc.assert(
      fc.property(twoRespondents, ({ quiz, answers, others }) => {
        const { change, lines } = whatIf(quiz, answers, others);
        expect(lines.reduce((sum, line) => sum + line.change, 0)).to.equal(change * 1000);
        for (const { before, after } of lines) expect(before ?? after).not.to.equal(null);
      }),
      { numRuns: RUNS },
    );
  });

  it('names the gates that start and stop to hold', () => {
    fc.assert(
      fc.property(respondent(builtIn), respondent(builtIn), (answers, others) => {
        const { gatesStarted, gatesStopped } = whatIf(builtIn, answers, others);
        const holding = (given: Answers): readonly string[] =>
          score(builtIn, given)
            .gates.filter(({ isHolding }) => isHolding)
            .map(({ id }) => id);
        const kept = holding(answers).filter((id) => !gatesStopped.includes(id));
        expect([...kept, ...gatesStarted].sort()).to.deep.equal(
          [...holding({ ...answers, ...others })].sort(),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('finds nothing where nothing changes', () => {
    fc.assert(
      fc.property(twoRespondents, ({ quiz, answers }) => {
        const { change, lines, gatesStarted, gatesStopped } = whatIf(quiz, answers, answers);
        expect({ change, lines, gatesStarted, gatesStopped }).to.deep.equal({
          change: 0,
          lines: [],
          gatesStarted: [],
          gatesStopped: [],
        });
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('takes an answer back, and leaves the answers as they were', () => {
    const answers: Answers = Object.freeze({ python: 'p3', tools: ['git'] });
    const { before, after, lines } = whatIf(smallQuiz(), answers, { python: null });
    expect([before.base, after.base]).to.deep.equal([36, 12]);
    expect(lines.map(({ before: line }) => line?.kind)).to.include('answer');
    expect(answers).to.deep.equal({ python: 'p3', tools: ['git'] });
  });

  it('says of one answer what it moves, and no more', () => {
    const answers: Answers = { python: 'p2', tools: ['git'], leak: 'slow', drift: 'inputs', live: 'no' };
    const { change, lines } = whatIf(smallQuiz(), answers, { live: 'yes' });
    expect(change).to.equal(12);
    expect(lines.map(({ before, after, change: by }) => [before?.kind, after?.kind, by])).to.deep.equal([
      ['answer', 'answer', 12_000],
    ]);
  });
});

describe('the lines of what changes', () => {
  /** What each line is about, and by how much it changes. */
  const changes = (quiz: Quiz, answers: Answers, to: AnswerChanges): readonly string[] =>
    whatIf(quiz, answers, to).lines.map(({ before, after, change }) => {
      const line = after ?? before;
      const subject =
        line?.kind === 'answer' ? ` ${line.question}` : line?.kind === 'gate' ? ` ${line.gate}` : '';
      return `${line?.kind}${subject}: ${change}`;
    });

  const best = extremeAnswers(smallQuiz(), 'best');

  it('name a gate that starts, stops, or holds back more', () => {
    const missed = { ...best, leak: 'slow' };
    expect(changes(smallQuiz(), best, { leak: 'slow' })).to.deep.equal([
      'answer leak: -8000',
      'gate checks: -13000',
    ]);
    expect(changes(smallQuiz(), missed, { leak: 'optimistic' })).to.deep.equal([
      'answer leak: 8000',
      'gate checks: 13000',
    ]);
    expect(changes(smallQuiz(), { ...missed, drift: 'layers' }, { leak: 'optimistic' })).to.deep.equal([
      'answer leak: 8000',
      'calibration: 2000',
      'gate checks: 5000',
    ]);
  });

  it('tell gates apart, and calibrations', () => {
    const gates = ['live', 'leak'].map((question, place) => ({
      id: `no-${question}`,
      when: { not: { question, has: ['yes', 'optimistic'] } },
      cap: 5 + place,
      message: 'Held.',
    }));
    const { calibration: __, ...rest } = smallQuiz({ gates });
    expect(changes(rest, { python: 'p3', tools: ['git'] }, { live: 'yes' })).to.deep.equal([
      'answer live: 12000',
      'gate no-live: 31000',
      'gate no-leak: -42000',
    ]);
    const calibration = {
      dimensions: ['code', 'models'],
      caps: [
        { fromShare: 0, cap: 10 },
        { fromShare: 1, cap: 100 },
      ],
    };
    const calibrated = smallQuiz({ gates: [], calibration });
    expect(changes(calibrated, { ...best, leak: 'slow' }, { leak: 'optimistic' })).to.deep.equal([
      'answer leak: 8000',
      'calibration: 54000',
      'calibration: 28000',
    ]);
  });

  it('name an answer that counts by another rule, though it gives the same', () => {
    expect(changes(smallQuiz(), best, { tools: ['git', 'cloud'] })).to.deep.equal([
      'answer tools: 0',
      'answer depth: -24000',
    ]);
  });

  const { calibration: _, ...exact } = smallQuiz({ gates: [] });
  const thirds: Quiz = {
    ...exact,
    dimensions: exact.dimensions.map((dimension, place) => ({ ...dimension, weight: [1, 2][place] ?? 0 })),
  };

  it('leave out what was only cut elsewhere, and settle the sum by rounding', () => {
    expect(changes(thirds, { python: 'p0', tools: ['git'] }, { python: 'p1' })).to.deep.equal([
      'answer python: 3333',
      'rounding: -333',
    ]);
    expect(
      changes(thirds, { python: 'p0', tools: ['git'], leak: 'optimistic' }, { python: 'p1' }),
    ).to.deep.equal(['answer python: 3333', 'rounding: -333']);
    expect(
      changes(thirds, { python: 'p1', tools: ['git'], leak: 'optimistic' }, { python: 'p2', leak: null }),
    ).to.deep.equal(['answer python: 5000', 'answer leak: -13333', 'rounding: 333']);
  });

  it('settle the sum by the gate where it leaves nothing to round', () => {
    const gates = [
      { id: 'no-link', when: { not: { question: 'live', has: ['yes'] } }, cap: 5, message: 'No link.' },
    ];
    const answers = { python: 'p0', tools: ['git'], leak: 'optimistic' };
    expect(changes({ ...thirds, gates }, answers, { python: 'p1' })).to.deep.equal([
      'answer python: 3333',
      'gate no-link: -3333',
    ]);
    expect(changes({ ...thirds, gates }, answers, { live: 'yes' })).to.deep.equal([
      'answer live: 6667',
      'gate no-link: 15000',
      'rounding: 333',
    ]);
  });

  it('leave out answers that are taken back', () => {
    const { after } = whatIf(smallQuiz(), { python: 'p3' }, { python: null });
    expect(after).to.deep.equal({ total: 0, base: 0, band: null });
  });
});

describe('agreement', () => {
  it('compares the dimensions that have both', () => {
    fc.assert(
      fc.property(twoRespondents, ({ quiz, answers }) => {
        for (const line of agreement(quiz, answers)) expectSense(line);
        expect(agreement(quiz, answers).map(({ dimension }) => dimension)).to.deep.equal(
          withBoth(quiz, answers),
        );
      }),
      { numRuns: RUNS },
    );
  });

  const reported = { python: 'p3', tools: ['git', 'cloud', 'pytorch'], depth: 'd2', live: 'yes' };
  const verdictOf = (answers: Answers): Agreement['verdict'] | undefined =>
    agreement(smallQuiz(), answers)[0]?.verdict;

  it('says where checks show less than was said', () => {
    expect(agreement(smallQuiz(), { ...reported, leak: 'slow', drift: 'not-sure' })).to.deep.equal([
      {
        dimension: 'models',
        verdict: 'checks-lower',
        reported: 1,
        checked: 0,
        correct: 0,
        answered: 2,
        margin: 0.5,
      },
    ]);
  });

  it('lets no single check decide', () => {
    expect(verdictOf({ ...reported, leak: 'optimistic', drift: 'not-sure' })).to.equal('agree');
    expect(verdictOf({ ...reported, leak: 'slow' })).to.equal('too-few');
  });

  it('says where checks show more than was said', () => {
    const modest = { ...reported, depth: 'd0', leak: 'optimistic', drift: 'inputs' };
    expect(verdictOf(modest)).to.equal('checks-higher');
    expect(verdictOf({ ...modest, depth: 'd1' })).to.equal('agree');
  });

  it('counts what was answered, and what is hidden for want of something, but nothing that is open', () => {
    const quiz = smallQuiz();
    const questions = quiz.questions.map((question) =>
      question.id === 'python' && question.type === 'single'
        ? { ...question, options: question.options.with(3, { id: 'p3', text: 'P', points: { models: 60 } }) }
        : question,
    );
    const reportedIn = (answers: Answers): number | null | undefined =>
      agreement({ ...quiz, questions }, answers).find(({ dimension }) => dimension === 'models')?.reported;
    expect(reportedIn({ python: 'p3', tools: ['git'] })).to.equal(0.5);
    expect(reportedIn({ python: 'p3', tools: ['pytorch'] })).to.equal(1);
    expect(reportedIn({ tools: ['pytorch'] })).to.equal(null);
  });

  it('says nothing where only checks were answered', () => {
    expect(verdictOf({ leak: 'optimistic', drift: 'inputs' })).to.equal('too-few');
  });
});

function expectSense({ verdict, reported, checked, correct, answered, margin }: Agreement): void {
  expect(margin).to.be.at.least(0.25);
  expect(checked).to.equal(answered > 0 ? correct / answered : null);
  if (reported === null || checked === null) {
    expect(verdict).to.equal('too-few');
    return;
  }
  expect(reported).to.be.within(0, 1);
  if (verdict === 'too-few') expect(answered).to.equal(1);
  if (verdict === 'agree') expect(Math.abs(checked - reported)).to.be.at.most(margin);
  if (verdict === 'checks-lower') expect(checked).to.be.below(reported - margin);
  if (verdict === 'checks-higher') expect(checked).to.be.above(reported + margin);
}

/** Dimensions to which both checks and other questions of the receipt belong. */
function withBoth(quiz: Quiz, answers: Answers): readonly string[] {
  const lines = score(quiz, answers).receipt.filter((line) => line.kind === 'answer');
  const isCheck = (id: string): boolean => quiz.questions.find((one) => one.id === id)?.type === 'check';
  return quiz.dimensions
    .map(({ id }) => id)
    .filter((id) => {
      const kinds = lines.filter((line) => line.dimension === id).map(({ question }) => isCheck(question));
      return kinds.includes(true) && kinds.includes(false);
    });
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { score, type Answer, type Answers } from '../../src/core/index.js';
import { evaluate } from '../../src/core/evaluate.js';
import { matchRoles } from '../../src/core/match-roles.js';
import { builtIn, extremeAnswers, optionIds, respondent } from '../fixtures/built-in.js';
import { smokeCases } from '../fixtures/smoke-cases.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

describe('score', () => {
  for (const { name, answers, total, band, dimensions } of smokeCases) {
    it(`gives ${total} (${band}) to the public case "${name}"`, () => {
      const result = score(builtIn, answers);
      const rounded = Object.fromEntries(result.dimensions.map((d) => [d.id, Math.round(d.score)]));
      expect({ total: result.total, band: result.band, dimensions: rounded }).to.deep.equal({
        total,
        band,
        dimensions,
      });
    });
  }

  it('agrees with the reference scorer on 2,749 recorded respondents', async () => {
    const response = await fetch(new URL('../fixtures/reference-respondents.tsv', import.meta.url));
    const rows = (await response.text()).trim().split('\n').slice(2);
    expect(rows.length).to.equal(2749);
    for (const row of rows) {
      const expected = readReference(row);
      const result = score(builtIn, expected.answers);
      const levels = matchRoles(builtIn, evaluate(builtIn, expected.answers)).map(
        ({ role, level }) => `${role.id}:${level}`,
      );
      expect(
        {
          total: result.total,
          band: result.band,
          dimensions: result.dimensions.map((d) => d.score.toFixed(9)),
          overall: result.overall.toFixed(9),
          answeredShare: result.answeredShare.toFixed(9),
          checksCorrect: result.checks.correct,
          gates: result.gates
            .filter((gate) => gate.isHolding)
            .map(({ id }) => id)
            .sort(),
          levels: levels.sort(),
        },
        row,
      ).to.deep.equal(expected.result);
    }
  });

  it('counts a small quiz as worked out by hand', () => {
    const result = score(smallQuiz(), {
      python: 'p2', // code 25
      tools: ['git', 'cloud', 'pytorch'], // code 60, capped at 40
      depth: 'd1', // models 30
      leak: 'optimistic', // models 20
      drift: 'layers',
      live: 'yes', // code 20
    });
    expect(result.dimensions.map((d) => d.raw)).to.deep.equal([85, 50]);
    expect(result.checks).to.deep.equal({ correct: 1, total: 2 });
    expect(result.base).to.equal((60 * 85 + 40 * 50) / 100);
  });

  it('leaves out answers to hidden questions, unknown ids, and answers of the wrong kind', () => {
    const answers: Answers = { python: 'p2', tools: ['git'], leak: 'optimistic' };
    const noisy = {
      ...answers,
      tools: ['git', 'telepathy', 'git'],
      depth: 'd2', // hidden: PyTorch is not ticked
      drift: 7,
      live: ['yes'],
      ghost: 'x',
    } as unknown as Answers;
    expect(score(smallQuiz(), noisy)).to.deep.equal(score(smallQuiz(), answers));
  });

  it('shows how far open questions could still lead, follow-ups included', () => {
    const result = score(smallQuiz(), { python: 'p3', leak: 'optimistic', drift: 'inputs', live: 'yes' });
    expect(result.open).to.deep.equal(['tools']);
    expect(result.upTo).to.equal(100);
    expect(result.total).to.be.below(100);
  });

  it('gives no band while less than the share asked for is answered', () => {
    const result = score(smallQuiz(), { python: 'p3' });
    expect(result.answeredShare).to.be.below(0.6);
    expect(result.band).to.equal(null);
  });

  it('drops both caps by checks and says unverified where a quiz has no checks', () => {
    const quiz = smallQuiz();
    const withoutChecks = { ...quiz, questions: quiz.questions.filter(({ type }) => type !== 'check') };
    const result = score(withoutChecks, {
      python: 'p3',
      tools: ['git', 'cloud', 'pytorch'],
      depth: 'd2',
      live: 'yes',
    });
    expect(result.confidence).to.equal('unverified');
    expect(result.total).to.equal(100);
  });

  it('gives 0, not NaN, where all weights are 0', () => {
    const quiz = smallQuiz();
    const weightless = {
      ...quiz,
      dimensions: quiz.dimensions.map((dimension) => ({ ...dimension, weight: 0 })),
    };
    expect(score(weightless, extremeAnswers(quiz, 'best')).total).to.equal(0);
  });

  it('adds up thirds without losing a thousandth', () => {
    const quiz = smallQuiz();
    const thirds = {
      ...quiz,
      dimensions: quiz.dimensions.map((dimension, place) => ({ ...dimension, weight: [1, 2][place] ?? 0 })),
    };
    const best = score(thirds, extremeAnswers(quiz, 'best'));
    expect(best.total).to.equal(100);
    expect(best.receipt.reduce((sum, { amount }) => sum + amount, 0)).to.equal(100_000);
  });
});

describe('what a score promises', () => {
  it('gives 100 in everything to all best answers and 0 to all lowest', () => {
    const best = score(builtIn, extremeAnswers(builtIn, 'best'));
    const worst = score(builtIn, extremeAnswers(builtIn, 'worst'));
    expect([best.total, ...best.dimensions.map((d) => d.score)]).to.deep.equal(Array(9).fill(100));
    expect([worst.total, ...worst.dimensions.map((d) => d.score)]).to.deep.equal(Array(9).fill(0));
  });

  it('never lowers the total or a dimension for a better answer', () => {
    fc.assert(
      fc.property(
        respondent(builtIn),
        fc.constantFrom(...builtIn.questions),
        fc.nat(),
        (answers, question, pick) => {
          const better = betterAnswers(answers[question.id], question.id);
          const improved = better[pick % Math.max(1, better.length)];
          if (improved === undefined) return;
          const before = score(builtIn, answers);
          const after = score(builtIn, { ...answers, [question.id]: improved });
          expect(after.overall).to.be.at.least(before.overall);
          after.dimensions.forEach((d, place) =>
            expect(d.score).to.be.at.least(before.dimensions[place]?.score ?? 0),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('reaches every band', () => {
    const bands = new Set(smokeCases.map(({ answers }) => score(builtIn, answers).band));
    expect([...bands].sort()).to.deep.equal(builtIn.bands.map(({ id }) => id).sort());
  });

  it('is not moved by the role aimed for, experience or place', () => {
    fc.assert(
      fc.property(respondent(builtIn), respondent(builtIn), (answers, other) => {
        const { target_role, experience, location } = other;
        const moved = { ...answers, ...defined({ target_role, experience, location }) };
        expect(score(builtIn, moved)).to.deep.equal(score(builtIn, answers));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of answers, ticks or options, and gives the same bytes twice', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const reversed = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, given]) => [id, typeof given === 'object' ? [...given].reverse() : given]),
        );
        expect(JSON.stringify(score(builtIn, reversed))).to.equal(JSON.stringify(score(builtIn, answers)));
      }),
      { numRuns: 500 },
    );
  });

  it('has a receipt whose lines add up to the total, exactly', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const { receipt, total } = score(builtIn, answers);
        expect(receipt.reduce((sum, { amount }) => sum + amount, 0)).to.equal(total * 1000);
        expect(receipt.every(({ amount }) => Number.isInteger(amount))).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never promises less than it gives: the total lies at or below "up to"', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const { total, upTo, open } = score(builtIn, answers);
        expect(upTo).to.be.at.least(total);
        if (open.length === 0) expect(upTo).to.equal(total);
      }),
      { numRuns: 500 },
    );
  });
});

/** Answers to a question that are at least as good in every dimension as the one given. */
function betterAnswers(given: Answer | undefined, id: string): readonly Answer[] {
  const question = builtIn.questions.find((candidate) => candidate.id === id);
  if (!question || question.type === 'slider') return [];
  const ids = optionIds(question);
  switch (question.type) {
    case 'multiple': {
      const ticked = typeof given === 'object' ? given : [];
      const others = question.options.filter((option) => !option.exclusive && !ticked.includes(option.id));
      return others.map((option) => [...ticked.filter((tick) => tick !== 'none'), option.id]);
    }
    case 'check':
      return [question.correct];
    default:
      return ids.slice(Math.max(0, ids.indexOf(String(given))));
  }
}

const defined = (answers: Record<string, Answer | undefined>): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined),
  );

/** One line of the recorded respondents; its columns are named in the first line of the file. */
function readReference(row: string) {
  const [given = '', total, overall, band, dimensions = '', correct, gates = '', share, roles = ''] =
    row.split('\t');
  const columns = given.split('|');
  const answers: Record<string, Answer> = {};
  builtIn.questions.forEach(({ id, type }, place) => {
    const text = columns[place] ?? '';
    if (text === '') return;
    if (type === 'slider') answers[id] = Number(text);
    else if (type === 'multiple') answers[id] = text === '-' ? [] : text.split('+');
    else answers[id] = text;
  });
  const levels = roles.split(',').map((role) => role.replace(/:.*:/, ':'));
  return {
    answers,
    result: {
      total: Number(total),
      band: band === '-' ? null : band,
      dimensions: dimensions.split(',').map((value) => Number(value).toFixed(9)),
      overall: Number(overall).toFixed(9),
      answeredShare: Number(share).toFixed(9),
      checksCorrect: Number(correct),
      gates: gates.split(',').filter(Boolean).sort(),
      levels: levels.sort(),
    },
  };
}

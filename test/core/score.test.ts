import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { score, type Answer, type Answers, type Question } from '../../src/core/index.js';
import { cleanAnswer } from '../../src/core/answers.js';
import { evaluate } from '../../src/core/evaluate.js';
import { matchRoles } from '../../src/core/match-roles.js';
import { modelOf } from '../../src/core/model.js';
import { bestAnswer } from '../../src/core/score.js';
import { arbitraryQuiz } from '../fixtures/arbitrary-quiz.js';
import { builtIn, extremeAnswers } from '../fixtures/built-in.js';
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

  it('takes for the best answer one that the question can have, whatever the question is', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        for (const entry of modelOf(quiz).questions.filter(({ possible }) => possible.size > 0)) {
          const best = bestAnswer(quiz, entry);
          const taken = cleanAnswer(entry.question, entry.choices, best);
          expect([taken].flat(), entry.question.type).to.have.members([best].flat());
        }
      }),
    );
  });

  it('comes to an end where no best answer is one, as in a document that nobody checked', () => {
    const [tools] = smallQuiz().questions.filter(({ type }) => type === 'multiple');
    if (tools?.type !== 'multiple') throw new Error('The small quiz has no boxes');
    const few = { ...tools, min: 9 };
    const result = score(smallQuiz({ questions: [few] }), {});
    expect([result.total, result.open, result.upTo]).to.deep.equal([0, ['tools'], 0]);
  });

  it('fills an order that is open, even where an item would clear the others', () => {
    const options = ['a', 'b', 'c'].map((id, place) => ({ id, text: id, points: { code: place } }));
    const order: Question = {
      type: 'ranking',
      id: 'order',
      text: 'What first?',
      top: 1,
      options: [...options, { id: 'none', text: 'None', exclusive: true }],
    };
    expect(score(smallQuiz({ questions: [order], gates: [] }), {}).upTo).to.equal(100);
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

/** What a score promises, for every quiz of the package: design.md calls it fair, explainable and reproducible. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuiz, score, type Answer, type Answers, type Quiz } from '../../src/core/index.js';
import { evaluate } from '../../src/core/evaluate.js';
import { matchRoles } from '../../src/core/match-roles.js';
import { modelOf } from '../../src/core/model.js';
import { betterAnswers, builtInQuizzes, extremeAnswers, respondent } from '../fixtures/built-in.js';
import { smokeCases } from '../fixtures/smoke-cases.js';

/** Ids of questions that give no points to anything and decide no follow-up. */
const unscored = (quiz: Quiz): readonly string[] =>
  modelOf(quiz)
    .questions.filter(({ question, possible }) => {
      const isLookedAt = JSON.stringify(quiz.questions.map(({ showIf }) => showIf ?? null)).includes(
        `"question":"${question.id}"`,
      );
      return possible.size === 0 && !isLookedAt;
    })
    .map(({ question }) => question.id);

/** Answers that are worth looking at: the author's respondents, or the public cases. */
const known = (quiz: Quiz): readonly Answers[] =>
  quiz.id === 'sde-to-ml'
    ? smokeCases.map(({ answers }) => answers)
    : (quiz.expect ?? []).map(({ answers }) => answers);

const isDefined = (entry: [string, Answer | undefined]): entry is [string, Answer] => entry[1] !== undefined;

for (const quiz of builtInQuizzes) {
  describe(`what a score of ${quiz.id} promises`, () => {
    it('rests on a document without a fault or a warning', () => {
      expect(parseQuiz(quiz).issues).to.deep.equal([]);
    });

    it('gives 100 in everything to all best answers and 0 to all lowest', () => {
      const best = score(quiz, extremeAnswers(quiz, 'best'));
      const worst = score(quiz, extremeAnswers(quiz, 'worst'));
      const all = quiz.dimensions.length + 1;
      expect([best.total, ...best.dimensions.map((d) => d.score)]).to.deep.equal(Array(all).fill(100));
      expect([worst.total, ...worst.dimensions.map((d) => d.score)]).to.deep.equal(Array(all).fill(0));
      expect([...best.gates, ...best.open]).to.deep.equal([]);
    });

    it('never lowers the total, a dimension or the fit of a role for a better answer', () => {
      const fits = (answers: Answers): ReadonlyMap<string, number> =>
        new Map(matchRoles(quiz, evaluate(quiz, answers)).map(({ role, fit }) => [role.id, fit]));
      fc.assert(
        fc.property(
          respondent(quiz),
          fc.constantFrom(...quiz.questions),
          fc.nat(),
          (answers, question, pick) => {
            const better = betterAnswers(question, answers[question.id]);
            const improved = better[pick % Math.max(1, better.length)];
            if (improved === undefined) return;
            const richer = { ...answers, [question.id]: improved };
            const before = score(quiz, answers);
            const after = score(quiz, richer);
            expect(after.overall).to.be.at.least(before.overall);
            after.dimensions.forEach((d, place) =>
              expect(d.score).to.be.at.least(before.dimensions[place]?.score ?? 0),
            );
            const fitsBefore = fits(answers);
            // Fits are sums of floating-point numbers, which are not the score.
            for (const [role, fit] of fits(richer)) {
              expect(fit, role).to.be.at.least((fitsBefore.get(role) ?? 0) - 1e-9);
            }
          },
        ),
        { numRuns: 1500 },
      );
    });

    it('reaches every band', () => {
      const bands = new Set(known(quiz).map((answers) => score(quiz, answers).band));
      expect([...bands].sort()).to.deep.equal(quiz.bands.map(({ id }) => id).sort());
    });

    it('is not moved by questions without points', () => {
      const free = unscored(quiz);
      expect(free).not.to.deep.equal([]);
      fc.assert(
        fc.property(respondent(quiz), respondent(quiz), (answers, other) => {
          const changed = free.map((id): [string, Answer | undefined] => [id, other[id]]).filter(isDefined);
          const moved = { ...answers, ...Object.fromEntries(changed) };
          expect(score(quiz, moved)).to.deep.equal(score(quiz, answers));
        }),
        { numRuns: 300 },
      );
    });

    it('does not depend on the order of answers or ticks, and gives the same bytes twice', () => {
      const isOrdered = (id: string): boolean =>
        quiz.questions.some((question) => question.id === id && question.type === 'ranking');
      fc.assert(
        fc.property(respondent(quiz), (answers) => {
          const reversed = Object.fromEntries(
            Object.entries(answers)
              .reverse()
              .map(([id, given]) => [
                id,
                typeof given === 'object' && !isOrdered(id) ? [...given].reverse() : given,
              ]),
          );
          expect(JSON.stringify(score(quiz, reversed))).to.equal(JSON.stringify(score(quiz, answers)));
        }),
        { numRuns: 500 },
      );
    });

    it('has a receipt whose lines add up to the total, exactly', () => {
      fc.assert(
        fc.property(respondent(quiz), (answers) => {
          const { receipt, total } = score(quiz, answers);
          expect(receipt.reduce((sum, { amount }) => sum + amount, 0)).to.equal(total * 1000);
          expect(receipt.every(({ amount }) => Number.isInteger(amount))).to.equal(true);
        }),
        { numRuns: 500 },
      );
    });

    it('never promises less than it gives: the total lies at or below "up to"', () => {
      fc.assert(
        fc.property(respondent(quiz), (answers) => {
          const { total, upTo, open } = score(quiz, answers);
          expect(upTo).to.be.at.least(total);
          if (open.length === 0) expect(upTo).to.equal(total);
        }),
        { numRuns: 500 },
      );
    });
  });
}

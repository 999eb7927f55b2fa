import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtInText } from './built-in.mjs';
import { everyAnswer } from './every-answer.mjs';
import { importSource } from './source.mjs';

const { totalsOf } = await importSource('src/cli/space/totals.ts');
const { survey } = await importSource('src/cli/space/survey.ts');
const { truthsOf, scoresReached } = await importSource('src/cli/space/truths.ts');
const { chancesOf, levelsOf } = await importSource('src/cli/simulate/population.ts');
const { exactGates, exactRoles } = await importSource('src/cli/simulate/exact-shares.ts');
const { countRespondents } = await importSource('src/cli/simulate/counts.ts');
const { drawsOf } = await importSource('src/cli/space/draws.ts');
const { holds } = await importSource('src/core/condition.ts');
const { evaluate } = await importSource('src/core/evaluate.ts');
const { modelOf } = await importSource('src/core/model.ts');
const { parseQuiz } = await importSource('src/core/parse-quiz.ts');
const { score } = await importSource('src/core/score.ts');
const { arbitraryQuiz } = await importSource('test/fixtures/arbitrary-quiz.ts');

/** RUNS=5000 looks harder than a normal run does. */
const numRuns = Number(process.env['RUNS'] ?? 150);

/** More respondents than this are not gone through one by one. */
const MAX_RESPONDENTS = 600;

/** Every complete respondent with their chance, or nothing where they are too many. @param {any} quiz @param {string} population */
function everyRespondent(quiz, population) {
  const all = levelsOf(population).flatMap(
    (/** @type {number} */ level, /** @type {number} */ _, /** @type {number[]} */ levels) => {
      let respondents = [{ answers: {}, chance: 1 / levels.length }];
      for (const entry of modelOf(quiz).questions) {
        const own = everyAnswer(entry, chancesOf(quiz, entry, population, level));
        if (respondents.length * own.length > MAX_RESPONDENTS) return [undefined];
        respondents = respondents.flatMap(({ answers, chance }) =>
          own.map((one) => ({
            answers: { ...answers, [entry.question.id]: one.answer },
            chance: chance * one.chance,
          })),
        );
      }
      return respondents;
    },
  );
  return all.includes(undefined) ? undefined : all;
}

/** @param {number} a @param {number} b @param {string} [words] */
const near = (a, b, words = '') => assert.ok(Math.abs(a - b) < 1e-9, `${words} ${a} is not ${b}`);

describe('what is worked out for every respondent', () => {
  let compared = 0;

  it('is what comes out of trying each of them, on random quizzes', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.constantFrom('uniform', 'levels'), (quiz, population) => {
        const respondents = everyRespondent(quiz, population);
        if (!respondents) return;
        const scored = respondents.map((/** @type {any} */ { answers, chance }) => ({
          chance,
          result: score(quiz, answers),
          facts: evaluate(quiz, answers).facts,
        }));
        const totals = totalsOf(quiz, population);
        if (totals) {
          compared += 1;
          const expected = new Float64Array(101);
          for (const { chance, result } of scored)
            expected[result.total] = (expected[result.total] ?? 0) + chance;
          expected.forEach((share, total) => near(totals.shares[total], share, `total ${total}:`));
        }
        const conditions = (quiz.gates ?? []).flatMap((/** @type {any} */ gate) => gate.when ?? []);
        const surveyed = survey(quiz, { conditions, dimensions: [], respondents: population });
        const truths = surveyed && truthsOf(surveyed);
        truths?.forEach((/** @type {any} */ truth, /** @type {number} */ place) => {
          const share = scored
            .filter(({ facts }) => holds(conditions[place], facts) === true)
            .reduce((sum, { chance }) => sum + chance, 0);
          near(truth.share, share, `gate ${place}:`);
        });
        quiz.dimensions.forEach((/** @type {any} */ { id }, /** @type {number} */ place) => {
          const one = survey(quiz, { conditions: [], dimensions: [place], respondents: population });
          const reached = one && scoresReached(one, place);
          if (!reached) return;
          const expected = new Map();
          for (const { chance, result } of scored) {
            const value = result.dimensions[place].score;
            expected.set(value, (expected.get(value) ?? 0) + chance);
          }
          assert.deepEqual([...reached.keys()].sort(), [...expected.keys()].sort(), id);
          for (const [value, { share }] of reached) near(share, expected.get(value), `${id} ${value}:`);
        });
      }),
      { numRuns },
    );
    assert.ok(compared > numRuns / 20, `only ${compared} of ${numRuns} quizzes were small enough`);
  });

  it('shows answers for which a condition holds, and others for which it does not', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const conditions = [...(quiz.notes ?? []), ...(quiz.actions ?? [])].map(({ when }) => when);
        const surveyed = survey(quiz, { conditions, dimensions: [], respondents: 'anyone' });
        const truths = surveyed && truthsOf(surveyed);
        truths?.forEach((/** @type {any} */ { whenTrue, whenFalse }, /** @type {number} */ place) => {
          assert.ok(whenTrue ?? whenFalse);
          const isTrue = (/** @type {any} */ answers) =>
            holds(conditions[place], evaluate(quiz, answers).facts) === true;
          if (whenTrue) assert.equal(isTrue(whenTrue), true, JSON.stringify(whenTrue));
          if (whenFalse) assert.equal(isTrue(whenFalse), false, JSON.stringify(whenFalse));
        });
      }),
      { numRuns },
    );
  });
});

describe('the exact shares of the built-in quiz', () => {
  const { quiz } = parseQuiz(JSON.parse(builtInText));

  for (const population of ['levels', 'uniform']) {
    it(`lie where 200,000 drawn respondents (${population}) lie`, () => {
      const options = { population, openShare: 0, respondents: 200_000, seed: 11, isExact: false };
      const counts = countRespondents(quiz, drawsOf(quiz), options);
      /** Five standard errors, and a little for shares next to nothing. @param {number} share @param {number} count @param {string} words */
      const isClose = (share, count, words) => {
        const counted = count / counts.respondents;
        const room = 5 * Math.sqrt((share * (1 - share)) / counts.respondents) + 1e-5;
        assert.ok(Math.abs(share - counted) < room, `${words}: ${share} is not near ${counted}`);
      };
      totalsOf(quiz, population).shares.forEach((/** @type {number} */ share, /** @type {number} */ total) =>
        isClose(share, counts.totals[total], `total ${total}`),
      );
      exactGates(quiz, population).forEach(
        (/** @type {any} */ { id, met, holds: held }, /** @type {number} */ place) => {
          isClose(met, counts.isMet[place], `${id} met`);
          isClose(held, counts.isHolding[place], `${id} holds`);
        },
      );
      exactRoles(quiz, population).forEach(
        (/** @type {any} */ { id, now, stretch, build, later }, /** @type {number} */ place) => {
          [now, stretch, build, later].forEach((share, level) =>
            isClose(share, counts.roles[place * 4 + level], `${id} ${level}`),
          );
        },
      );
    });
  }
});

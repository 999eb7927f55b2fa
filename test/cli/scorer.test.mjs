import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtInText } from './built-in.mjs';
import { importSource } from './source.mjs';

const { createScorer } = await importSource('src/cli/simulate/scorer.ts');
const { createDrawer } = await importSource('src/cli/simulate/draw.ts');
const { createRoleMatcher } = await importSource('src/cli/simulate/role-levels.ts');
const { ROLE_LEVELS } = await importSource('src/core/role-levels.ts');
const { decode, encode } = await importSource('src/cli/simulate/respondent.ts');
const { createRandom } = await importSource('src/core/draw-quiz.ts');
const { parseQuiz } = await importSource('src/core/parse-quiz.ts');
const { score } = await importSource('src/core/score.ts');
const { evaluate } = await importSource('src/core/evaluate.ts');
const { matchRoles } = await importSource('src/core/match-roles.ts');
const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');
const { arbitraryQuiz } = await importSource('test/fixtures/arbitrary-quiz.ts');

/** RUNS=20000 looks harder than a normal run does. */
const numRuns = Number(process.env['RUNS'] ?? 400);

const quizzes = {
  'the built-in quiz': parseQuiz(JSON.parse(builtInText)).quiz,
  'the small quiz': parseQuiz(smallQuiz()).quiz,
};

/** @param {any} quiz @param {any} answers what core says, in the form of the fast scorer */
function byCore(quiz, answers) {
  const { total, band, dimensions, checks, gates } = score(quiz, answers);
  return {
    total,
    band: quiz.bands.findIndex((/** @type {any} */ one) => one.id === band),
    dimensions: dimensions.map((/** @type {any} */ one) => one.score),
    checks: [checks.correct, checks.total],
    met: gates.map((/** @type {any} */ gate) => gate.id),
    holding: gates
      .filter((/** @type {any} */ gate) => gate.isHolding)
      .map((/** @type {any} */ gate) => gate.id),
    roles: Object.fromEntries(
      matchRoles(quiz, evaluate(quiz, answers)).map((/** @type {any} */ { role, level }) => [role.id, level]),
    ),
  };
}

/** @param {any} quiz @param {any} scorer @param {any} roles */
function byScorer(quiz, { result }, roles) {
  const gates = (quiz.gates ?? []).map((/** @type {any} */ gate) => gate.id);
  return {
    total: result.total,
    band: result.band,
    dimensions: [...result.dimensions],
    checks: [result.checksCorrect, result.checksTotal],
    met: gates.filter((/** @type {string} */ _, /** @type {number} */ place) => result.isMet[place] === 1),
    holding: gates.filter(
      (/** @type {string} */ _, /** @type {number} */ place) => result.isHolding[place] === 1,
    ),
    roles: Object.fromEntries(
      (quiz.roles ?? []).map((/** @type {any} */ { id }, /** @type {number} */ place) => [
        id,
        ROLE_LEVELS[roles.levels[place]],
      ]),
    ),
  };
}

/** @param {any} quiz @param {number} count @param {number} seed */
function compare(quiz, count, seed) {
  const scorer = createScorer(quiz);
  const roles = createRoleMatcher(quiz, scorer);
  for (const population of ['levels', 'uniform']) {
    for (const openShare of [0, 0.2]) {
      const { draw } = createDrawer(quiz, scorer.respondent, {
        population,
        openShare,
        random: createRandom(seed),
      });
      for (let respondent = 0; respondent < count; respondent += 1) {
        draw();
        scorer.score();
        roles.match();
        const answers = decode(scorer.model, scorer.respondent);
        assert.deepEqual(byScorer(quiz, scorer, roles), byCore(quiz, answers), JSON.stringify(answers));
      }
    }
  }
}

describe('the fast scorer', () => {
  for (const [name, quiz] of Object.entries(quizzes)) {
    it(`scores 6,000 random respondents to ${name} as core does`, () => compare(quiz, 1500, 7));
  }

  it('scores random respondents to random quizzes as core does', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.nat(), (quiz, seed) => compare(quiz, 3, seed)),
      { numRuns },
    );
  });

  it('reads answers and gives them back', () => {
    const quiz = quizzes['the built-in quiz'];
    const scorer = createScorer(quiz);
    for (const { answers } of quiz.expect) {
      encode(scorer.model, answers, scorer.respondent);
      const read = decode(scorer.model, scorer.respondent);
      assert.deepEqual(Object.keys(read).sort(), Object.keys(answers).sort());
      assert.deepEqual(score(quiz, read), score(quiz, answers));
    }
  });
});

describe('drawn respondents', () => {
  const quiz = quizzes['the built-in quiz'];

  it('are the same for the same seed, and others for another', () => {
    const drawn = (/** @type {number} */ seed) => {
      const scorer = createScorer(quiz);
      const { draw } = createDrawer(quiz, scorer.respondent, {
        population: 'levels',
        openShare: 0.1,
        random: createRandom(seed),
      });
      return Array.from({ length: 5 }, () => {
        draw();
        return decode(scorer.model, scorer.respondent);
      });
    };
    assert.deepEqual(drawn(3), drawn(3));
    assert.notDeepEqual(drawn(3), drawn(4));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TODAY } from './built-in.mjs';
import { everyone } from './every-respondent.mjs';
import { importSource } from './source.mjs';

const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { conditionsOf } = await importSource('src/cli/check/conditions-of.ts');
const { holds } = await importSource('src/core/condition.ts');
const { drawQuiz } = await importSource('src/core/draw-quiz.ts');
const { evaluate } = await importSource('src/core/evaluate.ts');
const { score } = await importSource('src/core/score.ts');
const { arbitraryDocument } = await importSource('test/fixtures/arbitrary-quiz.ts');

/** RUNS=5000 looks harder than a normal run does. */
const numRuns = Number(process.env['RUNS'] ?? 40);

/** Enough seeds to meet all draws of two of three questions. */
const SEEDS = 40;

/** Every quiz that a visitor can be asked, by seed. @param {any} quiz @returns {any[]} */
const everyDraw = (quiz) => [
  ...new Map(
    Array.from({ length: SEEDS }, (_, seed) => {
      const drawn = drawQuiz(quiz, seed);
      return [drawn.questions.map((/** @type {any} */ { id }) => id).join(), drawn];
    }),
  ).values(),
];

/** Checks random quizzes with a pool beside all respondents of all draws. @param {(quiz: any, result: any, visitors: any[]) => void} compare */
function onPooledQuizzes(compare) {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const ids = /** @type {any} */ (document).questions.map((/** @type {any} */ { id }) => id);
      const questions = ids.slice(0, 3);
      if (questions.length < 2) return;
      const pools = [{ id: 'pool', questions, pick: questions.length - 1 }];
      const result = runChecks(JSON.stringify({ .../** @type {any} */ (document), pools, expect: [] }), {
        today: TODAY,
        soonDays: 30,
      });
      const visitors = everyDraw(result.quiz).flatMap((drawn) => [
        everyone(drawn)?.map((answers) => ({ drawn, answers })),
      ]);
      if (visitors.includes(undefined)) return;
      compared += 1;
      compare(result.quiz, result, visitors.flat());
    }),
    { numRuns },
  );
  assert.ok(compared > numRuns / 20, `only ${compared} of ${numRuns} quizzes were small enough`);
}

/** @param {any} findings @param {string} code @param {string} path */
const isFound = (findings, code, path) =>
  findings.some((/** @type {any} */ one) => one.code === code && one.path === path);

describe('what check claims of a quiz with a pool', () => {
  it('is true of conditions over all draws, and it claims all that is', () => {
    onPooledQuizzes((quiz, { findings, remarks }, visitors) => {
      const facts = visitors.map(({ drawn, answers }) => evaluate(drawn, answers).facts);
      for (const { owner, path, condition } of conditionsOf(quiz)) {
        const isOpen = remarks.some((/** @type {any} */ one) => one.subject.startsWith(path));
        if (owner === 'question' || isOpen) continue;
        const count = facts.filter((one) => holds(condition, one) === true).length;
        const never = ['gate-unreachable', 'need-impossible', 'action-unreachable', 'advice-unreachable'];
        const isNever = never.some((code) => isFound(findings, code, path));
        assert.equal(isNever, count === 0, `${path} holds for ${count} of ${visitors.length}`);
        if (owner === 'gate') {
          assert.equal(isFound(findings, 'gate-permanent', path), count === visitors.length, path);
        }
      }
    });
  });

  it('is true of bands over all draws, and its witnesses are scored as their draw is', () => {
    onPooledQuizzes((quiz, { findings, remarks }, visitors) => {
      for (const { witness = [] } of findings) {
        for (const { answers, drawn, total } of witness) {
          if (!drawn) continue;
          const own = visitors.find((one) =>
            drawn.every((/** @type {string} */ id) =>
              one.drawn.questions.some((/** @type {any} */ question) => question.id === id),
            ),
          );
          assert.equal(score(own.drawn, answers).total, total);
        }
      }
      if (remarks.some((/** @type {any} */ { subject }) => subject === 'bands')) return;
      const totals = visitors.map(({ drawn, answers }) => ({
        total: score(drawn, answers).total,
        isComplete: drawn.questions.every((/** @type {any} */ { id }) => Object.hasOwn(answers, id)),
      }));
      quiz.bands.forEach((/** @type {any} */ { from }, /** @type {number} */ place) => {
        const end = quiz.bands[place + 1]?.from ?? 101;
        const inside = totals.filter(({ total }) => total >= from && total < end);
        const isClaimed = isFound(findings, 'band-unreachable', `bands[${place}]`);
        assert.ok(!isClaimed || !inside.some(({ isComplete }) => isComplete), `band ${place} is reached`);
        assert.ok(isClaimed || inside.length > 0, `band ${place} is not reached`);
      });
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TODAY } from './built-in.mjs';
import { everyone } from './every-respondent.mjs';
import { importSource } from './source.mjs';

const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { improvementsOf } = await importSource('src/cli/check/better-answers.ts');
const { conditionsOf } = await importSource('src/cli/check/conditions-of.ts');
const { matchRoles } = await importSource('src/core/match-roles.ts');
const { holds } = await importSource('src/core/condition.ts');
const { evaluate } = await importSource('src/core/evaluate.ts');
const { modelOf } = await importSource('src/core/model.ts');
const { pathOf } = await importSource('src/core/path.ts');
const { score } = await importSource('src/core/score.ts');
const { arbitraryDocument } = await importSource('test/fixtures/arbitrary-quiz.ts');

/** RUNS=5000 looks harder than a normal run does. */
const numRuns = Number(process.env['RUNS'] ?? 40);

/** Runs the checks of small random quizzes beside all of their respondents. @param {(quiz: any, result: any, respondents: any[]) => void} compare */
function onSmallQuizzes(compare) {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const result = runChecks(JSON.stringify(document), { today: TODAY, soonDays: 30 });
      const respondents = everyone(result.quiz);
      if (!respondents) return;
      compared += 1;
      compare(result.quiz, result, respondents);
    }),
    { numRuns },
  );
  assert.ok(compared > numRuns / 20, `only ${compared} of ${numRuns} quizzes were small enough`);
}

/** @param {any} findings @param {string} code @param {string} path */
const isFound = (findings, code, path) =>
  findings.some((/** @type {any} */ one) => one.code === code && one.path === path);

describe('what check claims', () => {
  it('of conditions that nobody or everybody meets is true, and it claims it of all of them', () => {
    onSmallQuizzes((quiz, { findings, remarks }, respondents) => {
      const facts = respondents.map((answers) => evaluate(quiz, answers).facts);
      for (const { owner, path, condition } of conditionsOf(quiz)) {
        if (owner === 'question' || remarks.some((/** @type {any} */ one) => one.subject.startsWith(path)))
          continue;
        const count = facts.filter((one) => holds(condition, one) === true).length;
        const never = ['gate-unreachable', 'need-impossible', 'action-unreachable', 'advice-unreachable'];
        const isNever = never.some((code) => isFound(findings, code, path));
        assert.equal(isNever, count === 0, `${path} holds for ${count} of ${respondents.length}`);
        if (owner === 'gate') {
          assert.equal(isFound(findings, 'gate-permanent', path), count === respondents.length, path);
        }
      }
    });
  });

  it('of bands is true, and it claims it of all that no complete answers reach', () => {
    onSmallQuizzes((quiz, { findings, remarks }, respondents) => {
      if (remarks.some((/** @type {any} */ { subject }) => subject === 'bands')) return;
      const complete = respondents.filter((answers) =>
        quiz.questions.every((/** @type {any} */ { id }) => Object.hasOwn(answers, id)),
      );
      const totals = respondents.map((answers) => score(quiz, answers).total);
      quiz.bands.forEach((/** @type {any} */ { from }, /** @type {number} */ place) => {
        const end = quiz.bands[place + 1]?.from ?? 101;
        const isIn = (/** @type {number} */ total) => total >= from && total < end;
        const isClaimed = isFound(findings, 'band-unreachable', `bands[${place}]`);
        const isReachedByAll = complete.some((answers) => isIn(score(quiz, answers).total));
        assert.ok(!isClaimed || !isReachedByAll, `band ${place} is reached`);
        assert.ok(isClaimed || totals.some(isIn), `band ${place} is not reached`);
      });
    });
  });

  it('of roles is true, and it claims it of all that nobody is ready for', () => {
    onSmallQuizzes((quiz, { findings, remarks }, respondents) => {
      const ready = new Set(
        respondents.flatMap((answers) =>
          matchRoles(quiz, evaluate(quiz, answers))
            .filter((/** @type {any} */ { level }) => level === 'now')
            .map((/** @type {any} */ { role }) => role.id),
        ),
      );
      (quiz.roles ?? []).forEach((/** @type {any} */ { id }, /** @type {number} */ place) => {
        const path = `roles[${place}]`;
        if (remarks.some((/** @type {any} */ { subject }) => subject === path)) return;
        assert.equal(isFound(findings, 'role-unreachable', path), !ready.has(id), path);
      });
    });
  });

  it('of a fair quiz is true: where it finds and leaves nothing, no better answer lowers a score', () => {
    let proved = 0;
    onSmallQuizzes((quiz, { findings, remarks }, respondents) => {
      const unfair = ['better-answer-lowers', 'silence-scores-more'];
      const isOpen = remarks.some((/** @type {any} */ { text }) => text.includes('better answer'));
      if (isOpen || findings.some((/** @type {any} */ { code }) => unfair.includes(code))) return;
      proved += 1;
      for (const answers of respondents) {
        const before = score(quiz, answers);
        for (const entry of modelOf(quiz).questions) {
          const { id } = entry.question;
          if (!pathOf(quiz, answers).questions.some((/** @type {any} */ one) => one.id === id)) continue;
          for (const { from, to } of improvementsOf(quiz, entry)) {
            if (JSON.stringify(answers[id] ?? null) !== JSON.stringify(from)) continue;
            const after = score(quiz, { ...answers, [id]: to });
            const words = `${JSON.stringify(answers)}, ${id}: ${JSON.stringify(to)}`;
            assert.ok(after.total >= before.total, words);
            after.dimensions.forEach((/** @type {any} */ one, /** @type {number} */ place) => {
              if (quiz.dimensions[place].weight === 0) return;
              assert.ok(one.score >= before.dimensions[place].score - 1e-9, words);
            });
          }
        }
      }
    });
    assert.ok(proved > 0);
  });

  it('is shown by witnesses with the scores that core gives', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { quiz, findings } = runChecks(JSON.stringify(document), { today: TODAY, soonDays: 30 });
        for (const { witness = [] } of findings) {
          for (const { answers, total, band } of witness) {
            const expected = score(quiz, answers);
            assert.deepEqual([total, band], [expected.total, expected.band]);
          }
        }
      }),
      { numRuns },
    );
  });
});

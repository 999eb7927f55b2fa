/**
 * The coach against an oracle that tries every way, on small random quizzes with every type of question, hidden questions, gates,
 * calibration, and actions that wait for each other. RUNS=200000 looks harder than a normal run does.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { runnerImport } from 'vite';

const importSource = async (file) =>
  (await runnerImport(fileURLToPath(new URL(`../../${file}`, import.meta.url)))).module;

const { coach } = await importSource('src/core/coach.ts');
const { cleanAnswers } = await importSource('test/fixtures/clean-answers.ts');
const { drawCoachCase } = await importSource('test/fixtures/coach-case.ts');
const { createDraw } = await importSource('test/fixtures/draw.ts');
const { cheapestWay } = await importSource('test/oracle/cheapest-way.ts');

/** How many quizzes are judged at least. */
const least = Number(process.env.RUNS ?? 5000);

describe('coach', () => {
  it('finds the least that it takes, on small random quizzes', () => {
    const judged = { way: 0, none: 0, top: 0, open: 0 };
    fc.assert(
      fc.property(coachCase, ({ quiz, answers }) => {
        const found = coach(quiz, answers, { limit: Infinity });
        judged[found.kind] += 1;
        if (found.kind === 'top' || found.kind === 'open') return;
        const { answers: singles, hours } = found.kind === 'way' ? found : {};
        assert.equal(found.isLeast, true);
        assert.deepEqual(
          found.kind === 'way' ? { answers: singles, hours } : null,
          cheapestWay(quiz, cleanAnswers(quiz, answers)),
        );
      }),
      { numRuns: Math.ceil(least * 1.6) },
    );
    assert.ok(judged.way + judged.none >= least, JSON.stringify(judged));
  });
});

const coachCase = fc.gen().map((value) => drawCoachCase(createDraw((most) => value(fc.nat, most))));

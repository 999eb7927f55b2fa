import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pooledQuiz } from './pooled-quiz.mjs';
import { run } from './run.mjs';
import { importSource } from './source.mjs';

const { drawsOf } = await importSource('src/cli/space/draws.ts');
const { countRespondents } = await importSource('src/cli/simulate/counts.ts');
const { runSimulation } = await importSource('src/cli/simulate/run-simulation.ts');

const options = { population: 'levels', openShare: 0, respondents: 60_000, seed: 3, isExact: true };

describe('simulate of a quiz with pools', () => {
  const quiz = pooledQuiz(5, 2);
  const simulation = runSimulation(quiz, options);

  it('is exact where all draws were looked at', () => {
    assert.deepEqual(simulation.exact, { totals: true, gates: true, roles: true, dimensions: true });
    assert.deepEqual([simulation.whyNotExact, simulation.draws], [null, { looked: 10, bound: null }]);
  });

  it('gives shares that lie where drawn respondents lie', () => {
    const counts = countRespondents(quiz, drawsOf(quiz), options);
    /** Five standard errors, and a little for shares next to nothing. @param {number} share @param {number} count @param {string} words */
    const isClose = (share, count, words) => {
      const counted = count / options.respondents;
      const room = 5 * Math.sqrt((share * (1 - share)) / options.respondents) + 1e-4;
      assert.ok(Math.abs(share - counted) < room, `${words}: ${share} is not near ${counted}`);
    };
    simulation.totals.shares.forEach((/** @type {number} */ share, /** @type {number} */ total) =>
      isClose(share, counts.totals[total], `total ${total}`),
    );
    simulation.gates.forEach((/** @type {any} */ gate, /** @type {number} */ place) => {
      isClose(gate.met, counts.isMet[place], `${gate.id} met`);
      isClose(gate.holds, counts.isHolding[place], `${gate.id} holds`);
    });
    simulation.roles.forEach((/** @type {any} */ role, /** @type {number} */ place) => {
      isClose(role.now, counts.roles[place * 4], `${role.id} now`);
    });
    simulation.dimensions.forEach((/** @type {any} */ { id, tens }, /** @type {number} */ place) => {
      tens.forEach((/** @type {number} */ share, /** @type {number} */ ten) =>
        isClose(share, counts.tens[place * 10 + ten], `${id} ${ten}`),
      );
    });
  });

  it('asks each question of a pool as often as the others', () => {
    for (const { id, shown } of simulation.questions) {
      if (quiz.pools[0].questions.includes(id)) assert.ok(Math.abs(shown - 0.4) < 0.001, `${id}: ${shown}`);
    }
  });

  it('says what it looked at', async () => {
    const simulate = async (/** @type {any} */ document) =>
      (await run(['simulate', '-', '--respondents', '2000'], { input: JSON.stringify(document) })).out;
    assert.match(
      await simulate(quiz),
      /Asked all 10 draws of the pools equally often\.\nExact: bands, gates/,
    );
    const many = await simulate(pooledQuiz(12, 5));
    assert.match(many, /Asked 200 of 792 draws of the pools equally often\./);
    assert.match(many, /Nothing here is exact, because only 200 of 792 draws were looked at\./);
    assert.doesNotMatch(await simulate(pooledQuiz(3, 3)), /draws/);
  });
});

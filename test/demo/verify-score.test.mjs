/** The verdict on a lead, without a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyScore } from '../../demo/receiver/verify-score.mjs';
import { importSource } from '../cli/source.mjs';

const core = await importSource('src/core/index.ts');
const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');

const { quiz } = core.parseQuiz({
  ...smallQuiz(),
  expect: [],
  pools: [{ id: 'some', questions: ['python', 'tools', 'depth'], pick: 1 }],
});

describe('the verdict on a lead of a quiz that draws', () => {
  it('is worked out from the questions that the visitor was asked', () => {
    for (const seed of [1, 2, 3, 4]) {
      const asked = core.drawQuiz(quiz, seed);
      const answers = { python: 'p2', tools: ['git'], live: 'yes' };
      const { total, band, dimensions } = core.buildReport(asked, answers, { today: '2026-11-23' });
      const report = {
        total,
        band: band?.id ?? null,
        dimensions: Object.fromEntries(dimensions.map((/** @type {any} */ { id, score }) => [id, score])),
        tags: [],
      };
      const lead = /** @type {any} */ ({
        quiz: { id: quiz.id, version: quiz.version, seed },
        answers,
        report,
      });
      assert.deepEqual(verifyScore(core, quiz, lead), { verified: 'match' });
      const unseeded = { ...lead, quiz: { ...lead.quiz, seed: undefined } };
      assert.equal(verifyScore(core, quiz, unseeded).verified, 'mismatch');
    }
  });
});

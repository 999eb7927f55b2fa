import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { launchChromium } from './browser.mjs';
import { judge } from './judge.mjs';
import { bootAndStep, mounts, result } from './scenarios.mjs';
import { startServer } from './server.mjs';
import { buildSubjects } from './subjects.mjs';

/** What repeats exactly, measured once. Times are the matter of `npm run bench`: a busy machine must not fail a test. */
describe('what the quiz costs a page', { skip: noChromium }, () => {
  /** @type {import('./scenarios.mjs').Bench} */
  let bench;
  /** @type {import('./scenarios.mjs').Subject} */
  let ours;

  before(async () => {
    [ours] = /** @type {[typeof ours]} */ (await buildSubjects());
    bench = { browser: await launchChromium(), server: await startServer(), throttle: 1 };
  });
  after(async () => {
    await bench?.browser.close();
    bench?.server.close();
  });

  it('is one request until the first question', async () => {
    assertMet(await bootAndStep(bench, ours, 12), ['requests to the first question']);
  });

  it('is a result that does not grow with the number of questions', async () => {
    assertMet(await result(bench, ours, 1000), ['elements of the result, 1000']);
  });

  it('is nothing once it was taken away', async () => {
    const names = ['nodes', 'listeners', 'heap'].map((what) => `200 mounts leave: ${what}`);
    assertMet(await mounts(bench, ours), names);
  });
});

/** @param {import('./scenarios.mjs').Sample} sample @param {readonly string[]} names of the figures that come from it */
function assertMet(sample, names) {
  const exact = judge({ ours: [sample] }).filter(({ isExact }) => isExact);
  assert.deepEqual(
    exact.map(({ name }) => name),
    names,
  );
  for (const { name, result, must, isMissed } of exact) {
    assert.ok(!isMissed, `${name}: ${result}, must be at most ${must}`);
  }
}

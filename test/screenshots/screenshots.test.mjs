/**
 * Every state looks as it did when a person last looked: on a phone and a desktop, light, dark, in forced colours, right to left, and in
 * a language that is 40 % longer. `npm run screenshots:update` takes what is on screen now; `npm run contact-sheet` shows it all.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { baselineFiles, checkAgainstBaseline, clearDifferences } from './baselines.mjs';
import { openStage } from './open-stage.mjs';
import { folderOf, photographedStates, takeShots, variantsOf } from './shots.mjs';

const advice = 'Look at test/screenshots/differences. If it is meant to be so: npm run screenshots:update';

if (noChromium) {
  it('looks as before', { skip: noChromium }, () => {});
} else {
  clearDifferences();
  const stage = await openStage();
  const page = await stage.open();
  const states = await photographedStates(page);

  describe('what a visitor sees', () => {
    after(() => stage.close());

    for (const state of states) {
      it(`is as before: ${state}`, async () => {
        const faults = [];
        for await (const { file, image } of takeShots(page, state))
          faults.push(checkAgainstBaseline(file, image));
        assert.deepEqual(faults.filter(Boolean), [], advice);
      });
    }

    it('has a baseline for every state and variant, and none besides', () => {
      const wanted = states.flatMap((state) =>
        variantsOf(state).map((variant) => `${folderOf(state)}/${variant}.png`),
      );
      assert.deepEqual(baselineFiles(), wanted.sort(), advice);
    });
  });
}

/**
 * What assistive technology is told of each state is what a person has read and agreed to: test/accessibility-tree/trees.
 * `npm run trees:update` takes what it is told now.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { openStage, showState, statesOn } from '../screenshots/open-stage.mjs';
import { readTree } from './read-tree.mjs';
import { expectedTree, otherTrees } from './trees.mjs';

if (noChromium) {
  it('is told as before', { skip: noChromium }, () => {});
} else {
  const stage = await openStage();
  const page = await stage.open();
  const states = await statesOn(page);

  describe('what assistive technology is told', () => {
    after(() => stage.close());

    for (const state of states) {
      it(`is as before: ${state}`, async () => {
        await showState(page, state, 'en');
        assert.equal(
          await readTree(page),
          expectedTree(state),
          'If it is meant to be so: npm run trees:update',
        );
      });
    }

    it('says of each radio which of how many it is', async () => {
      await showState(page, 'the gallery: single', 'en');
      const radios = (await readTree(page)).match(/radio .*/g) ?? [];
      const places = radios.map((line) => / (\d+ of \d+)/.exec(line)?.[1]);
      assert.deepEqual(places, ['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    });

    it('is written down for every state, and for nothing besides', () => {
      assert.deepEqual(otherTrees(states), []);
    });
  });
}

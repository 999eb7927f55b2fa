/**
 * `npm run screenshots:update`: what is on screen now is what is expected from now on.
 *
 *   npm run screenshots:update [-- text in a state's name…]
 *
 * Without a text it takes all, and removes those of states that are no more. Look at what changed before you commit it:
 * `npm run contact-sheet`.
 */
import { removeOtherBaselines, writeBaseline } from './baselines.mjs';
import { openStage } from './open-stage.mjs';
import { photographedStates, takeShots } from './shots.mjs';

const filters = process.argv.slice(2);
const stage = await openStage();
const page = await stage.open();
/** @type {string[]} */
const files = [];
let changed = 0;
try {
  for (const state of await photographedStates(page)) {
    if (filters.length > 0 && !filters.some((filter) => state.includes(filter))) continue;
    for await (const { file, image } of takeShots(page, state)) {
      files.push(file);
      if (writeBaseline(file, image)) changed += 1;
    }
  }
} finally {
  await stage.close();
}
const removed = filters.length > 0 ? [] : removeOtherBaselines(files);
console.log(`${files.length} screenshots: ${changed} are new or changed, ${removed.length} removed`);

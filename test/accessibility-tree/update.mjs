/**
 * `npm run trees:update`: what assistive technology is told now is what is expected from now on. Read what changed before you commit it.
 *
 *   npm run trees:update [-- text in a state's name…]
 */
import { openStage, showState, statesOn } from '../screenshots/open-stage.mjs';
import { readTree } from './read-tree.mjs';
import { expectedTree, otherTrees, removeTrees, writeTree } from './trees.mjs';

const filters = process.argv.slice(2);
const stage = await openStage();
let changed = 0;
try {
  const page = await stage.open();
  const states = await statesOn(page);
  for (const state of states) {
    if (filters.length > 0 && !filters.some((filter) => state.includes(filter))) continue;
    await showState(page, state, 'en');
    const tree = await readTree(page);
    if (tree === expectedTree(state)) continue;
    writeTree(state, tree);
    changed += 1;
  }
  const others = otherTrees(states);
  removeTrees(others);
  console.log(`${states.length} trees: ${changed} are new or changed, ${others.length} removed`);
} finally {
  await stage.close();
}

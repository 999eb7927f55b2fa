import { invariants } from '../invariants/all.js';

/** A share of the search that `npm run test:invariants` makes. */
const share = { quizzes: 200, walks: 10 };

describe('for every quiz and every visitor', () => {
  for (const { name, search } of invariants) it(name, () => search(share));
});

/**
 * All invariants of core that hold for random quizzes. Of the project's list of 32, these are held elsewhere: 21 (the parser never throws) and
 * more of 22 and 23 in `test/core/parse-quiz-properties.test.ts`; 26 with made-up records in `test/core/parse-snapshot.test.ts`; 27 for
 * every single value in `test/core/content-hash.test.ts`; 14 (100 can be reached) for the built-in quiz in `test/core/score.test.ts`,
 * because an author may write a quiz in which nobody reaches 100; 24 with every character of 200 links changed in
 * `test/core/share-token.test.ts`.
 */
import { documentInvariants } from './documents.js';
import type { Invariant } from './invariant.js';
import { scoreInvariants } from './scores.js';
import { shareInvariants } from './shares.js';
import { walkInvariants } from './walks.js';

export const invariants: readonly Invariant[] = [
  ...documentInvariants,
  ...walkInvariants,
  ...scoreInvariants,
  ...shareInvariants,
];

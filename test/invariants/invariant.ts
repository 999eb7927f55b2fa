/**
 * What an invariant is: a sentence that holds for every quiz and every visitor, and a search for a counterexample. No test runner in
 * here: a share of the search runs with the tests of core, all of it with `npm run test:invariants`.
 */

/** How far a search goes. */
export interface Effort {
  /** Random quizzes. */
  readonly quizzes: number;
  /** Random walks through each of them. */
  readonly walks: number;
}

/** A sentence and its search. */
export interface Invariant {
  readonly name: string;
  /** Throws with the smallest counterexample that was found. */
  readonly search: (effort: Effort) => void;
}

/** Throws unless both are the same JSON. */
export function same(found: unknown, wanted: unknown, what: string): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: found ${one}, wanted ${other}`);
}

/** Throws unless it holds. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

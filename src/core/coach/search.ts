/**
 * The cheapest way to a goal, found by trying: depth first, and leaving out what cannot be cheaper than what was found
 * (`bound.ts`). Moves whose order does not matter are tried in one order only: once all that begins with a move was looked at, it
 * sleeps until something is made after which it can lead elsewhere (sleep sets: Godefroid, 1996).
 *
 * In: a draft, moves, a goal. Out: moves in an order in which the turn of each has come.
 */

import { leastHours, measure, type Bound } from './bound.js';
import { createField, type Candidate, type Field } from './candidates.js';
import { answersIn, improveDraft, tolerance, type Draft } from './draft.js';
import { isFree, type Move } from './moves.js';
import type { Answers } from '../quiz.js';

/** What is searched for. */
export interface Goal {
  /** The least overall score, before rounding. */
  readonly overall: number;
  /** Whether answers reach it by the exact score; asked only where a draft does, or comes closer than `tolerance`. */
  readonly isReached: (answers: Answers) => boolean;
}

/** What was found. */
export interface Found {
  /** The cheapest moves in their order; `null` where none lead to the goal. */
  readonly moves: readonly Move[] | null;
  /** How many candidates were looked at; beyond the limit the search ended early. */
  readonly looks: number;
}

/**
 * The cheapest moves: the fewest single better answers, and of these ways the fewest hours.
 * @param singles the fewest and the most single better answers to look for
 * @param limit how many candidates may be looked at
 */
export function search(
  start: Draft,
  moves: readonly Move[],
  goal: Goal,
  [fewest, most]: readonly [number, number],
  limit: number,
): Found {
  const field = createField(start, moves, goal.overall);
  const { candidates, barriers } = field;
  const unit = candidates.reduce((all, { move }) => divisor(all, move.hours), 0) || 1;
  const made: Candidate[] = [];
  let best: { readonly moves: readonly Move[]; readonly hours: number } | undefined;
  let looks = 0;

  const visit = (draft: Draft, hours: number, singlesLeft: number): void => {
    if (hours >= (best?.hours ?? Infinity)) return;
    if (isReached(field, goal, draft)) {
      best = { moves: made.map(({ move }) => move), hours };
      return;
    }
    const measured = measure(field, start, draft);
    const resting: Candidate[] = [];
    let bound: Bound | undefined;
    for (const one of inOrder(draft, singlesLeft)) {
      looks += candidates.length;
      if (looks > limit) break;
      const most = (best?.hours ?? Infinity) - hours;
      // The one that sleeps since the last bound matters only if that bound made use of it.
      if (!bound || bound.used.has(resting.at(-1)!))
        bound = leastHours(field, draft, measured, goal.overall, singlesLeft, most - unit + tolerance);
      // What is found costs a whole number of units.
      if (Math.ceil((bound.hours - tolerance) / unit) * unit >= most) break;
      const next = improveDraft(draft, one.move.improvements, one.changesPath);
      if (next !== draft) make(one, next, hours, singlesLeft);
      one.isAsleep = true;
      resting.push(one);
    }
    for (const one of resting) one.isAsleep = false;
  };

  const make = (one: Candidate, next: Draft, hours: number, singlesLeft: number): void => {
    const woken = one.wakes.filter(({ isAsleep }) => isAsleep);
    const excluded = one.excludes.filter(({ isExcluded }) => !isExcluded);
    const left = singlesLeft - (one.move.action ? 0 : 1);
    const turned = one.affects.filter(
      (other) => (left > 0 || other.move.action) && other.isFree !== isFree(next, other.move),
    );
    const mark = (isMade: boolean): void => {
      one.isMade = isMade;
      for (const other of woken) other.isAsleep = !isMade;
      for (const other of excluded) other.isExcluded = isMade;
      for (const other of turned) other.isFree = !other.isFree;
    };
    mark(true);
    made.push(one);
    visit(next, hours + one.move.hours, left);
    made.pop();
    mark(false);
  };

  /** What can be made now: single answers, then what leads to the fall of a barrier, then the rest. */
  const inOrder = ({ facts }: Draft, singlesLeft: number): readonly Candidate[] => {
    const open = candidates.filter(
      ({ move, isFree: isNow, isMade, isExcluded, isAsleep }) =>
        isNow && !isMade && !isExcluded && !isAsleep && (move.action !== null || singlesLeft > 0),
    );
    const leading = new Set<Candidate>();
    const lead = (one: Candidate): void => {
      if (one.isMade || leading.has(one)) return;
      leading.add(one);
      if (!one.isFree) one.broughtBy.forEach(lead);
    };
    for (const { isUp, lifters } of barriers) if (isUp(facts)) lifters.forEach(lead);
    const rank = (one: Candidate): number => (one.move.action ? (leading.has(one) ? 1 : 2) : 0);
    return leading.size > 0 ? open.sort((a, b) => rank(a) - rank(b)) : open;
  };

  for (let singles = fewest; singles <= most; singles += 1) {
    visit(start, 0, singles);
    if (best || looks > limit) break;
  }
  return { moves: best?.moves ?? null, looks };
}

const isReached = ({ barriers }: Field, goal: Goal, draft: Draft): boolean =>
  draft.base >= goal.overall - tolerance &&
  !barriers.some(({ isUp }) => isUp(draft.facts)) &&
  goal.isReached(answersIn(draft));

/**
 * Moves that lead to the goal, for where there is no time to find the cheapest: always the action that gives most for its hours, and a
 * single better answer only where no action is left. `null` where this does not lead there.
 */
export function dive(start: Draft, moves: readonly Move[], goal: Goal): readonly Move[] | null {
  const field = createField(start, moves, goal.overall);
  const isAction = ({ move }: Candidate): boolean => move.action !== null;
  const inOrder = [...field.candidates].sort((a, b) => Number(isAction(b)) - Number(isAction(a)));
  const made: Move[] = [];
  let draft = start;
  while (!isReached(field, goal, draft)) {
    const before = draft;
    const one = inOrder.find(({ move, changesPath, isMade, isExcluded }) => {
      if (isMade || isExcluded || !isFree(before, move)) return false;
      draft = improveDraft(before, move.improvements, changesPath);
      return draft !== before;
    });
    if (!one) return null;
    one.isMade = true;
    for (const other of one.excludes) other.isExcluded = true;
    made.push(one.move);
  }
  return made;
}

const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);

/**
 * How many hours it takes at least to reach the goal from a draft. Never more than it really takes, so that a search may leave out
 * what cannot be better than what it found.
 *
 * It is the answer to an easier question: every candidate can be made in part, at its best rate, as if its turn had come; only the
 * room of each question and dimension is kept. Taking the best gain per hour first is then the cheapest. What has to be made in any
 * case, because a barrier falls in no other way, is counted in full.
 */

import type { Candidate, Field } from './candidates.js';
import { calibratedTo, tolerance, type Draft } from './draft.js';

/**
 * The least further hours in thousandths; `Infinity` where the goal cannot be reached.
 * @param start the draft that the worth of the candidates was worked out from
 * @param singles how many single better answers may still be made
 */
export function leastHours(field: Field, start: Draft, draft: Draft, goal: number, singles: number): number {
  markLive(field.candidates, singles);
  const forced = forcedBy(field, draft);
  if (!forced) return Infinity;
  const room = measureRooms(field, start, draft);
  let missing = goal - room.base;
  let hours = 0;
  for (const { move } of forced) hours += move.hours;
  for (const one of forced) missing -= take(one, room.left);
  let singlesLeft = singles;
  for (const one of field.candidates) {
    if (missing <= tolerance) return hours;
    if (!one.isLive || forced.has(one)) continue;
    if (one.move.action) {
      const taken = take(one, room.left);
      hours += one.worth > 0 ? (one.move.hours * Math.min(taken, missing)) / one.worth : 0;
      missing -= taken;
    } else if (singlesLeft > 0) {
      singlesLeft -= 1;
      missing -= one.worth;
    }
  }
  return missing <= tolerance ? hours : Infinity;
}

/** Marks what may still be made: what is free, and what something live can free or wake. */
function markLive(candidates: readonly Candidate[], singles: number): void {
  const waiting: Candidate[] = [];
  for (const one of candidates) {
    const isOpen = !one.isMade && !one.isExcluded && (one.move.action !== null || singles > 0);
    one.isLive = isOpen && one.isFree && !one.isAsleep;
    if (isOpen && !one.isLive) waiting.push(one);
  }
  const isLive = (one: Candidate): boolean => one.isLive;
  for (let found = true; found;) {
    found = false;
    for (const one of waiting) {
      if (one.isLive) continue;
      if (one.isAsleep && !one.related.some(isLive)) continue;
      if (!one.isFree && !one.broughtBy.some(isLive)) continue;
      one.isLive = found = true;
    }
  }
}

/** What has to be made in any case; `undefined` where a barrier cannot fall. */
function forcedBy({ barriers }: Field, { facts }: Draft): ReadonlySet<Candidate> | undefined {
  const forced = new Set<Candidate>();
  for (const { isUp, lifters } of barriers) {
    if (!isUp(facts)) continue;
    const needs = neededByAll(lifters, []);
    if (!needs) return undefined;
    for (const one of needs) forced.add(one);
  }
  return forced;
}

/** Deeper than this, a chain of what has to come first is not followed. */
const deepest = 4;

/** What every live one of these needs, itself included; `undefined` where none is live. */
function neededByAll(
  ways: readonly Candidate[],
  trail: readonly Candidate[],
): readonly Candidate[] | undefined {
  const live = ways.filter((way) => way.isLive && !trail.includes(way));
  const free = live.filter(({ isFree }) => isFree);
  // Two that need nothing else have nothing in common.
  if (free.length > 1) return [];
  let common: readonly Candidate[] | undefined = free.length > 0 ? free : undefined;
  for (const way of live) {
    if (way.isFree) continue;
    if (common?.length === 0) break;
    const before = trail.length < deepest ? neededByAll(way.broughtBy, [...trail, way]) : [];
    if (!before) continue;
    const needs = [way, ...before];
    common = common ? common.filter((one) => needs.includes(one)) : needs;
  }
  return common;
}

interface RoomLeft {
  /** The base at best, if nothing more were made. */
  readonly base: number;
  /** What the dimensions can still take, in points of the overall score. */
  readonly left: number[];
}

/**
 * What can still be given. A question that does not count (it is hidden, or too few of its options are ticked) does so here as far
 * as its answer became better: what it was worth at the start is given by what shows it.
 */
function measureRooms({ candidates, rooms, rates }: Field, start: Draft, draft: Draft): RoomLeft {
  const { model, states, shown } = draft;
  const earned = [...draft.earned];
  const before = (id: string): readonly number[] =>
    shown.has(id) || start.shown.has(id) ? [] : (start.states.get(id)?.earned ?? []);
  for (const [id, state] of states) {
    if ((shown.has(id) && state.answer !== undefined) || state.earned.length === 0) continue;
    const known = before(id);
    for (const [place, points] of state.earned.entries())
      earned[place]! += Math.max(0, points - (known[place] ?? 0));
  }
  for (const room of rooms) {
    const state = states.get(room.question);
    const counted = (state?.earned[room.place] ?? 0) - (before(room.question)[room.place] ?? 0);
    const most = state?.entry.possible.get(room.place) ?? 0;
    room.left = Math.max(0, most - counted) * (rates.rate[room.place] ?? 0);
  }
  const share = bestShare(candidates, draft);
  let base = 0;
  const left = model.dimensions.map(({ id }, place) => {
    const rate = rates.rate[place] ?? 0;
    const top = (rates.share[place] ?? 0) * calibratedTo(model.quiz, id, share);
    // Without a rate nobody knows yet whether the dimension will count: at best it does in full.
    const value = rate > 0 ? Math.min(top, rate * (earned[place] ?? 0)) : top;
    base += value;
    return top - value;
  });
  return { base, left };
}

function bestShare(candidates: readonly Candidate[], { model, facts }: Draft): number | undefined {
  if (facts.checksShare === undefined) return undefined;
  const checks = model.questions.filter(({ question }) => question.type === 'check').length;
  let more = 0;
  for (const one of candidates) if (one.isLive) more += one.checks;
  // Without checks nothing is capped.
  if (more === Infinity) return undefined;
  return facts.checksShare + more / checks;
}

/** Takes what a candidate can still give out of the rooms, and says how much that is. */
function take({ parts }: Candidate, left: number[]): number {
  let taken = 0;
  for (const { room, most } of parts) {
    const part = Math.min(most, room.left, left[room.place] ?? 0);
    room.left -= part;
    left[room.place]! -= part;
    taken += part;
  }
  return taken;
}

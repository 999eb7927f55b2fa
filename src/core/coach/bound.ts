/**
 * How many hours it takes at least to reach the goal from a draft. Never more than it really takes, so that a search may leave out
 * what cannot be better than what it found.
 *
 * It is the answer to an easier question: every candidate can be made in part, at its best rate, and as far as what brings its turn is
 * made; only the room of each question and dimension is kept. Taking the best gain per hour first is then the cheapest. What has to be
 * made in any case, because a barrier falls in no other way, is counted in full.
 */

import type { Candidate, Field } from './candidates.js';
import { capOfDimensions, tolerance, type Draft } from './draft.js';

/** The answer to the easier question. */
export interface Bound {
  /** The least further hours in thousandths; `Infinity` where the goal cannot be reached. */
  readonly hours: number;
  /** What the answer makes use of. It would be the same without any other candidate. */
  readonly used: ReadonlySet<Candidate>;
}

/**
 * The least further hours, as far as they are worth working out.
 * @param measured what `measure` gives for the draft
 * @param singles how many single better answers may still be made
 * @param enough more hours than these need no more exact answer
 */
export function leastHours(
  field: Field,
  draft: Draft,
  measured: Measured,
  goal: number,
  singles: number,
  enough: number,
): Bound {
  const used = new Set<Candidate>();
  markLive(field.candidates, singles);
  const forced = forcedBy(field, draft);
  if (!forced) return { hours: Infinity, used };
  shareHours(field.candidates, forced);
  const actions: Candidate[] = [];
  let missing = goal;
  let left = singles;
  for (const one of field.candidates) {
    if (!one.isLive || forced.has(one)) continue;
    if (one.move.action) actions.push(one);
    else if (left > 0) {
      left -= 1;
      missing -= one.worth;
      used.add(one);
    }
  }
  actions.sort((a, b) => a.cost * b.worth - b.cost * a.worth);
  const room = openRooms(field, draft, measured);
  missing -= room.base;
  const relaxed = (
    whole: readonly Candidate[],
    rest: readonly Candidate[],
  ): readonly [number, Candidate?] => {
    for (const [at, one] of field.rooms.entries()) one.left = measured.rooms[at] ?? 0;
    return fill([...room.left], missing, whole, rest, used);
  };
  const first = [...forced];
  const [least, broken] = relaxed(first, actions);
  if (!broken || least > enough) return { hours: least, used };
  // The one that was made in part is made as a whole or not at all.
  const others = actions.filter((one) => one !== broken);
  const [without] = relaxed(first, others);
  if (without <= least || without <= enough) return { hours: least, used };
  const [withIt] = relaxed([...first, broken], others);
  return { hours: Math.max(least, Math.min(without, withIt)), used };
}

/** The hours of some candidates made as a whole, and of others as far as they are needed; and which one was made in part. */
function fill(
  left: number[],
  missing: number,
  whole: readonly Candidate[],
  rest: readonly Candidate[],
  used: Set<Candidate>,
): readonly [number, Candidate?] {
  let open = missing;
  let hours = 0;
  for (const one of whole) {
    used.add(one);
    hours += one.cost;
    open -= give(one, left, true);
  }
  if (open <= tolerance) return [hours];
  const least = leastInWholes(rest, left, open);
  let parts = 0;
  for (const one of rest) {
    const given = give(one, left, true);
    if (given > 0) {
      used.add(one);
      parts += (one.cost * Math.min(given, open)) / one.worth;
    }
    open -= given;
    if (open <= tolerance) return [hours + Math.max(parts, least), one];
  }
  return [Infinity];
}

/** No action is made in part: one that gives enough, or the two shortest. */
function leastInWholes(actions: readonly Candidate[], left: number[], missing: number): number {
  let enough = Infinity;
  let shortest = Infinity;
  let second = Infinity;
  for (const one of actions) {
    const { cost } = one;
    if (cost >= second && cost >= enough) continue;
    if (cost < enough && give(one, left, false) >= missing - tolerance) enough = cost;
    if (cost < shortest) [shortest, second] = [cost, shortest];
    else if (cost < second) second = cost;
  }
  return Math.min(enough, shortest + second);
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
      if (one.isAsleep && !one.wokenBy.some(isLive)) continue;
      if (!one.isFree && !one.broughtBy.some(isLive)) continue;
      one.isLive = found = true;
    }
  }
}

/**
 * What waits for others is made only as far as they are, all together. So some of their hours may count as its own, without counting
 * more than there are. As many are moved as make its gain per hour no better than that of the one that it waits for.
 */
function shareHours(candidates: readonly Candidate[], forced: ReadonlySet<Candidate>): void {
  for (const one of candidates) one.cost = one.move.hours;
  for (const one of candidates) {
    if (!one.isLive || (one.isFree && !one.isAsleep)) continue;
    const before = (one.isFree ? one.wokenBy : one.broughtBy).filter(({ isLive }) => isLive);
    if (before.some((other) => forced.has(other))) continue;
    const moved = before.map(
      (other) => (one.worth * other.cost - other.worth * one.cost) / (one.worth + other.worth || 1),
    );
    const hours = Math.max(0, Math.min(...moved));
    one.cost += hours;
    for (const other of before) other.cost -= hours;
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

/** What a draft has and can still be given, whatever may still be made. */
export interface Measured {
  /** In thousandths of a point, by place of the dimension. */
  readonly earned: readonly number[];
  /** In points of the overall score, by room. */
  readonly rooms: readonly number[];
}

/**
 * Measures a draft. A question that does not count (it is hidden, or too few of its options are ticked) does so here as far as its
 * answer became better: what it was worth at the start is given by what shows it.
 * @param start the draft that the worth of the candidates was worked out from
 */
export function measure({ rooms, rates }: Field, start: Draft, { states, shown, earned }: Draft): Measured {
  const all = [...earned];
  const known = (place: number): readonly number[] =>
    shown[place] || start.shown[place] ? [] : (start.states[place]?.earned ?? []);
  for (const [place, state] of states.entries()) {
    if (shown[place] && state.answer !== undefined) continue;
    const before = known(place);
    for (const [dimension, points] of state.earned.entries())
      all[dimension]! += Math.max(0, points - (before[dimension] ?? 0));
  }
  return {
    earned: all,
    rooms: rooms.map(({ place, dimension }) => {
      const state = states[place];
      const counted = (state?.earned[dimension] ?? 0) - (known(place)[dimension] ?? 0);
      const most = state?.entry.possible.get(dimension) ?? 0;
      return Math.max(0, most - counted) * (rates.rate[dimension] ?? 0);
    }),
  };
}

interface RoomLeft {
  /** The base at best, if nothing more were made. */
  readonly base: number;
  /** What the dimensions can still take, in points of the overall score. */
  readonly left: readonly number[];
}

/** What there is room for, for what is live. */
function openRooms({ candidates, rates }: Field, draft: Draft, measured: Measured): RoomLeft {
  const { quiz, dimensions } = draft.model;
  const cap = capOfDimensions(quiz, bestShare(candidates, draft));
  let base = 0;
  const left = dimensions.map(({ id }, place) => {
    const rate = rates.rate[place] ?? 0;
    const top = (rates.share[place] ?? 0) * (quiz.calibration?.dimensions.includes(id) ? cap : 100);
    // Without a rate nobody knows yet whether the dimension will count: at best it does in full.
    const value = rate > 0 ? Math.min(top, rate * (measured.earned[place] ?? 0)) : top;
    base += value;
    return top - value;
  });
  return { base, left };
}

function bestShare(candidates: readonly Candidate[], { checks, correct }: Draft): number | undefined {
  let best = correct;
  for (const one of candidates) if (one.isLive) best += one.checks;
  // Without checks nothing is capped.
  return checks === 0 || best === Infinity ? undefined : best / checks;
}

/** What a candidate can still give. @param isTaken whether it is taken out of the rooms */
function give({ parts }: Candidate, left: number[], isTaken: boolean): number {
  let given = 0;
  for (const { room, most } of parts) {
    const part = Math.min(most, room.left, left[room.dimension] ?? 0);
    given += part;
    if (!isTaken) continue;
    room.left -= part;
    left[room.dimension]! -= part;
  }
  return given;
}

/**
 * Moves side by side: which of them can come only after another, which cannot stand together, which lift what holds the score below
 * the goal, and how much each can give at most, in points of the overall score.
 *
 * In: a draft, moves, and the goal. Out: candidates, single better answers before actions, best gain first, with marks that the search
 * sets and takes back.
 */

import { holds, type Facts } from '../condition.js';
import { capAt } from '../evaluate.js';
import type { Condition, Id } from '../quiz.js';
import { isShown, placeOf, stateIn, type Draft } from './draft.js';
import { canTurn, isFree, isSpent, keysIn, meet, staysShown, type Move } from './moves.js';

/** A move in the search. */
export interface Candidate {
  readonly move: Move;
  /** It can show or hide a question. */
  readonly changesPath: boolean;
  /** The most knowledge checks that it can add to those answered correctly; `Infinity` where their number can change. */
  readonly checks: number;
  readonly parts: readonly Part[];
  /** The most that it can give, in points of the overall score. */
  readonly worth: number;
  /** Those whose turn it can bring or end. */
  readonly affects: Candidate[];
  /** Those that can bring its turn. */
  readonly broughtBy: Candidate[];
  /** Those that may lead to something else after it than before it. */
  readonly wakes: Candidate[];
  readonly wokenBy: Candidate[];
  /** Those that cannot follow it. */
  readonly excludes: Candidate[];
  isFree: boolean;
  isMade: boolean;
  /** Something that was made before rules it out. */
  isExcluded: boolean;
  /** All that begins with it was looked at already, until something is made that wakes it. */
  isAsleep: boolean;
  /** It may still be made. */
  isLive: boolean;
  /** The hours that a bound counts for it, in thousandths; set anew for each bound. */
  cost: number;
}

/** What a candidate gives at most to one room. */
export interface Part {
  readonly room: Room;
  /** In points of the overall score. */
  readonly most: number;
}

/** What one question can still give to one dimension. */
export interface Room {
  /** Place of the question. */
  readonly place: number;
  readonly dimension: number;
  /** In points of the overall score; set anew for each bound. */
  left: number;
}

/** What keeps the overall score below the goal while it is up. */
export interface Barrier {
  readonly isUp: (facts: Facts) => boolean;
  readonly lifters: readonly Candidate[];
}

/** What points count for the overall score at most, by place of the dimension. */
export interface Rates {
  /** Points of the overall score for a thousandth of a point. */
  readonly rate: readonly number[];
  /** The share of the overall score. */
  readonly share: readonly number[];
}

/** All that a search looks at. */
export interface Field {
  readonly candidates: readonly Candidate[];
  readonly rooms: readonly Room[];
  readonly barriers: readonly Barrier[];
  readonly rates: Rates;
}

/** The candidates for a goal, in points of the overall score. */
export function createField(draft: Draft, moves: readonly Move[], goal: number): Field {
  const { model } = draft;
  const path = model.questions.flatMap(({ question }) =>
    question.showIf && !staysShown(draft, question)
      ? [{ question, keys: keysIn(draft, question.showIf) }]
      : [],
  );
  const checkKeys = keysIn(draft, { checksAtLeast: 0 });
  const isSteady = path.every(
    ({ question }) => question.type !== 'check' || question.hiddenCounts !== 'exclude',
  );
  const rates = ratesOf(draft, moves, path);
  const rooms = new Map<string, Room>();
  const partOf = ({ question, place, most }: Move['gains'][number]): Part => {
    const key = `${place} ${question}`;
    const room = rooms.get(key) ?? { place: placeOf(model, question), dimension: place, left: 0 };
    rooms.set(key, room);
    return { room, most: Math.min(most * (rates.rate[place] ?? 0), 100 * (rates.share[place] ?? 0)) };
  };
  const all = moves.map((move): Candidate => {
    const shows = path.filter(({ keys }) => meet(move.touches, keys)).map(({ question }) => question.id);
    const parts = [...move.gains, ...shows.flatMap((id) => hiddenGains(draft, id))].map(partOf);
    return {
      move,
      changesPath: shows.length > 0,
      checks: meet(move.touches, checkKeys) ? (isSteady ? checksIn(draft, move, shows) : Infinity) : 0,
      parts,
      worth: parts.reduce((total, { most }) => total + most, 0),
      affects: [],
      broughtBy: [],
      wakes: [],
      wokenBy: [],
      excludes: [],
      isFree: isFree(draft, move),
      isMade: false,
      isExcluded: false,
      isAsleep: false,
      isLive: false,
      cost: move.hours,
    };
  });
  relate(draft, all);
  const barriers = barriersOf(draft, all, goal);
  const isOfUse = (one: Candidate): boolean =>
    one.parts.length + one.affects.length + one.checks > 0 ||
    one.changesPath ||
    one.move.improvements.some(({ question }) => isOpen(draft, question)) ||
    barriers.some(({ lifters }) => lifters.includes(one));
  return { candidates: all.filter(isOfUse).sort(byWorth), rooms: [...rooms.values()], barriers, rates };
}

/** Answering an open question counts even where it gives no points: a band needs so many answers. */
const isOpen = (draft: Draft, id: Id): boolean => {
  const state = stateIn(draft, id);
  return state?.answer === undefined && (state?.entry.possible.size ?? 0) > 0;
};

const byWorth = (a: Candidate, b: Candidate): number =>
  Number(b.move.action === null) - Number(a.move.action === null) ||
  b.worth / Math.max(b.move.hours, 1) - a.worth / Math.max(a.move.hours, 1);

/** What a hidden question would give at once if it were shown. */
const hiddenGains = (draft: Draft, id: Id): Move['gains'] =>
  isShown(draft, id)
    ? []
    : (stateIn(draft, id)?.earned ?? []).flatMap((most, place) =>
        most > 0 ? [{ question: id, place, most }] : [],
      );

function checksIn({ model }: Draft, { improvements }: Move, shows: readonly Id[]): number {
  const isCheck = (id: Id): boolean => model.byId.get(id)?.question.type === 'check';
  return improvements.filter(({ question }) => isCheck(question)).length + shows.filter(isCheck).length;
}

function relate(draft: Draft, all: readonly Candidate[]): void {
  const wake = (one: Candidate, other: Candidate): void => {
    if (one.wakes.includes(other) || isSpent(draft, other.move, one.move)) return;
    one.wakes.push(other);
    other.wokenBy.push(one);
  };
  const lookers = new Map<string, Candidate[]>();
  for (const one of all)
    for (const key of one.move.looksAt) lookers.set(key, [...(lookers.get(key) ?? []), one]);
  for (const one of all) {
    for (const other of new Set([...one.move.touches].flatMap((key) => lookers.get(key) ?? []))) {
      if (other === one) continue;
      one.affects.push(other);
      wake(one, other);
      wake(other, one);
      const { action, looksAt } = other.move;
      if (!action || canTurn(draft, one.move, action.when, looksAt, true)) other.broughtBy.push(one);
    }
  }
  const actions = all.filter(({ move }) => move.action);
  for (const one of actions)
    for (const other of actions) {
      const isBefore = one.move.action?.after?.includes(other.move.action?.id ?? '') ?? false;
      const isExam = (move: Move): boolean => move.action?.kind === 'certification';
      if (one === other || !(isBefore || (isExam(one.move) && isExam(other.move)))) continue;
      one.excludes.push(other);
      wake(one, other);
      wake(other, one);
    }
}

/** The gates below the goal. Each part of an `any` is a barrier of its own: all of them have to fall. */
function barriersOf(draft: Draft, all: readonly Candidate[], goal: number): readonly Barrier[] {
  const { model } = draft;
  const isTooLow = (cap: number): boolean => Math.round(cap * 1000) < goal * 1000;
  const partsOf = (condition: Condition): readonly Condition[] =>
    'any' in condition ? condition.any.flatMap(partsOf) : [condition];
  return (model.quiz.gates ?? []).flatMap((gate): readonly Barrier[] => {
    if ('when' in gate) {
      if (!isTooLow(gate.cap)) return [];
      return partsOf(gate.when).map((when) => {
        const keys = keysIn(draft, when);
        return {
          isUp: (facts) => holds(when, facts) === true,
          lifters: all.filter(({ move }) => canTurn(draft, move, when, keys, false)),
        };
      });
    }
    return [
      {
        isUp: ({ checksShare }) => checksShare !== undefined && isTooLow(capAt(gate.caps, checksShare)),
        lifters: all.filter(({ checks }) => checks > 0),
      },
    ];
  });
}

/**
 * A question that is left out while it is hidden makes what is possible smaller and the shares of the others larger. Where moves can
 * show or hide one, the rates hold for the smallest that can be possible.
 */
function ratesOf(
  draft: Draft,
  moves: readonly Move[],
  path: readonly { readonly question: { readonly id: Id }; readonly keys: ReadonlySet<string> }[],
): Rates {
  const { model } = draft;
  const least = [...draft.possible];
  const open = new Set<number>();
  for (const { question, keys } of path) {
    const entry = model.byId.get(question.id);
    if (entry?.question.hiddenCounts !== 'exclude' || !moves.some(({ touches }) => meet(touches, keys)))
      continue;
    for (const [place, most] of entry.possible) {
      open.add(place);
      if (isShown(draft, question.id)) least[place]! -= most;
    }
  }
  const weights = model.dimensions.map(({ weight }) => weight);
  const isSure = (place: number): boolean => (least[place] ?? 0) > 0;
  const sure = weights.reduce((total, weight, place) => (isSure(place) ? total + weight : total), 0);
  const share = weights.map((weight, place) => {
    if (isSure(place)) return weight / (sure || 1);
    return open.has(place) ? weight / (sure + weight || 1) : 0;
  });
  return {
    share,
    rate: share.map((value, place) => (isSure(place) ? (100 * value) / (least[place] ?? 1) : 0)),
  };
}

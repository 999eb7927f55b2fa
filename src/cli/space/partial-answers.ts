/**
 * Answers put together from their parts, one option or row after the other, and merged as soon as nothing can tell them apart.
 * `answer-classes.ts` makes classes of what comes out.
 */

import type { Choice } from '../../core/answers.js';
import { holds } from '../../core/condition.js';
import type { AnswerPart } from '../../core/meaning/condition-parts.js';
import { thousandths, type Model, type ModelQuestion } from '../../core/model.js';
import type { Id } from '../../core/quiz.js';
import type { Chances, NumberRange } from '../simulate/population.js';
import type { Bits } from './parts.js';

/** What matters about a question. */
export interface ClassQuery {
  readonly model: Model;
  readonly entry: ModelQuestion;
  /** Places of the dimensions whose points matter. */
  readonly dimensions: readonly number[];
  /** Parts of conditions about this question. */
  readonly parts: readonly (readonly [part: AnswerPart, bit: Bits])[];
  /** The chances by level of experience. */
  readonly chances: readonly Chances[];
}

/** Most classes of one question. */
const MAX_CLASSES = 4096;

/** Some of the choices, before the caps of the question. */
export interface PartialAnswer {
  readonly chosen: readonly Id[];
  readonly value?: number;
  readonly points: readonly number[];
  readonly bits: Bits;
  readonly weights: Float64Array;
}

/** All answers to a question in parts that matter; `undefined` where there are more than can be gone through. */
export function partialsOf(query: ClassQuery): readonly PartialAnswer[] | undefined {
  const { chances, entry } = query;
  const [first] = chances;
  const pieces = entry.choices.map((choice, place) => pieceOf(query, choice, place));
  switch (first?.kind) {
    case 'one':
      return pieces;
    case 'rows': {
      const width = first.chances.length;
      let partials: readonly PartialAnswer[] = [nothingOf(query)];
      for (let row = 0; row < first.rows; row += 1) {
        const cells = pieces.slice(row * width, (row + 1) * width);
        partials = mergeAlike(
          partials.flatMap((partial) => cells.map((cell) => join(partial, cell))),
          query,
        );
        if (partials.length > MAX_CLASSES) return undefined;
      }
      return partials;
    }
    case 'some':
      return ticksOf(query, pieces, first);
    case 'top':
      return pickedOf(query, pieces, first.top, first.top)?.map(({ partial }) => partial);
    case 'number':
      return numbersOf(query);
    default:
      return [nothingOf(query)];
  }
}

/** One choice as part of an answer, with its chance by level. */
function pieceOf(query: ClassQuery, choice: Choice, place: number): PartialAnswer {
  return {
    chosen: [choice.id],
    points: pointsOf(query, choice),
    bits: choiceBits(query, choice.id),
    weights: Float64Array.from(query.chances, (chances) => {
      if (chances.kind === 'one') return chances.chances[place] ?? 0;
      if (chances.kind === 'rows') return chances.chances[place % chances.chances.length] ?? 0;
      return 1;
    }),
  };
}

const pointsOf = ({ model, dimensions }: ClassQuery, { points }: Choice): readonly number[] =>
  dimensions.map((place) => thousandths(points, model.dimensions[place]?.id ?? ''));

/** The parts that one chosen option makes true. */
function choiceBits({ entry: { question }, parts }: ClassQuery, id: Id): Bits {
  const answer = ['multiple', 'picture', 'matrix', 'ranking'].includes(question.type) ? [id] : id;
  const facts = { question: () => question, answer: () => answer };
  return parts.reduce(
    (all, [part, bit]) => (('has' in part || 'atLeast' in part) && holds(part, facts) ? all | bit : all),
    0n,
  );
}

const nothingOf = ({ dimensions, chances }: ClassQuery): PartialAnswer => ({
  chosen: [],
  points: dimensions.map(() => 0),
  bits: 0n,
  weights: new Float64Array(chances.length).fill(1),
});

const join = (a: PartialAnswer, b: PartialAnswer): PartialAnswer => ({
  chosen: [...a.chosen, ...b.chosen],
  points: a.points.map((points, slot) => points + (b.points[slot] ?? 0)),
  bits: a.bits | b.bits,
  weights: a.weights.map((weight, level) => weight * (b.weights[level] ?? 0)),
});

/** Boxes: every allowed number of ticks, and each exclusive choice where nothing else is ticked. */
function ticksOf(
  query: ClassQuery,
  pieces: readonly PartialAnswer[],
  { exclusive, min, max }: Extract<Chances, { kind: 'some' }>,
): readonly PartialAnswer[] | undefined {
  const chanceAt = (level: number, place: number): number => {
    const chances = query.chances[level];
    return chances?.kind === 'some' ? (chances.ticks[place] ?? 0) : 0;
  };
  const boxes = pieces.flatMap((piece, place) =>
    exclusive.includes(place)
      ? []
      : [
          {
            piece: { ...piece, weights: piece.weights.map((_, level) => chanceAt(level, place)) },
            miss: piece.weights.map((_, level) => 1 - chanceAt(level, place)),
          },
        ],
  );
  const picked = pickedOf(
    query,
    boxes.map(({ piece }) => piece),
    0,
    max,
    boxes.map(({ miss }) => miss),
  );
  const none = picked?.find(({ count }) => count === 0)?.partial;
  const alone = exclusive.map((place): PartialAnswer => {
    const weights = (none ?? nothingOf(query)).weights.map((weight) => weight / exclusive.length);
    return { ...(pieces[place] ?? nothingOf(query)), weights };
  });
  return picked && [...picked.filter(({ count }) => count >= min).map(({ partial }) => partial), ...alone];
}

/** All ways to pick between `min` and `max` of the pieces. */
function pickedOf(
  query: ClassQuery,
  pieces: readonly PartialAnswer[],
  min: number,
  max: number,
  misses?: readonly Float64Array[],
): readonly { readonly count: number; readonly partial: PartialAnswer }[] | undefined {
  let byCount: (readonly PartialAnswer[])[] = [[nothingOf(query)]];
  for (const [place, piece] of pieces.entries()) {
    const miss = misses?.[place];
    const next = Array.from({ length: Math.min(byCount.length, max) + 1 }, (_, count) =>
      mergeAlike(
        [
          ...(byCount[count] ?? []).map((partial) => (miss ? scale(partial, miss) : partial)),
          ...(byCount[count - 1] ?? []).map((partial) => join(partial, piece)),
        ],
        query,
      ),
    );
    byCount = next;
    if (byCount.reduce((sum, { length }) => sum + length, 0) > MAX_CLASSES) return undefined;
  }
  return byCount.flatMap((partials, count) =>
    count < min ? [] : partials.map((partial) => ({ count, partial })),
  );
}

const scale = (partial: PartialAnswer, by: Float64Array): PartialAnswer => ({
  ...partial,
  weights: partial.weights.map((weight, level) => weight * (by[level] ?? 0)),
});

/** The values of a number, by what they reach and which parts they make true: one value for all between two bounds. */
function numbersOf(query: ClassQuery): readonly PartialAnswer[] {
  const { chances, entry, parts } = query;
  const [first] = chances;
  if (first?.kind !== 'number') return [];
  const bounds = parts.flatMap(([part]) =>
    'min' in part || 'max' in part ? [part.min, part.max].filter((bound) => bound !== undefined) : [],
  );
  return first.ranges.flatMap((range, at) => {
    const { choice, from, step, count } = range;
    const reached = entry.choices[choice];
    const places = placesApart(range, bounds);
    return places.map((place, piece): PartialAnswer => {
      const value = from + place * step;
      const share = ((places[piece + 1] ?? count) - place) / count;
      const facts = { question: () => entry.question, answer: () => value };
      return {
        chosen: [],
        value,
        points: reached ? pointsOf(query, reached) : nothingOf(query).points,
        bits: parts.reduce((all, [part, bit]) => (holds(part, facts) ? all | bit : all), 0n),
        weights: Float64Array.from(chances, (other) =>
          other.kind === 'number' ? (other.ranges[at]?.chance ?? 0) * share : 0,
        ),
      };
    });
  });
}

/** The places in a range from which values may be another thing to a condition: its start, and those around each bound. */
function placesApart({ from, step, count }: NumberRange, bounds: readonly number[]): readonly number[] {
  const near = bounds.flatMap((bound) => {
    const place = Math.floor((bound - from) / step);
    return [place - 1, place, place + 1, place + 2];
  });
  const inside = near.filter((place) => place > 0 && place < count);
  return [...new Set([0, ...inside])].sort((a, b) => a - b);
}

/** Adds up the weights of what is the same for everything that matters. */
export function mergeAlike(
  partials: readonly PartialAnswer[],
  { entry }: ClassQuery,
): readonly PartialAnswer[] {
  const merged = new Map<string, PartialAnswer>();
  for (const partial of partials) {
    const isCorrect = entry.question.type === 'check' && partial.chosen[0] === entry.question.correct;
    const key = `${partial.points.join()} ${partial.bits} ${isCorrect}`;
    const same = merged.get(key);
    merged.set(
      key,
      same
        ? { ...same, weights: same.weights.map((weight, level) => weight + (partial.weights[level] ?? 0)) }
        : partial,
    );
  }
  return [...merged.values()];
}

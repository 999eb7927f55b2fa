/**
 * A quiz document in the making, as converters write it: every id, text and number that goes in is one that the format can have, and
 * what is changed for that is noted. It knows no other format.
 */

import { MAX_OPTIONS, MAX_QUESTIONS, MAX_TEXT_LENGTH } from '../../core/limits.js';
import { RESERVED_ID } from '../../core/meaning/ids.js';
import type { Id, Points, Question } from '../../core/quiz.js';
import type { Dropped } from './conversion.js';
import type { PlainText } from './inline.js';

/** A quiz in the making. */
export interface Draft {
  readonly questions: readonly Question[];
  readonly dropped: readonly Dropped[];
  /** Notes what did not come along. */
  readonly drop: (path: string, reason: string) => void;
  /**
   * A text as the format can have it; `undefined` where there is nothing to see.
   * @param max the most characters
   */
  readonly text: (path: string, value: string | PlainText, max?: number) => string | undefined;
  /** An id for a question that no other has. */
  readonly questionId: (path: string, wanted?: string) => Id;
  /**
   * An id that is not taken yet, as close to the wanted one as the format allows; it is taken then.
   * @param wanted the name in the source; a change of it is noted
   * @param prefix what a made-up id begins with
   */
  readonly id: (path: string, wanted: string | undefined, taken: Set<string>, prefix: string) => Id;
  /** Points for a dimension as the format can have them; none for 0. */
  readonly points: (path: string, dimension: Id, value: number) => Points;
  /** The entries that a list of the format has room for, 50 where it is not said. */
  readonly fit: <Item>(path: string, items: readonly Item[], most?: number) => readonly Item[];
  /** Adds a question. */
  readonly add: (path: string, question: Question) => void;
}

/** The most decimals of points, as a factor. */
const POINT_UNIT = 1000;
const MOST_POINTS = 1_000_000;
const MAX_ID_LENGTH = 64;

/** White space, control characters, and what fonts leave out. */
const INVISIBLE = /^[\s\p{Cc}\p{DI}\u2800]*$/u;

/** An empty quiz. */
export function createDraft(): Draft {
  const questions: Question[] = [];
  const dropped: Dropped[] = [];
  const questionIds = new Set<string>();

  const drop = (path: string, reason: string): void => void dropped.push({ path, reason });

  const id: Draft['id'] = (path, wanted, taken, prefix) => {
    const name = wanted?.trim() ?? '';
    const fitting = idFrom(name) || `${prefix}${taken.size + 1}`;
    let free = fitting;
    for (let count = 2; taken.has(free); count += 1) {
      const end = `-${count}`;
      free = fitting.slice(0, MAX_ID_LENGTH - end.length) + end;
    }
    taken.add(free);
    if (name !== '' && free !== name) drop(path, `The name “${name}” became the id “${free}”.`);
    return free;
  };

  return {
    questions,
    dropped,
    drop,
    id,
    questionId: (path, wanted) => id(path, wanted, questionIds, 'q'),
    text(path, value, max = MAX_TEXT_LENGTH) {
      const { text, lost } = typeof value === 'string' ? { text: value, lost: [] } : value;
      for (const what of lost)
        drop(path, `It had ${what}, which a quiz text cannot have; its words are kept.`);
      const seen = text.toWellFormed().trim();
      if (INVISIBLE.test(seen)) return undefined;
      const characters = [...seen];
      if (characters.length <= max) return seen;
      drop(path, `The text was cut after ${max} characters.`);
      return characters.slice(0, max).join('').trimEnd();
    },
    points(path, dimension, value) {
      const points = Math.min(MOST_POINTS, Math.max(0, Math.round(value * POINT_UNIT) / POINT_UNIT));
      if (value < 0) drop(path, `${value} points became 0: an answer cannot take points away.`);
      else if (points !== value) drop(path, `${value} points became ${points}.`);
      return points > 0 ? { [dimension]: points } : {};
    },
    fit(path, items, most = MAX_OPTIONS) {
      if (items.length > most) drop(path, `Only the first ${most} of ${items.length} were kept.`);
      return items.slice(0, most);
    },
    add(path, question) {
      if (questions.length < MAX_QUESTIONS) questions.push(question);
      else drop(path, `A quiz has at most ${MAX_QUESTIONS} questions; this one was left out.`);
    },
  };
}

/** The letters of a name that an id can have; empty where it has none. */
export function idFrom(name: string): Id {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, MAX_ID_LENGTH)
    .replace(/^-+|-+$/g, '');
  return RESERVED_ID.test(slug) ? '' : slug;
}

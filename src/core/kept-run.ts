/**
 * A run as it is kept between visits: one text a quiz. What comes back may be old, cut off, of another version or made up.
 *
 * In: a run and the time, or any text. Out: the text, or a run that a visitor can go on from, or a reason why there is none. No
 * identifier and nothing of a sign-up is in it.
 */

import { contentHash } from './content-hash.js';
import { drawQuiz } from './draw-quiz.js';
import { readKeptText, writeKeptText } from './kept-text.js';
import type { DroppedAnswer } from './migrate-answers.js';
import { parseSnapshot, type ParsedSnapshot } from './parse-snapshot.js';
import type { Quiz } from './quiz.js';
import type { Snapshot } from './session.js';

/** A run, and what its questions were drawn by. */
export interface KeptRun {
  readonly snapshot: Snapshot;
  readonly seed: number;
}

/** A kept run that can be gone on with, or why there is none. */
export type ReadRun =
  | (KeptRun & {
      readonly ok: true;
      /** When it was kept, in milliseconds since 1970. */
      readonly at: number;
      /** The quiz says something else now than it did then. */
      readonly isChanged: boolean;
      /** Answers that this quiz cannot have. */
      readonly dropped: readonly DroppedAnswer[];
    })
  | {
      readonly ok: false;
      /** It is too old or of a time to come, or its words cannot be read, or see `parseSnapshot`. */
      readonly reason: 'expired' | 'unreadable' | Extract<ParsedSnapshot, { ok: false }>['reason'];
    };

/**
 * The text of a run; `undefined` where it is too large to be kept.
 * @param loaded the quiz as its author wrote it, in all languages and with all that can be drawn
 * @param at milliseconds since 1970
 */
export function writeKeptRun(loaded: Quiz, { snapshot, seed }: KeptRun, at: number): string | undefined {
  return writeKeptText({ at, hash: hashOf(loaded), seed, snapshot });
}

/** Hashes by quiz: a run is written with every answer, and a large quiz takes longer to hash than to draw. */
const hashes = new WeakMap<Quiz, string>();

function hashOf(quiz: Quiz): string {
  let hash = hashes.get(quiz);
  if (hash === undefined) hashes.set(quiz, (hash = contentHash(quiz)));
  return hash;
}

/**
 * Reads such a text, or any other. Never throws.
 * @param loaded the quiz as its author wrote it
 * @param shown the same in the visitor's language
 * @param now milliseconds since 1970
 * @param hours how long a run is good for
 */
export function readKeptRun(text: string, loaded: Quiz, shown: Quiz, now: number, hours: number): ReadRun {
  const record = readKeptText(text);
  if (!record) return { ok: false, reason: 'unreadable' };
  const { at, hash, seed, snapshot } = record;
  if (typeof at !== 'number' || !isFresh(at, now, hours)) return { ok: false, reason: 'expired' };
  if (typeof seed !== 'number' || !Number.isFinite(seed)) return { ok: false, reason: 'unreadable' };
  const parsed = parseSnapshot(snapshot, drawQuiz(shown, seed));
  if (!parsed.ok) return parsed;
  const { dropped } = parsed;
  return { ok: true, snapshot: parsed.snapshot, seed, at, isChanged: hash !== hashOf(loaded), dropped };
}

/** A clock that was set back by minutes is no reason to lose answers. */
const SKEW_MS = 3_600_000;

const isFresh = (at: number, now: number, hours: number): boolean =>
  at <= now + SKEW_MS && now - at <= hours * 3_600_000;

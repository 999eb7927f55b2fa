/**
 * Delivers again where that can help: after a pause that grows and is never quite the same, or once the browser is online again. One
 * delivery stays one submission: whoever makes the attempts sends the same key each time.
 *
 * | after                                  | comes                                                              |
 * | -------------------------------------- | ------------------------------------------------------------------ |
 * | accepted, rejected                     | nothing                                                            |
 * | `retry` with at most 5 seconds to wait | another attempt, after as long                                     |
 * | `retry` with more                      | nothing: the visitor is told, and decides                          |
 * | `retry` without a time                 | another attempt                                                    |
 * | 408, 425, 5xx, time-out, lost request  | another attempt, if a repeated one cannot make a second lead       |
 * | a lost request while offline           | another attempt once online, which is not one of the three         |
 *
 * In: a function that makes one attempt. Out: what became of the last. Clock and randomness come in.
 */

import type { LeadResult } from './outcome.js';
import { failed } from './read-outcome.js';

/** What retrying needs of the world around it. */
export interface Surroundings {
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /** Ends after that time, or when it is given up. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly isOnline: () => boolean;
  /** Ends when the browser is online, or when it is given up. */
  readonly untilOnline: (signal: AbortSignal) => Promise<void>;
}

/** How to deliver again. */
export interface RetryOptions {
  readonly signal: AbortSignal;
  /** A repeated attempt cannot make a second lead, so that one whose answer was lost may be made again. */
  readonly isRepeatable: boolean;
  /** Told why the next attempt is not made at once. */
  readonly onPause?: ((why: Pause) => void) | undefined;
  readonly surroundings?: Surroundings | undefined;
}

/** Why a delivery pauses. */
export type Pause = 'offline' | 'again';

/** What became of a delivery, and how often it was tried. */
export interface Delivered {
  readonly result: LeadResult;
  readonly attempts: number;
}

/** Most attempts that follow one another by themselves. */
export const MAX_ATTEMPTS = 3;

/** Longest wait that an endpoint can ask for without the visitor being told, in seconds. */
export const MAX_SILENT_WAIT = 5;

/** Pause before the second attempt, in milliseconds; the next is twice as long. */
export const FIRST_PAUSE_MS = 1000;

/**
 * Makes attempts until one says what became of the lead, or no other can help.
 * @param attempt makes one; its argument counts from 0
 */
export async function retryDelivery(
  attempt: (repetition: number) => Promise<LeadResult>,
  { signal, isRepeatable, onPause, surroundings = here }: RetryOptions,
): Promise<Delivered> {
  let counted = 0;
  for (let attempts = 0; ;) {
    if (!surroundings.isOnline()) {
      onPause?.('offline');
      await surroundings.untilOnline(signal);
    }
    if (signal.aborted) return { result: failed('aborted'), attempts };
    const result = await attempt(attempts++);
    const isLost = result.status === 'failed' && result.code === 'network';
    if (isLost && isRepeatable && !surroundings.isOnline()) continue;
    const pause = pauseAfter(result, counted++, isRepeatable, surroundings.random);
    if (pause === undefined || counted === MAX_ATTEMPTS || signal.aborted) return { result, attempts };
    onPause?.('again');
    await surroundings.wait(pause, signal);
  }
}

/** Milliseconds until another attempt; `undefined` where none is made. */
function pauseAfter(
  result: LeadResult,
  repetition: number,
  isRepeatable: boolean,
  random: () => number,
): number | undefined {
  const growing = FIRST_PAUSE_MS * 2 ** repetition * (0.5 + random() / 2);
  if (result.status === 'retry') {
    const { afterSeconds } = result;
    if (afterSeconds === undefined) return growing;
    return afterSeconds > MAX_SILENT_WAIT ? undefined : 1000 * afterSeconds + growing / 10;
  }
  if (result.status !== 'failed' || !isRepeatable) return undefined;
  return /^(network|timeout|http-(408|425|5\d\d))$/.test(result.code) ? growing : undefined;
}

/** The world of a page; outside one there is always a network. */
const here: Surroundings = {
  random: Math.random,
  wait: (milliseconds, signal) =>
    until(signal, (end) => {
      const timer = setTimeout(end, milliseconds);
      return () => clearTimeout(timer);
    }),
  isOnline: () => (globalThis.navigator as Navigator | undefined)?.onLine ?? true,
  untilOnline: (signal) =>
    until(signal, (end) => {
      globalThis.addEventListener?.('online', end);
      return () => globalThis.removeEventListener?.('online', end);
    }),
};

/** Ends when it is told to or given up, and undoes what was begun. */
function until(signal: AbortSignal, begin: (end: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      undo();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const undo = begin(end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

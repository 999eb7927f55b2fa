/**
 * Something that takes a while to work out: begun once the card is painted and the browser has nothing better to do, begun anew
 * where what it rests on changes, dropped when the card goes.
 *
 * In: a function that reads what it rests on, and the work. Out: its value, once it is there; the old one meanwhile where only a
 * setting changed.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answers, Quiz } from '../../core/quiz.js';

/** What work rests on: a quiz and answers, then settings. */
export type Grounds = readonly [quiz: Quiz, answers: Answers, ...settings: readonly (string | number)[]];

/** Work for later. */
export class LaterController<Value> implements ReactiveController {
  /** What came of it; `undefined` until then, and where it failed. */
  value: Value | undefined;
  /** The value is not that of the grounds yet. */
  isWaiting = false;
  readonly #host: ReactiveControllerHost;
  readonly #read: () => Grounds | undefined;
  readonly #work: (grounds: Grounds) => Value;
  #grounds: Grounds | undefined;

  /** @param read what it rests on now; `undefined` where there is nothing to work out */
  constructor(
    host: ReactiveControllerHost,
    read: () => Grounds | undefined,
    work: (grounds: Grounds) => Value,
  ) {
    this.#host = host;
    this.#read = read;
    this.#work = work;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isWaiting) this.#begin();
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  hostUpdate(): void {
    const before = this.#grounds;
    const now = this.#read();
    if (before && now && now.every((part, place) => part === before[place])) return;
    this.#grounds = now;
    if (!before || !now || before[0] !== now[0] || before[1] !== now[1]) this.value = undefined;
    this.#cancel();
    this.isWaiting = now !== undefined;
    if (now) this.#begin();
  }

  /** Does what is still to be done, at once. */
  finish(): void {
    if (!this.isWaiting || !this.#grounds) return;
    this.#cancel();
    this.isWaiting = false;
    try {
      this.value = this.#work(this.#grounds);
    } catch (error) {
      this.value = undefined;
      console.error(
        '[ml-readiness-quiz] Set `quiz` and `answers` to those that the report was built from.',
        error,
      );
    }
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#cancel = whenIdle(() => this.finish());
  }

  #cancel: () => void = () => {};
}

/** The longest wait for a browser to have nothing to do, in milliseconds. */
const longestWait = 1000;

/** Calls back after the next paint, when the browser is idle. Returns what calls it off. Safari does not tell; there it is soon after. */
function whenIdle(callback: () => void): () => void {
  let isWanted = true;
  const call = (): void => {
    if (isWanted) callback();
  };
  requestAnimationFrame(() =>
    'requestIdleCallback' in window
      ? requestIdleCallback(call, { timeout: longestWait })
      : setTimeout(call, 50),
  );
  return () => {
    isWanted = false;
  };
}

/** A thin store around `transition`: holds the snapshot, takes events, tells who listens. */

import type { Quiz } from './quiz.js';
import type { SessionEvent, Snapshot } from './session.js';
import { initialSnapshot, transition } from './transition.js';

/** One visitor's run. */
export interface Session {
  readonly quiz: Quiz;
  /** The state at this moment. */
  readonly snapshot: Snapshot;
  /** Does what the event asks, if it is possible now; returns whether anything changed. */
  send(event: SessionEvent): boolean;
  /** Calls the listener after every change, until the function that it returns is called. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
}

/** A run of this quiz, from the beginning or from a snapshot of it. */
export function createSession(quiz: Quiz, from: Snapshot = initialSnapshot(quiz)): Session {
  let snapshot = from;
  const listeners = new Set<(snapshot: Snapshot) => void>();
  return {
    quiz,
    get snapshot() {
      return snapshot;
    },
    send(event) {
      const next = transition(quiz, snapshot, event);
      if (next === snapshot) return false;
      snapshot = next;
      for (const listener of listeners) listener(snapshot);
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The record of one run in the browser: read, written and removed as the page allows.
 *
 * In: the id of a quiz, and what the page allows. Out: a run to go on with, or why there is none, or why nothing is kept.
 */

import { readKeptRun, writeKeptRun, type KeptRun } from '../../core/kept-run.js';
import type { Id, Quiz } from '../../core/quiz.js';
import type { Snapshot } from '../../core/session.js';
import type { Spoken } from '../language/languages.js';
import { clearAll, runSlots, type KeepSettings, type Slot } from './slots.js';
import { clearStore, readStore, writeStore, type StoreFault } from './store.js';

/** Longest time that a run is kept, in hours: 30 days. */
const MAX_HOURS = 720;

/** A run that was kept and can be gone on with. */
export type Resumed = Extract<ReturnType<typeof readKeptRun>, { ok: true }>;

/** Why there is none to go on with, where the visitor should know. */
export type Loss = 'changed' | 'unreadable';

/** Why nothing is kept. */
export type KeepFault = StoreFault | 'too-large';

/** Whether there is anything to keep. */
export const hasAnswers = ({ answers }: Snapshot): boolean => Object.keys(answers).length > 0;

/** How long a run is good for. What is in a tab ends with it, except where the browser opens tabs again. */
export function hoursOf({ resume, hours }: KeepSettings): number {
  if (resume === 'session') return MAX_HOURS;
  return hours > 0 ? Math.min(MAX_HOURS, hours) : 24;
}

/** The record of a run of one quiz. */
export class RunRecord {
  readonly #quiz: Id;
  readonly #settings: KeepSettings;
  readonly #slot: Slot | undefined;
  /** The answers that were last kept, as text, and since when they are as they are. */
  #answered = '';
  #at = 0;

  constructor(quiz: Id, settings: KeepSettings) {
    this.#quiz = quiz;
    this.#settings = settings;
    this.#slot = runSlots(quiz, settings).find(({ place }) => place === settings.resume);
  }

  /** The run was to be kept on this device. */
  get isOnDevice(): boolean {
    return this.#slot?.place === 'local';
  }

  /** What can be gone on with. What cannot is removed. */
  read({ loaded, quiz }: Spoken): { readonly run?: Resumed; readonly loss?: Loss } {
    const slot = this.#slot;
    const text = slot ? readStore(slot.place, slot.key) : null;
    if (!slot || text === null) return {};
    const run = readKeptRun(text, loaded, quiz, Date.now(), hoursOf(this.#settings));
    if (run.ok && hasAnswers(run.snapshot)) {
      this.#answered = JSON.stringify(run.snapshot.answers);
      this.#at = run.at;
      return { run };
    }
    clearStore(slot.place, slot.key);
    if (run.ok || run.reason === 'unknown-version') return { loss: 'changed' };
    return run.reason === 'expired' ? {} : { loss: 'unreadable' };
  }

  /**
   * Keeps a run, or removes the record where there is no answer. How long it is kept counts from the last answer, whatever the visitor looks
   * at since. Returns why it is not kept.
   */
  write(loaded: Quiz, run: KeptRun): KeepFault | undefined {
    const slot = this.#slot;
    if (!slot) return undefined;
    const answered = JSON.stringify(run.snapshot.answers);
    if (answered !== this.#answered) {
      this.#answered = answered;
      this.#at = Date.now();
    }
    const isEmpty = !hasAnswers(run.snapshot);
    const text = isEmpty ? undefined : writeKeptRun(loaded, run, this.#at);
    const fault = text === undefined ? 'too-large' : writeStore(slot.place, slot.key, text);
    // What is there then is older than the run: to go on from it would lose answers without a word.
    if (fault) clearStore(slot.place, slot.key);
    return isEmpty ? undefined : fault;
  }

  /** Removes what is kept where it may not be. */
  enforce(): void {
    const { resume } = this.#settings;
    if (resume === 'off') clearAll(this.#quiz, this.#settings);
    for (const { place, key } of runSlots(this.#quiz, this.#settings)) {
      if (place !== resume) clearStore(place, key);
    }
  }
}

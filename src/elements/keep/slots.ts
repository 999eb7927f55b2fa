/** Under which names things are kept: one run and one list of results a quiz, and more only where the page names them apart. */

import type { Id } from '../../core/quiz.js';
import { clearStore, readStore, type StorePlace } from './store.js';

/** What the page says about keeping. */
export interface KeepSettings {
  /** Where a run is kept: in this tab, on this device, or nowhere. */
  readonly resume: 'session' | 'local' | 'off';
  /** How long a run on this device is good for. */
  readonly hours: number;
  /** The page's own name for this run, where it has several of one quiz. */
  readonly key: string | undefined;
}

/** A place and the name there. */
export interface Slot {
  readonly place: StorePlace;
  readonly key: string;
}

/** Both places of a run; `resume` says which one may hold it. */
export const runSlots = (quiz: Id, { key }: KeepSettings): readonly Slot[] =>
  (['session', 'local'] as const).map((place) => ({ place, key: nameOf('run', quiz, key) }));

/** Where the results are that the visitor asked to keep. */
export const resultsSlot = (quiz: Id, { key }: KeepSettings): Slot => ({
  place: 'local',
  key: nameOf('results', quiz, key),
});

/** Whether anything of a quiz is kept, wherever it may be. */
export const isAnythingKept = (quiz: Id, settings: KeepSettings): boolean =>
  slotsOf(quiz, settings).some(({ place, key }) => readStore(place, key) !== null);

/** Removes all that is kept of a quiz. */
export function clearAll(quiz: Id, settings: KeepSettings): void {
  for (const { place, key } of slotsOf(quiz, settings)) clearStore(place, key);
  if (readStore('session', OUTBOX) === null) return;
  // Not by way of `parts.ts`, which names the part that this belongs to: bundlers keep all of a circle.
  void import('../../lead/outbox.js').then(
    ({ forgetLeads }) => forgetLeads(quiz),
    // Without what tells the quizzes apart, none is left.
    () => clearStore('session', OUTBOX),
  );
}

/** Leads that wait in this tab, of all quizzes: see `lead/outbox.ts`. */
const OUTBOX = 'ml-readiness-quiz:outbox';

const slotsOf = (quiz: Id, settings: KeepSettings): readonly Slot[] => [
  ...runSlots(quiz, settings),
  resultsSlot(quiz, settings),
];

const nameOf = (what: string, quiz: Id, key: string | undefined): string =>
  ['ml-readiness-quiz', what, quiz, ...(key ? [key] : [])].join(':');

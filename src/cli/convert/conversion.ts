/**
 * Conversion in: another format becomes a quiz document, and what could not come along is listed with a reason.
 * In: text or JSON of another tool. Out: a document that `parseQuiz` accepts. Nothing is lost in silence, and no worth of an answer is
 * invented in silence.
 */

import type { Quiz } from '../../core/quiz.js';

/** Something that did not come along, or not as it was. */
export interface Dropped {
  /** Where it stood in the source: `line 12`, `question 3`, `pages[0].elements[1].visibleIf`; empty for the whole. */
  readonly path: string;
  /** What became of it and why, as whole sentences. */
  readonly reason: string;
}

/** A converted quiz. */
export interface Conversion {
  /** The document; `null` where nothing in the source can be asked and scored. */
  readonly quiz: Quiz | null;
  /** What did not come along, in the order of the source. */
  readonly dropped: readonly Dropped[];
}

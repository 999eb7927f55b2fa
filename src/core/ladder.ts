/**
 * The ladder of a question: its options from the least to the most, the levels of a skill, the steps of a number. "Not sure" stands on
 * none: it is an answer, but neither a low nor a high one. In: a question and a choice. Out: its place.
 */

import type { Id, Question } from './quiz.js';

/** What a question has that can be a ladder, whatever its type. */
interface Ladder {
  readonly id: Id;
  readonly levels?: readonly Rung[];
  readonly options?: readonly Rung[];
  readonly steps?: readonly Rung[];
}

/** A level, an option or a step. */
interface Rung {
  readonly id?: Id;
  readonly from?: number;
  readonly notSure?: boolean;
}

const NO_OR_YES: readonly Rung[] = [{ id: 'no' }, { id: 'yes' }];

/** The place of a choice on the ladder of its question, of a matrix with or without the skill; -1 for "not sure" and for none. */
export function levelOf(question: Question, choice: Id | undefined): number {
  const { levels, options = levels, steps = options ?? NO_OR_YES }: Ladder = question;
  // Ids have no colon.
  const wanted = choice?.slice(choice.indexOf(':') + 1);
  return steps.findIndex(({ id, from, notSure }) => `${id ?? from}` === wanted && !notSure);
}

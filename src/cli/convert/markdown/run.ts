/** One question of a Markdown quiz on its way, and what its parts have in common. */

import type { QuestionBase } from '../../../core/quiz.js';
import type { Draft } from '../draft.js';
import type { Attributed } from './attributes.js';
import type { Body } from './body.js';
import type { Dimensions } from './dimensions.js';

/** One question on its way. */
export interface Run {
  readonly draft: Draft;
  readonly dimensions: Dimensions;
  /** Where it stands. */
  readonly path: string;
  readonly head: Attributed;
  readonly body: Body;
  readonly base: Omit<QuestionBase, 'why'>;
}

/** A count that the heading says, between 1 and the most that is possible. */
export function countOf({ draft, path, head }: Run, key: string, most: number): number | undefined {
  const written = head.values.get(key);
  if (written === undefined) return undefined;
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  draft.drop(path, `${key}=${written} is not a whole number from 1 to ${most}.`);
  return undefined;
}

/** Notes that the question cannot be kept. */
export function leaveOut({ draft, path }: Run, reason: string): undefined {
  draft.drop(path, `${reason}; the question was left out.`);
  return undefined;
}

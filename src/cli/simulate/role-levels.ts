/** Role matches of many respondents: the level of each role, as in `core/match-roles.ts`. */

import { roleLevels } from '../../core/match-roles.js';
import type { Quiz } from '../../core/quiz.js';
import { TRUE } from './compile-conditions.js';
import type { Scorer } from './scorer.js';

/** The levels, nearest first. */
export const LEVELS = ['now', 'stretch', 'build', 'later'] as const;

/**
 * A function that fills `levels` with places in `LEVELS`, a role each, for the respondent that was scored last.
 * Fits are added up in the same order as in core, so that they are the same doubles.
 */
export function createRoleMatcher(
  quiz: Quiz,
  { result, compile }: Scorer,
): { levels: Uint8Array; match: () => void } {
  const roles = (quiz.roles ?? []).map(({ weights, needs = [], minChecksShare = 0 }) => {
    const list = Float64Array.from(quiz.dimensions, ({ id }) =>
      Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0,
    );
    return {
      weights: list,
      sum: list.reduce((sum, weight) => sum + weight, 0) || 1,
      needs: needs.map(({ when }) => compile(when)),
      minChecksShare,
    };
  });
  const levels = new Uint8Array(roles.length);
  const match = (): void => {
    const { checksCorrect, checksTotal, dimensions } = result;
    for (let place = 0; place < roles.length; place += 1) {
      const role = roles[place];
      if (!role) continue;
      let sum = 0;
      for (let at = 0; at < role.weights.length; at += 1) {
        sum += (role.weights[at] ?? 0) * (dimensions[at] ?? 0);
      }
      const fit = sum / role.sum;
      const isChecked = checksTotal === 0 || checksCorrect / checksTotal >= role.minChecksShare;
      const isReady = isChecked && role.needs.every((need) => need() === TRUE);
      levels[place] = LEVELS.findIndex((id) => fit >= roleLevels[id] && (id !== 'now' || isReady));
    }
  };
  return { levels, match };
}

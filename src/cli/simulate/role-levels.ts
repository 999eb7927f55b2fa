/** Role matches of many respondents: the level of each role, as in `core/match-roles.ts`. */

import { fitFor } from '../../core/role-levels.js';
import type { Quiz, Role } from '../../core/quiz.js';
import { TRUE } from './compile-conditions.js';
import type { Scorer } from './scorer.js';

/**
 * A function that fills `levels` with places in `ROLE_LEVELS`, a role each, for the respondent that was scored last.
 * Core adds fits up exactly; what doubles are off by is far below a billionth, and is rounded away.
 */
export function createRoleMatcher(
  quiz: Quiz,
  { result, compile }: Scorer,
): { levels: Uint8Array; match: () => void } {
  const roles = (quiz.roles ?? []).map((role) => {
    const { needs = [], minChecksShare = 0 } = role;
    const weights = Float64Array.from(roleWeights(quiz, role));
    return {
      weights,
      sum: weights.reduce((sum, weight) => sum + weight, 0) || 1,
      needs: needs.map(({ when }) => compile(when)),
      minChecksShare,
    };
  });
  const levels = new Uint8Array(roles.length);
  const isReady = ({ needs, minChecksShare }: (typeof roles)[number]): boolean => {
    const { checksCorrect, checksTotal } = result;
    if (checksTotal > 0 && checksCorrect / checksTotal < minChecksShare) return false;
    for (const need of needs) if (need() !== TRUE) return false;
    return true;
  };
  const match = (): void => {
    const { dimensions } = result;
    for (let place = 0; place < roles.length; place += 1) {
      const role = roles[place];
      if (!role) continue;
      let sum = 0;
      for (let at = 0; at < role.weights.length; at += 1) {
        sum += (role.weights[at] ?? 0) * (dimensions[at] ?? 0);
      }
      const fit = Math.round((sum / role.sum) * 1e9) / 1e9;
      levels[place] = fit >= fitFor.now && isReady(role) ? 0 : levelBelow(fit);
    }
  };
  return { levels, match };
}

/** The level of a fit without what `now` needs; a place in `ROLE_LEVELS`. */
function levelBelow(fit: number): number {
  if (fit >= fitFor.stretch) return 1;
  return fit >= fitFor.build ? 2 : 3;
}

/** The weights of a role by place of the dimension. */
export const roleWeights = ({ dimensions }: Quiz, { weights }: Role): readonly number[] =>
  dimensions.map(({ id }) => (Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0));

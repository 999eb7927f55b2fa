/** Roles: whether anyone can apply for them now, and what their weights rest on. */

import type { Quiz, Role } from '../../core/quiz.js';
import { fitFor } from '../../core/role-levels.js';
import { piecesOfRole } from '../space/gate-pieces.js';
import { meansOf } from '../space/means.js';
import { createRoleMatcher, roleWeights } from '../simulate/role-levels.js';
import type { CheckContext } from './context.js';
import { listed, quoted, warn, type Finding } from './finding.js';
import { isPossible } from './over-draws.js';
import type { SampledDraw } from './sampled-draws.js';

/** Finds roles for which nobody is ever ready. */
export function checkRoleReach(quiz: Quiz, context: CheckContext): readonly Finding[] {
  const roles = quiz.roles ?? [];
  const { looked } = context.draws;
  const isReached = roles.map(() => false);
  for (const { quiz: asked, sample } of looked) {
    if (isReached.every(Boolean)) break;
    const { levels, match } = createRoleMatcher(asked, sample.scorer);
    sample.each(() => {
      match();
      levels.forEach((level, place) => (isReached[place] ||= level === 0));
      return isReached.every(Boolean);
    });
  }
  return roles.flatMap((role, place): readonly Finding[] => {
    if (isReached[place]) return [];
    const path = `roles[${place}]`;
    const reach = isPossible(looked, (draw) => canBeReached(draw, role));
    if (reach === undefined)
      context.leaveOpen(path, 'Whether anyone can apply for it now takes too long to prove.');
    if (reach !== false) return [];
    const message = `No answers lead to applying for ${quoted(role.name)} now: its needs cannot be met together at a fit of ${fitFor.now}.`;
    return [warn('role-unreachable', path, message, 'Take back a need, or change the weights.')];
  });
}

/** Whether all needs, enough checks and the fit can go together; `undefined` where that cannot be settled. */
function canBeReached({ quiz }: SampledDraw, role: Role): boolean | undefined {
  const means = meansOf(quiz, roleWeights(quiz, role), piecesOfRole(role), 'anyone');
  if (!means) return undefined;
  const { numerator, denominator } = means.unitsPerPoint;
  const enough = (fitFor.now * Number(numerator)) / Number(denominator);
  return [...means.byCap].some(
    ([cap, weights]) => cap > 0 && weights.some((weight, unit) => weight > 0 && unit >= enough - 1e-6),
  );
}

/** Finds roles that weigh dimensions which no answer gives points to. */
export function checkRoleWeights(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  return (quiz.roles ?? []).flatMap((role, place): readonly Finding[] => {
    const empty = roleWeights(quiz, role).flatMap((weight, at) =>
      weight > 0 && !model.questions.some(({ possible }) => possible.has(at))
        ? [quiz.dimensions[at]?.id ?? '']
        : [],
    );
    if (empty.length === 0) return [];
    const message = `${quoted(role.name)} weighs ${listed(empty)}, to which no answer gives points, so nobody can fit it fully.`;
    return [
      warn(
        'role-weighs-nothing',
        `roles[${place}].weights`,
        message,
        'Weigh dimensions that answers can show.',
      ),
    ];
  });
}

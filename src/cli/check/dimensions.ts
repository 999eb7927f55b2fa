/** Dimensions: weights that make points count for nothing, and context that decides about the score. */

import type { Quiz } from '../../core/quiz.js';
import { conditionsOf, nodesOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { fail, quoted, warn, type Finding } from './finding.js';

/** Finds dimensions of weight 0: their points count for nothing in the whole. */
export function checkWeights(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  return quiz.dimensions.flatMap(({ id, name, weight }, place): readonly Finding[] => {
    if (weight > 0) return [];
    const path = `dimensions[${place}].weight`;
    const hasPoints = model.questions.some(({ possible }) => possible.has(place));
    const message = hasPoints
      ? `${quoted(name)} has weight 0, so its points count for nothing in the overall score.`
      : `${quoted(name)} has neither weight nor points, so it is always 0.`;
    const hint = hasPoints
      ? 'Give it a weight, or take the points out.'
      : `Take “${id}” out, or give it points.`;
    return [warn('dimension-weightless', path, message, hint)];
  });
}

/** Finds dimensions of weight 0 that hold the score down all the same. What is only context must never score. */
export function checkContextScores(quiz: Quiz): readonly Finding[] {
  const context = new Set(quiz.dimensions.filter(({ weight }) => weight === 0).map(({ id }) => id));
  const deciding = conditionsOf(quiz)
    .filter(({ owner }) => owner === 'gate' || owner === 'question')
    .flatMap(({ condition, path }) => nodesOf(condition, path));
  const byCondition = deciding.flatMap(({ condition, path }) =>
    'dimension' in condition && context.has(condition.dimension) ? [{ id: condition.dimension, path }] : [],
  );
  const byCalibration = (quiz.calibration?.dimensions ?? []).flatMap((id, place) =>
    context.has(id) ? [{ id, path: `calibration.dimensions[${place}]` }] : [],
  );
  return [...byCondition, ...byCalibration].map(({ id, path }) =>
    fail(
      'context-scores',
      path,
      `The dimension “${id}” has weight 0, which says that it is only context; here it decides about the score.`,
      'Give it a weight, or let the rule look at something else.',
    ),
  );
}

/** Points and weights: for dimensions that there are, in numbers that add up exactly, and enough of them for a score. */

import type { AddIssue } from '../collect-issues.js';
import { eachEntry, keyPath } from '../issue-path.js';
import { modelOf } from '../model.js';
import type { Points, Quiz } from '../quiz.js';
import { checkReference } from './references.js';

/** Checks points by dimension; where there are none, there is nothing to check. */
export function checkPoints(quiz: Quiz, points: Points | undefined, path: string, add: AddIssue): void {
  for (const [dimension, value] of Object.entries(points ?? {})) {
    const valuePath = keyPath(path, dimension);
    checkReference(dimension, valuePath, modelOf(quiz).dimensionPlace, 'a dimension', add);
    checkPrecision(value, valuePath, add);
  }
}

/** Checks the weights of the dimensions, that each one that counts can be scored, and which ones are calibrated. */
export function checkDimensions(quiz: Quiz, add: AddIssue): void {
  const { dimensionPlace, questions } = modelOf(quiz);
  const scored = new Set(questions.flatMap(({ possible }) => [...possible.keys()]));
  eachEntry(quiz.dimensions, 'dimensions', ({ weight }, path, place) => {
    const weightPath = `${path}.weight`;
    checkPrecision(weight, weightPath, add);
    if (weight > 0 && !scored.has(place)) {
      add('no-points', weightPath, '0 while no answer gives it points', `${weight}`);
    }
  });
  const weights = quiz.dimensions.map(({ weight }) => weight);
  checkSum(weights, 'dimensions', add);
  checkReference(quiz.calibration?.dimensions, 'calibration.dimensions', dimensionPlace, 'a dimension', add);
}

/** Checks that weights can be divided by their sum. */
export function checkSum(weights: readonly number[], path: string, add: AddIssue): void {
  if (weights.some((weight) => weight > 0)) return;
  add('no-points', path, 'given a weight above 0', 'without weight');
}

/** Scores are worked out in whole thousandths. */
function checkPrecision(value: number, path: string, add: AddIssue): void {
  if (Math.round(value * 1000) / 1000 !== value) {
    add('points-precision', path, 'a number with at most 3 decimals', `${value}`);
  }
}

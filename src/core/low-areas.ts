/** Which dimensions a gate is about, for its words in the report. */

import { partsOf } from './condition.js';
import type { Evaluation } from './evaluate.js';
import type { Gate, Id } from './quiz.js';

/** Names of the dimensions that a gate's condition finds too low. */
export function lowAreas(gate: Gate, { model, facts }: Evaluation): readonly string[] {
  const low = new Set<Id>();
  for (const part of 'when' in gate ? partsOf(gate.when) : []) {
    if (!('dimension' in part) || part.below === undefined) continue;
    if ((facts.dimension?.(part.dimension) ?? 0) < part.below) low.add(part.dimension);
  }
  return model.dimensions.filter(({ id }) => low.has(id)).map(({ name }) => name);
}

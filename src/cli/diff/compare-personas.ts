/** Respondents under `expect` in two versions of a quiz: who gets something else, and who gets something else than expected. */

import type { Id, IsoDate, Quiz } from '../../core/quiz.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesOf, resultOf, type PersonaResult } from '../expect/run-persona.js';
import { carryOver } from './compare-bands.js';

/** One persona in both versions. */
export interface PersonaMove {
  readonly id: Id;
  readonly name: string;
  /** What they got; nothing where the older version does not have them. */
  readonly before: PersonaResult | undefined;
  readonly after: PersonaResult;
  /** What the newer version expects and does not give them. */
  readonly unexpected: readonly string[];
}

/** The personas of both versions whose band, total, roles or gates move, or who are not as expected. */
export function comparePersonas(older: Quiz, newer: Quiz, today: IsoDate): readonly PersonaMove[] {
  const known = new Map(parsePersonas(older).personas.map(({ persona }) => [persona.id, persona]));
  const now = parsePersonas(newer).personas.map(({ persona }) => persona);
  const left = [...known.values()]
    .filter(({ id }) => !now.some((persona) => persona.id === id))
    .map(({ id, name, answers }) => ({ id, name, answers: carryOver(older, newer, answers) }));
  return [...now, ...left].flatMap((persona): readonly PersonaMove[] => {
    const earlier = known.get(persona.id);
    const before = earlier && resultOf(older, earlier, today);
    const after = resultOf(newer, persona, today);
    const unexpected = differencesOf(persona, after).map(
      ({ field, expected, received }) => `${field}: expected ${expected}, got ${received}`,
    );
    const isMoved = before !== undefined && JSON.stringify(before) !== JSON.stringify(after);
    return isMoved || unexpected.length > 0
      ? [{ id: persona.id, name: persona.name, before, after, unexpected }]
      : [];
  });
}

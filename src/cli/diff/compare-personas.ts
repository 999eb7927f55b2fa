/** Respondents under `expect` in two versions of a quiz: who gets something else, and who gets something else than expected. */

import type { Id, IsoDate, Persona, Quiz } from '../../core/quiz.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesIn, drawsFor, resultsIn, type PersonaResult } from '../expect/run-persona.js';
import { drawsOf } from '../space/draws.js';
import { carryOver } from './compare-bands.js';

/** One persona in both versions. */
export interface PersonaMove {
  readonly id: Id;
  readonly name: string;
  /** What they got, lowest total first: more than one where it depends on the draw; none where the older version does not have them. */
  readonly before: readonly PersonaResult[];
  readonly after: readonly PersonaResult[];
  /** What the newer version expects and does not give them. */
  readonly unexpected: readonly string[];
}

/** The personas of both versions whose band, total, roles or gates move, or who are not as expected. */
export function comparePersonas(older: Quiz, newer: Quiz, today: IsoDate): readonly PersonaMove[] {
  const known = new Map(parsePersonas(older).personas.map(({ persona }) => [persona.id, persona]));
  const now = parsePersonas(newer).personas.map(({ persona }) => persona);
  const left = [...known.values()]
    .filter(({ id }) => !now.some((persona) => persona.id === id))
    .map((persona) => ({ ...persona, answers: carryOver(older, newer, persona.answers) }))
    .map(withoutExpectations);
  const draws = { older: drawsOf(older), newer: drawsOf(newer) };
  return [...now, ...left].flatMap((persona): readonly PersonaMove[] => {
    const { id, name } = persona;
    const earlier = known.get(id);
    const before = earlier ? resultsIn(drawsFor(older, earlier, draws.older), earlier, today) : [];
    const own = drawsFor(newer, persona, draws.newer);
    const after = resultsIn(own, persona, today);
    const unexpected = differencesIn(own, persona, today).map(
      ({ field, expected, received, draw: { drawn } }) =>
        `${field}: expected ${expected}, got ${received}${drawn ? `, asked ${drawn.join(', ')}` : ''}`,
    );
    const isMoved = earlier !== undefined && JSON.stringify(before) !== JSON.stringify(after);
    return isMoved || unexpected.length > 0 ? [{ id, name, before, after, unexpected }] : [];
  });
}

/** Whom the newer version does not have is only asked again: what the older one expects of them is no measure. */
const withoutExpectations = ({ id, name, answers, seed }: Persona): Persona =>
  seed === undefined ? { id, name, answers } : { id, name, answers, seed };

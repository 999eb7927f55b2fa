/** One persona against the quiz: what its author expects beside what the answers get, in every draw that the persona stands for. */

import { buildReport } from '../../core/build-report.js';
import { evaluate } from '../../core/evaluate.js';
import { matchRoles } from '../../core/match-roles.js';
import type { Id, IsoDate, Persona, Quiz } from '../../core/quiz.js';
import { score } from '../../core/score.js';
import { drawsOf, drawsOfSeed, type Draw, type Draws } from '../space/draws.js';

/** What came out otherwise than expected. */
export interface Difference {
  readonly field: 'band' | 'total' | 'roles' | 'gaps' | 'gates';
  readonly expected: string;
  readonly received: string;
}

/** A difference, with where it is so. */
export interface DifferenceInDraws extends Difference {
  /** The first draw with it. */
  readonly draw: Draw;
  /** How many of the draws that were looked at have one in this field. */
  readonly draws: number;
}

/** What a persona gets. */
export interface PersonaResult {
  readonly total: number;
  readonly band: Id | null;
  /** Roles to apply for now, best first. */
  readonly roles: readonly Id[];
  readonly gaps: readonly Id[];
  /** Gates that hold the score down. */
  readonly gates: readonly Id[];
}

/** Scores a persona's answers. Roles and gaps are worked out when they are asked for: a persona may be run in 200 draws. */
export function resultOf(quiz: Quiz, { answers }: Pick<Persona, 'answers'>, today: IsoDate): PersonaResult {
  const { total, band, gates } = score(quiz, answers);
  return {
    total,
    band,
    get roles() {
      const matches = matchRoles(quiz, evaluate(quiz, answers));
      return matches.filter(({ level }) => level === 'now').map(({ role }) => role.id);
    },
    get gaps() {
      return buildReport(quiz, answers, { today }).gaps.map(({ dimension }) => dimension);
    },
    gates: gates.filter(({ isHolding }) => isHolding).map(({ id }) => id),
  };
}

/** What a persona is asked: what their seed draws; without one, all that anyone can be asked. */
export const drawsFor = (quiz: Quiz, { seed }: Pick<Persona, 'seed'>, draws = drawsOf(quiz)): Draws =>
  seed === undefined ? draws : drawsOfSeed(quiz, seed);

/** The different results of a persona over their draws, the lowest total first. */
export function resultsIn(
  { looked }: Draws,
  persona: Pick<Persona, 'answers'>,
  today: IsoDate,
): readonly PersonaResult[] {
  const results = looked.map(({ quiz }) => resultOf(quiz, persona, today));
  const different = new Map(results.map((result) => [JSON.stringify(result), result]));
  return [...different.values()].sort((a, b) => a.total - b.total);
}

/** What differs from the expectation in any of these draws, each field once. */
export function differencesIn(
  { looked }: Draws,
  persona: Persona,
  today: IsoDate,
): readonly DifferenceInDraws[] {
  const found = new Map<Difference['field'], DifferenceInDraws>();
  for (const draw of looked) {
    for (const difference of differencesOf(persona, resultOf(draw.quiz, persona, today))) {
      const first = found.get(difference.field) ?? { ...difference, draw, draws: 0 };
      found.set(difference.field, { ...first, draws: first.draws + 1 });
    }
  }
  return [...found.values()];
}

/** What differs from the expectation; nothing where all is as expected. */
export function differencesOf(persona: Persona, result: PersonaResult): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (
    field: Difference['field'],
    isRight: boolean,
    expected: string,
    received: string,
  ): void => {
    if (!isRight) found.push({ field, expected, received });
  };
  const { band, total, roles, gaps, gates } = persona;
  if (band !== undefined)
    compare('band', result.band === band, band, result.band ?? 'none: too little is answered');
  if (total !== undefined) {
    const isInside = result.total >= total.min && result.total <= total.max;
    compare('total', isInside, `${total.min} to ${total.max}`, `${result.total}`);
  }
  if (roles !== undefined) compare('roles', isSame(roles, result.roles), words(roles), words(result.roles));
  if (gaps !== undefined) {
    const isCovered = gaps.every((id) => result.gaps.includes(id));
    compare('gaps', isCovered, `${words(gaps)} among them`, words(result.gaps));
  }
  if (gates !== undefined) compare('gates', isSame(gates, result.gates), words(gates), words(result.gates));
  return found;
}

const isSame = (a: readonly Id[], b: readonly Id[]): boolean => words([...a].sort()) === words([...b].sort());

const words = (ids: readonly Id[]): string => (ids.length > 0 ? ids.join(', ') : 'none');

/** One persona against the quiz: what its author expects beside what the answers get. */

import { buildReport } from '../../core/build-report.js';
import { evaluate } from '../../core/evaluate.js';
import { matchRoles } from '../../core/match-roles.js';
import type { Id, IsoDate, Persona, Quiz } from '../../core/quiz.js';
import { score } from '../../core/score.js';

/** What came out otherwise than expected. */
export interface Difference {
  readonly field: 'band' | 'total' | 'roles' | 'gaps' | 'gates';
  readonly expected: string;
  readonly received: string;
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

/** Scores a persona's answers. */
export function resultOf(quiz: Quiz, { answers }: Pick<Persona, 'answers'>, today: IsoDate): PersonaResult {
  const { total, band, gates } = score(quiz, answers);
  return {
    total,
    band,
    roles: matchRoles(quiz, evaluate(quiz, answers))
      .filter(({ level }) => level === 'now')
      .map(({ role }) => role.id),
    gaps: buildReport(quiz, answers, { today }).gaps.map(({ dimension }) => dimension),
    gates: gates.filter(({ isHolding }) => isHolding).map(({ id }) => id),
  };
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

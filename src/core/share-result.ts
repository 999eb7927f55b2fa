/**
 * A result as coarse as it is shared: enough to show where somebody stands, too little to tell who it is or what they answered.
 *
 * In: a report. Out: ids of the quiz and small whole numbers.
 */

import type { Id } from './quiz.js';
import type { Report, ReportRole } from './report.js';
import { ROLE_LEVELS, type RoleLevel } from './role-levels.js';

/** What is shared of a result. */
export interface SharedResult {
  /** Id of the band; `null` where the result begins with roles. */
  readonly band: Id | null;
  /** The overall score to the nearest five, inside the band; `null` where the result begins with roles. */
  readonly score: number | null;
  /** Id of the gate that holds the score; `null` where none does. */
  readonly gate: Id | null;
  /** Id of the role that is nearest; `null` where the quiz has none. */
  readonly role: Id | null;
  /** How near it is; `null` without a role. */
  readonly level: RoleLevel | null;
  /** Each dimension in quarters, 0 to 4, in the order of the quiz. */
  readonly quarters: readonly number[];
  /** Questions that count were left open. */
  readonly isOpen: boolean;
}

/** What is shared of a report; `undefined` while too little is answered for a result. */
export function sharedResultOf(report: Report): SharedResult | undefined {
  const { total, band, scale, gate, dimensions, open, headline } = report;
  if (total === null || band === null) return undefined;
  const role = nearestRole(report);
  const hasScore = headline === 'score';
  const { from = 0, to = 100 } = scale.find(({ id }) => id === band.id) ?? {};
  return {
    band: hasScore ? band.id : null,
    score: hasScore ? roundInside(total, from, Math.min(to, gate?.cap ?? 100)) : null,
    gate: hasScore ? (gate?.id ?? null) : null,
    role: role?.id ?? null,
    level: role?.level ?? null,
    quarters: dimensions.map(({ score }) => Math.round(score / 25)),
    isOpen: open.length > 0,
  };
}

/** The role that is nearest: the first of those that are as near, which is the one aimed for where it is among them. */
export function nearestRole({ roles }: Pick<Report, 'roles'>): ReportRole | undefined {
  const rank = ({ level }: ReportRole): number => ROLE_LEVELS.indexOf(level);
  return roles.reduce<ReportRole | undefined>(
    (best, role) => (best && rank(best) <= rank(role) ? best : role),
    undefined,
  );
}

/** The nearest five that does not leave the band or pass the gate; the start of the band where it has none. */
function roundInside(total: number, from: number, to: number): number {
  const rounded = 5 * Math.round(total / 5);
  const inside = rounded > to ? 5 * Math.floor(to / 5) : rounded;
  return inside < from ? from : inside;
}

import type { Report, ReportRole } from '../../core/report.js';

const LEVELS: readonly ReportRole['level'][] = ['now', 'stretch', 'build', 'later'];

/** The role that a result about roles begins with: the nearest one, or the one aimed for where it is as near. */
export function bestRole({ headline, roles }: Report): ReportRole | undefined {
  if (headline !== 'roles') return undefined;
  const rank = ({ level }: ReportRole): number => LEVELS.indexOf(level);
  return roles.reduce<ReportRole | undefined>(
    (best, role) => (best && rank(best) <= rank(role) ? best : role),
    undefined,
  );
}

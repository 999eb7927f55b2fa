/** What a finding says where a quiz has more draws than are looked at. */

import { boundOf, type Draws } from '../space/draws.js';
import type { FindingCode } from './codes.js';
import type { Finding } from './finding.js';

/** Codes of what is said of every draw. */
const OF_EVERY_DRAW: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'action-never-offered',
  'action-unreachable',
  'advice-unreachable',
  'band-unreachable',
  'branch-dead',
  'condition-idle',
  'dimension-top-unreachable',
  'gate-idle',
  'gate-permanent',
  'gate-shadowed',
  'gate-unreachable',
  'level-unreachable',
  'need-impossible',
  'question-unreachable',
  'role-unreachable',
  'step-unreachable',
  'top-unreachable',
]);

/** A finding that says how many draws it rests on, where it was not all of them. */
export function withBound(finding: Finding, draws: Draws): Finding {
  const bound = boundOf(draws);
  if (bound === undefined || !OF_EVERY_DRAW.has(finding.code)) return finding;
  return { ...finding, message: `${finding.message} So it is in ${bound}.` };
}

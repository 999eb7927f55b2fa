/** What a finding says where a quiz has more draws than are looked at. */

import type { FindingCode } from './codes.js';
import type { Draws } from './draws.js';
import type { Finding } from './finding.js';

/** How many draws were looked at, in words: `200 of 3,003 draws`; nothing where it was all of them. */
export function boundOf({ looked, count }: Draws): string | undefined {
  if (BigInt(looked.length) === count) return undefined;
  const isLong = count >= 1_000_000_000_000n;
  const number = isLong ? 'over a trillion' : new Intl.NumberFormat('en').format(count);
  return `${looked.length} of ${number} draws`;
}

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

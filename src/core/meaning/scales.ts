/** Scales: lists of steps that start at 0 and rise, so that every score and every share falls on exactly one step. */

import type { AddIssue } from '../collect-issues.js';
import type { IssueCode } from '../issue.js';
import { eachEntry } from '../issue-path.js';
import type { CheckStep, Quiz } from '../quiz.js';

/** Checks bands, the levels of dimensions, and the caps of gates and calibration. */
export function checkScales({ bands, dimensions, gates, calibration }: Quiz, add: AddIssue): void {
  checkRising(bands, 'from', 'bands', 'band-order', add);
  eachEntry(bands, 'bands', ({ from }, path) => {
    if (!Number.isInteger(from)) add('band-order', `${path}.from`, 'a whole number', `${from}`);
  });
  eachEntry(dimensions, 'dimensions', ({ levels }, path) => {
    checkRising(levels, 'from', `${path}.levels`, 'level-order', add);
  });
  eachEntry(gates, 'gates', (gate, path) => {
    if ('caps' in gate) checkCaps(gate.caps, `${path}.caps`, add);
  });
  checkCaps(calibration?.caps, 'calibration.caps', add);
}

/** A better answer must not lower a cap. */
function checkCaps(caps: readonly CheckStep[] | undefined, path: string, add: AddIssue): void {
  checkRising(caps, 'fromShare', path, 'gate-order', add);
  eachEntry(caps, path, ({ cap }, stepPath, place) => {
    const before = caps?.[place - 1]?.cap ?? 0;
    if (cap < before) add('gate-order', `${stepPath}.cap`, `at least ${before}, the one before`, `${cap}`);
  });
}

function checkRising<Key extends string>(
  steps: readonly Readonly<Record<Key, number>>[] | undefined,
  key: Key,
  path: string,
  code: IssueCode,
  add: AddIssue,
): void {
  eachEntry(steps, path, (step, stepPath, place) => {
    const before = steps?.[place - 1]?.[key];
    const isFirst = before === undefined;
    if (isFirst ? step[key] !== 0 : step[key] <= before) {
      add(
        code,
        `${stepPath}.${key}`,
        isFirst ? '0, so that nothing lies below' : `more than ${before}, the one before`,
        `${step[key]}`,
      );
    }
  });
}

/** Findings for programs. */

import type { CheckResult } from '../check/run-checks.js';
import { createPlaceFinder } from './json-places.js';

/** The findings with their lines, and counts. */
export function formatAsJson({ quiz, findings, remarks }: CheckResult, source: string, name: string): string {
  const placeOf = createPlaceFinder(source);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const document = {
    file: name,
    quiz: quiz ? { id: quiz.id, version: quiz.version } : null,
    errors,
    warnings: findings.length - errors,
    findings: findings.map((finding) => ({ ...finding, ...placeOf(finding.path) })),
    open: remarks,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Findings as SARIF 2.1.0, which code hosts and editors show beside the lines (OASIS standard, 27 March 2020). */

import { wordsOf, type FindingCode } from '../check/codes.js';
import type { Finding } from '../check/finding.js';
import type { CheckResult } from '../check/run-checks.js';
import { createPlaceFinder } from './json-places.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The log of one run over one document. */
export function formatAsSarif(
  { findings, remarks }: CheckResult,
  source: string,
  name: string,
  version: string,
): string {
  const placeOf = createPlaceFinder(source);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const uri = name.replaceAll('\\', '/');
  const artifact = { uri: uri.split('/').map(encodeURIComponent).join('/') };
  const results = findings.map(({ code, severity, path, message, hint, witness }: Finding) => {
    const { line, column } = placeOf(path);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: { text: `${message} ${hint}` },
      locations: [
        {
          physicalLocation: { artifactLocation: artifact, region: { startLine: line, startColumn: column } },
          ...(path ? { logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] } : {}),
        },
      ],
      ...(witness ? { properties: { witness } } : {}),
    };
  });
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ml-readiness-quiz check',
            version,
            rules: codes.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: artifact }],
        results,
        ...(remarks.length > 0 ? { properties: { open: remarks } } : {}),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: FindingCode) {
  const { means, mend } = wordsOf(code);
  return { id: code, name: nameOf(code), shortDescription: { text: means }, help: { text: mend } };
}

/** A code as the name of a rule: `better-answer-lowers` becomes `BetterAnswerLowers`. */
const nameOf = (code: string): string =>
  code.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

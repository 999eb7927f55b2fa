/** Findings for people: what is wrong, where, what to do, and who shows it. */

import type { CheckResult } from '../check/run-checks.js';
import type { Finding, Witness } from '../check/finding.js';
import type { Colors } from '../terminal/colors.js';
import { plural } from '../terminal/words.js';
import { createPlaceFinder } from './json-places.js';

/** The findings of a document, and a closing line. */
export function formatAsText(
  { findings, remarks }: CheckResult,
  source: string,
  name: string,
  colors: Colors,
): string {
  const placeOf = createPlaceFinder(source);
  const blocks = findings.map((finding) => {
    const { line, column } = placeOf(finding.path);
    return formatFinding(finding, `${name}:${line}:${column}`, colors);
  });
  const open = remarks.map(({ subject, text }) => `${colors.dim('open')}  ${subject}\n  ${text}\n`);
  return [...blocks, ...open, summary(findings, remarks.length, name, colors)].join('\n');
}

function formatFinding(
  { code, severity, path, message, hint, witness }: Finding,
  place: string,
  colors: Colors,
): string {
  const label = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const lines = [
    `${colors.bold(place)}  ${label}  ${code}${path ? colors.dim(`  ${path}`) : ''}`,
    `  ${message}`,
    `  ${colors.cyan('Fix:')} ${hint}`,
    ...(witness ?? []).map((one) => formatWitness(one, colors)),
  ];
  return `${lines.join('\n')}\n`;
}

const formatWitness = ({ note, answers, drawn, total, band }: Witness, colors: Colors): string =>
  [
    `  ${colors.cyan('Shown by:')} ${note} Total ${total}${band === null ? ', no band' : `, ${band}`}`,
    ...(drawn ? [`    Drawn: ${drawn.join(', ')}`] : []),
    `    ${colors.dim(JSON.stringify(answers))}`,
  ].join('\n');

function summary(findings: readonly Finding[], open: number, name: string, colors: Colors): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const rest = open > 0 ? `, ${plural(open, 'question')} left open` : '';
  if (findings.length === 0) return `${colors.green('ok')}  ${name}: no findings${rest}\n`;
  return `${name}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${rest}\n`;
}

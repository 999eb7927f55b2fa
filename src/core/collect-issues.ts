/**
 * Where the checks of a document put what they find. Every message has the same form, so that a check says only
 * what would have been right and what was found: `questions[3].id must be unique; it is the same as questions[0].id.`
 */

import type { Issue, IssueCode } from './issue.js';
import { MAX_ISSUES } from './limits.js';

/**
 * Adds an issue.
 * @param path of the fault; empty for the document itself
 * @param expected what goes on after "must be"
 * @param received what goes on after "it is"
 * @param hint a name that the author may have meant
 */
export type AddIssue = (
  code: IssueCode,
  path: string,
  expected: string,
  received: string,
  hint?: string | undefined,
) => void;

/** The issues of one document while it is being checked. */
export interface IssueCollector {
  readonly add: AddIssue;
  /** The errors so far, at most `MAX_ISSUES`. */
  readonly errors: readonly Issue[];
  /** Errors, then warnings, at most `MAX_ISSUES`, and one more that counts the rest. */
  readonly list: () => readonly Issue[];
}

/** What an author should look at although the document works. */
export const WARNINGS: readonly IssueCode[] = ['unknown-key', 'unreachable'];

/** A collector without issues. */
export function createIssueCollector(): IssueCollector {
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  let count = 0;

  const add: AddIssue = (code, path, expected, received, hint) => {
    const isWarning = WARNINGS.includes(code);
    const issues = isWarning ? warnings : errors;
    count++;
    if (issues.length < MAX_ISSUES) {
      issues.push(createIssue(code, isWarning ? 'warning' : 'error', path, expected, received, hint));
    }
  };

  const list = (): readonly Issue[] => {
    const shown = [...errors, ...warnings].slice(0, MAX_ISSUES);
    const severity = shown[0]?.severity ?? 'error';
    const rest = `at fault in ${count - shown.length} more places`;
    return count > shown.length
      ? [...shown, createIssue('more-issues', severity, '', 'free of issues', rest)]
      : shown;
  };

  return { add, errors, list };
}

function createIssue(
  code: IssueCode,
  severity: Issue['severity'],
  path: string,
  expected: string,
  found: string,
  hint?: string,
): Issue {
  const received = found.slice(0, 80);
  const question = hint === undefined ? '' : ` Did you mean ${quote(hint)}?`;
  const message = `${path || 'The quiz'} must be ${expected}; it is ${received}.${question}`;
  return Object.freeze({ code, severity, path, expected, received, message });
}

/** Any value in a few words. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  return typeof value === 'object' ? 'an object' : typeof value;
}

/** A text in quotation marks, cut where it is long. */
export const quote = (text: string): string =>
  JSON.stringify(text.length > 64 ? `${text.slice(0, 63)}…` : text);

/** The candidate that someone who wrote this word may have meant: alike but for at most two letters in one place. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) {
    const shorter = Math.min(word.length, candidate.length);
    let start = 0;
    while (start < shorter && word[start] === candidate[start]) start++;
    let end = 0;
    while (end < shorter - start && word.at(-1 - end) === candidate.at(-1 - end)) end++;
    const alike = start + end;
    if (alike > 1 && Math.max(word.length, candidate.length) - alike <= 2) return candidate;
  }
  return undefined;
}

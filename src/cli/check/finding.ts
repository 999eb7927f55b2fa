/** What `check` finds: faults of a document that works and does not do what its author means. Plain data. */

import type { Issue } from '../../core/issue.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import { score } from '../../core/score.js';
import type { ErrorCode, FindingCode, WarningCode } from './codes.js';

/** How bad it is. Errors harm visitors or cannot be what the author means; warnings are to be looked at. */
export type Severity = 'error' | 'warning';

/** One fault. */
export interface Finding {
  /** What kind of fault, see `codes.ts`. Codes are stable. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where, such as `questions[3].options[1]`; empty for the document itself. */
  readonly path: string;
  /** What is wrong, in plain words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Respondents that show it. */
  readonly witness?: readonly Witness[];
}

/** A respondent that shows a fault. */
export interface Witness {
  /** What to see in it. */
  readonly note: string;
  readonly answers: Answers;
  /** Ids of the questions that the pools gave them; nothing where nothing is drawn. */
  readonly drawn?: readonly Id[];
  /** The overall score that the answers get. */
  readonly total: number;
  /** The band; `null` while too little is answered. */
  readonly band: string | null;
}

/** A warning. */
export const warn = (
  code: WarningCode,
  path: string,
  message: string,
  hint: string,
  witness?: readonly Witness[],
): Finding => finding('warning', code, path, message, hint, witness);

/** An error. */
export const fail = (
  code: ErrorCode,
  path: string,
  message: string,
  hint: string,
  witness?: readonly Witness[],
): Finding => finding('error', code, path, message, hint, witness);

const finding = (
  severity: Severity,
  code: FindingCode,
  path: string,
  message: string,
  hint: string,
  witness?: readonly Witness[],
): Finding => ({ code, severity, path, message, hint, ...(witness ? { witness } : {}) });

/** A respondent with the score that core gives: of a quiz, or of one of its draws. */
export function witnessOf(
  { quiz, drawn }: { readonly quiz: Quiz; readonly drawn?: readonly Id[] | undefined },
  note: string,
  answers: Answers,
): Witness {
  const { total, band } = score(quiz, answers);
  return { note, answers, ...(drawn ? { drawn } : {}), total, band };
}

/** An issue of the parser as a finding. */
export const fromIssue = ({ code, severity, path, message, expected }: Issue): Finding => ({
  code,
  severity,
  path,
  message,
  hint: code === 'more-issues' ? 'Mend these first, then check again.' : `Make it ${expected}.`,
});

/** A text of the quiz in quotation marks, cut where it is long. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** Words in a row: `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

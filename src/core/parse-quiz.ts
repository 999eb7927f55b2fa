/**
 * The border of core: what comes in is `unknown`, what goes out is a `Quiz` that the rest may trust, or issues.
 *
 * Three steps, each of which needs the one before: plain data (`copy-plain-data.ts`), shape (`validate-schema.ts`),
 * meaning (`check-meaning.ts`). Each reports everything that it finds.
 */

import { checkMeaning } from './check-meaning.js';
import { createIssueCollector } from './collect-issues.js';
import { copyPlainData } from './copy-plain-data.js';
import type { Issue, IssueCode } from './issue.js';
import { MAX_ISSUES } from './limits.js';
import { checkReachability } from './meaning/reachability.js';
import { quizTypes } from './quiz-schema.js';
import type { Quiz } from './quiz.js';
import { validateSchema } from './validate-schema.js';

/** A quiz, with warnings for its author; or why there is none. */
export type ParseResult =
  | { readonly ok: true; readonly quiz: Quiz; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The version of the format that this code reads. */
const SCHEMA_VERSION = 1;

/** Faults of a single value, with which the rest can still be asked what it means. */
const VALUE_FAULTS: readonly IssueCode[] = ['blank-text', 'length', 'range', 'pattern'];

/**
 * Turns a document into a quiz. Never throws, and never changes the document: the quiz is a frozen copy.
 * @param input an object as `JSON.parse` gives it; text is not parsed here, see `parseQuizJson`
 */
export function parseQuiz(input: unknown): ParseResult {
  const { add, errors, list } = createIssueCollector();
  const data = copyPlainData(input, add);
  const version = versionOf(data);
  if (version > SCHEMA_VERSION) {
    add(
      'schema-version',
      'schemaVersion',
      `${SCHEMA_VERSION}`,
      `${version}, made for a newer version of this package`,
    );
  }
  if (errors.length === 0) validateSchema(data, quizTypes().Quiz, add);
  const hasShape = errors.length < MAX_ISSUES && errors.every(({ code }) => VALUE_FAULTS.includes(code));
  if (hasShape) checkMeaning(data as Quiz, add);
  if (errors.length === 0) checkReachability(data as Quiz, add);
  return errors.length === 0
    ? { ok: true, quiz: data as Quiz, issues: list() }
    : { ok: false, issues: list() };
}

function versionOf(data: unknown): number {
  const version = (data as { schemaVersion?: unknown } | null | undefined)?.schemaVersion;
  return typeof version === 'number' ? version : 0;
}

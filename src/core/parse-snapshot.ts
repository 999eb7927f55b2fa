/**
 * A stored snapshot, which may be stale, cut off or made up, becomes one that a visitor can go on from; or a reason why not.
 *
 * In: anything. Out: a snapshot that a walk through this quiz can lead to: answers are cleaned and, where they belong to an older
 * version, migrated; a run stands nowhere past a question that is neither answered nor left open.
 */

import { createIssueCollector } from './collect-issues.js';
import { copyPlainData } from './copy-plain-data.js';
import { migrateAnswers, type DroppedAnswer, type MigratedAnswers } from './migrate-answers.js';
import { pathOf } from './path.js';
import type { Answers, Id, Quiz } from './quiz.js';
import type { Snapshot } from './session.js';
import { initialSnapshot } from './transition.js';

/** A snapshot of this version of the quiz, with answers that had to be left out; or why there is none. */
export type ParsedSnapshot =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly dropped: readonly DroppedAnswer[] }
  | {
      readonly ok: false;
      /** `not-a-snapshot`, or one of another quiz, or one of a version that no migrations lead from. */
      readonly reason: 'not-a-snapshot' | 'other-quiz' | Extract<MigratedAnswers, { ok: false }>['reason'];
    };

/** Restores a snapshot. Never throws, and never changes what it is given. */
export function parseSnapshot(input: unknown, quiz: Quiz): ParsedSnapshot {
  const { add, errors } = createIssueCollector();
  const stored = copyPlainData(input, add) as Partial<Snapshot> | null | undefined;
  const { quizId, quizVersion = '', phase = '', current = null, answers, skipped } = stored ?? {};
  const hasShape = phases.includes(phase) && answers !== undefined && Array.isArray(skipped);
  if (errors.length > 0 || !hasShape) return { ok: false, reason: 'not-a-snapshot' };
  if (quizId !== quiz.id) return { ok: false, reason: 'other-quiz' };
  const migrated = migrateAnswers(quiz, { version: quizVersion, answers });
  if (!migrated.ok) return migrated;
  const place = phase === 'intro' ? {} : placeIn(quiz, migrated.answers, phase, current, new Set(skipped));
  return {
    ok: true,
    snapshot: { ...initialSnapshot(quiz), answers: migrated.answers, ...place },
    dropped: migrated.dropped,
  };
}

const phases: readonly string[] = ['intro', 'question', 'result'] satisfies Snapshot['phase'][];

/** Where the run stands: where it stood if that was reached, else at the first question that is still to be answered. */
function placeIn(
  quiz: Quiz,
  answers: Answers,
  phase: string,
  current: Id | null,
  skipped: ReadonlySet<Id>,
): Pick<Snapshot, 'phase' | 'current' | 'skipped'> {
  const { questions, active } = pathOf(quiz, answers);
  const next = questions.find(({ id, required }) => !active.has(id) && (required || !skipped.has(id)));
  const passed = questions.slice(0, next && questions.indexOf(next)).map(({ id }) => id);
  const isThere = phase === 'question' && current !== null && [...passed, next?.id].includes(current);
  const stands = isThere ? current : (next?.id ?? null);
  return {
    phase: stands === null ? 'result' : 'question',
    current: stands,
    skipped: passed.filter((id) => !active.has(id)),
  };
}

/**
 * Moves a run: a snapshot and an event in, the next snapshot out, or the very same one where nothing changed.
 * An event that is impossible now is ignored.
 */

import { answerTo, cleanAnswer } from './answers.js';
import { modelOf } from './model.js';
import { pathAfter, pathOf } from './path.js';
import type { Answer, Answers, Id, Question, Quiz } from './quiz.js';
import type { SessionEvent, Snapshot } from './session.js';

/** The snapshot of a run that has not begun. */
export function initialSnapshot(quiz: Quiz): Snapshot {
  return {
    quizId: quiz.id,
    quizVersion: quiz.version,
    phase: 'intro',
    current: null,
    answers: Object.freeze({}),
    skipped: [],
  };
}

/** The next snapshot; the same object where the event changes nothing. */
export function transition(quiz: Quiz, snapshot: Snapshot, event: SessionEvent): Snapshot {
  switch (event.type) {
    case 'start':
      return snapshot.phase === 'intro' ? showAfter(quiz, snapshot, -1) : snapshot;
    case 'answer':
      return withAnswer(quiz, snapshot, event.question, event.answer);
    case 'next':
      return snapshot.phase === 'question' && isAnswered(quiz, snapshot)
        ? showAfter(quiz, snapshot)
        : snapshot;
    case 'skip':
      return canSkip(quiz, snapshot) && snapshot.current !== null
        ? showAfter(quiz, {
            ...snapshot,
            skipped: [...without(snapshot.skipped, snapshot.current), snapshot.current],
          })
        : snapshot;
    case 'back':
      return back(quiz, snapshot);
    case 'go-to':
      return isReached(quiz, snapshot, event.question) && event.question !== snapshot.current
        ? { ...snapshot, phase: 'question', current: event.question }
        : snapshot;
    case 'visit':
      return event.question !== snapshot.current && isOnPath(quiz, snapshot, event.question)
        ? { ...snapshot, phase: 'question', current: event.question }
        : snapshot;
    case 'finish':
      return finish(quiz, snapshot);
    case 'restart':
      return snapshot.phase === 'intro' ? snapshot : initialSnapshot(quiz);
  }
}

/** Whether the question on screen has an answer. */
export function isAnswered(quiz: Quiz, { current, answers }: Snapshot): boolean {
  return current !== null && pathOf(quiz, answers).active.has(current);
}

/** Whether the question on screen can be left open: it has no answer, and none is required. */
export function canSkip(quiz: Quiz, snapshot: Snapshot): boolean {
  const entry = modelOf(quiz).byId.get(snapshot.current ?? '');
  return entry !== undefined && !entry.question.required && !isAnswered(quiz, snapshot);
}

/** Whether a question before the one on screen can be gone back to. */
export function canGoBack(quiz: Quiz, snapshot: Snapshot): boolean {
  return (
    snapshot.phase === 'result' || placeOf(pathOf(quiz, snapshot.answers).questions, snapshot.current) > 0
  );
}

/** Whether the question on screen is the last one, as far as the answers say. */
export function isLast(quiz: Quiz, { answers, current }: Snapshot): boolean {
  return pathOf(quiz, answers).questions.at(-1)?.id === current;
}

/** The questions that need an answer before the run can be finished, in order. */
export function missingIn(quiz: Quiz, { answers }: Snapshot): readonly Question[] {
  const { questions, active } = pathOf(quiz, answers);
  return questions.filter(({ id, required }) => required && !active.has(id));
}

const isOnPath = (quiz: Quiz, { answers }: Snapshot, id: Id): boolean =>
  placeOf(pathOf(quiz, answers).questions, id) >= 0;

function finish(quiz: Quiz, snapshot: Snapshot): Snapshot {
  const { questions, active } = pathOf(quiz, snapshot.answers);
  const isReady = snapshot.phase === 'question' && active.size > 0 && missingIn(quiz, snapshot).length === 0;
  if (!isReady) return snapshot;
  const open = questions.filter(({ id }) => !active.has(id)).map(({ id }) => id);
  return {
    ...snapshot,
    phase: 'result',
    current: null,
    skipped: [...new Set([...snapshot.skipped, ...open])],
  };
}

const placeOf = (questions: readonly Question[], id: Id | null): number =>
  questions.findIndex((question) => question.id === id);

const without = (ids: readonly Id[], id: Id): readonly Id[] => ids.filter((other) => other !== id);

function showAfter(quiz: Quiz, snapshot: Snapshot, place?: number): Snapshot {
  const { questions } = pathOf(quiz, snapshot.answers);
  const next = questions[(place ?? placeOf(questions, snapshot.current)) + 1];
  return next
    ? { ...snapshot, phase: 'question', current: next.id }
    : { ...snapshot, phase: 'result', current: null };
}

function back(quiz: Quiz, snapshot: Snapshot): Snapshot {
  if (!canGoBack(quiz, snapshot)) return snapshot;
  const { questions } = pathOf(quiz, snapshot.answers);
  const place = snapshot.phase === 'result' ? questions.length : placeOf(questions, snapshot.current);
  const before = questions[place - 1];
  return before ? { ...snapshot, phase: 'question', current: before.id } : snapshot;
}

function isReached(quiz: Quiz, { answers, skipped }: Snapshot, id: Id): boolean {
  const { questions, active } = pathOf(quiz, answers);
  const place = placeOf(questions, id);
  return place >= 0 && questions.slice(0, place).every((q) => active.has(q.id) || skipped.includes(q.id));
}

function withAnswer(quiz: Quiz, snapshot: Snapshot, id: Id, answer: Answer | null): Snapshot {
  const { answers, current, skipped } = snapshot;
  const entry = modelOf(quiz).byId.get(id);
  if (!entry || !isOnPath(quiz, snapshot, id)) return snapshot;
  const before = answerTo(answers, id);
  const clean = answer === null ? undefined : cleanAnswer(entry.question, entry.choices, answer);
  if (answer !== null && clean === undefined) return snapshot;
  const isSame = clean !== undefined && before !== undefined && String(clean) === String(before);
  if (isSame || clean === before) return snapshot;
  const after =
    clean === undefined ? entriesWithout(answers, id) : Object.freeze({ ...answers, [id]: clean });
  const path = pathAfter(quiz, answers, after, id);
  // An answer that hides the question on screen leads back to the one that it answers.
  const isHidden = current !== null && placeOf(path.questions, current) < 0;
  return {
    ...snapshot,
    answers: after,
    skipped: clean === undefined ? skipped : without(skipped, id),
    current: isHidden ? id : current,
  };
}

const entriesWithout = (answers: Answers, id: Id): Answers =>
  Object.freeze(Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id)));

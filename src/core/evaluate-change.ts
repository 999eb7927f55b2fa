/**
 * What answers come to after some of them changed, without looking at the others. Apart from `evaluate.ts`, because a page needs it for
 * advice alone.
 */

import { answerTo, cleanAnswer } from './answers.js';
import type { Facts } from './condition.js';
import { countAnswer, countPath, type Counts } from './count-points.js';
import { settle, type Evaluation, type Outcome } from './evaluate.js';
import type { ModelQuestion } from './model.js';
import { changePath, factsOf, isMet } from './path.js';
import type { Answer, Answers, Id } from './quiz.js';

/**
 * What answers come to after some of them changed: the same as `evaluate` says of all of them, in a time that does not grow with their
 * number unless a question waits for one of those that changed.
 * @param answers those of the evaluation before
 */
export function evaluateChange(
  evaluation: Evaluation,
  answers: Answers,
  changed: ReadonlyMap<Id, Answer>,
): Outcome {
  const { model, path } = evaluation;
  const entries = [...changed.keys()].flatMap((id) => model.byId.get(id) ?? []);
  if (!model.looksAtScores && !entries.some(({ question }) => model.waiting.has(question.id))) {
    return settle(model, ...changeCounts(evaluation, entries, changed));
  }
  const given = (id: Id): Answer | undefined => changed.get(id) ?? answerTo(answers, id);
  const after = changePath(model, path, given, entries);
  return settle(model, factsOf(model, after.active), countPath(model, after));
}

/** Facts and counts after answers changed on which no path depends. */
function changeCounts(
  { model, active, dimensions, checksCorrect, checksTotal, facts }: Evaluation,
  entries: readonly ModelQuestion[],
  changed: ReadonlyMap<Id, Answer>,
): readonly [Facts, Counts] {
  const counts: Counts = {
    earned: dimensions.map(({ earned }) => earned),
    possible: dimensions.map(({ possible }) => possible),
    checksCorrect,
    checksTotal,
  };
  const now = new Map<Id, Answer | null>();
  for (const entry of entries) {
    const { question, choices } = entry;
    if (!isMet(question, facts)) continue;
    const answer = cleanAnswer(question, choices, changed.get(question.id));
    now.set(question.id, answer ?? null);
    countAnswer(counts, model, entry, active.get(question.id), -1);
    countAnswer(counts, model, entry, answer, 1);
  }
  const before = factsOf(model, active);
  return [{ ...before, answer: (id) => (now.has(id) ? now.get(id) : before.answer(id)) }, counts];
}

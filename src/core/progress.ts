/**
 * How far along a run is, as honestly as can be said: what comes can depend on answers that are still to be given.
 * In: a quiz and a snapshot. Out: the place on the path, and the fewest and the most questions that can follow.
 */

import { holds, type Facts } from './condition.js';
import { modelOf, type Model } from './model.js';
import { factsOf, pathOf, type ActiveAnswers } from './path.js';
import type { Id, Quiz } from './quiz.js';
import type { Answered, Progress, Snapshot } from './session.js';

/** How far along a run is. Questions that depend on answers still to come count in `remainingAtMost` alone. */
export function progressOf(quiz: Quiz, snapshot: Snapshot): Progress {
  const { questions, active } = pathOf(quiz, snapshot.answers);
  if (snapshot.phase === 'result') {
    return { position: questions.length, remainingAtLeast: 0, remainingAtMost: 0, share: 1 };
  }
  const index = questions.findIndex(({ id }) => id === snapshot.current);
  const [atLeast, atMost] = ahead(modelOf(quiz), active, snapshot);
  return {
    position: index + 1,
    remainingAtLeast: atLeast,
    remainingAtMost: atMost,
    share: index < 0 ? 0 : index / (index + 1 + atMost),
  };
}

/** How much is answered, in whatever order: for a screen that shows all questions at once. */
export function answeredOf(quiz: Quiz, snapshot: Snapshot): Answered {
  const { active } = pathOf(quiz, snapshot.answers);
  const [atLeast, atMost] = ahead(modelOf(quiz), active, { ...snapshot, current: null });
  return { answered: active.size, atLeast, atMost };
}

/** The fewest and the most questions that come after the current one. */
function ahead(model: Model, active: ActiveAnswers, snapshot: Snapshot): readonly [number, number] {
  const skipped = new Set(snapshot.skipped);
  const isHidden = new Set<Id>();
  const facts: Facts = {
    ...factsOf(model, active),
    answer: (id) => active.get(id) ?? (isHidden.has(id) || skipped.has(id) ? null : undefined),
  };
  let isAfter = snapshot.current === null;
  let atLeast = 0;
  let atMost = 0;
  for (const { question } of model.questions) {
    const isShown = question.showIf ? holds(question.showIf, facts) : true;
    if (isShown === false) isHidden.add(question.id);
    else if (isAfter) {
      atMost += 1;
      if (isShown) atLeast += 1;
    }
    if (question.id === snapshot.current) isAfter = true;
  }
  return [atLeast, atMost];
}

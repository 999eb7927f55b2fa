/**
 * Which questions a visitor meets, given the answers so far, and how far along they are.
 * A condition looks only at earlier questions, so one pass in order decides everything.
 */

import { answerTo, cleanAnswer } from './answers.js';
import { holds, type Facts } from './condition.js';
import { modelOf, type Model } from './model.js';
import { pointsOf } from './points.js';
import type { Answer, Answers, Id, Question, Quiz } from './quiz.js';
import type { Progress, Snapshot } from './session.js';

/** The answers that count: those of questions that are shown, cleaned. */
export type ActiveAnswers = ReadonlyMap<Id, Answer>;

/** The questions on the path, and the answers that count. */
export interface Path {
  readonly questions: readonly Question[];
  readonly active: ActiveAnswers;
}

interface Remembered {
  readonly quiz: Quiz;
  readonly path: Path;
}

/** Paths of frozen answers, such as those of a snapshot: a step asks for its path several times. */
const remembered = new WeakMap<Answers, Remembered>();

/**
 * The questions that these answers lead past, in order. A question left open hides what depends on it. A score so far is points
 * earned of points possible in the questions met before, without calibration.
 */
export function pathOf(quiz: Quiz, answers: Answers): Path {
  const known = remembered.get(answers);
  if (known?.quiz === quiz) return known.path;
  const path = findPath(modelOf(quiz), answers);
  if (Object.isFrozen(answers)) remembered.set(answers, { quiz, path });
  return path;
}

function findPath(model: Model, answers: Answers): Path {
  const active = new Map<Id, Answer>();
  const earned = model.dimensions.map(() => 0);
  const possible = model.dimensions.map(() => 0);
  const facts: Facts = {
    ...factsOf(model, active),
    dimension: (id) => {
      const place = model.dimensionPlace.get(id) ?? -1;
      return (100 * (earned[place] ?? 0)) / (possible[place] || 1);
    },
  };
  const questions: Question[] = [];
  for (const entry of model.questions) {
    const { question, choices } = entry;
    if (question.showIf && holds(question.showIf, facts) !== true) continue;
    questions.push(question);
    const given = answerTo(answers, question.id);
    const answer = given === undefined ? undefined : cleanAnswer(question, choices, given);
    if (answer !== undefined) active.set(question.id, answer);
    if (!model.looksAtScores) continue;
    const points = pointsOf(model, entry, answer);
    for (const [place, most] of entry.possible) {
      earned[place] = (earned[place] ?? 0) + (points.earned[place] ?? 0);
      possible[place] = (possible[place] ?? 0) + most;
    }
  }
  return { questions, active };
}

/** What conditions on answers may look at once all answers are known. */
export const factsOf = (model: Model, active: ActiveAnswers): Facts => ({
  question: (id) => model.byId.get(id)?.question,
  answer: (id) => active.get(id) ?? null,
});

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

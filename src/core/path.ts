/**
 * Which questions a visitor meets, given the answers so far.
 * A condition looks only at earlier questions, so one pass in order decides everything.
 */

import { answerTo, cleanAnswer } from './answers.js';
import { holds, type Facts } from './condition.js';
import { modelOf, type Model, type ModelQuestion } from './model.js';
import { pointsOf } from './points.js';
import type { Answer, Answers, Id, Question, Quiz } from './quiz.js';

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
  const path = findPath(modelOf(quiz), givenIn(answers));
  if (Object.isFrozen(answers)) remembered.set(answers, { quiz, path });
  return path;
}

/** The path after the answer to one question changed: a step takes as long as the path is, and not as long as the quiz. */
export function pathAfter(quiz: Quiz, before: Answers, answers: Answers, changed: Id): Path {
  const model = modelOf(quiz);
  const entry = model.byId.get(changed);
  const path = changePath(model, pathOf(quiz, before), givenIn(answers), entry ? [entry] : []);
  if (Object.isFrozen(answers)) remembered.set(answers, { quiz, path });
  return path;
}

/**
 * The path after answers changed. It looks again at the questions that wait for those answers and for what they show or hide; at all
 * of them only where a question waits for a score so far.
 */
export function changePath(
  model: Model,
  before: Path,
  given: Given,
  changed: readonly ModelQuestion[],
): Path {
  return model.looksAtScores
    ? findPath(model, given)
    : changed.reduce((path, entry) => changeAnswer(model, path, given, entry), before);
}

function changeAnswer(model: Model, before: Path, given: Given, changed: ModelQuestion): Path {
  const turned = new Map<Id, Answer | undefined>();
  const answerNow = (id: Id): Answer | undefined => (turned.has(id) ? turned.get(id) : before.active.get(id));
  const facts: Facts = { ...factsOf(model, before.active), answer: (id) => answerNow(id) ?? null };
  const waitingFor = ({ question }: ModelQuestion): readonly ModelQuestion[] =>
    model.waiting.get(question.id) ?? [];
  let { questions } = before;
  if (!questions.includes(changed.question)) return before;
  turned.set(changed.question.id, readAnswer(changed, given));
  const due = [...waitingFor(changed)];
  while (due.length > 0) {
    // What it waits for comes before it and is settled by now.
    const entry = due.reduce((first, other) => (other.place < first.place ? other : first));
    due.splice(due.indexOf(entry), 1);
    const { question } = entry;
    const isShown = isMet(question, facts);
    if (isShown === questions.includes(question)) continue;
    questions = isShown ? [...questions, question] : questions.filter((other) => other !== question);
    turned.set(question.id, isShown ? readAnswer(entry, given) : undefined);
    due.push(...waitingFor(entry));
  }
  const placeOf = ({ id }: Question): number => model.byId.get(id)?.place ?? -1;
  if (questions !== before.questions) questions = [...questions].sort((a, b) => placeOf(a) - placeOf(b));
  const active = new Map<Id, Answer>();
  for (const { id } of questions) {
    const answer = answerNow(id);
    if (answer !== undefined) active.set(id, answer);
  }
  return { questions, active };
}

/** Whether a question is shown, as far as these facts say. */
export const isMet = ({ showIf }: Question, facts: Facts): boolean =>
  !showIf || holds(showIf, facts) === true;

/** The answer to a question, as it can have it. */
function readAnswer({ question, choices }: ModelQuestion, given: Given): Answer | undefined {
  const answer = given(question.id);
  return answer === undefined ? undefined : cleanAnswer(question, choices, answer);
}

/** The answer to a question as it was given, whether the question is shown or not. */
export type Given = (id: Id) => Answer | undefined;

/** Looks answers up by question. */
const givenIn =
  (answers: Answers): Given =>
  (id) =>
    answerTo(answers, id);

function findPath(model: Model, given: Given): Path {
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
    const { question } = entry;
    if (!isMet(question, facts)) continue;
    questions.push(question);
    const answer = readAnswer(entry, given);
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

/**
 * A score that is cheap to work out again: the coach looks at thousands of answers, for which `evaluate.ts` would take too long.
 * Dimensions and the share of checks come out to the last bit as there. Only the weighted mean is a floating-point sum, off by less
 * than `tolerance`: where that could decide, and before anything is said, the exact score is asked.
 *
 * In: a quiz and answers. Out: drafts. A draft does not change; improving one gives another.
 */

import { answerTo, cleanAnswer, isCorrect } from '../answers.js';
import type { Facts } from '../condition.js';
import { capAt } from '../evaluate.js';
import { choicesIn, improvedAnswer } from '../improve.js';
import { modelOf, type Model, type ModelQuestion } from '../model.js';
import { changePath, pathOf, type Path } from '../path.js';
import { pointsOf } from '../points.js';
import type { Answer, Answers, Id, Improvement, Quiz } from '../quiz.js';

/** More than the weighted mean of a draft can be off, in points. */
export const tolerance = 1e-9;

/** One answer to one question. */
export interface AnswerState {
  readonly entry: ModelQuestion;
  /** What was given or led to, even where that is too little for an answer. */
  readonly given: Answer | undefined;
  /** What counts. */
  readonly answer: Answer | undefined;
  /** What it would earn, were it enough for an answer, in thousandths of a point by place of the dimension. */
  readonly earned: readonly number[];
  /** What it earns where the question is shown. */
  readonly counted: readonly number[];
  /** It is a knowledge check, answered correctly. */
  readonly isCorrect: boolean;
  /** The states that improvements led to so far. */
  readonly after: Map<Improvement, AnswerState>;
  /** All states of the question that were met so far, by what was given. */
  readonly family: Map<string, AnswerState>;
}

/** All answers at one moment, and what they score before gates. */
export interface Draft {
  readonly model: Model;
  readonly path: Path;
  /** By place of the question. */
  readonly states: readonly AnswerState[];
  /** By place of the question. */
  readonly shown: readonly boolean[];
  /** What conditions may look at. */
  readonly facts: Facts;
  /** In thousandths of a point, by place of the dimension. */
  readonly earned: readonly number[];
  readonly possible: readonly number[];
  readonly checks: number;
  readonly correct: number;
  /** The weighted mean of the dimensions, 0 to 100. */
  readonly base: number;
}

/** The draft of answers. */
export function createDraft(quiz: Quiz, answers: Answers): Draft {
  const model = modelOf(quiz);
  const states = model.questions.map((entry) =>
    stateOf(model, entry, clean(entry, answerTo(answers, entry.question.id)), new Map()),
  );
  return count(model, states, pathOf(quiz, answersIn({ states })));
}

/** The answers of a draft. */
export function answersIn({ states }: Pick<Draft, 'states'>): Answers {
  const answers: Record<Id, Answer> = {};
  for (const { entry, given } of states) if (given !== undefined) answers[entry.question.id] = given;
  return answers;
}

/** The place of a question; -1 where there is none. */
export const placeOf = ({ byId }: Model, question: Id): number => byId.get(question)?.place ?? -1;

/** The state of a question in a draft. */
export const stateIn = ({ model, states }: Draft, question: Id): AnswerState | undefined =>
  states[placeOf(model, question)];

/** Whether a question is shown in a draft. */
export const isShown = ({ model, shown }: Draft, question: Id): boolean =>
  shown[placeOf(model, question)] ?? false;

/**
 * The draft after improvements; the same one where they change nothing.
 * @param changesPath whether they can show or hide a question
 */
export function improveDraft(
  draft: Draft,
  improvements: readonly Improvement[],
  changesPath: boolean,
): Draft {
  const { model, path, shown } = draft;
  const states = [...draft.states];
  const earned = [...draft.earned];
  let { correct } = draft;
  const changed: ModelQuestion[] = [];
  for (const improvement of improvements) {
    const place = placeOf(model, improvement.question);
    const before = states[place];
    const after = before && stateAfter(model, before, improvement);
    if (!after || after === before) continue;
    changed.push(after.entry);
    states[place] = after;
    if (!shown[place]) continue;
    for (const [dimension, points] of after.counted.entries())
      earned[dimension]! += points - (before.counted[dimension] ?? 0);
    correct += Number(after.isCorrect) - Number(before.isCorrect);
  }
  if (changed.length === 0) return draft;
  if (!changesPath) return finish({ ...draft, states, earned, correct });
  const given = (id: Id): Answer | undefined => states[placeOf(model, id)]?.given;
  return count(model, states, changePath(model, path, given, changed));
}

/** The state after an improvement; the same one where it changes nothing. */
export function stateAfter(model: Model, before: AnswerState, improvement: Improvement): AnswerState {
  let after = before.after.get(improvement);
  if (!after) {
    const { entry, given, family } = before;
    const better = improvedAnswer(entry, given, choicesIn(improvement));
    after = better === undefined ? before : stateOf(model, entry, better, family);
    before.after.set(improvement, after);
  }
  return after;
}

function stateOf(
  model: Model,
  entry: ModelQuestion,
  given: Answer | undefined,
  family: AnswerState['family'],
): AnswerState {
  const known = family.get(String(given));
  if (known) return known;
  const { question } = entry;
  const answer = clean(entry, given);
  const points = pointsOf(model, entry, given).earned;
  const earned = model.dimensions.map((_, place) => points[place] ?? 0);
  const state: AnswerState = {
    entry,
    given,
    answer,
    earned,
    counted: answer === undefined ? earned.map(() => 0) : earned,
    isCorrect: question.type === 'check' && isCorrect(question, answer),
    after: new Map(),
    family,
  };
  family.set(String(given), state);
  return state;
}

const clean = ({ question, choices }: ModelQuestion, given: Answer | undefined): Answer | undefined =>
  given === undefined ? undefined : cleanAnswer(question, choices, given);

type Counted = Omit<Draft, 'facts' | 'base'>;

/** Counts everything anew. */
function count(model: Model, states: Draft['states'], path: Path): Draft {
  const onPath = new Set(path.questions);
  const shown = model.questions.map(({ question }) => onPath.has(question));
  const earned = model.dimensions.map(() => 0);
  const possible = model.dimensions.map(() => 0);
  let checks = 0;
  let correct = 0;
  for (const [place, { entry, counted, isCorrect: isRight }] of states.entries()) {
    const isShown = shown[place] ?? false;
    if (!isShown && entry.question.hiddenCounts === 'exclude') continue;
    if (entry.question.type === 'check') checks += 1;
    if (isShown && isRight) correct += 1;
    for (const [dimension, most] of entry.possible) {
      possible[dimension]! += most;
      if (isShown) earned[dimension]! += counted[dimension] ?? 0;
    }
  }
  return finish({ model, path, states, shown, earned, possible, checks, correct });
}

/** Works out the scores of what was counted. */
function finish(counted: Counted): Draft {
  const { model, states, shown, earned, possible, checks, correct } = counted;
  const { quiz, dimensions, dimensionPlace, byId } = model;
  const share = checks > 0 ? correct / checks : undefined;
  const cap = capOfDimensions(quiz, share);
  let weights = 0;
  let sum = 0;
  const values = dimensions.map(({ id, weight }, place) => {
    const most = possible[place] ?? 0;
    if (most === 0) return 0;
    const raw = (100 * (earned[place] ?? 0)) / most;
    const value = raw > cap && quiz.calibration?.dimensions.includes(id) ? cap : raw;
    weights += weight;
    sum += weight * value;
    return value;
  });
  const facts: Facts = {
    question: (id) => byId.get(id)?.question,
    answer(id) {
      const place = placeOf(model, id);
      return (shown[place] ? states[place]?.answer : undefined) ?? null;
    },
    dimension: (id) => values[dimensionPlace.get(id) ?? -1] ?? 0,
    ...(share === undefined ? {} : { checksShare: share }),
  };
  return { ...counted, facts, base: weights > 0 ? sum / weights : 0 };
}

/** The cap of calibrated dimensions at a share of checks answered correctly, to thousandths as in the exact score. */
export const capOfDimensions = ({ calibration }: Quiz, share: number | undefined): number =>
  calibration && share !== undefined ? Math.round(capAt(calibration.caps, share) * 1000) / 1000 : 100;

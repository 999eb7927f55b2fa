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
import { pathOf } from '../path.js';
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
  /** What it earns if it counts, in thousandths of a point by place of the dimension; empty where that is nothing. */
  readonly earned: readonly number[];
  /** The states that improvements led to so far. */
  readonly after: Map<Improvement, AnswerState>;
}

/** All answers at one moment, and what they score before gates. */
export interface Draft {
  readonly model: Model;
  /** In the order of the quiz. */
  readonly states: ReadonlyMap<Id, AnswerState>;
  /** Ids of the questions that are shown. */
  readonly shown: ReadonlySet<Id>;
  /** What conditions may look at. */
  readonly facts: Facts;
  /** In thousandths of a point, by place of the dimension. */
  readonly earned: readonly number[];
  readonly possible: readonly number[];
  /** The weighted mean of the dimensions, 0 to 100. */
  readonly base: number;
}

/** The draft of answers. */
export function createDraft(quiz: Quiz, answers: Answers): Draft {
  const model = modelOf(quiz);
  const states = new Map(
    model.questions.map((entry) => {
      const { id } = entry.question;
      return [id, stateOf(model, entry, clean(entry, answerTo(answers, id)))];
    }),
  );
  return draftOf(model, states, shownIn(model, states));
}

/** The answers of a draft. */
export function answersIn(states: Draft['states']): Answers {
  const answers: Record<Id, Answer> = {};
  for (const [id, { given }] of states) if (given !== undefined) answers[id] = given;
  return answers;
}

/**
 * The draft after improvements; the same one where they change nothing.
 * @param changesPath whether they can show or hide a question
 */
export function improveDraft(
  draft: Draft,
  improvements: readonly Improvement[],
  changesPath: boolean,
): Draft {
  const { model } = draft;
  let states: Map<Id, AnswerState> | undefined;
  for (const improvement of improvements) {
    const before = (states ?? draft.states).get(improvement.question);
    const after = before && stateAfter(model, before, improvement);
    if (!after || after === before) continue;
    states ??= new Map(draft.states);
    states.set(improvement.question, after);
  }
  return states ? draftOf(model, states, changesPath ? shownIn(model, states) : draft.shown) : draft;
}

/** The state after an improvement; the same one where it changes nothing. */
export function stateAfter(model: Model, before: AnswerState, improvement: Improvement): AnswerState {
  let after = before.after.get(improvement);
  if (!after) {
    const { id } = before.entry.question;
    const answers = before.given === undefined ? {} : { [id]: before.given };
    const better = improvedAnswer(model.quiz, answers, id, choicesIn(improvement));
    after = better === undefined ? before : stateOf(model, before.entry, better);
    before.after.set(improvement, after);
  }
  return after;
}

function stateOf(model: Model, entry: ModelQuestion, given: Answer | undefined): AnswerState {
  const { earned } = pointsOf(model, entry, given);
  return { entry, given, answer: clean(entry, given), earned, after: new Map() };
}

const clean = ({ question, choices }: ModelQuestion, given: Answer | undefined): Answer | undefined =>
  given === undefined ? undefined : cleanAnswer(question, choices, given);

const shownIn = ({ quiz }: Model, states: Draft['states']): ReadonlySet<Id> =>
  new Set(pathOf(quiz, answersIn(states)).questions.map(({ id }) => id));

function draftOf(model: Model, states: Draft['states'], shown: ReadonlySet<Id>): Draft {
  const { quiz, dimensions, dimensionPlace, byId } = model;
  const earned = dimensions.map(() => 0);
  const possible = dimensions.map(() => 0);
  let checks = 0;
  let correct = 0;
  for (const state of states.values()) {
    const { question, possible: most } = state.entry;
    const isShown = shown.has(question.id);
    if (!isShown && question.hiddenCounts === 'exclude') continue;
    if (question.type === 'check') {
      checks += 1;
      if (isShown && isCorrect(question, state.answer)) correct += 1;
    }
    for (const [place, points] of most) {
      possible[place]! += points;
      if (isShown && state.answer !== undefined) earned[place]! += state.earned[place] ?? 0;
    }
  }
  const share = checks > 0 ? correct / checks : undefined;
  let weights = 0;
  let sum = 0;
  const values = dimensions.map(({ id, weight }, place) => {
    const most = possible[place]!;
    if (most === 0) return 0;
    const value = Math.min((100 * earned[place]!) / most, calibratedTo(quiz, id, share));
    weights += weight;
    sum += weight * value;
    return value;
  });
  const facts: Facts = {
    question: (id) => byId.get(id)?.question,
    answer: (id) => (shown.has(id) ? states.get(id)?.answer : undefined) ?? null,
    dimension: (id) => values[dimensionPlace.get(id) ?? -1] ?? 0,
    ...(share === undefined ? {} : { checksShare: share }),
  };
  return { model, states, shown, facts, earned, possible, base: weights > 0 ? sum / weights : 0 };
}

/** The cap of a dimension at a share of checks answered correctly, to thousandths as in the exact score. */
export function calibratedTo({ calibration }: Quiz, dimension: Id, share: number | undefined): number {
  const cap =
    calibration && share !== undefined && calibration.dimensions.includes(dimension)
      ? capAt(calibration.caps, share)
      : 100;
  return Math.round(cap * 1000) / 1000;
}

/**
 * The ways on from given answers: the actions of a quiz, and single better answers where no action leads. Each says what it changes,
 * what its turn depends on, and the most that it can give.
 *
 * In: a draft. Out: moves. How they stand to each other is in `candidates.ts`, which of them to make is decided in `search.ts`.
 */

import { isCurrent, nextOptions } from '../advice.js';
import { isMultiple } from '../answers.js';
import { holds, type Facts } from '../condition.js';
import { choicesIn } from '../improve.js';
import { eachPart } from '../meaning/condition-parts.js';
import type { ModelQuestion } from '../model.js';
import type { Action, Condition, Id, Improvement, IsoDate, Question } from '../quiz.js';
import { isShown, stateAfter, stateIn, type AnswerState, type Draft } from './draft.js';

/** What a condition can look at: a question, or one option of a question that takes several. */
type Key = string;

/** One way on. */
export interface Move {
  /** `null` for a single better answer: the next level, one more option, a check answered correctly. */
  readonly action: Action | null;
  readonly improvements: readonly Improvement[];
  /** In thousandths; 0 for a single better answer. */
  readonly hours: number;
  /** What it changes. */
  readonly touches: ReadonlySet<Key>;
  /** What decides whether its turn has come. */
  readonly looksAt: ReadonlySet<Key>;
  readonly gains: readonly MoveGain[];
}

/** The most that a move can give to one dimension through one question, in thousandths of a point. */
export interface MoveGain {
  readonly question: Id;
  /** Place of the dimension. */
  readonly place: number;
  readonly most: number;
}

/** The actions that are not replaced or past their date. */
export const actionMoves = (draft: Draft, today: IsoDate): readonly Move[] =>
  (draft.model.quiz.actions ?? [])
    .filter((action) => action.closes.length > 0 && isCurrent(action, today))
    .map((action) =>
      createMove(draft, action.closes, action, (start) =>
        statesAhead(draft, start).filter((state) => {
          const isHidden =
            state.entry.question.showIf && couldBe({ ...state, answer: undefined }, action.when, true);
          return isHidden === true || couldBe(state, action.when, true);
        }),
      ),
    );

/** Every single better answer to a question that is scored, those included that open up only after others. */
export const singleMoves = (draft: Draft): readonly Move[] =>
  draft.states.flatMap((start) => {
    const { question, possible } = start.entry;
    if (possible.size === 0) return [];
    const ahead = statesAhead(draft, start);
    const leadTo = (state: AnswerState, id: Id): boolean => optionsAfter(draft, state).has(id);
    return [...new Set(ahead.flatMap((state) => [...optionsAfter(draft, state)]))].map((id) =>
      createMove(draft, [{ question: question.id, to: [id] }], null, () =>
        ahead.filter((state) => leadTo(state, id)),
      ),
    );
  });

/** Whether the turn of a move has come. */
export function isFree(draft: Draft, { action, improvements }: Move): boolean {
  if (action) return holds(action.when, draft.facts) === true;
  return improvements.every(({ question, to: [option = ''] }) => {
    const state = stateIn(draft, question);
    return state !== undefined && optionsAfter(draft, state).has(option);
  });
}

const remembered = new WeakMap<AnswerState, ReadonlySet<Id>>();

function optionsAfter({ model }: Draft, state: AnswerState): ReadonlySet<Id> {
  const { entry, given } = state;
  let options = remembered.get(state);
  if (!options) {
    const answers = given === undefined ? {} : { [entry.question.id]: given };
    options = new Set(nextOptions(model.quiz, answers, entry).map(({ id }) => id));
    remembered.set(state, options);
  }
  return options;
}

/** The state of a question, and those that it can come to by one improvement; only the first where several options can be ticked. */
function statesAhead({ model }: Draft, start: AnswerState): readonly AnswerState[] {
  const { question, choices } = start.entry;
  if (isMultiple(question)) return [start];
  const ahead = choices.map(({ id }) => stateAfter(model, start, { question: question.id, to: [id] }));
  return [...new Set([start, ...ahead])];
}

/** @param statesOf the states of a question in which the move can find it */
function createMove(
  draft: Draft,
  improvements: readonly Improvement[],
  action: Action | null,
  statesOf: (start: AnswerState) => readonly AnswerState[],
): Move {
  const touches = new Set<Key>();
  const looksAt = action ? keysIn(draft, action.when) : new Set<Key>();
  const gains: MoveGain[] = [];
  for (const improvement of improvements) {
    const start = stateIn(draft, improvement.question);
    if (!start) continue;
    const { entry } = start;
    for (const key of keysChanged(entry, improvement)) touches.add(key);
    // Where levels follow each other, or only so many options can be ticked, one move decides on another.
    if (!isSplit(entry.question) && (!action || isMultiple(entry.question))) looksAt.add(entry.question.id);
    for (const place of entry.possible.keys()) {
      const most = Math.max(0, ...statesOf(start).map((state) => gainAt(draft, state, improvement, place)));
      if (most > 0) gains.push({ question: improvement.question, place, most });
    }
  }
  return { action, improvements, hours: Math.round((action?.hours ?? 0) * 1000), touches, looksAt, gains };
}

const gainAt = ({ model }: Draft, state: AnswerState, improvement: Improvement, place: number): number =>
  (stateAfter(model, state, improvement).earned[place] ?? 0) - (state.earned[place] ?? 0);

/** Whether each option stands for itself. */
const isSplit = (question: Question): boolean =>
  isMultiple(question) && !('min' in question) && !('max' in question);

/** The keys of a question, or of some of its options. */
const keysOf = ({ question, choices }: ModelQuestion, options?: readonly Id[]): readonly Key[] =>
  isSplit(question)
    ? (options ?? choices.map(({ id }) => id)).map((id) => `${question.id} ${id}`)
    : [question.id];

/** The keys that an improvement changes: ticking an option clears exclusive ones. */
const keysChanged = (entry: ModelQuestion, improvement: Improvement): readonly Key[] =>
  keysOf(entry, [
    ...choicesIn(improvement),
    ...entry.choices.filter(({ exclusive }) => exclusive).map(({ id }) => id),
  ]);

/** All that a condition can look at: options, what shows or hides their questions, and what dimensions and checks are made of. */
export function keysIn(draft: Draft, condition: Condition): Set<Key> {
  const { quiz, questions, byId, dimensionPlace } = draft.model;
  const keys = new Set<Key>();
  const met = new Set<Condition>();
  const lookAt = (entry: ModelQuestion, options?: readonly Id[]): void => {
    for (const key of keysOf(entry, options)) keys.add(key);
    if (entry.question.showIf && !staysShown(draft, entry.question)) visit(entry.question.showIf);
  };
  const visit = (one: Condition): void => {
    if (met.has(one)) return;
    met.add(one);
    eachPart(one, '', (part) => {
      if ('question' in part) {
        const entry = byId.get(part.question);
        if (entry) lookAt(entry, 'has' in part ? part.has : undefined);
        return;
      }
      const dimension = 'dimension' in part ? part.dimension : undefined;
      const byChecks = dimension === undefined || quiz.calibration?.dimensions.includes(dimension);
      for (const entry of questions) {
        const isPart = dimension !== undefined && entry.possible.has(dimensionPlace.get(dimension) ?? -1);
        if (isPart || (byChecks && entry.question.type === 'check')) lookAt(entry);
      }
    });
  };
  visit(condition);
  return keys;
}

/** Whether a question is shown whatever is made: it waits for options alone, which nobody unticks. */
export function staysShown(draft: Draft, { id, showIf }: Question): boolean {
  if (!showIf) return true;
  let isSure = isShown(draft, id);
  eachPart(showIf, '', (part, _, isNegated) => {
    const entry = 'has' in part ? draft.model.byId.get(part.question) : undefined;
    const isKept = entry !== undefined && isMultiple(entry.question) && !entry.question.showIf;
    const isCleared = entry?.choices.some(
      (one) => one.exclusive && 'has' in part && part.has.includes(one.id),
    );
    if (isNegated || !isKept || isCleared) isSure = false;
  });
  return isSure;
}

/** Whether two sets have something in common. */
export function meet(a: ReadonlySet<Key>, b: ReadonlySet<Key>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** Whether nothing is left of a move once another one was made, whatever was made before. */
export const isSpent = (draft: Draft, move: Move, made: Move): boolean =>
  move.improvements.every((improvement) => {
    const start = stateIn(draft, improvement.question);
    // Where only so many options can be ticked, the other one may come too late to tick any.
    if (start && isMultiple(start.entry.question) && !isSplit(start.entry.question)) return false;
    const then = made.improvements
      .filter(({ question }) => question === improvement.question)
      .reduce((state, one) => state && stateAfter(draft.model, state, one), start);
    return then === undefined || stateAfter(draft.model, then, improvement) === then;
  });

/** Whether a condition can come to this value by a move: nothing is known but the answer that the move leads to. */
export const canTurn = (
  draft: Draft,
  move: Move,
  condition: Condition,
  keys: ReadonlySet<Key>,
  value: boolean,
): boolean =>
  move.improvements.some((improvement) => {
    const start = stateIn(draft, improvement.question);
    if (!start || !keysChanged(start.entry, improvement).some((key) => keys.has(key))) return false;
    const after = stateAfter(draft.model, start, improvement);
    return after !== start && couldBe(after, condition, value);
  });

/**
 * Whether a condition could come to this value where nothing is known but the state of one question. Of several options in one answer
 * nothing is known either: more can be ticked.
 */
function couldBe(
  { entry: { question }, answer }: AnswerState,
  condition: Condition,
  value: boolean,
): boolean {
  if (isMultiple(question) || question.type === 'matrix') return true;
  const facts: Facts = {
    question: () => question,
    answer: (id) => (id === question.id ? (answer ?? null) : undefined),
  };
  return holds(condition, facts) !== !value;
}

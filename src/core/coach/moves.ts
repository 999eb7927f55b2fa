/**
 * The ways on from given answers: the actions of a quiz, and single better answers where no action leads. Each says what it changes,
 * what its turn depends on, and the most that it can give.
 *
 * In: a quiz and a draft. Out: moves. Which of them to make is decided in `search.ts`.
 */

import { chosenIds, isMultiple } from '../answers.js';
import { isCurrent, nextOptions } from '../advice.js';
import { holds } from '../condition.js';
import { choicesIn } from '../improve.js';
import { eachPart } from '../meaning/condition-parts.js';
import { sum, thousandths, type Model, type ModelQuestion } from '../model.js';
import type { Action, Answer, Condition, Id, Improvement, IsoDate } from '../quiz.js';
import type { AnswerState, Draft } from './draft.js';

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
    .map((action) => createMove(draft.model, action.closes, action, (id) => draft.states.get(id)));

/** Every single better answer to a question that is scored, those included that open up only after others. */
export function singleMoves(draft: Draft): readonly Move[] {
  const moves: Move[] = [];
  for (const start of draft.states.values()) {
    if (start.entry.possible.size === 0) continue;
    const met = new Set<Id>();
    const follow = (state: AnswerState): void => {
      for (const { id } of optionsAfter(draft, state)) {
        if (met.has(id)) continue;
        met.add(id);
        const improvement = { question: state.entry.question.id, to: [id] };
        moves.push(createMove(draft.model, [improvement], null, () => state));
        if (!isMultiple(state.entry.question)) follow({ ...state, answer: answerAt(state, id) });
      }
    };
    follow(start);
  }
  return moves;
}

/** Whether the turn of a move has come. */
export function isFree(draft: Draft, { action, improvements }: Move): boolean {
  if (action) return holds(action.when, draft.facts) === true;
  return improvements.every(({ question, to }) => {
    const state = draft.states.get(question);
    return state !== undefined && optionsAfter(draft, state).some(({ id }) => to.includes(id));
  });
}

const optionsAfter = ({ model }: Draft, { entry, answer }: AnswerState): ModelQuestion['choices'] =>
  nextOptions(model.quiz, answer === undefined ? {} : { [entry.question.id]: answer }, entry);

/** The answer once the level was reached, in one skill where there are several. */
function answerAt({ entry: { question }, answer }: AnswerState, id: Id): Answer {
  if (question.type === 'matrix' && typeof answer === 'object')
    return answer.map((pair) => (rowOf(pair) === rowOf(id) ? id : pair));
  return 'steps' in question ? Number(id) : id;
}

const rowOf = (pair: Id): string => pair.split(':')[0] ?? pair;

/** @param stateOf the lowest state of a question in which the move can find it */
function createMove(
  model: Model,
  improvements: readonly Improvement[],
  action: Action | null,
  stateOf: (question: Id) => AnswerState | undefined,
): Move {
  const touches = new Set<Key>();
  const looksAt = action ? keysIn(model, action.when) : new Set<Key>();
  const gains: MoveGain[] = [];
  for (const improvement of improvements) {
    const state = stateOf(improvement.question);
    if (!state) continue;
    const { entry } = state;
    for (const key of keysOf(entry, choicesIn(improvement))) touches.add(key);
    // Where levels follow each other, or only so many options can be ticked, one move decides on another.
    const isLimited = entry.question.type === 'multiple' && entry.question.max !== undefined;
    if (isLimited || (!action && !isMultiple(entry.question)))
      for (const key of keysOf(entry)) looksAt.add(key);
    gains.push(...gainsOf(model, state, improvement, action));
  }
  return { action, improvements, hours: Math.round((action?.hours ?? 0) * 1000), touches, looksAt, gains };
}

/** The keys of a question, or of some of its options and of those that these clear. */
const keysOf = ({ question, choices }: ModelQuestion, options?: readonly Id[]): readonly Key[] =>
  isMultiple(question)
    ? choices
        .filter(({ id, exclusive }) => !options || exclusive || options.includes(id))
        .map(({ id }) => `${question.id} ${id}`)
    : [question.id];

/** All that a condition can look at: options, what shows or hides their questions, and what dimensions and checks are made of. */
export function keysIn({ quiz, questions, byId, dimensionPlace }: Model, condition: Condition): Set<Key> {
  const keys = new Set<Key>();
  const met = new Set<Condition>();
  const lookAt = (entry: ModelQuestion, options?: readonly Id[]): void => {
    for (const key of keysOf(entry, options)) keys.add(key);
    if (entry.question.showIf) visit(entry.question.showIf);
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

/** Whether two sets have something in common. */
export function meet(a: ReadonlySet<Key>, b: ReadonlySet<Key>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** Whether a condition can come to this value by a move: nothing is known but the answer that the move leads to. */
export const canTurn = (
  { byId }: Model,
  move: Move,
  condition: Condition,
  keys: ReadonlySet<Key>,
  value: boolean,
): boolean =>
  move.improvements.some((improvement) => {
    const entry = byId.get(improvement.question);
    if (!entry || !keysOf(entry, choicesIn(improvement)).some((key) => keys.has(key))) return false;
    return couldBe(entry, choicesIn(improvement)[0] ?? null, condition) !== !value;
  });

/** What a condition comes to where nothing is known but that a question has this option chosen, or none. */
function couldBe({ question }: ModelQuestion, option: Id | null, condition: Condition): boolean | undefined {
  if (isMultiple(question) || question.type === 'matrix') return undefined;
  const answer = option !== null && 'steps' in question ? Number(option) : option;
  return holds(condition, {
    question: () => question,
    answer: (id) => (id === question.id ? answer : undefined),
  });
}

/**
 * The most that an improvement can give. Ladders count from the lowest level at which the turn of the action can come, so that
 * actions that follow each other are not counted twice. A question that is hidden counts as shown: whatever can show it gives what
 * its answer is worth already (see `bound.ts`).
 */
function gainsOf(
  model: Model,
  { entry, answer }: AnswerState,
  improvement: Improvement,
  action: Action | null,
): readonly MoveGain[] {
  const { question, choices, possible } = entry;
  const to = choicesIn(improvement);
  const chosen = chosenIds(question, answer);
  const worth = (place: number, id: Id | undefined): number =>
    thousandths(choices.find((choice) => choice.id === id)?.points ?? {}, model.dimensions[place]?.id ?? '');
  const from = priorOptions(entry, chosen[0], to[0] ?? '', action);
  const most = (place: number): number => {
    if (isMultiple(question))
      return sum(to.filter((id) => !chosen.includes(id)).map((id) => worth(place, id)));
    if (question.type === 'matrix')
      return sum(
        to.map((id) => {
          const now = chosen.find((pair) => rowOf(pair) === rowOf(id));
          return Math.max(0, worth(place, id) - worth(place, now));
        }),
      );
    return Math.max(0, ...from.map((id) => worth(place, to[0]) - worth(place, id)));
  };
  return [...possible.keys()]
    .map((place) => ({ question: question.id, place, most: most(place) }))
    .filter((gain) => gain.most > 0);
}

/** The levels of a ladder, and none at all, from which an action or a single step can lead to another. */
function priorOptions(
  entry: ModelQuestion,
  chosen: Id | undefined,
  to: Id,
  action: Action | null,
): readonly (Id | undefined)[] {
  const { question, choices } = entry;
  const now = choices.findIndex(({ id }) => id === chosen);
  const goal = choices.findIndex(({ id }) => id === to);
  if (question.type === 'check') return now === goal ? [] : [undefined];
  const levels = [undefined, ...choices.map(({ id }) => id)].slice(now + 1, goal + 1);
  if (!action) return levels;
  const isHidden = question.showIf !== undefined && couldBe(entry, null, action.when) !== false;
  return levels.filter((id) => isHidden || couldBe(entry, id ?? null, action.when) !== false);
}

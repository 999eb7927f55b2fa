/**
 * The next-band coach: the least that someone can do to reach the next band.
 *
 * A way is a list of actions, each done when it is worth doing (its `when` holds, for the answers as they are by then), once, and after
 * those that come first; and of single better answers: the next level, one more option, a check answered correctly. As in the plan it
 * holds one certification at most. Of all ways that reach the band, the coach finds one with the fewest single answers, because nobody has
 * estimated what they take, and of these one with the fewest hours. The answers of questions that open up on the way count.
 *
 * In: a quiz that `parseQuiz` returned, answers, and what to reckon with. Out: plain data; the same for the same input.
 */

import { labelOf } from './answers.js';
import { answersIn, createDraft, type Draft } from './coach/draft.js';
import { actionMoves, singleMoves, type Move } from './coach/moves.js';
import { dive, search, type Goal } from './coach/search.js';
import { evaluate } from './evaluate.js';
import { improve } from './improve.js';
import type { Answers, Band, Id, IsoDate, Quiz } from './quiz.js';
import { bandOf, totalOf } from './score.js';

/** What the coach says. */
export type Coaching = CoachingWay | CoachingEnd;

/** A way to the next band. */
export interface CoachingWay {
  /** Kind of advice. */
  readonly kind: 'way';
  /** Id of the band that it leads to. */
  readonly band: Id;
  /** Total at the end of the way. */
  readonly total: number;
  /** What to do, in order. */
  readonly steps: readonly CoachingStep[];
  /** Hours of the actions together, a planning estimate. */
  readonly hours: number;
  /** How many of the steps are single better answers, for which nobody estimated hours. */
  readonly answers: number;
  /** No way takes less. `false` where the quiz is so large that the search was ended early: then it takes at most this. */
  readonly isLeast: boolean;
}

/** Why there is no way. */
export interface CoachingEnd {
  /**
   * `top`: there is no higher band. `open`: too little was answered for a band. `none`: nothing that the quiz advises reaches the next
   * band, as far as `isLeast` says.
   */
  readonly kind: 'top' | 'open' | 'none';
  /** All ways were looked at. `false` where the quiz is so large that the search was ended early, without a way. */
  readonly isLeast: boolean;
}

/** One thing to do. */
export type CoachingStep = CoachingAction | CoachingAnswer;

/** An action of the quiz. */
export interface CoachingAction {
  /** Kind of step. */
  readonly kind: 'action';
  /** Its id. */
  readonly action: Id;
  /** What to do. */
  readonly title: string;
  /** Planning estimate in hours. */
  readonly hours: number;
  /** Total after it. */
  readonly total: number;
}

/** A single better answer. */
export interface CoachingAnswer {
  /** Kind of step. */
  readonly kind: 'answer';
  /** Id of the question. */
  readonly question: Id;
  /** The question in a few words. */
  readonly label: string;
  /** The option to reach or to add, as it stands in an answer. */
  readonly option: Id;
  /** That option in the words of the quiz. */
  readonly text: string;
  /** Total after it. */
  readonly total: number;
}

/** What the coach reckons with. */
export interface CoachingContext {
  /** The day, `YYYY-MM-DD`; actions past their date are left out. All count where it is not said. */
  readonly today?: IsoDate;
  /**
   * How many moves may be looked at before the search is ended, over all its steps: about 20 ms. `sde-to-ml` needs less than a tenth.
   * A quiz with many actions that take the same hours for much the same gain can need more than any limit, as `ml-role-fit` does.
   * @default 100000
   */
  readonly limit?: number;
}

/** The least that it takes to reach the next band. */
export function coach(
  quiz: Quiz,
  answers: Answers,
  { today = '', limit = 100_000 }: CoachingContext = {},
): Coaching {
  const start = createDraft(quiz, answers);
  const placeOf = (given: Answers): number => {
    const band = bandOf(quiz, evaluate(quiz, given));
    return quiz.bands.findIndex(({ id }) => id === band);
  };
  const now = placeOf(answersIn(start));
  const band = quiz.bands[now + 1];
  if (now < 0) return { kind: 'open', isLeast: true };
  if (!band) return { kind: 'top', isLeast: true };
  const goal: Goal = { overall: band.from - 0.5, isReached: (given) => placeOf(given) > now };
  const { moves, isLeast } = findMoves(start, goal, today, limit);
  return moves ? describe(quiz, start, moves, band, isLeast) : { kind: 'none', isLeast };
}

/** The cheapest moves, without single better answers where actions are enough; where the search ends early, some that lead there. */
function findMoves(
  start: Draft,
  goal: Goal,
  today: IsoDate,
  limit: number,
): { readonly moves: readonly Move[] | null; readonly isLeast: boolean } {
  const actions = actionMoves(start, today);
  let { moves, looks } = search(start, actions, goal, [0, 0], limit);
  if (moves) return { moves, isLeast: looks <= limit };
  const singles = singleMoves(start);
  const all = [...singles, ...actions];
  if (looks <= limit) {
    const found = search(start, all, goal, [1, singles.length], limit - looks);
    moves = found.moves;
    looks += found.looks;
  }
  const isLeast = looks <= limit;
  return { moves: moves ?? (isLeast ? null : dive(start, all, goal)), isLeast };
}

function describe(
  quiz: Quiz,
  start: Draft,
  moves: readonly Move[],
  { id: band }: Band,
  isLeast: boolean,
): CoachingWay {
  let answers = answersIn(start);
  const steps = moves.map(({ action, improvements }): CoachingStep => {
    answers = improve(quiz, answers, improvements);
    const total = totalOf(evaluate(quiz, answers));
    if (action) return { kind: 'action', action: action.id, title: action.title, hours: action.hours, total };
    const { question: id = '', to: [option = ''] = [] } = improvements[0] ?? {};
    const { question, choices } = start.model.byId.get(id) ?? {};
    return {
      kind: 'answer',
      question: id,
      label: question ? labelOf(question) : '',
      option,
      text: choices?.find((choice) => choice.id === option)?.text ?? '',
      total,
    };
  });
  const hours = moves.reduce((sum, move) => sum + move.hours, 0) / 1000;
  return {
    kind: 'way',
    band,
    total: steps.at(-1)?.total ?? 0,
    steps,
    hours,
    answers: moves.filter(({ action }) => !action).length,
    isLeast,
  };
}

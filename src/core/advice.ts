/**
 * What to do next: the answers that would raise the score most, and the actions that are worth doing, in order.
 * Both are found by scoring again; nothing is estimated.
 */

import { answerTo, chosenIds, isMultiple, labelOf, pairOf } from './answers.js';
import { holds } from './condition.js';
import { evaluateChange } from './evaluate-change.js';
import type { Evaluation } from './evaluate.js';
import { betterAnswers, gainOf, type Gain } from './improve.js';
import { levelOf } from './ladder.js';
import { modelOf, worthOf, type ModelQuestion } from './model.js';
import type { Action, Answers, Id, Improvement, IsoDate, Quiz, Resource } from './quiz.js';
import type { ReportAction, ReportBecause, ReportNextStep, ReportResource } from './report.js';

const mostNextSteps = 3;
const mostActions = 6;
const mostResources = 2;

/** The better answers that gain most: the next level of a ladder, one more option, a check answered correctly. */
export function findNextSteps(quiz: Quiz, answers: Answers, before: Evaluation): readonly ReportNextStep[] {
  const steps = before.questions.flatMap(({ entry, isAnswered }): ReportNextStep[] => {
    if (!isAnswered || entry.possible.size === 0) return [];
    return nextOptions(quiz, answers, entry).map(({ id, text }) => ({
      question: entry.question.id,
      label: labelOf(entry.question),
      to: [id],
      text,
      ...gainFrom(quiz, answers, before, [{ question: entry.question.id, to: [id] }]),
    }));
  });
  const best = new Map<Id, ReportNextStep>();
  for (const step of steps.sort(byGain)) if (!best.has(step.question)) best.set(step.question, step);
  return [...best.values()]
    .filter(({ baseGain, lifts }) => baseGain > 0 || lifts.length > 0)
    .slice(0, mostNextSteps);
}

const gainFrom = (
  quiz: Quiz,
  answers: Answers,
  before: Evaluation,
  improvements: readonly Improvement[],
): Gain => gainOf(before, evaluateChange(before, answers, betterAnswers(quiz, answers, improvements)));

/** The options that are the next step from an answer: the next level, or each one that could still be ticked. */
export function nextOptions(
  quiz: Quiz,
  answers: Answers,
  { question, choices }: ModelQuestion,
): ModelQuestion['choices'] {
  const chosen = chosenIds(question, answerTo(answers, question.id));
  const advisable = choices.filter(
    (choice) => choice.advisable && !choice.exclusive && !chosen.includes(choice.id),
  );
  if (question.type === 'ranking') return [];
  if (isMultiple(question)) {
    const isFull = question.type === 'multiple' && chosen.length >= (question.max ?? Infinity);
    return isFull ? [] : advisable;
  }
  if (question.type === 'matrix')
    return choices.filter((_, place) => {
      const level = place % question.levels.length;
      // Left open, every skill starts from the lowest level.
      const isNext = chosen.length > 0 ? chosen.includes(choices[place - 1]?.id ?? '') : level === 1;
      return level > 0 && isNext;
    });
  if (question.type === 'check') return advisable.filter(({ id }) => id === question.correct);
  const [now] = chosen;
  const worth = worthOf(quiz, choices.find(({ id }) => id === now)?.points ?? {});
  return advisable
    .filter(
      ({ id, points }) => levelOf(question, id) > levelOf(question, now) && worthOf(quiz, points) > worth,
    )
    .slice(0, 1);
}

const byGain = (a: Gain, b: Gain): number =>
  b.gain - a.gain || b.lifts.length - a.lifts.length || b.baseGain - a.baseGain;

/** An action whose time has come, with what it would change. */
export interface RankedAction extends Gain {
  readonly action: Action;
}

/**
 * The actions whose time has come: those that lift a gate first, in the order of the gates, then by gain per hour; a
 * prerequisite before what needs it; one certification at most; none that is past its date on `today`.
 */
export function chooseActions(
  quiz: Quiz,
  answers: Answers,
  before: Evaluation,
  today: IsoDate,
): readonly ReportAction[] {
  const chosen = rankActions(quiz, answers, before, today).filter(onlyOneCertification).slice(0, mostActions);
  const ids = new Set(chosen.map(({ action }) => action.id));
  return chosen.map((candidate) => describeAction(quiz, answers, candidate, ids));
}

/** All actions whose time has come and that change something, in the order of `chooseActions`. */
export function rankActions(
  quiz: Quiz,
  answers: Answers,
  before: Evaluation,
  today: IsoDate,
): readonly RankedAction[] {
  const gateOrder = new Map(quiz.gates?.map(({ id }, place) => [id, place]));
  const rank = ({ lifts }: Gain): number =>
    Math.min(Infinity, ...lifts.map((id) => gateOrder.get(id) ?? Infinity));
  const perHour = ({ action, gain, baseGain }: RankedAction): number =>
    (gain > 0 ? gain : baseGain) / Math.max(action.hours, 0.5);
  const candidates = (quiz.actions ?? [])
    .filter((action) => isOffered(action, before, today) && isOpen(quiz, answers, action))
    .map((action): RankedAction => ({
      action,
      ...gainFrom(quiz, answers, before, action.closes),
    }))
    .filter(
      ({ action, gain, baseGain, lifts }) =>
        action.closes.length === 0 || gain > 0 || baseGain > 0 || lifts.length > 0,
    )
    .sort((a, b) => compare(rank(a), rank(b)) || perHour(b) - perHour(a));
  return inOrderOfNeed(candidates);
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const isOffered = (action: Action, { facts }: Evaluation, today: IsoDate): boolean =>
  isCurrent(action, today) && holds(action.when, facts) === true;

/** Whether an action is neither replaced nor past its date. */
export const isCurrent = ({ supersededBy, validUntil }: Action, today: IsoDate): boolean =>
  supersededBy === undefined && (validUntil === undefined || validUntil >= today);

/** An action that closes nothing in particular stays open. */
const isOpen = (quiz: Quiz, answers: Answers, { closes }: Action): boolean =>
  closes.length === 0 || closes.some((goal) => isUnmet(quiz, answers, goal));

const isUnmet = (quiz: Quiz, answers: Answers, goal: Improvement): boolean =>
  betterAnswers(quiz, answers, [goal]).size > 0;

/** The same order, except that whatever has to come first is moved up. */
function inOrderOfNeed(candidates: readonly RankedAction[]): readonly RankedAction[] {
  const ordered = new Set<RankedAction>();
  const place = (candidate: RankedAction, above: readonly RankedAction[]): void => {
    if (above.includes(candidate)) return;
    for (const id of candidate.action.after ?? []) {
      const first = candidates.find(({ action }) => action.id === id);
      if (first) place(first, [...above, candidate]);
    }
    ordered.add(candidate);
  };
  for (const candidate of candidates) place(candidate, []);
  return [...ordered];
}

const onlyOneCertification = (
  { action }: RankedAction,
  place: number,
  all: readonly RankedAction[],
): boolean =>
  action.kind !== 'certification' ||
  all.findIndex((other) => other.action.kind === 'certification') === place;

/**
 * An action as the report shows it.
 * @param shown ids of the actions that are shown with it
 */
export function describeAction(
  quiz: Quiz,
  answers: Answers,
  { action, gain, baseGain, lifts }: RankedAction,
  shown: ReadonlySet<Id>,
): ReportAction {
  return {
    id: action.id,
    title: action.title,
    proof: action.proof ?? null,
    because: becauseOf(quiz, answers, action),
    hours: action.hours,
    repeats: action.repeats ?? 'once',
    kind: action.kind ?? 'practice',
    gain,
    baseGain,
    lifts,
    after: (action.after ?? []).filter((id) => shown.has(id)),
    resources: (action.resources ?? []).slice(0, mostResources).flatMap((id) => resource(quiz, id)),
  };
}

/** The answer in words: of a matrix that of the skill, of a number the number, of several options the one that is missing. */
function becauseOf(quiz: Quiz, answers: Answers, action: Action): ReportBecause {
  const goal = action.closes.find((improvement) => isUnmet(quiz, answers, improvement)) ?? action.closes[0];
  const entry = modelOf(quiz).byId.get(goal?.question ?? '');
  if (!goal || !entry) return { question: '', label: '', answer: null, notTicked: null };
  const { question, choices } = entry;
  const answer = answerTo(answers, question.id);
  const given = chosenIds(question, answer);
  const text = (isMeant: (id: Id) => boolean): string | null =>
    choices.find(({ id }) => isMeant(id))?.text ?? null;
  const skill = goal.row === undefined ? '' : pairOf(goal.row, '');
  const said =
    typeof answer === 'number' ? String(answer) : text((id) => given.includes(id) && id.startsWith(skill));
  const hasMany = isMultiple(question);
  return {
    question: question.id,
    label: labelOf(question),
    answer: hasMany ? null : said,
    notTicked: hasMany ? text((id) => goal.to.includes(id) && !given.includes(id)) : null,
  };
}

function resource(quiz: Quiz, id: Id): readonly ReportResource[] {
  const found: Resource | undefined = quiz.resources?.find((candidate) => candidate.id === id);
  if (!found) return [];
  const { title, publisher, url, price, duration = null, remark = null } = found;
  return [{ title, publisher, url, price, duration, remark }];
}

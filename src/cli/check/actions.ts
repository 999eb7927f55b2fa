/** Actions: whether they are ever offered, whether they can gain anything, and whether advice covers what is scored. */

import { isMultiple } from '../../core/answers.js';
import { eachEntry } from '../../core/issue-path.js';
import type { Action, Condition, Improvement, Question, Quiz } from '../../core/quiz.js';
import { TRUE } from '../simulate/compile-conditions.js';
import { subjectsOf } from '../space/gate-pieces.js';
import { conditionsOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { quoted, warn, type Finding } from './finding.js';
import { isPossible, truthIn } from './over-draws.js';

/** Finds actions that come up only when there is nothing left to do. */
export function checkOffers(quiz: Quiz, context: CheckContext): readonly Finding[] {
  return (quiz.actions ?? []).flatMap((action, place): readonly Finding[] => {
    const path = `actions[${place}]`;
    if (action.closes.length === 0) return [];
    const unmet = action.closes.flatMap((goal) => unmetBy(goal, quiz));
    const offered: Condition = { all: [action.when, { any: unmet }] };
    if (unmet.length > 0 && isSeen(offered, context)) return [];
    const { looked } = context.draws;
    const truth = truthIn(looked, offered);
    if (truth.whenTrue) return [];
    if (truth.isOpen) {
      context.leaveOpen(path, 'Whether it is ever offered takes too long to prove.');
      return [];
    }
    // Where nobody meets the condition at all, that is another finding.
    if (!truthIn(looked, action.when).whenTrue) return [];
    const message = `“${action.id}” comes up only for those who have done all that it closes, so it is never offered.`;
    return [
      warn(
        'action-never-offered',
        `${path}.when`,
        message,
        'Let the condition hold while something is still open.',
      ),
    ];
  });
}

const isSeen = (condition: Condition, { draws }: CheckContext): boolean =>
  isPossible(draws.looked, ({ sample }) => {
    const test = sample.scorer.compile(condition);
    let isFound = false;
    sample.each(() => (isFound = test() === TRUE));
    return isFound;
  }) === true;

/** What holds while a goal is not reached. Nothing where an action cannot reach it, as with a ranking. */
function unmetBy({ question: id, row, to }: Improvement, quiz: Quiz): readonly Condition[] {
  const question = quiz.questions.find((one) => one.id === id);
  if (!question || question.type === 'ranking' || question.type === 'text') return [];
  if (isMultiple(question)) return to.map((option) => ({ not: { question: id, has: [option] } }));
  return [{ not: reached(question, row, to) }];
}

function reached(question: Question, row: string | undefined, to: readonly string[]): Condition {
  const { id } = question;
  const [first = ''] = to;
  switch (question.type) {
    case 'matrix':
      return row === undefined ? { question: id, has: to } : { question: id, row, atLeast: first };
    case 'check':
      return { question: id, has: [first] };
    case 'yes-no':
      return first === 'yes' ? { question: id, has: ['yes'] } : { question: id, answered: true };
    case 'slider':
    case 'number':
      return { question: id, min: Number(first) };
    default:
      return { question: id, atLeast: first };
  }
}

/** Finds actions whose goals give no points, open no question and lift no gate. */
export function checkGains(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const decisive = new Set(
    conditionsOf(quiz)
      .filter(({ owner }) => owner === 'gate' || owner === 'question')
      .flatMap(({ condition }) => [...subjectsOf(condition).questions]),
  );
  const canGain = ({ question, row, to }: Improvement): boolean => {
    const entry = model.byId.get(question);
    if (!entry || entry.question.type === 'check' || decisive.has(question)) return true;
    const targets = row === undefined ? to : to.map((level) => `${row}:${level}`);
    return entry.choices.some(
      ({ id, points }) => targets.includes(id) && Object.values(points).some((value) => value > 0),
    );
  };
  return (quiz.actions ?? []).flatMap((action, place): readonly Finding[] =>
    action.closes.length === 0 || action.closes.some(canGain)
      ? []
      : [
          warn(
            'action-gains-nothing',
            `actions[${place}].closes`,
            `What “${action.id}” closes gives no points and lifts no gate, so the action is never shown.`,
            'Close an answer that counts, or take the goals out.',
          ),
        ],
  );
}

/** Finds actions that send visitors after what the quiz calls not advisable. */
export function checkAdvisable(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  eachEntry(quiz.actions, 'actions', ({ id, closes }, path) =>
    eachEntry(closes, `${path}.closes`, ({ question, to }, goalPath) => {
      const option = model.byId.get(question)?.choices.find((one) => to.includes(one.id) && !one.advisable);
      if (!option) return;
      const message = `“${id}” leads to ${quoted(option.text)}, which is marked as nothing to be sent after.`;
      found.push(
        warn(
          'action-not-advisable',
          `${goalPath}.to`,
          message,
          'Lead elsewhere, or take "advisable": false back.',
        ),
      );
    }),
  );
  return found;
}

/** Finds actions without an estimate: they would come first in every plan. */
export function checkHours({ actions = [] }: Quiz): readonly Finding[] {
  return actions.flatMap(({ id, hours }, place) =>
    hours > 0
      ? []
      : [
          warn(
            'action-without-hours',
            `actions[${place}].hours`,
            `“${id}” takes 0 hours, so it comes before all others.`,
            'Give an estimate.',
          ),
        ],
  );
}

/** Finds actions that gave way to one that is not shown either. */
export function checkSuccessors({ actions = [] }: Quiz, { today }: CheckContext): readonly Finding[] {
  const isGone = ({ validUntil, supersededBy }: Action): boolean =>
    supersededBy !== undefined || (validUntil !== undefined && validUntil < today);
  return actions.flatMap(({ id, supersededBy }, place): readonly Finding[] => {
    const successor = actions.find((one) => one.id === supersededBy);
    if (!successor || !isGone(successor)) return [];
    const message = `“${id}” gave way to “${successor.id}”, which is not shown any more either.`;
    return [
      warn(
        'successor-gone',
        `actions[${place}].supersededBy`,
        message,
        'Name an action that is still shown.',
      ),
    ];
  });
}

/** Finds dimensions that count and that no action raises. A quiz without actions gives no plan. */
export function checkAdviceCoverage(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const closed = new Set(
    (quiz.actions ?? []).flatMap(({ closes }) => closes.map(({ question }) => question)),
  );
  if (closed.size === 0) return [];
  return quiz.dimensions.flatMap(({ name, weight }, place): readonly Finding[] => {
    const isRaised = [...closed].some((id) => model.byId.get(id)?.possible.has(place));
    if (weight === 0 || isRaised) return [];
    const message = `No action raises ${quoted(name)}, so the plan has nothing for someone whose gap it is.`;
    return [
      warn(
        'dimension-without-action',
        `dimensions[${place}]`,
        message,
        'Add an action that closes one of its answers.',
      ),
    ];
  });
}

/** Finds resources that no action points to. */
export function checkResources({ actions = [], resources = [] }: Quiz): readonly Finding[] {
  const used = new Set(actions.flatMap((action) => action.resources ?? []));
  return resources.flatMap(({ id }, place) =>
    used.has(id)
      ? []
      : [
          warn(
            'resource-unused',
            `resources[${place}]`,
            `No action points to “${id}”.`,
            'Point to it, or take it out.',
          ),
        ],
  );
}

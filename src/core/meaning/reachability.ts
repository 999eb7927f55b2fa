/**
 * Questions that nobody can ever be asked, because no answers to earlier ones let their `showIf` hold.
 *
 * It tries answers, only to questions that matter and only those that make a difference, and stops at the first that
 * work. Past a bound it gives up and takes a question for reachable: no warning is better than a wrong one.
 */

import { isMultiple } from '../answers.js';
import type { AddIssue } from '../collect-issues.js';
import { holds } from '../condition.js';
import { eachEntry } from '../issue-path.js';
import { modelOf, type ModelQuestion } from '../model.js';
import type { Answer, Condition, Id, Quiz } from '../quiz.js';
import { answerPartsOf, type AnswerPart } from './condition-parts.js';

/** Less than any step of a slider: just above a bound. */
const TINY = 1e-6;

/** Most options of a `multiple` question whose combinations are tried. */
const MAX_COMBINED = 6;

/** How many times answers are tried in the whole quiz. */
const MAX_TRIES = 5000;

/** Adds a warning for each question that is never shown. */
export function checkReachability(quiz: Quiz, add: AddIssue): void {
  const { byId } = modelOf(quiz);
  const partsAbout = new Map<Id, AnswerPart[]>();
  for (const part of quiz.questions.flatMap(({ showIf }) => (showIf ? answerPartsOf(showIf) : []))) {
    const known = partsAbout.get(part.question);
    if (known) known.push(part);
    else partsAbout.set(part.question, [part]);
  }
  const worthTrying = new Map([...partsAbout].map(([id, parts]) => [id, answersToTry(byId.get(id), parts)]));
  const given = new Map<Id, Answer | null>();
  const facts = { question: (id: Id) => byId.get(id)?.question, answer: (id: Id) => given.get(id) };
  let tries = 0;

  /** @param goals conditions that must all hold: an answer counts only where its own question is shown */
  const canHold = (goals: readonly Condition[]): boolean => {
    if (++tries > MAX_TRIES) return true;
    if (goals.some((goal) => holds(goal, facts) === false)) return false;
    const open = goals.filter((goal) => holds(goal, facts) === undefined);
    const next = open.flatMap(answerPartsOf).find(({ question }) => !given.has(question));
    const entry = next && byId.get(next.question);
    const answers = next && worthTrying.get(next.question);
    if (!entry || !answers) return true;
    const { id, showIf } = entry.question;
    const isPossible = answers.some((answer) => {
      given.set(id, answer);
      return canHold(answer !== null && showIf ? [...open, showIf] : open);
    });
    given.delete(id);
    return isPossible;
  };

  eachEntry(quiz.questions, 'questions', ({ showIf }, path) => {
    if (!showIf || canHold([showIf])) return;
    add('unreachable', `${path}.showIf`, 'possible with some answers', 'impossible: nobody is ever asked');
  });
}

/**
 * Answers between which some condition can tell a difference, `null` for none; `undefined` where they are too many.
 * @param parts the parts of conditions that are about the question
 */
function answersToTry(
  entry: ModelQuestion | undefined,
  parts: readonly AnswerPart[],
): readonly (Answer | null)[] | undefined {
  if (!entry) return undefined;
  const { question, choices } = entry;
  if (question.type === 'text' || question.type === 'matrix' || question.type === 'ranking') return undefined;
  if (question.type === 'slider' || question.type === 'number') {
    const { min, max } = question;
    const bounds = parts.flatMap((part) =>
      'min' in part || 'max' in part ? [part.min ?? min, part.max ?? max] : [],
    );
    const near = [min, max, ...bounds].flatMap((bound) => [bound, bound + TINY]);
    return [null, ...near.filter((value) => value >= min && value <= max)];
  }
  if (!isMultiple(question)) return [null, ...choices.map(({ id }) => id)];
  const named = new Set(parts.flatMap((part) => ('has' in part ? part.has : [])));
  const others = choices.filter(({ id, exclusive }) => !exclusive && named.has(id));
  if (others.length > MAX_COMBINED) return undefined;
  const combinations = others.reduce<Id[][]>(
    (all, { id }) => [...all, ...all.map((ids) => [...ids, id])],
    [[]],
  );
  return [null, ...choices.filter(({ exclusive }) => exclusive).map(({ id }) => [id]), ...combinations];
}

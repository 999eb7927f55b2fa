/**
 * Questions that nobody can ever be asked, because no answers to earlier ones let their `showIf` hold.
 *
 * It tries answers, only to questions that matter and only those that make a difference, and stops at the first that
 * work. Past a bound it gives up and takes the question for reachable: no warning is better than a wrong one.
 */

import type { AddIssue } from '../collect-issues.js';
import { holds } from '../condition.js';
import { eachEntry } from '../issue-path.js';
import { modelOf, type Model, type ModelQuestion } from '../model.js';
import type { Answer, Condition, Id, Quiz } from '../quiz.js';
import { answerPartsOf, type AnswerPart } from './condition-parts.js';

/** Less than any step of a slider: just below and just above a bound. */
const TINY = 1e-6;

/** How many combinations of answers are tried for one question. */
const MAX_TRIES = 500;

/** Adds a warning for each question that is never shown. */
export function checkReachability(quiz: Quiz, add: AddIssue): void {
  const model = modelOf(quiz);
  eachEntry(quiz.questions, 'questions', ({ showIf }, path) => {
    if (!showIf || canHold(showIf, model)) return;
    add('unreachable', `${path}.showIf`, 'possible with some answers', 'impossible: nobody is ever asked');
  });
}

function canHold(condition: Condition, model: Model): boolean {
  const parts = partsThatMatter(condition, model);
  let tries = 0;

  /** @param goals conditions that must all hold: an answer counts only where its own question is shown */
  const search = (goals: readonly Condition[], given: ReadonlyMap<Id, Answer | null>): boolean => {
    if (++tries > MAX_TRIES) return true;
    const facts = { question: (id: Id) => model.byId.get(id)?.question, answer: (id: Id) => given.get(id) };
    if (goals.some((goal) => holds(goal, facts) === false)) return false;
    const open = goals.filter((goal) => holds(goal, facts) === undefined);
    const next = open.flatMap(answerPartsOf).find(({ question }) => !given.has(question));
    const entry = next && model.byId.get(next.question);
    if (!entry) return true; // all goals hold, or one is about something that does not exist, which is another issue
    const { id, showIf } = entry.question;
    for (const answer of candidates(entry, parts)) {
      const nextGoals = answer !== null && showIf ? [...open, showIf] : open;
      if (search(nextGoals, new Map(given).set(id, answer))) return true;
    }
    return false;
  };
  return search([condition], new Map());
}

/** The parts of a condition, and of the conditions of the questions that they are about. */
function partsThatMatter(condition: Condition, model: Model): readonly AnswerPart[] {
  const parts = [...answerPartsOf(condition)];
  const seen = new Set<Id>();
  for (const { question } of parts) {
    const showIf = model.byId.get(question)?.question.showIf;
    if (showIf && !seen.has(question)) parts.push(...answerPartsOf(showIf));
    seen.add(question);
  }
  return parts;
}

/** Answers between which some part can tell a difference, and `null` for none. */
function* candidates(
  { question, choices }: ModelQuestion,
  parts: readonly AnswerPart[],
): Iterable<Answer | null> {
  const about = parts.filter((part) => part.question === question.id);
  yield null;
  if (question.type === 'slider') {
    const { min, max } = question;
    const bounds = about.flatMap((part) =>
      'min' in part || 'max' in part ? [part.min ?? min, part.max ?? max] : [],
    );
    const near = [min, max, ...bounds].flatMap((bound) => [bound - TINY, bound, bound + TINY]);
    yield* near.filter((value) => value >= min && value <= max);
  } else if (question.type === 'multiple') {
    const named = about.flatMap((part) => ('has' in part ? part.has : []));
    for (const { id, exclusive } of choices) if (exclusive) yield [id];
    const others = choices.filter(({ id, exclusive }) => !exclusive && named.includes(id));
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      yield others.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1).map(({ id }) => id);
    }
  } else {
    for (const { id } of choices) yield id;
  }
}

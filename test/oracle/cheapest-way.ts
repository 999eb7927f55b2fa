/**
 * The cheapest way to the next band, found by trying every way: Dijkstra over all answers that actions and single better answers lead
 * to. It takes what an improvement and a score are from core, and nothing from the coach.
 */
import { nextOptions } from '../../src/core/advice.js';
import { holds } from '../../src/core/condition.js';
import { evaluate } from '../../src/core/evaluate.js';
import { improve } from '../../src/core/improve.js';
import { modelOf } from '../../src/core/model.js';
import type { Action, Answers, Id, Quiz } from '../../src/core/index.js';
import { bandOf } from '../../src/core/score.js';

/** What the cheapest way takes; `null` where no way leads to the next band. */
export interface Cheapest {
  /** Single better answers. */
  readonly answers: number;
  readonly hours: number;
}

interface Node extends Cheapest {
  readonly given: Answers;
  readonly done: readonly Id[];
}

/** Tries every way from answers that are clean. */
export function cheapestWay(quiz: Quiz, answers: Answers): Cheapest | null {
  const place = (given: Answers): number =>
    quiz.bands.findIndex(({ id }) => id === bandOf(quiz, evaluate(quiz, given)));
  const now = place(answers);
  const open: Node[] = [{ given: answers, done: [], answers: 0, hours: 0 }];
  const closed = new Set<string>();
  for (;;) {
    const nearest = open.reduce<Node | undefined>((a, b) => (a && !isCheaper(b, a) ? a : b), undefined);
    if (!nearest) return null;
    open.splice(open.indexOf(nearest), 1);
    const name = nameOf(quiz, nearest);
    if (closed.has(name)) continue;
    closed.add(name);
    if (place(nearest.given) > now) return { answers: nearest.answers, hours: nearest.hours };
    open.push(...actionsFrom(quiz, nearest), ...singlesFrom(quiz, nearest));
  }
}

const isCheaper = (a: Cheapest, b: Cheapest): boolean =>
  a.answers < b.answers || (a.answers === b.answers && a.hours < b.hours);

const nameOf = ({ questions }: Quiz, { given, done }: Node): string =>
  JSON.stringify([questions.map(({ id }) => given[id] ?? null), [...done].sort()]);

function actionsFrom(quiz: Quiz, { given, done, answers, hours }: Node): readonly Node[] {
  const { facts } = evaluate(quiz, given);
  const all = quiz.actions ?? [];
  const isExam = (id: Id): boolean => all.find((action) => action.id === id)?.kind === 'certification';
  const canCome = (action: Action): boolean =>
    action.closes.length > 0 &&
    action.supersededBy === undefined &&
    !done.includes(action.id) &&
    !done.some((id) => all.find((other) => other.id === id)?.after?.includes(action.id)) &&
    !(isExam(action.id) && done.some(isExam)) &&
    holds(action.when, facts) === true;
  return all.filter(canCome).map((action) => ({
    given: improve(quiz, given, action.closes),
    done: [...done, action.id],
    answers,
    hours: hours + action.hours,
  }));
}

function singlesFrom(quiz: Quiz, { given, done, answers, hours }: Node): readonly Node[] {
  return modelOf(quiz)
    .questions.filter(({ possible }) => possible.size > 0)
    .flatMap((entry) =>
      nextOptions(quiz, given, entry).map(({ id }) => ({
        given: improve(quiz, given, [{ question: entry.question.id, to: [id] }]),
        done,
        answers: answers + 1,
        hours,
      })),
    );
}

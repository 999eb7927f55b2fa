/**
 * What a better answer would change: the answers after an improvement, and the gain found by scoring again.
 * In: a quiz, answers, improvements. Out: answers and gains.
 */

import { answerTo, chosenIds, isMultiple, pairOf } from './answers.js';
import type { Outcome } from './evaluate.js';
import { levelOf } from './ladder.js';
import { modelOf, type ModelQuestion } from './model.js';
import { valueReaching } from './number-line.js';
import type { Answer, Answers, Id, Improvement, Quiz } from './quiz.js';
import { toNumber, type Rational } from './rational.js';

/** What an improvement would change. */
export interface Gain {
  /** Gain in the overall score, in thousandths of a point. */
  readonly gain: number;
  /** Gain before gates, in thousandths of a point. */
  readonly baseGain: number;
  /** Ids of the gates whose cap rises or goes, in the order of the quiz. */
  readonly lifts: readonly Id[];
}

/** The answers with the improvements made: a level is reached but never lowered, options are added, a check is right. */
export function improve(quiz: Quiz, answers: Answers, improvements: readonly Improvement[]): Answers {
  const better = betterAnswers(quiz, answers, improvements);
  return better.size > 0 ? { ...answers, ...Object.fromEntries(better) } : answers;
}

/** The answers that improvements change, by id of the question. */
export function betterAnswers(
  quiz: Quiz,
  answers: Answers,
  improvements: readonly Improvement[],
): ReadonlyMap<Id, Answer> {
  const better = new Map<Id, Answer>();
  for (const improvement of improvements) {
    const { question: id } = improvement;
    const entry = modelOf(quiz).byId.get(id);
    const before = better.get(id) ?? answerTo(answers, id);
    const after = entry && improvedAnswer(entry, before, choicesIn(improvement));
    if (after !== undefined) better.set(id, after);
  }
  return better;
}

/** The ids that an answer has after an improvement: those of a matrix name the skill, too. */
export const choicesIn = ({ row, to }: Improvement): readonly Id[] =>
  row === undefined ? to : to.map((level) => pairOf(row, level));

/** The answer after one improvement; `undefined` where it is that good already, or where more options would be ticked than can be. */
export function improvedAnswer(
  { question, choices }: ModelQuestion,
  given: Answer | undefined,
  to: readonly Id[],
): Answer | undefined {
  const before = chosenIds(question, given);
  const level = (option: Id | undefined): number => levelOf(question, option);
  if (question.type === 'matrix') {
    // A skill that is open starts from the lowest level.
    const raised = question.rows.map(({ id }) => {
      const isOfSkill = (pair: Id): boolean => pair.startsWith(pairOf(id, ''));
      const now = before.find(isOfSkill) ?? pairOf(id, question.levels[0]?.id ?? '');
      return to.find((pair) => isOfSkill(pair) && level(pair) > level(now)) ?? now;
    });
    return to.some((pair) => raised.includes(pair) && !before.includes(pair)) ? raised : undefined;
  }
  if (isMultiple(question)) {
    if (to.every((option) => before.includes(option))) return undefined;
    const most = question.type === 'multiple' ? question.max : undefined;
    const after = choices.filter((c) => !c.exclusive && (before.includes(c.id) || to.includes(c.id)));
    return after.length > (most ?? Infinity) ? undefined : after.map((c) => c.id);
  }
  const target = to[0] ?? '';
  if (question.type === 'check') return before[0] === target ? undefined : target;
  if (question.type === 'ranking' || level(before[0]) >= level(target)) return undefined;
  return 'steps' in question ? valueReaching(question, Number(target)) : target;
}

/** The gain from one outcome to another. */
export function gainOf(before: Outcome, after: Outcome): Gain {
  const capAfter = (id: Id): number => after.gates.find(({ gate }) => gate.id === id)?.cap ?? 100;
  return {
    gain: difference(after.overall, before.overall),
    baseGain: difference(after.base, before.base),
    lifts: before.gates.filter(({ gate, cap }) => capAfter(gate.id) > cap).map(({ gate }) => gate.id),
  };
}

const difference = (a: Rational, b: Rational): number => Math.round((toNumber(a) - toNumber(b)) * 1000);

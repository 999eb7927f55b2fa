/**
 * What a better answer would change: the answers after an improvement, and the gain found by scoring again.
 * In: a quiz, answers, improvements. Out: answers and gains.
 */

import { answerTo, chosenIds, isMultiple, pairOf } from './answers.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { modelOf } from './model.js';
import { valueReaching } from './number-line.js';
import type { Answer, Answers, Id, Improvement, Quiz } from './quiz.js';
import { toNumber } from './rational.js';

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
  return improvements.reduce((now, improvement) => {
    const better = improvedAnswer(quiz, now, improvement.question, choicesIn(improvement));
    return better === undefined ? now : { ...now, [improvement.question]: better };
  }, answers);
}

/** The ids that an answer has after an improvement: those of a matrix name the skill, too. */
export const choicesIn = ({ row, to }: Improvement): readonly Id[] =>
  row === undefined ? to : to.map((level) => pairOf(row, level));

/** The answer after one improvement; `undefined` where it is that good already, or where more options would be ticked than can be. */
export function improvedAnswer(quiz: Quiz, answers: Answers, id: Id, to: readonly Id[]): Answer | undefined {
  const entry = modelOf(quiz).byId.get(id);
  if (!entry) return undefined;
  const { question, choices } = entry;
  const before = chosenIds(question, answerTo(answers, id));
  const level = (option: Id | undefined): number => choices.findIndex((choice) => choice.id === option);
  if (question.type === 'matrix') {
    const rowOf = (pair: Id | undefined): string => pair?.split(':')[0] ?? '';
    const raised = before.map(
      (pair) => to.find((other) => rowOf(other) === rowOf(pair) && level(other) > level(pair)) ?? pair,
    );
    return raised.some((pair, place) => pair !== before[place]) ? raised : undefined;
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

/** The gain of changed answers over an evaluation. */
export function gainOf(quiz: Quiz, before: Evaluation, answers: Answers): Gain {
  const after = evaluate(quiz, answers);
  const capAfter = (id: Id): number => after.gates.find(({ gate }) => gate.id === id)?.cap ?? 100;
  return {
    gain: difference(after.overall, before.overall),
    baseGain: difference(after.base, before.base),
    lifts: before.gates.filter(({ gate, cap }) => capAfter(gate.id) > cap).map(({ gate }) => gate.id),
  };
}

const difference = (a: Parameters<typeof toNumber>[0], b: Parameters<typeof toNumber>[0]): number =>
  Math.round((toNumber(a) - toNumber(b)) * 1000);

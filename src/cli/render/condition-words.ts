/** A condition in words, for readers of a form that cannot hide what does not concern them. */

import { modelOf } from '../../core/model.js';
import type { Condition, Id, Quiz } from '../../core/quiz.js';

/** The condition as a clause: `Languages shipped: Python`. */
export function conditionWords(quiz: Quiz, condition: Condition): string {
  if ('all' in condition) return joined(quiz, condition.all, ' and ');
  if ('any' in condition) return joined(quiz, condition.any, ' or ');
  if ('not' in condition) return `not (${conditionWords(quiz, condition.not)})`;
  if ('checksAtLeast' in condition) {
    return `${Math.round(condition.checksAtLeast * 100)} % of the checks or more are correct`;
  }
  if ('dimension' in condition) {
    const name = quiz.dimensions.find(({ id }) => id === condition.dimension)?.name ?? condition.dimension;
    return condition.below === undefined
      ? `${name} so far ${condition.atLeast ?? 0} or more`
      : `${name} so far below ${condition.below}`;
  }
  const entry = modelOf(quiz).byId.get(condition.question);
  const label = entry?.question.label ?? entry?.question.text ?? condition.question;
  const textOf = (id: Id): string => entry?.choices.find((choice) => choice.id === id)?.text ?? id;
  if ('answered' in condition) return `${label}: ${condition.answered ? 'answered' : 'left open'}`;
  if ('has' in condition) return `${label}: ${condition.has.map(textOf).join(' or ')}`;
  if ('atLeast' in condition) {
    const level = condition.row === undefined ? condition.atLeast : `${condition.row}:${condition.atLeast}`;
    return `${label}: ${textOf(level)}, or further`;
  }
  const { min, max } = condition;
  if (min === undefined) return `${label}: at most ${max}`;
  return max === undefined ? `${label}: at least ${min}` : `${label}: ${min} to ${max}`;
}

const joined = (quiz: Quiz, parts: readonly Condition[], word: string): string =>
  parts
    .map((part) =>
      isGroup(part) && parts.length > 1 ? `(${conditionWords(quiz, part)})` : conditionWords(quiz, part),
    )
    .join(word);

const isGroup = (condition: Condition): boolean => 'all' in condition || 'any' in condition;

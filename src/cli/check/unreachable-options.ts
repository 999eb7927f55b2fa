/** Steps of a number that no value reaches. Every other option can be chosen wherever its question is shown, or the parser says so. */

import type { Quiz } from '../../core/quiz.js';
import { chancesOf } from '../simulate/population.js';
import type { CheckContext } from './context.js';
import { warn, type Finding } from './finding.js';

/** Finds steps that lie between two values that can be given, or before the first. */
export function checkUnreachableOptions(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  return model.questions.flatMap((entry, place): readonly Finding[] => {
    const { question, choices } = entry;
    const chances = chancesOf(quiz, entry, 'uniform', 0.5);
    if (chances.kind !== 'number' || (question.type !== 'slider' && question.type !== 'number')) return [];
    const reached = new Set(chances.ranges.map(({ choice }) => choice));
    return choices.flatMap(({ id }, step): readonly Finding[] => {
      if (reached.has(step)) return [];
      const message = `No value of “${question.id}” stops at the step from ${id}: values go from ${question.min} by ${question.step ?? 1}.`;
      const path = `questions[${place}].steps[${step}]`;
      return [warn('option-unreachable', path, message, 'Let the step begin at a value that can be given.')];
    });
  });
}

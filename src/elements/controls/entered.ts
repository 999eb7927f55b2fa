/**
 * From what stands on screen to an answer. A visitor who has chosen one of two, filled two of three rows, or typed half a number
 * has entered something that is no answer yet: it stays on screen, and counts for nothing.
 */

import { choicesOf, cleanAnswer } from '../../core/answers.js';
import type { Answer, Question } from '../../core/quiz.js';

/** What was entered as an answer of the question; `null` while it is none. A number is entered as its digits. */
export function answerFrom(question: Question, entered: Answer): Answer | null {
  const value = question.type === 'number' ? numberFrom(String(entered)) : entered;
  return cleanAnswer(question, choicesOf(question), value) ?? null;
}

/** The answer that a control shows before it was touched, where it shows one: going on from there takes it. */
export function untouchedAnswer(question: Question): Answer | undefined {
  switch (question.type) {
    case 'slider':
      return question.min;
    case 'ranking':
      return question.options.map(({ id }) => id);
    default:
      return undefined;
  }
}

/** The number that these digits mean; `NaN` where they mean none. */
const numberFrom = (digits: string): number => (digits.trim() === '' ? Number.NaN : Number(digits));

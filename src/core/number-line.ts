/** The values that a question about a number can have: from the smallest, in even steps, to the largest. */

import type { NumberBase } from './quiz.js';

/** Whether the question can have this value. */
export function isOnLine({ min, max, step = 1 }: NumberBase, value: number): boolean {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) <= lossIn(steps);
}

/** The smallest value that reaches this one. */
export function valueReaching(question: NumberBase, value: number): number {
  const { min, step = 1 } = question;
  if (value <= min || isOnLine(question, value)) return Math.max(min, value);
  return min + Math.ceil((value - min) / step) * step;
}

/** What a processor may lose of a number of steps: 0.3 / 0.1 is not 3. */
const lossIn = (steps: number): number => Math.max(1e-9, steps * 2 ** -50);

/** Caps: of gates by a condition, of gates and dimensions by the share of checks answered correctly. */

import type { CheckStep, Gate } from '../../core/quiz.js';
import { compileCondition, TRUE, type Surroundings } from './compile-conditions.js';

/** What caps nothing. */
export const NO_CAP = 100;

/** A function that gives the cap of a gate for the respondent that is being scored; `NO_CAP` where its rule is not met. */
export function compileGate(gate: Gate, around: Surroundings): () => number {
  if ('when' in gate) {
    const test = compileCondition(gate.when, around);
    return () => (test() === TRUE ? gate.cap : NO_CAP);
  }
  return () => capAt(gate.caps, around.checksShare[0] ?? NaN);
}

/** The cap of the last step whose share was reached; `NO_CAP` without checks, whose share is NaN. */
export function capAt(steps: readonly CheckStep[] | undefined, share: number): number {
  let cap = NO_CAP;
  if (!steps) return cap;
  for (const step of steps) if (share >= step.fromShare) cap = step.cap;
  return cap;
}

/** A cap or a weight as core compares it: cut to thousandths. */
export const inThousandthSteps = (value: number): number => Math.round(value * 1000) / 1000;

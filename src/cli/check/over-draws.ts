/** What the draws of a quiz say together: something is possible where one draw allows it, and impossible where all rule it out. */

import type { Answers, Condition } from '../../core/quiz.js';
import { survey } from '../space/survey.js';
import { truthOf } from '../space/truths.js';
import type { SampledDraw } from './sampled-draws.js';

/** Scores respondents of one draw after the other until `visit` returns true. */
export function eachRespondent(
  draws: readonly SampledDraw[],
  visit: (draw: SampledDraw) => boolean | void,
): void {
  let isDone = false;
  for (const draw of draws) {
    draw.sample.each(() => (isDone = visit(draw) === true));
    if (isDone) return;
  }
}

/** Whether something can be in any draw; `undefined` where no draw shows it and one could not be settled. */
export function isPossible(
  draws: readonly SampledDraw[],
  ask: (draw: SampledDraw) => boolean | undefined,
): boolean | undefined {
  let isSettled = true;
  for (const draw of draws) {
    const answer = ask(draw);
    if (answer === true) return true;
    if (answer === undefined) isSettled = false;
  }
  return isSettled ? false : undefined;
}

/** Answers with the draw in which they can be given. */
export interface AnswersInDraw {
  readonly draw: SampledDraw;
  readonly answers: Answers;
}

/** What the draws together say about a condition. */
export interface TruthInDraws {
  readonly whenTrue: AnswersInDraw | undefined;
  readonly whenFalse: AnswersInDraw | undefined;
  /** Whether some draw took too long to settle. */
  readonly isOpen: boolean;
}

/** Whether anyone meets a condition, and whether anyone does not. */
export function truthIn(draws: readonly SampledDraw[], condition: Condition): TruthInDraws {
  let [whenTrue, whenFalse]: (AnswersInDraw | undefined)[] = [];
  let isOpen = false;
  const query = { conditions: [condition], dimensions: [], respondents: 'anyone' } as const;
  for (const draw of draws) {
    const truth = truthOf(survey(draw.quiz, query), condition);
    if (!truth) isOpen = true;
    if (truth?.whenTrue) whenTrue ??= { draw, answers: truth.whenTrue };
    if (truth?.whenFalse) whenFalse ??= { draw, answers: truth.whenFalse };
    if (whenTrue && whenFalse) break;
  }
  return { whenTrue, whenFalse, isOpen };
}

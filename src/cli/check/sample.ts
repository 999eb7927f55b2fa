/** Respondents to try things on. */

import { createRandom } from '../../core/draw-quiz.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import { createDrawer } from '../simulate/draw.js';
import { POPULATIONS } from '../simulate/population.js';
import { decode } from '../simulate/respondent.js';
import { createScorer, type Scorer } from '../simulate/scorer.js';
import { eachTelling } from './telling-respondents.js';

/** Respondents that are the same in every run. */
export interface Sample {
  readonly scorer: Scorer;
  /** Scores one respondent after the other until `visit` returns true. */
  readonly each: (visit: () => boolean | void) => void;
  /** The answers of the respondent that was scored last. */
  readonly answers: () => Answers;
}

/** A sample of a quiz: respondents who show most, then this many random ones, some of whom leave questions open. */
export function createSample(quiz: Quiz, drawn: number): Sample {
  const scorer = createScorer(quiz);
  const { model, respondent } = scorer;
  return {
    scorer,
    each(visit) {
      const look = (): boolean => {
        scorer.score();
        return visit() === true;
      };
      if (eachTelling(quiz, respondent, look)) return;
      const random = createRandom(1);
      const drawers = POPULATIONS.flatMap((population) =>
        [0, 0.1].map((openShare) => createDrawer(quiz, respondent, { population, openShare, random })),
      );
      for (let place = 0; place < drawn; place += 1) {
        drawers[place % drawers.length]?.draw();
        if (look()) return;
      }
    },
    answers: () => decode(model, respondent),
  };
}

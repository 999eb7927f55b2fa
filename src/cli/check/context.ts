/** What the checks of one quiz share: the day, respondents to try things on, and a place for what could not be settled. */

import { createRandom } from '../../core/draw-quiz.js';
import { modelOf, type Model } from '../../core/model.js';
import type { Answers, IsoDate, Quiz } from '../../core/quiz.js';
import { createDrawer } from '../simulate/draw.js';
import { POPULATIONS } from '../simulate/population.js';
import { decode } from '../simulate/respondent.js';
import { createScorer, type Scorer } from '../simulate/scorer.js';
import { eachTelling } from './telling-respondents.js';

/** What a check may use. */
export interface CheckContext {
  readonly model: Model;
  /** The day on which dates are judged. */
  readonly today: IsoDate;
  /** A date this many days ahead or fewer is near. */
  readonly soonDays: number;
  readonly sample: Sample;
  /** Paths of conditions of which the parser has said that they never hold. */
  readonly known: ReadonlySet<string>;
  /** Notes what could not be proved, once a subject. */
  readonly leaveOpen: (subject: string, text: string) => void;
}

/** What a check could not settle. */
export interface Remark {
  readonly subject: string;
  readonly text: string;
}

/** Respondents that are the same in every run. */
export interface Sample {
  readonly scorer: Scorer;
  /** Scores one respondent after the other until `visit` returns true. */
  readonly each: (visit: () => boolean | void) => void;
  /** The answers of the respondent that was scored last. */
  readonly answers: () => Answers;
}

/** How many respondents are drawn, next to the telling ones. */
const DRAWN = 6000;

/** A sample of a quiz: respondents who show most, then random ones, some of whom leave questions open. */
export function createSample(quiz: Quiz): Sample {
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
      for (let place = 0; place < DRAWN; place += 1) {
        drawers[place % drawers.length]?.draw();
        if (look()) return;
      }
    },
    answers: () => decode(model, respondent),
  };
}

/** The context for one run. */
export function createContext(
  quiz: Quiz,
  options: Pick<CheckContext, 'today' | 'soonDays' | 'known' | 'leaveOpen'>,
): CheckContext {
  return { ...options, model: modelOf(quiz), sample: createSample(quiz) };
}

/** What the checks of one quiz share: the day, the draws to try things on, and a place for what could not be settled. */

import { modelOf, type Model } from '../../core/model.js';
import type { IsoDate, Quiz } from '../../core/quiz.js';
import type { Draws } from '../space/draws.js';
import { sampledDrawsOf, type SampledDraw } from './sampled-draws.js';

/** What a check may use. */
export interface CheckContext {
  /** Of the document, with all questions of every pool. */
  readonly model: Model;
  readonly draws: Draws<SampledDraw>;
  /** The day on which dates are judged. */
  readonly today: IsoDate;
  /** A date this many days ahead or fewer is near. */
  readonly soonDays: number;
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

/** The context for one run. */
export function createContext(
  quiz: Quiz,
  options: Pick<CheckContext, 'today' | 'soonDays' | 'known' | 'leaveOpen'>,
): CheckContext {
  return { ...options, model: modelOf(quiz), draws: sampledDrawsOf(quiz) };
}

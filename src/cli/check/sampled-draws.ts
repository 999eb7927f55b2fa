/** The draws of a quiz, each with respondents to try things on. */

import type { Quiz } from '../../core/quiz.js';
import { drawsOf, type Draw, type Draws } from '../space/draws.js';
import { createSample, type Sample } from './sample.js';

/** A draw that things can be tried on. */
export interface SampledDraw extends Draw {
  /** Its respondents; made when they are first asked for. */
  readonly sample: Sample;
}

/** How many respondents are drawn for all draws together, and for each at least. */
const RESPONDENTS = { inAll: 6000, each: 100 };

/** The draws of a quiz with their samples. */
export function sampledDrawsOf(quiz: Quiz): Draws<SampledDraw> {
  const { looked, count } = drawsOf(quiz);
  const respondents = Math.max(RESPONDENTS.each, Math.ceil(RESPONDENTS.inAll / looked.length));
  return { looked: looked.map((draw) => withSample(draw, respondents)), count };
}

function withSample(draw: Draw, respondents: number): SampledDraw {
  let sample: Sample | undefined;
  return {
    ...draw,
    get sample() {
      return (sample ??= createSample(draw.quiz, respondents));
    },
  };
}

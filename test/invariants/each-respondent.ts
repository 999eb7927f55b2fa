/** Random quizzes with random answers to them. */
import fc from 'fast-check';
import type { Answers, Quiz } from '../../src/core/index.js';
import { arbitraryQuiz, drawAnswers } from '../fixtures/arbitrary-quiz.js';
import { seeded, type Draw } from '../fixtures/draw.js';
import type { Effort } from './invariant.js';

/** Searches over quizzes and answers to them; each check scores many times, so a few answers a quiz are enough. */
export function eachRespondent(
  effort: Effort,
  check: (quiz: Quiz, answers: Answers, draw: Draw) => void,
): void {
  fc.assert(
    fc.property(arbitraryQuiz, fc.nat(), (quiz, seed) => {
      for (let walk = 0; walk < Math.ceil(effort.walks / 50); walk += 1) {
        const draw = seeded(seed + walk);
        check(quiz, drawAnswers(draw, quiz), draw);
      }
    }),
    { numRuns: effort.quizzes },
  );
}

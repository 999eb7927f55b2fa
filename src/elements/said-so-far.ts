/** What a question may repeat of the answers before it. */

import { modelOf } from '../core/model.js';
import { answerInWords } from '../core/pipe-text.js';
import { pathOf, score, type Answers, type PipedValues, type Quiz, type Score } from '../core/index.js';

/** The answers in words, and the scores so far; scores are worked out only where a text asks for them. */
export function saidSoFar(quiz: Quiz, answers: Answers): PipedValues {
  const { active } = pathOf(quiz, answers);
  const scored = (): Score => score(quiz, answers);
  return {
    answer: (id) => answerInWords(modelOf(quiz), id, active.get(id)),
    score: (id) => {
      const dimension = scored().dimensions.find((one) => one.id === id);
      return dimension && Math.round(dimension.score);
    },
    get total() {
      return scored().total;
    },
  };
}

/** What a text of the quiz may repeat of the answers before it. */

import { modelOf } from '../../core/model.js';
import { pathOf } from '../../core/path.js';
import { answerInWords, pipeText } from '../../core/pipe-text.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { Score } from '../../core/score.js';
import type { FillText } from '../text/inline-text.template.js';
import { listNames } from '../language/list-names.js';

/** Works out a score. It is loaded with the result, while the visitor answers. */
export type Scorer = (quiz: Quiz, answers: Answers) => Score;

/** Fills in the answers in words, and the scores so far; scores are worked out only where a text asks for them. */
export function fillWithSaid(quiz: Quiz, answers: Answers, score: Scorer | undefined): FillText {
  const scored = (): Score | undefined => score?.(quiz, answers);
  const said = {
    answer: (id: string) => {
      const { active } = pathOf(quiz, answers);
      return answerInWords(modelOf(quiz), id, active.get(id), (names) => listNames(names, quiz.lang));
    },
    score: (id: string) => {
      const dimension = scored()?.dimensions.find((one) => one.id === id);
      return dimension && Math.round(dimension.score);
    },
    get total() {
      return scored()?.total;
    },
  };
  return (text) => pipeText(text, said);
}

/** What the parts of a SurveyJS conversion hand to one another: a question on its way, and what it has become. */

import type { Id, Option, Question, QuestionBase } from '../../../core/quiz.js';
import type { Draft } from '../draft.js';
import type { KnownQuestion } from './compare.js';
import type { Json, TextByLanguage } from './json.js';

/** The dimension of all points. */
export const DIMENSION = 'score';

/** What is shared by all questions of a survey. */
export interface SurveyRun {
  readonly draft: Draft;
  /** Questions that were kept, by the name that conditions and texts know them by. */
  readonly known: Map<string, KnownQuestion>;
  /**
   * A text in the survey's own language. Its translations are kept for `idPath`.
   * @param path where it stands in the source
   * @param idPath where it stands in the quiz, with ids for entries of lists
   */
  readonly say: (path: string, texts: TextByLanguage, idPath: string) => string | undefined;
  /** Words of SurveyJS's own, which are in English here; noted where the survey is in another language. */
  readonly ownWords: (path: string, words: string) => string;
  /** Names the properties that nobody read. */
  readonly noteUnread: (path: string, json: Json, wasRead: readonly string[]) => void;
}

/** One question on its way. */
export interface Element {
  readonly run: SurveyRun;
  readonly json: Json;
  /** Where it stands in the source. */
  readonly path: string;
  readonly base: Omit<QuestionBase, 'why'>;
}

/** A question with what conditions may look at. */
export interface Converted {
  readonly question: Question;
  readonly kind: KnownQuestion['kind'];
  /** Option ids by the value that SurveyJS knows them by. */
  readonly options?: ReadonlyMap<string, Id>;
}

/** A choice with one right answer. SurveyJS explains nothing, so the explanation names it. */
export function checkOf({ run, path, base }: Element, options: readonly Option[], correct: Id): Question {
  const right = options.find(({ id }) => id === correct)?.text ?? correct;
  return {
    ...base,
    type: 'check',
    options: options.map(({ id, text }) => ({ id, text })),
    correct,
    points: { [DIMENSION]: 1 },
    explanation: run.ownWords(`${path}.correctAnswer`, `The answer is: ${right}.`),
  };
}

/** Notes that a question cannot be kept. */
export function leaveOut({ run, path, base }: Element, reason: string): undefined {
  run.draft.drop(path, `${reason}, so “${base.id}” was left out.`);
  return undefined;
}

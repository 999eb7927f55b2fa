/**
 * Makes a document of a draft: the head, the dimensions that get points, one band where the source has none.
 * A quiz needs a score, so where the source gives no points they are made neutral, and its author is told.
 */

import { choicesOf } from '../../core/answers.js';
import type { Band, Dimension, Id, Question, Quiz } from '../../core/quiz.js';
import type { Conversion } from './conversion.js';
import { idFrom, type Draft } from './draft.js';
import { neutralPoints } from './neutral-points.js';

/** What a converter knows of a quiz besides its questions. */
export interface DraftHead {
  readonly title: string | undefined;
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  /** Language of the texts, as the source names it. */
  readonly lang?: string | undefined;
  /** In order. One that gets no points is left out. */
  readonly dimensions?: readonly Dimension[];
  /** All else, in the form of the format. */
  readonly rest?: Partial<Quiz>;
}

const onlyDimension: Dimension = { id: 'score', name: 'Score', weight: 1 };

const onlyBand: Band = {
  id: 'result',
  from: 0,
  name: 'Result',
  verdict: 'This is what your answers add up to.',
};

/** The document of a draft, or none where nothing can be asked and scored. */
export function finishDraft(draft: Draft, head: DraftHead): Conversion {
  const scored = scoredPart(draft, head.dimensions ?? [onlyDimension]);
  if (!scored) return { quiz: null, dropped: draft.dropped };
  const title = draft.text('title', head.title ?? '') ?? 'Untitled quiz';
  const quiz: Quiz = {
    schemaVersion: 1,
    id: idFrom(head.id ?? '') || idFrom(title.toLowerCase()) || 'quiz',
    version: draft.text('version', head.version ?? '', 32) ?? '1.0.0',
    lang: languageOf(draft, head.lang),
    title,
    dimensions: scored.dimensions,
    questions: scored.questions,
    bands: [onlyBand],
    ...head.rest,
  };
  return { quiz, dropped: draft.dropped };
}

/** Questions and dimensions that can be scored together. */
function scoredPart(
  { questions, drop }: Draft,
  dimensions: readonly Dimension[],
): Pick<Quiz, 'questions' | 'dimensions'> | undefined {
  if (questions.length === 0) {
    drop('', 'There is no question that could be kept.');
    return undefined;
  }
  const scored = dimensions.filter(({ id, weight }) => weight > 0 && questions.some((one) => gives(one, id)));
  const [first = onlyDimension] = dimensions;
  const isNeutral = scored.length === 0;
  const dimension: Dimension = { ...first, weight: first.weight || 1 };
  // A dimension that weighs nothing can stay: its points are shown and count for nothing.
  const isKept = (one: Dimension): boolean => scored.includes(one) || one.weight === 0;
  const kept = isNeutral ? [dimension, ...dimensions.slice(1).filter(isKept)] : dimensions.filter(isKept);
  for (const { name } of dimensions.filter(({ id }) => !kept.some((one) => one.id === id))) {
    drop('', `The dimension “${name}” was left out, because no answer gives it points.`);
  }
  if (!isNeutral) return { dimensions: kept, questions };
  const counted = neutralPoints(questions, dimension.id);
  if (!counted.some((one) => gives(one, dimension.id))) {
    drop('', 'No question has choices that could give points, and a quiz needs a score.');
    return undefined;
  }
  drop(
    '',
    'The source does not say what answers are worth. Every answer to a question with choices got 1 point, so that the score says how much was answered. Replace it with points of your own.',
  );
  return { dimensions: kept, questions: counted };
}

const gives = (question: Question, dimension: Id): boolean =>
  choicesOf(question).some(({ points }) => Object.hasOwn(points, dimension) && (points[dimension] ?? 0) > 0);

function languageOf({ drop }: Draft, tag: string | undefined): string {
  if (tag === undefined) return 'en';
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  drop('lang', `“${tag}” is not a language tag; the quiz says “en”.`);
  return 'en';
}

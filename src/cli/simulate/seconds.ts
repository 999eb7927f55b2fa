/**
 * How long a question takes. Reading: 238 words a minute, the mean for non-fiction in English (Brysbaert 2019, "How many words do
 * we read per minute?"). Deciding: our estimate, by kind of question; nobody measured it on this quiz.
 */

import type { Question, Quiz } from '../../core/quiz.js';

const WORDS_PER_SECOND = 238 / 60;

/** Seconds to decide and to click, and more for each part that is decided by itself. */
const DECIDING: Readonly<Record<Question['type'], readonly [once: number, each: number]>> = {
  single: [2, 0],
  scale: [2.5, 0],
  multiple: [1.5, 0.4],
  picture: [2, 0.3],
  matrix: [1.5, 1.5],
  ranking: [2, 2],
  check: [8, 0],
  'yes-no': [1.5, 0],
  slider: [2.5, 0],
  number: [2.5, 0],
  text: [15, 0],
};

/** Estimated seconds for a question. */
export function secondsFor(question: Question, lang: string): number {
  const texts = [question.text, question.help ?? '', ...optionTexts(question)];
  const [once, each] = DECIDING[question.type];
  return countWords(texts.join(' '), lang) / WORDS_PER_SECOND + once + each * parts(question);
}

/** Estimated seconds before the first question. */
export function secondsForIntro({ title, intro, lang }: Quiz): number {
  const texts = [
    title,
    intro?.lead,
    intro?.instructions,
    intro?.duration,
    intro?.privacy,
    ...(intro?.outcomes ?? []),
  ];
  return countWords(texts.join(' '), lang) / WORDS_PER_SECOND + 2;
}

function optionTexts(question: Question): readonly string[] {
  if ('options' in question) return question.options.map(({ text }) => text);
  if (question.type === 'matrix') return [...question.rows, ...question.levels].map(({ text }) => text);
  return question.type === 'yes-no' ? [question.yes.text, question.no.text] : [];
}

const parts = (question: Question): number =>
  'options' in question ? question.options.length : question.type === 'matrix' ? question.rows.length : 0;

function countWords(text: string, lang: string): number {
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return Array.from(words).filter(({ isWordLike }) => isWordLike).length;
}

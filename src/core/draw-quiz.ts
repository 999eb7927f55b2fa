/**
 * One visitor's draw from a quiz: `pick` questions of every pool, and options in a shuffled order where a question asks for it.
 * The same quiz and seed give the same draw everywhere, so a server that knows the seed scores the same questions.
 *
 * In: a quiz and a seed. Out: a quiz that holds what this visitor is asked; everything else works on it as on any quiz.
 */

import type { Id, Question, Quiz } from './quiz.js';

/** The quiz as it is drawn for a seed; the quiz itself where there is nothing to draw. */
export function drawQuiz(quiz: Quiz, seed: number): Quiz {
  const pools = quiz.pools ?? [];
  if (pools.length === 0 && !quiz.questions.some(isShuffled)) return quiz;
  const random = createRandom(seed);
  const left = new Set<Id>();
  for (const { questions, pick } of pools) {
    for (const id of shuffled(questions, random).slice(pick)) left.add(id);
  }
  const questions = quiz.questions
    .filter(({ id }) => !left.has(id))
    .map((question) => shuffleOptions(question, random));
  return Object.freeze({ ...quiz, questions });
}

const isShuffled = (question: Question): boolean =>
  (question.type === 'multiple' || question.type === 'check') && (question.shuffle ?? false);

/** Shuffles options, except those that stand apart at the end: what clears the others, and the way out. */
function shuffleOptions(question: Question, random: () => number): Question {
  if (question.type === 'multiple' && question.shuffle) {
    return {
      ...question,
      options: shuffleFree(question.options, ({ exclusive, notSure }) => exclusive || notSure, random),
    };
  }
  if (question.type === 'check' && question.shuffle) {
    return { ...question, options: shuffleFree(question.options, ({ notSure }) => notSure, random) };
  }
  return question;
}

function shuffleFree<Item>(
  items: readonly Item[],
  staysLast: (item: Item) => boolean | undefined,
  random: () => number,
): readonly Item[] {
  return [
    ...shuffled(
      items.filter((item) => !staysLast(item)),
      random,
    ),
    ...items.filter(staysLast),
  ];
}

/** Fisher and Yates, as Durstenfeld wrote it (1964). */
function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1));
    [result[last], result[place]] = [result[place] as Item, result[last] as Item];
  }
  return result;
}

/** Numbers from 0 to below 1 from a 32-bit seed: a Weyl sequence through the finaliser of MurmurHash3, whole-number arithmetic only. */
export function createRandom(seed: number): () => number {
  let state = Math.trunc(seed) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 0x1_0000_0000;
  };
}

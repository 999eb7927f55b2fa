/** Two dimensions with a ladder each, four checks, and steps of caps: what vectors about whole scores start from. */
import { capsBy, check, option } from './build-quiz.mjs';

/** @typedef {import('./build-quiz.mjs').Answers} Answers */

export const half = {
  type: 'single',
  id: 'code',
  text: 'Code?',
  options: [option('l0'), option('l1', { code: 1 }), option('l2', { code: 2 })],
};
export const models = {
  ...half,
  id: 'models',
  options: [option('l0'), option('l1', { models: 1 }), option('l2', { models: 2 })],
};
export const levels = ['l0', 'l1', 'l2'];

/** All pairs of levels. */
export const pairs = Object.fromEntries(
  levels.flatMap((code) => levels.map((model) => [`${code} and ${model}`, { code, models: model }])),
);

export const checks = ['one', 'two', 'three', 'four'].map((id) => check(id, { points: {} }));

/** @param {number} correct @returns {Answers} */
export const answeredChecks = (correct) =>
  Object.fromEntries(checks.map(({ id }, place) => [id, place < correct ? 'right' : 'not-sure']));

/** @param {Answers} others */
export const byCorrect = (others) =>
  Object.fromEntries(
    [0, 1, 2, 3, 4].map((correct) => [
      `${correct} of 4 checks correct`,
      { ...others, ...answeredChecks(correct) },
    ]),
  );

export const steps = capsBy([0, 25], [0.5, 50.5], [0.75, 79], [1, 100]);

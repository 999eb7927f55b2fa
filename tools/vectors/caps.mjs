/** Vectors about what holds a score down: calibration and gates. */
import { answering, capsBy, quiz, twoDimensions } from './build-quiz.mjs';
import { answeredChecks, byCorrect, checks, half, levels, models, pairs, steps } from './two-ladders.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */

/** @type {readonly Group[]} */
const calibration = [
  {
    rule: 'calibration: the share of checks caps a dimension, step by step',
    id: 'calibration',
    quiz: quiz('calibration', [half, models, ...checks], {
      dimensions: twoDimensions,
      calibration: { dimensions: ['models'], caps: steps },
    }),
    cases: {
      ...byCorrect({ code: 'l2', models: 'l2' }),
      'a score below its cap stays': { code: 'l2', models: 'l0', ...answeredChecks(1) },
      'checks left open are not correct': { code: 'l2', models: 'l2', one: 'right' },
    },
  },
  {
    rule: 'calibration: thirds of checks, none of the checks scored',
    id: 'calibration-thirds',
    quiz: quiz('calibration-thirds', [half, ...checks.slice(1)], {
      calibration: {
        dimensions: ['code'],
        caps: capsBy([0, 10], [0.333, 40], [0.667, 70]),
      },
    }),
    cases: {
      'one of three': { code: 'l2', two: 'right', three: 'wrong', four: 'wrong' },
      'two of three are less than 0.667': { code: 'l2', two: 'right', three: 'right', four: 'wrong' },
      'three of three': { code: 'l2', two: 'right', three: 'right', four: 'right' },
    },
  },
  {
    rule: 'calibration: without checks it caps nothing',
    id: 'calibration-without-checks',
    quiz: quiz('calibration-without-checks', [half], { calibration: { dimensions: ['code'], caps: steps } }),
    cases: answering('code', levels),
  },
];

/** @param {string} id @param {object} rule */
const gate = (id, rule) => ({ id, message: 'Held.', ...rule });

/** @param {string} id @param {readonly object[]} gates @param {object} [parts] */
const gated = (id, gates, parts = {}) =>
  quiz(id, [half, models, ...checks], { dimensions: twoDimensions, gates, ...parts });

/** @type {readonly Group[]} */
const gates = [
  {
    rule: 'gate: a condition on an answer; it holds only below the base',
    id: 'gate-answer',
    quiz: gated('gate-answer', [gate('no-models', { when: { question: 'models', has: ['l0'] }, cap: 44 })]),
    cases: pairs,
  },
  {
    rule: 'gate: a dimension below a score, and at least a score',
    id: 'gate-dimension',
    quiz: gated('gate-dimension', [
      gate('thin', { when: { dimension: 'models', below: 50 }, cap: 30.5 }),
      gate('one-sided', {
        when: {
          all: [
            { dimension: 'code', atLeast: 100 },
            { dimension: 'models', below: 100 },
          ],
        },
        cap: 60,
      }),
    ]),
    cases: pairs,
  },
  {
    rule: 'gate: a dimension is looked at after calibration',
    id: 'gate-calibrated',
    quiz: gated('gate-calibrated', [gate('thin', { when: { dimension: 'models', below: 51 }, cap: 40 })], {
      calibration: { dimensions: ['models'], caps: steps },
    }),
    cases: byCorrect({ code: 'l2', models: 'l2' }),
  },
  {
    rule: 'gate: by the share of checks',
    id: 'gate-checks',
    quiz: gated('gate-checks', [gate('checks', { caps: steps })]),
    cases: { ...byCorrect({ code: 'l2', models: 'l2' }), 'below every cap': { code: 'l0', models: 'l0' } },
  },
  {
    rule: 'gate: a condition on the share of checks',
    id: 'gate-checks-condition',
    quiz: gated('gate-checks-condition', [
      gate('checks', { when: { not: { checksAtLeast: 0.75 } }, cap: 50 }),
    ]),
    cases: byCorrect({ code: 'l2', models: 'l2' }),
  },
  {
    rule: 'gate: in a quiz without checks nothing can be said of their share, nor of what hangs on it',
    id: 'gate-without-checks',
    quiz: quiz('gate-without-checks', [half], {
      gates: [
        gate('not', { when: { not: { checksAtLeast: 0.5 } }, cap: 50 }),
        gate('share', { caps: steps }),
        gate('any', { when: { any: [{ checksAtLeast: 0.5 }, { question: 'code', has: ['l2'] }] }, cap: 80 }),
      ],
    }),
    cases: answering('code', levels),
  },
  {
    rule: 'gate: the lowest cap wins, the first of equals is named; a cap of 100 is none',
    id: 'gates',
    quiz: gated('gates', [
      gate('none', { when: { question: 'code', answered: true }, cap: 100 }),
      gate('high', { when: { question: 'code', has: ['l2'] }, cap: 70 }),
      gate('low', { when: { question: 'models', has: ['l1', 'l2'] }, cap: 33.333 }),
      gate('low-too', { when: { question: 'models', has: ['l2'] }, cap: 33.333 }),
      gate('zero', { when: { question: 'models', answered: false }, cap: 0 }),
    ]),
    cases: { ...pairs, 'one left open': { code: 'l2' } },
  },
];

export const capGroups = [...calibration, ...gates];

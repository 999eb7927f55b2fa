/** Vectors about what is made of dimension scores: weights, calibration, gates, rounding, completeness, bands, confidence. */
import { answering, check, ladder, option, quiz, twoDimensions, yesNo } from './build-quiz.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */
/** @typedef {import('./build-quiz.mjs').Answers} Answers */

const half = {
  type: 'single',
  id: 'code',
  text: 'Code?',
  options: [option('l0'), option('l1', { code: 1 }), option('l2', { code: 2 })],
};
const models = {
  ...half,
  id: 'models',
  options: [option('l0'), option('l1', { models: 1 }), option('l2', { models: 2 })],
};
const levels = ['l0', 'l1', 'l2'];

/** All pairs of levels. */
const pairs = Object.fromEntries(
  levels.flatMap((code) => levels.map((model) => [`${code} and ${model}`, { code, models: model }])),
);

const checks = ['one', 'two', 'three', 'four'].map((id) => check(id, { points: {} }));

/** @param {number} correct @returns {Answers} */
const answeredChecks = (correct) =>
  Object.fromEntries(checks.map(({ id }, place) => [id, place < correct ? 'right' : 'not-sure']));

/** @param {Answers} others */
const byCorrect = (others) =>
  Object.fromEntries(
    [0, 1, 2, 3, 4].map((correct) => [
      `${correct} of 4 checks correct`,
      { ...others, ...answeredChecks(correct) },
    ]),
  );

const steps = [
  { fromShare: 0, cap: 25 },
  { fromShare: 0.5, cap: 50.5 },
  { fromShare: 0.75, cap: 79 },
  { fromShare: 1, cap: 100 },
];

/** A question that gives 0 to 100 points at one value each. */
const percent = (/** @type {readonly number[]} */ values) => ({
  type: 'number',
  id: 'score',
  text: 'Which score?',
  min: 0,
  max: 100,
  steps: values.map((value) => ({ from: value, points: { code: value } })),
});

/** @type {readonly Group[]} */
const dimensions = [
  {
    rule: 'overall: the mean of the dimensions by weight',
    id: 'weights',
    quiz: quiz('weights', [half, models], { dimensions: twoDimensions }),
    cases: pairs,
  },
  {
    rule: 'overall: weights with decimals, and one that is 0',
    id: 'decimal-weights',
    quiz: quiz(
      'decimal-weights',
      [half, models, yesNo('talk', { yes: { text: 'Yes', points: { talk: 1 } } })],
      {
        dimensions: [
          { id: 'code', name: 'Code', weight: 0.1 },
          { id: 'models', name: 'Models', weight: 0.2 },
          { id: 'talk', name: 'Talk', weight: 0 },
        ],
      },
    ),
    cases: { ...pairs, 'the weightless one': { talk: 'yes', code: 'l1', models: 'l0' } },
  },
  {
    rule: 'overall: points with three decimals',
    id: 'decimal-points',
    quiz: quiz('decimal-points', [ladder('python', [0.001, 0.1, 0.3]), ladder('sql', [0.2, 0.7])]),
    cases: {
      ...answering('python', ['l1', 'l2', 'l3'], { sql: 'l1' }),
      ...answering('sql', ['l2'], { python: 'l3' }),
    },
  },
];

/** @type {readonly Group[]} */
const rounding = [
  {
    rule: 'rounding: half up',
    id: 'half-up',
    quiz: quiz('half-up', [ladder('python', [1, 3, 5, 99, 101, 199, 200])]),
    cases: answering('python', ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7']),
  },
  {
    rule: 'rounding: thirds, whose receipt still adds up',
    id: 'thirds',
    quiz: quiz(
      'thirds',
      ['a', 'b', 'c'].map((id) => yesNo(id, { yes: { text: 'Yes', points: { code: 1 } } })),
    ),
    cases: {
      'one third': { a: 'yes', b: 'no', c: 'no' },
      'the second third': { a: 'no', b: 'yes', c: 'no' },
      'two thirds': { a: 'yes', b: 'no', c: 'yes' },
      'three thirds': { a: 'yes', b: 'yes', c: 'yes' },
    },
  },
  {
    rule: 'rounding: sevenths of two dimensions with weights 1 and 2',
    id: 'sevenths',
    quiz: quiz(
      'sevenths',
      [
        ladder('python', [1, 2, 3, 4, 5, 6, 7]),
        { ...models, options: [option('l0'), option('l1', { models: 3 }), option('l2', { models: 11 })] },
      ],
      { dimensions: twoDimensions.map((dimension, place) => ({ ...dimension, weight: place + 1 })) },
    ),
    cases: {
      ...answering('python', ['l1', 'l2', 'l3'], { models: 'l1' }),
      ...answering('python', ['l4', 'l5', 'l6', 'l7'], { models: 'l2' }),
    },
  },
];

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
        caps: [
          { fromShare: 0, cap: 10 },
          { fromShare: 0.333, cap: 40 },
          { fromShare: 0.667, cap: 70 },
        ],
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

/** @type {readonly Group[]} */
const completeness = [
  {
    rule: 'completeness: no band below 0.6 of the weight where nothing else is said',
    id: 'completeness',
    quiz: quiz('completeness', [ladder('a', [59]), ladder('b', [1]), ladder('c', [40])]),
    cases: {
      'nothing answered': {},
      0.59: { a: 'l1' },
      'exactly 0.6': { a: 'l1', b: 'l0' },
      0.99: { a: 'l1', c: 'l1' },
    },
  },
  {
    rule: 'completeness: a share of its own, and weights',
    id: 'completeness-of-dimensions',
    quiz: quiz('completeness-of-dimensions', [half, models], {
      dimensions: twoDimensions,
      completeness: { minShareForBand: 0.4 },
    }),
    cases: { ...answering('models', ['l2']), ...answering('code', ['l1']), none: {} },
  },
];

const edges = [0, 1, 24, 25, 44, 45, 64, 65, 79, 80, 99, 100];

/** @type {readonly Group[]} */
const bands = [
  {
    rule: 'bands: the last one that starts at or below the total',
    id: 'bands',
    quiz: quiz('bands', [percent(edges)], {
      bands: [0, 25, 45, 65, 80, 100].map((from) => ({
        id: `from-${from}`,
        from,
        name: 'Band',
        verdict: 'So.',
      })),
    }),
    cases: answering('score', edges),
  },
  {
    rule: 'bands: by the rounded total',
    id: 'bands-rounded',
    quiz: quiz('bands-rounded', [percent([24.499, 24.5, 25, 100])], {
      bands: [0, 25].map((from) => ({ id: `from-${from}`, from, name: 'Band', verdict: 'So.' })),
    }),
    cases: answering('score', [24.499, 24.5, 25]),
  },
];

/** Of the weight 0.74, 0.01, 0.15, and 0.1. */
const shares = ladders([74, 1, 15, 10]);

/** @param {readonly number[]} points */
function ladders(points) {
  return points.map((most, place) => ladder(`s${place}`, [most]));
}

/** @param {number} count @returns {Answers} */
const firstShares = (count) => Object.fromEntries(shares.slice(0, count).map(({ id }) => [id, 'l1']));

/** @type {readonly Group[]} */
const confidence = [
  {
    rule: 'confidence: high from 0.9 answered and 0.75 of the checks, medium from 0.75 and 0.5, else low',
    id: 'confidence',
    quiz: quiz('confidence', [...shares, ...checks]),
    cases: Object.fromEntries(
      [1, 2, 3, 4].flatMap((count) =>
        [1, 2, 3].map((correct) => [
          `${count} of 4 shares answered, ${correct} of 4 checks correct`,
          { ...firstShares(count), ...answeredChecks(correct) },
        ]),
      ),
    ),
  },
  {
    rule: 'confidence: unverified without checks',
    id: 'unverified',
    quiz: quiz('unverified', shares),
    cases: { 'all answered': firstShares(4), 'some answered': firstShares(1) },
  },
];

export const ruleGroups = [
  ...dimensions,
  ...rounding,
  ...calibration,
  ...gates,
  ...completeness,
  ...bands,
  ...confidence,
];

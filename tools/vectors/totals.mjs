/** Vectors about whole scores: weights, rounding, completeness, bands, confidence. */
import { answering, ladder, option, quiz, twoDimensions, yesNo } from './build-quiz.mjs';
import { answeredChecks, checks, half, models, pairs } from './two-ladders.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */
/** @typedef {import('./build-quiz.mjs').Answers} Answers */

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

export const totalGroups = [...dimensions, ...rounding, ...completeness, ...bands, ...confidence];

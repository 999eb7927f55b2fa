/** Vectors about what one answer gives, for every type of question. */
import { answering, check, ladder, option, quiz, subsets, twoDimensions, yesNo } from './build-quiz.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */

const tools = {
  type: 'multiple',
  id: 'tools',
  text: 'Which of these?',
  options: [option('a', { code: 1 }), option('b', { code: 2 }), option('c', { code: 4 })],
};
const none = { ...option('none'), exclusive: true };

const skills = {
  type: 'matrix',
  id: 'skills',
  text: 'How well?',
  rows: [
    { id: 'sql', text: 'SQL', points: { code: 10 } },
    { id: 'maths', text: 'Maths', points: { models: 7, code: 0.015 } },
  ],
  levels: [
    { id: 'none', text: 'Not at all', share: 0 },
    { id: 'some', text: 'Some', share: 0.35 },
    { id: 'more', text: 'More', share: 0.7 },
    { id: 'well', text: 'Well', share: 1 },
  ],
};
const levels = ['none', 'some', 'more', 'well'];

const order = {
  type: 'ranking',
  id: 'order',
  text: 'What first?',
  options: [option('a', { code: 5 }), option('b', { code: 3 }), option('c', { code: 1 })],
};
const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((letters) => [...letters]);

const years = {
  type: 'number',
  id: 'years',
  text: 'How many years?',
  min: -1,
  max: 20,
  steps: [
    { from: 0.5, points: { code: 3 } },
    { from: 2, points: { code: 9 } },
    { from: 10, points: { code: 6 } },
  ],
};

const picture = (/** @type {string} */ id, /** @type {number} */ points) => ({
  ...option(id, { code: points }),
  image: { src: 'https://example.org/chart.png', alt: 'A chart' },
});
const charts = {
  type: 'picture',
  id: 'charts',
  text: 'Which?',
  options: [picture('a', 4), picture('b', 5), picture('c', 0)],
};

/** @type {readonly Group[]} */
export const questionGroups = [
  {
    rule: 'single: the points of the chosen option, of the most that one option gives',
    id: 'single',
    quiz: quiz('single', [ladder('python', [5, 12, 20])]),
    cases: answering('python', ['l0', 'l1', 'l2', 'l3', 'ghost', 7, ['l3']]),
  },
  {
    rule: 'scale: as single',
    id: 'scale',
    quiz: quiz('scale', [ladder('python', [5, 20, 12], { type: 'scale' })]),
    cases: answering('python', ['l0', 'l1', 'l2', 'l3']),
  },
  {
    rule: 'multiple: options add up; an empty list is an answer; no list is none',
    id: 'sum',
    quiz: quiz('sum', [tools]),
    cases: answering('tools', [
      ...subsets(['a', 'b', 'c']),
      'a',
      ['c', 'a'],
      ['a', 'a'],
      ['a', 'ghost'],
      ['ghost'],
    ]),
  },
  {
    rule: 'multiple: a cap holds the sum, for earned and possible points alike',
    id: 'cap',
    quiz: quiz('cap', [{ ...tools, cap: { code: 5 } }]),
    cases: answering('tools', subsets(['a', 'b', 'c'])),
  },
  {
    rule: 'multiple: a cap of one dimension leaves the other alone',
    id: 'cap-of-one',
    quiz: quiz(
      'cap-of-one',
      [
        {
          ...tools,
          cap: { code: 3 },
          options: [
            option('a', { code: 2, models: 2 }),
            option('b', { code: 2, models: 3 }),
            option('c', { models: 1 }),
          ],
        },
      ],
      { dimensions: twoDimensions },
    ),
    cases: answering('tools', subsets(['a', 'b', 'c'])),
  },
  {
    rule: 'multiple: an exclusive option gives way to others',
    id: 'exclusive',
    quiz: quiz('exclusive', [{ ...tools, options: [...tools.options, none] }]),
    cases: answering('tools', [['none'], ['none', 'a'], ['b', 'none', 'a'], []]),
  },
  {
    rule: 'multiple: fewer than min or more than max is no answer; the most possible is that of max options',
    id: 'counts',
    quiz: quiz('counts', [{ ...tools, options: [...tools.options, none], min: 2, max: 2 }]),
    cases: answering('tools', [...subsets(['a', 'b', 'c']), ['none']]),
  },
  {
    rule: 'check: points for the correct option alone; "not sure" is an answer',
    id: 'check',
    quiz: quiz('check', [check('leak'), ladder('python', [10])]),
    cases: {
      ...answering('leak', ['right', 'wrong', 'not-sure', 'ghost'], { python: 'l1' }),
      'left open': { python: 'l1' },
    },
  },
  {
    rule: 'yes-no: the points of the side',
    id: 'yes-no',
    quiz: quiz('yes-no', [yesNo('link', { no: { text: 'No', points: { code: 4 } } })]),
    cases: answering('link', ['yes', 'no', 'maybe']),
  },
  {
    rule: 'matrix: each skill gives its points times the share of its level, rounded half up to thousandths',
    id: 'matrix',
    quiz: quiz('matrix', [skills], { dimensions: twoDimensions }),
    cases: {
      ...answering(
        'skills',
        levels.flatMap((sql) => levels.map((maths) => [`sql:${sql}`, `maths:${maths}`])),
      ),
      'one skill without a level': { skills: ['sql:well'] },
      'the higher of two levels of a skill': { skills: ['maths:some', 'sql:well', 'sql:some'] },
    },
  },
  {
    rule: 'ranking: the first places give the points of what stands there',
    id: 'ranking',
    quiz: quiz('ranking', [{ ...order, top: 2 }]),
    cases: answering('order', [...orders, ['a', 'b'], ['a', 'b', 'b']]),
  },
  {
    rule: 'ranking: unscored where no places count',
    id: 'ranking-unscored',
    quiz: quiz('ranking-unscored', [order, yesNo('link')]),
    cases: answering('order', orders.slice(0, 2), { link: 'yes' }),
  },
  {
    rule: 'number: the last step that was reached, of the most that a step gives',
    id: 'number',
    quiz: quiz('number', [years]),
    cases: answering('years', [-2, -1, 0, 1, 2, 9, 10, 20, 21, '2']),
  },
  {
    rule: 'number: a value between two steps is no answer',
    id: 'number-between',
    quiz: quiz('number-between', [
      { ...years, min: 0, max: 3, step: 0.1, steps: years.steps.slice(0, 2) },
      yesNo('link'),
    ]),
    cases: answering('years', [0.3, 0.5, 0.55, 1.9, 1.99, 2, 2.1, 3], { link: 'no' }),
  },
  {
    rule: 'slider: as number; without steps it is not scored',
    id: 'slider',
    quiz: quiz('slider', [
      { ...years, type: 'slider' },
      { ...years, id: 'place', type: 'slider', steps: [] },
    ]),
    cases: { ...answering('years', [0, 2], { place: 3 }), 'the unscored one alone': { place: 3 } },
  },
  {
    rule: 'picture: one, as single',
    id: 'picture',
    quiz: quiz('picture', [charts]),
    cases: answering('charts', ['a', 'b', 'c', ['a']]),
  },
  {
    rule: 'picture: any number, as multiple',
    id: 'pictures',
    quiz: quiz('pictures', [{ ...charts, multiple: true }]),
    cases: answering('charts', [['a'], ['b', 'a'], [], 'a']),
  },
  {
    rule: 'text: never scored',
    id: 'text',
    quiz: quiz('text', [{ type: 'text', id: 'words', text: 'Where is it?' }, yesNo('link')]),
    cases: answering('words', ['https://example.org/', '  '], { link: 'yes' }),
  },
];

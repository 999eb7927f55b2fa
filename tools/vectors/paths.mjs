/** Vectors about which questions are asked and what the others count for. */
import { answering, capsBy, check, ladder, option, quiz, twoDimensions, yesNo } from './build-quiz.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */

const years = { type: 'slider', id: 'years', text: 'How many years?', min: 0, max: 20 };
const tools = {
  type: 'multiple',
  id: 'tools',
  text: 'Which of these?',
  options: [option('git', { code: 5 }), option('torch', { code: 5 }), { ...option('none'), exclusive: true }],
};
const skills = {
  type: 'matrix',
  id: 'skills',
  text: 'How well?',
  rows: [{ id: 'sql', text: 'SQL', points: { code: 10 } }],
  levels: [
    { id: 'low', text: 'Low', share: 0 },
    { id: 'high', text: 'High', share: 1 },
  ],
};
const order = {
  type: 'ranking',
  id: 'order',
  text: 'What first?',
  top: 1,
  options: [option('a'), option('b')],
};
const sure = ladder('sure', [5, 10]);
const notSure = { ...option('not-sure'), notSure: true };
const words = { type: 'text', id: 'words', text: 'Where is it?' };
const before = [years, tools, ladder('python', [5, 10]), yesNo('link'), check('leak'), skills, order, words];

/**
 * A quiz whose last question is asked when a condition holds.
 * @param {string} id
 * @param {object} showIf
 */
const asking = (id, showIf) => quiz(id, [...before, yesNo('more', { showIf })]);

/**
 * Each answer both with the last question answered.
 * @param {string} question
 * @param {readonly (string | number | readonly string[])[]} answers
 */
const each = (question, answers) => ({
  ...answering(question, answers, { more: 'yes' }),
  [`${question} is left open`]: { more: 'yes' },
});

/** @type {readonly Group[]} */
const conditions = [
  {
    rule: 'condition: one of these options was chosen',
    id: 'has',
    quiz: asking('has', { question: 'tools', has: ['torch', 'none'] }),
    cases: each('tools', [['git'], ['torch'], ['git', 'torch'], ['none'], []]),
  },
  {
    rule: 'condition: one of these options, of a check, of yes-no, of the scored places of a ranking',
    id: 'has-others',
    quiz: asking('has-others', {
      any: [
        { question: 'leak', has: ['right'] },
        { question: 'link', has: ['no'] },
        { question: 'order', has: ['b'] },
      ],
    }),
    cases: {
      ...answering('leak', ['right', 'wrong'], { more: 'yes' }),
      ...answering('link', ['yes', 'no'], { more: 'yes' }),
      ...answering(
        'order',
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        { more: 'yes' },
      ),
    },
  },
  {
    rule: 'condition: at least this level',
    id: 'at-least',
    quiz: asking('at-least', { question: 'python', atLeast: 'l1' }),
    cases: each('python', ['l0', 'l1', 'l2']),
  },
  {
    rule: 'condition: "not sure" is an answer on no level, wherever it stands',
    id: 'at-least-not-sure',
    quiz: quiz(
      'at-least-not-sure',
      [
        { ...sure, options: [...sure.options, notSure] },
        yesNo('some', { showIf: { question: 'sure', atLeast: 'l0' } }),
        yesNo('little', { showIf: { not: { question: 'sure', atLeast: 'l1' } } }),
      ],
      {
        gates: [{ id: 'low', when: { not: { question: 'sure', atLeast: 'l2' } }, cap: 50, message: 'Low.' }],
      },
    ),
    cases: answering('sure', ['l0', 'l1', 'l2', 'not-sure'], { some: 'yes', little: 'yes' }),
  },
  {
    rule: 'condition: at least this level of a skill',
    id: 'at-least-of-skill',
    quiz: asking('at-least-of-skill', { question: 'skills', row: 'sql', atLeast: 'high' }),
    cases: each('skills', [['sql:low'], ['sql:high']]),
  },
  {
    rule: 'condition: a number in a range, both ends included',
    id: 'range',
    quiz: asking('range', { question: 'years', min: 2, max: 5 }),
    cases: each('years', [1, 2, 3.5, 5, 6]),
  },
  {
    rule: 'condition: answered, or not',
    id: 'answered',
    quiz: asking('answered', {
      any: [
        {
          all: [
            { question: 'words', answered: true },
            { question: 'years', answered: true },
          ],
        },
        { question: 'tools', answered: false },
      ],
    }),
    cases: {
      'both answered': { tools: [], words: 'Here', years: 3, more: 'yes' },
      'one answered': { tools: [], years: 3, more: 'yes' },
      'a blank text is no answer': { tools: [], years: 3, words: ' ', more: 'yes' },
      'left open': { more: 'yes' },
    },
  },
  {
    rule: 'condition: not, of an answer that is missing',
    id: 'not',
    quiz: asking('not', { not: { question: 'python', atLeast: 'l1' } }),
    cases: each('python', ['l0', 'l1']),
  },
  {
    rule: 'condition: a dimension so far, points earned of points possible in the questions met before',
    id: 'so-far',
    quiz: asking('so-far', { dimension: 'code', atLeast: 50 }),
    // Of the 50 points that are possible before it.
    cases: {
      'below half': { python: 'l2', link: 'yes', more: 'yes' },
      'exactly half': {
        python: 'l2',
        tools: ['git'],
        skills: ['sql:high'],
        more: 'yes',
        link: 'no',
        leak: 'wrong',
      },
      'above half': { python: 'l2', tools: ['git', 'torch'], link: 'yes', leak: 'right', more: 'yes' },
      'answers that come later do not count': { more: 'yes' },
    },
  },
];

const parent = yesNo('parent');
const hasParent = { question: 'parent', has: ['yes'] };
const child = yesNo('child', { showIf: hasParent });
const grandchild = yesNo('grandchild', { showIf: { question: 'child', has: ['yes'] } });
const walks = {
  'all asked': { parent: 'yes', child: 'yes', grandchild: 'yes' },
  'the last hidden': { parent: 'yes', child: 'no' },
  'two hidden': { parent: 'no' },
  'answers to hidden questions do not count': { parent: 'no', child: 'yes', grandchild: 'yes' },
  'a question left open hides what depends on it': { child: 'yes', grandchild: 'yes' },
  'hidden and left open': { parent: 'yes', grandchild: 'yes' },
};

/** @type {readonly Group[]} */
const hidden = [
  {
    rule: 'hidden: counts as zero where nothing else is said',
    id: 'hidden-zero',
    quiz: quiz('hidden-zero', [parent, child, grandchild]),
    cases: walks,
  },
  {
    rule: 'hidden: left out of earned and possible points',
    id: 'hidden-exclude',
    quiz: quiz(
      'hidden-exclude',
      [parent, child, grandchild].map((question) => ({ ...question, hiddenCounts: 'exclude' })),
    ),
    cases: walks,
  },
  {
    rule: 'hidden: a dimension of which nothing is left counts for nothing',
    id: 'hidden-dimension',
    quiz: quiz(
      'hidden-dimension',
      [parent, { ...child, yes: { text: 'Yes', points: { models: 3 } }, hiddenCounts: 'exclude' }],
      { dimensions: twoDimensions },
    ),
    cases: { asked: { parent: 'yes', child: 'no' }, 'not asked': { parent: 'no' }, open: {} },
  },
  {
    rule: 'hidden: a check counts as not correct, or is left out',
    id: 'hidden-check',
    quiz: quiz(
      'hidden-check',
      [
        parent,
        check('first'),
        check('zero', { showIf: hasParent }),
        check('out', { showIf: hasParent, hiddenCounts: 'exclude' }),
      ],
      {
        calibration: {
          dimensions: ['code'],
          caps: capsBy([0, 20], [0.5, 60], [1, 100]),
        },
      },
    ),
    cases: {
      'all asked': { parent: 'yes', first: 'right', zero: 'right', out: 'right' },
      'two hidden': { parent: 'no', first: 'right', zero: 'right', out: 'right' },
      'none right': { parent: 'no', first: 'wrong' },
    },
  },
];

/** @type {readonly Group[]} */
const open = [
  {
    rule: 'left open: no points, no share; "up to" takes the best answer, also of what that brings up',
    id: 'open',
    quiz: quiz('open', [
      parent,
      { ...child, yes: { text: 'Yes', points: { code: 30 } } },
      ladder('python', [4, 4], { showIf: { question: 'child', answered: true } }),
      { ...tools, options: [...tools.options, option('cloud', { code: 7 })], max: 2 },
      years,
    ]),
    cases: {
      'nothing answered': {},
      'the parent open': { child: 'yes', tools: ['git'] },
      'an answer from before to a question that is hidden is none': { child: 'no', tools: ['git'] },
      'the child open': { parent: 'yes', tools: ['git'], python: 'l1' },
      'the last open': { parent: 'yes', child: 'no', python: 'l2' },
      'the unscored one open': { parent: 'yes', child: 'no', python: 'l2', tools: [] },
      'ids that are not there': { ghost: 'yes', constructor: 'yes', parent: 'no', tools: ['none'] },
    },
  },
];

export const pathGroups = [...conditions, ...hidden, ...open];

/** Vectors about role matches. */
import { answering, check, ladder, option, quiz } from './build-quiz.mjs';

/** @typedef {import('./build-quiz.mjs').Group} Group */

const models = {
  type: 'number',
  id: 'models',
  text: 'Models?',
  min: 0,
  max: 100,
  steps: [0, 34, 35, 49, 50, 64, 64.5, 65, 100].map((value) => ({ from: value, points: { models: value } })),
};
const dimensions = [
  { id: 'code', name: 'Code', weight: 1 },
  { id: 'models', name: 'Models', weight: 1 },
];
const target = {
  type: 'single',
  id: 'target',
  text: 'Which job?',
  options: [option('builder'), option('modeller'), option('unsure')],
};
const questions = [target, ladder('code', [25, 50, 65, 100]), models];

/** @param {string} id @param {Record<string, number>} weights @param {object} [rest] */
const role = (id, weights, rest = {}) => ({
  id,
  name: `Role ${id}`,
  description: 'A job.',
  weights,
  ...rest,
});

/** @type {readonly Group[]} */
export const roleGroups = [
  {
    rule: 'role: now from a fit of 65, stretch from 50, build from 35, else later',
    id: 'role-levels',
    quiz: quiz('role-levels', questions, { dimensions, roles: [role('modeller', { models: 3 })] }),
    cases: answering('models', [0, 34, 35, 49, 50, 64, 64.5, 65, 100], { code: 'l0' }),
  },
  {
    rule: 'role: the fit is a mean by weight; equal fits keep the order of the quiz',
    id: 'role-fit',
    quiz: quiz('role-fit', questions, {
      dimensions,
      roles: [
        role('builder', { code: 0.7, models: 0.3 }),
        role('same', { code: 7, models: 3 }),
        role('modeller', { code: 0.1, models: 0.9 }),
        role('even', { code: 1, models: 1 }),
      ],
    }),
    cases: {
      'equally good in both': { code: 'l3', models: 65 },
      'better in code': { code: 'l4', models: 35 },
      'better in models': { code: 'l1', models: 100 },
      'far in both': { code: 'l1', models: 0 },
    },
  },
  {
    rule: 'role: what it needs and the checks it asks for keep it from now',
    id: 'role-needs',
    quiz: quiz('role-needs', [...questions, check('leak'), check('drift')], {
      dimensions,
      roles: [
        role(
          'modeller',
          { models: 1 },
          {
            needs: [
              { when: { question: 'code', atLeast: 'l2' }, text: 'code' },
              { when: { dimension: 'models', atLeast: 50 }, text: 'models' },
            ],
            minChecksShare: 0.5,
          },
        ),
      ],
    }),
    cases: {
      'all there': { code: 'l2', models: 100, leak: 'right', drift: 'wrong' },
      'code missing': { code: 'l1', models: 100, leak: 'right' },
      'checks missing': { code: 'l2', models: 100, leak: 'wrong' },
      'all missing': { code: 'l0', models: 49 },
    },
  },
  {
    rule: 'role: the one aimed for first, then two at most; one that fits nearly everyone last of now; the nearest where all are far',
    id: 'role-choice',
    quiz: quiz('role-choice', questions, {
      dimensions,
      roleQuestion: 'target',
      roles: [
        role('everyone', { code: 10, models: 1 }, { fitsNearlyEveryone: true }),
        role('builder', { code: 3, models: 1 }),
        role('modeller', { models: 1 }),
        role('even', { code: 1, models: 1 }),
      ],
    }),
    cases: {
      'all near': { target: 'unsure', code: 'l4', models: 100 },
      'aiming for the far one': { target: 'modeller', code: 'l4', models: 0 },
      'aiming for the near one': { target: 'builder', code: 'l4', models: 65 },
      'all far': { target: 'modeller', code: 'l1', models: 0 },
      'all far and no aim': { code: 'l1', models: 0 },
      'nothing answered': {},
    },
  },
];

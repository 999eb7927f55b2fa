/** A sound quiz that draws its checks, and defects that only its draws show. */
import { importSource } from './source.mjs';

const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');

/**
 * The small quiz with this many checks, of which each visitor is asked some. The number asked divides 40, the points of all together.
 * @param {number} checks
 * @param {number} pick
 * @returns {any}
 */
export function pooledQuiz(checks, pick) {
  const quiz = /** @type {any} */ (smallQuiz());
  const place = quiz.questions.findIndex((/** @type {any} */ one) => one.id === 'leak');
  const [leak, drift] = quiz.questions.slice(place, place + 2);
  const more = Array.from({ length: checks - 2 }, (_, at) => ({
    ...structuredClone(leak),
    id: `check-${at + 3}`,
    text: `What does row ${at + 3} of the table show?`,
    label: `Row ${at + 3}`,
    explanation: `Row ${at + 3} stands in both parts.`,
  }));
  const drawn = [leak, drift, ...more];
  for (const check of drawn) Object.assign(check, { shuffle: true, points: { models: 40 / pick } });
  quiz.questions.splice(place, 2, ...drawn);
  quiz.pools = [{ id: 'checks', questions: drawn.map(({ id }) => id), pick }];
  return quiz;
}

/** @param {any} quiz @param {string} id */
const question = (quiz, id) => quiz.questions.find((/** @type {any} */ one) => one.id === id);
/** @param {any} quiz */
const checksOf = (quiz) => quiz.questions.filter((/** @type {any} */ one) => one.type === 'check');

/** That the first checks of the pool are all right. @param {any} quiz @param {number} count */
export const firstRight = (quiz, count) => ({
  all: checksOf(quiz)
    .slice(0, count)
    .map((/** @type {any} */ { id, correct }) => ({ question: id, has: [correct] })),
});

/**
 * Of a quiz with three checks, of which two are drawn.
 * @type {readonly import('./planted-defects.mjs').PlantedDefect[]}
 */
export const drawDefects = [
  {
    name: 'a question needs more checks than anyone is asked',
    plant: (quiz) => (question(quiz, 'live').showIf = firstRight(quiz, 3)),
    code: 'question-unreachable',
    path: 'questions[8].showIf',
  },
  {
    name: 'points stand behind more checks than anyone is asked',
    plant: (quiz) => (question(quiz, 'live').showIf = firstRight(quiz, 3)),
    code: 'dimension-top-unreachable',
    path: 'dimensions[0]',
  },
  {
    name: 'the best band stands behind more checks than anyone is asked',
    plant: (quiz) =>
      quiz.gates.push({ id: 'all', message: 'Held.', cap: 5, when: { not: firstRight(quiz, 3) } }),
    code: 'band-unreachable',
    path: 'bands[',
  },
  {
    name: 'a gate is met by everyone, because one check is always left out',
    plant: (quiz) =>
      quiz.gates.push({
        id: 'left-out',
        message: 'Held.',
        cap: 50,
        when: { any: checksOf(quiz).map(({ id }) => ({ question: id, answered: false })) },
      }),
    code: 'gate-permanent',
    path: 'gates[3].when',
  },
  {
    name: 'one part of a gate needs more checks than anyone is asked',
    plant: (quiz) =>
      quiz.gates.push({
        id: 'part',
        message: 'Held.',
        cap: 50,
        when: { any: [{ not: { question: 'live', has: ['yes'] } }, firstRight(quiz, 3)] },
      }),
    code: 'branch-dead',
    path: 'gates[3].when.any[1]',
  },
  {
    name: 'a step stands between the shares of the checks that are asked',
    plant: (quiz) =>
      (quiz.calibration.caps = [
        { fromShare: 0, cap: 60 },
        { fromShare: 0.6, cap: 80 },
        { fromShare: 0.7, cap: 100 },
      ]),
    code: 'step-unreachable',
    path: 'calibration.caps[1]',
  },
  {
    name: 'nobody can have what a role needs',
    plant: (quiz) => (quiz.roles[0].needs = [{ text: 'all checks', when: firstRight(quiz, 3) }]),
    code: 'role-unreachable',
    path: 'roles[0]',
  },
  {
    name: 'an action waits for more checks than anyone is asked',
    plant: (quiz) => (quiz.actions[0].when = firstRight(quiz, 3)),
    code: 'action-unreachable',
    path: 'actions[0].when',
  },
  {
    name: 'a right answer hides a question, for those who are asked',
    plant: (quiz) => {
      const { id, correct } = checksOf(quiz)[2];
      question(quiz, 'live').showIf = { not: { question: id, has: [correct] } };
    },
    code: 'better-answer-lowers',
    path: 'questions[8].showIf',
  },
];

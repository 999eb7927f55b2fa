/**
 * The parts that quizzes of the conformance vectors are put together from: as small as the format allows, so that a person can follow
 * every number. In: what a rule needs. Out: quiz documents, and groups of answers to them.
 */

/** @typedef {Record<string, unknown>} Part */
/** @typedef {Record<string, string | number | readonly string[]>} Answers */
/** @typedef {{ rule: string, id: string, quiz: object, cases: Record<string, Answers> }} Group */

/**
 * @param {string} id
 * @param {readonly Part[]} questions
 * @param {Part} [parts] fields that replace or join the others
 */
export function quiz(id, questions, parts = {}) {
  return {
    schemaVersion: 1,
    id,
    version: '1',
    lang: 'en',
    title: `Vectors: ${id}`,
    dimensions: [{ id: 'code', name: 'Code', weight: 1 }],
    questions,
    bands: [{ id: 'all', from: 0, name: 'All', verdict: 'You took it.' }],
    ...parts,
  };
}

/** Two dimensions that count 60 and 40. */
export const twoDimensions = [
  { id: 'code', name: 'Code', weight: 60 },
  { id: 'models', name: 'Models', weight: 40 },
];

/** @param {string} id @param {Part} [points] */
export const option = (id, points) => ({ id, text: `Option ${id}`, ...(points && { points }) });

/**
 * A ladder: one option each for 0 points and for those given.
 * @param {string} id
 * @param {readonly number[]} points
 * @param {Part} [rest]
 */
export const ladder = (id, points, rest = {}) => ({
  type: 'single',
  id,
  text: `How far is ${id}?`,
  options: [option('l0'), ...points.map((value, place) => option(`l${place + 1}`, { code: value }))],
  ...rest,
});

/** @param {string} id @param {Part} [rest] */
export const yesNo = (id, rest = {}) => ({
  type: 'yes-no',
  id,
  text: `Do you have ${id}?`,
  yes: { text: 'Yes', points: { code: 10 } },
  no: { text: 'No' },
  ...rest,
});

/** @param {string} id @param {Part} [rest] */
export const check = (id, rest = {}) => ({
  type: 'check',
  id,
  text: `What is ${id}?`,
  options: [option('right'), option('wrong'), { ...option('not-sure'), notSure: true }],
  correct: 'right',
  points: { code: 10 },
  explanation: 'Because it is.',
  ...rest,
});

/** Caps by share of checks. @param {...readonly [fromShare: number, cap: number]} steps */
export const capsBy = (...steps) => steps.map(([fromShare, cap]) => ({ fromShare, cap }));

/**
 * Every list of some of these, in their order.
 * @param {readonly string[]} ids
 * @returns {string[][]}
 */
export function subsets(ids) {
  const [first, ...rest] = ids;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}

/**
 * Cases by what they answer to one question.
 * @param {string} question
 * @param {readonly (string | number | readonly string[])[]} answers
 * @param {Answers} [others]
 */
export const answering = (question, answers, others = {}) =>
  Object.fromEntries(
    answers.map((answer) => [
      `${question} is ${JSON.stringify(answer)}`,
      /** @type {Answers} */ ({ [question]: answer, ...others }),
    ]),
  );

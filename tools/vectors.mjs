/**
 * `npm run vectors`: writes schemas/vectors.json, quizzes with answers and the scores that they must get, so that an implementation in
 * another language can prove that it scores alike. `--check` writes nothing and fails on a stale file.
 *
 * The scores come from src/core. That they are right is held by the tests, which work every one out a second time (test/oracle).
 */
import { runnerImport } from 'vite';
import { publish } from './generated-file.mjs';
import { root } from './run.mjs';
import { capGroups } from './vectors/caps.mjs';
import { pathGroups } from './vectors/paths.mjs';
import { questionGroups } from './vectors/questions.mjs';
import { roleGroups } from './vectors/roles.mjs';
import { totalGroups } from './vectors/totals.mjs';

/** @typedef {typeof import('../src/core/index.js')} Core */
/** @typedef {import('../src/core/index.js').Quiz} Quiz */

const DESCRIPTION = [
  'Conformance vectors of ml-readiness-quiz: what a program that scores its quizzes must answer, whatever it is written in.',
  'Each entry of "vectors" names a quiz of "quizzes", gives answers by question id, and says the score. "rule" is what it is about.',
  'Score the answers and compare with "score", field by field: texts, whole numbers, lists and their order must be the same. Other numbers are the nearest 64-bit floating-point number of an exact fraction; a difference of up to 1e-9 is yours to forgive.',
  'Work with fractions of whole thousandths, not with floating-point sums: points and weights have at most three decimals.',
  'The order of rules: questions in their order are shown or hidden; each shown answer is cleaned and gives points, capped by its question; a dimension is 100 times earned by possible, capped by calibration; the base is their mean by weight, of dimensions with something possible; the lowest gate whose rule is met caps it; the total is rounded half up.',
  'A condition that cannot be decided, because it asks for the share of checks in a quiz without checks, does not hold; nor does its opposite.',
  '"receipt" adds up to 1000 times the total: amounts are differences of an exact running sum that is cut to whole thousandths.',
  '"roles", where a quiz has some, is what the report shows of them.',
];

const {
  module: { parseQuiz, score, buildReport },
} = await runnerImport(root('src/core/index.ts')).then((loaded) => /** @type {{ module: Core }} */ (loaded));

const groups = [...questionGroups, ...pathGroups, ...totalGroups, ...capGroups, ...roleGroups];
const quizzes = Object.fromEntries(groups.map(({ id, quiz }) => [id, JSON.parse(JSON.stringify(quiz))]));
const vectors = groups.flatMap(({ rule, id, cases }) =>
  Object.entries(cases).map(([name, answers]) => ({
    name,
    rule,
    quiz: id,
    answers,
    ...resultOf(parsed(id), answers),
  })),
);
const document = { description: DESCRIPTION, schemaVersion: 1, quizzes, vectors };
const isFresh = await publish('schemas/vectors.json', JSON.stringify(document), 'npm run vectors');
process.exit(isFresh ? 0 : 1);

/** @param {string} id @returns {Quiz} */
function parsed(id) {
  const result = parseQuiz(quizzes[id]);
  if (!result.ok) throw new Error(`${id}: ${result.issues[0]?.message}`);
  return result.quiz;
}

/** @param {Quiz} quiz @param {import('./vectors/build-quiz.mjs').Answers} answers */
function resultOf(quiz, answers) {
  const { roles } = buildReport(quiz, answers, { today: '2026-01-01' });
  return {
    score: score(quiz, answers),
    ...(quiz.roles && {
      roles: roles.map(({ id, fit, level, missing, needsChecks, weakest, isTarget, isFirstDirection }) => ({
        id,
        fit,
        level,
        missing,
        needsChecks,
        weakest,
        isTarget,
        isFirstDirection,
      })),
    }),
  };
}

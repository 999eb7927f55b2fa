/**
 * `npm run bench:simulate`: how many respondents a second one core draws and scores, with gates and roles, beside core `score` in the
 * same run. Processor time is counted, so that other work on the machine does not count. Fails below the promise.
 */
import { readFileSync } from 'node:fs';
import { root } from '../../tools/run.mjs';
import { importSources } from './import-sources.mjs';

/** Respondents a second a core on the built-in quiz. */
const PROMISE = 200_000;

const { countRespondents, createDrawer, createRandom, createScorer, decode, drawsOf, parseQuiz, score } =
  await importSources({
    'cli/simulate/counts': 'countRespondents',
    'cli/simulate/draw': 'createDrawer',
    'cli/simulate/respondent': 'decode',
    'cli/simulate/scorer': 'createScorer',
    'cli/space/draws': 'drawsOf',
    'core/draw-quiz': 'createRandom',
    'core/parse-quiz': 'parseQuiz',
    'core/score': 'score',
  });

const { quiz } = parseQuiz(JSON.parse(readFileSync(root('src/quizzes/sde-to-ml.json'), 'utf8')));

const options = { population: 'levels', openShare: 0, seed: 1, isExact: false };
const fast = best(5, 200_000, (respondents) =>
  countRespondents(quiz, drawsOf(quiz), { ...options, respondents }),
);

const scorer = createScorer(quiz);
const { draw } = createDrawer(quiz, scorer.respondent, {
  population: 'levels',
  openShare: 0,
  random: createRandom(1),
});
const answers = Array.from({ length: 2000 }, () => {
  draw();
  return decode(scorer.model, scorer.respondent);
});
const core = best(3, answers.length, () => {
  for (const one of answers) score(quiz, one);
});

const words = (/** @type {number} */ value) => new Intl.NumberFormat('en').format(Math.round(value));
console.log(
  `simulate: ${words(fast)} respondents a second a core; core score: ${words(core)}; ${words(fast / core)} times as many. Promise: ${words(PROMISE)}.`,
);
if (fast < PROMISE) process.exitCode = 1;

/**
 * @param {number} rounds
 * @param {number} respondents
 * @param {(respondents: number) => void} work
 * @returns {number} respondents a second of processor time in the best round
 */
function best(rounds, respondents, work) {
  const rates = Array.from({ length: rounds }, () => {
    const { user, system } = process.cpuUsage();
    work(respondents);
    const used = process.cpuUsage({ user, system });
    return respondents / ((used.user + used.system) / 1e6);
  });
  return Math.max(...rates);
}

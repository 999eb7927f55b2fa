/**
 * `npm run bench:coach`: what the way to the next band takes on the built-in quiz, over 2,000 random respondents, beside one score of each;
 * and the first coach of a process, as a visitor meets it, for the slowest of them and others, beside the report that the card needs
 * before. Processor time, so that other work on the machine does not count. Ends with code 1 above 50 ms at a processor four times slower.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/run.mjs';
import { bundleSources } from './import-sources.mjs';
import { bestTime } from './processor-time.mjs';

/** ms of processor time. */
const MOST = 50 / 4;
const ROUNDS = 3;
const today = '2026-11-23';

const folder = mkdtempSync(join(tmpdir(), 'bench-coach-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true });
}

async function run() {
  const module = join(folder, 'sources.mjs');
  writeFileSync(
    module,
    await bundleSources({
      'core/index': 'buildReport, coach, parseQuiz, score',
      'core/draw-quiz': 'createRandom',
      'cli/simulate/draw': 'createDrawer',
      'cli/simulate/respondent': 'decode',
      'cli/simulate/scorer': 'createScorer',
    }),
  );
  const sources = await import(pathToFileURL(module).href);
  const document = JSON.parse(readFileSync(root('src/quizzes/sde-to-ml.json'), 'utf8'));
  const { quiz } = sources.parseQuiz(document);
  const respondents = drawRespondents(sources, quiz, 500).map((answers) => ({ answers, way: 0, score: 0 }));
  for (const one of respondents) {
    one.way = bestTime(ROUNDS, () => sources.coach(quiz, one.answers, { today }));
    one.score = bestTime(ROUNDS, () => sources.score(quiz, one.answers));
  }
  respondents.sort((a, b) => b.way - a.way);
  const chosen = respondents.filter((_, place) => place < 20 || place % 40 === 0);
  const first = chosen.map(({ answers }) => measureFirst(module, { document, answers, today }));

  console.log(row('ms of processor time', ['median', '95 %', 'most', 'baseline', 'ratio', 'at most']));
  print(
    `${respondents.length} respondents, warm; a score`,
    respondents.map(({ way, score }) => [way, score]),
  );
  print(
    `${first.length} respondents, first call; its report`,
    first.map(({ way, report }) => [way, report]),
  );
}

/**
 * Respondents of each population, with every answer and with a fifth of them left open.
 * @param {any} sources
 * @param {any} quiz
 * @param {number} count of each kind
 */
function drawRespondents({ createDrawer, createRandom, createScorer, decode }, quiz, count) {
  return ['levels', 'uniform'].flatMap((population) =>
    [0, 0.2].flatMap((openShare) => {
      const { model, respondent } = createScorer(quiz);
      const { draw } = createDrawer(quiz, respondent, { population, openShare, random: createRandom(1) });
      return Array.from({ length: count }, () => {
        draw();
        return decode(model, respondent);
      });
    }),
  );
}

/**
 * The best of several processes.
 * @param {string} module
 * @param {unknown} input
 * @returns {{ report: number, way: number }}
 */
function measureFirst(module, input) {
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const rounds = Array.from({ length: ROUNDS }, () =>
    JSON.parse(
      execFileSync(process.execPath, [root('test/bench/first-coach.mjs'), module, file], {
        encoding: 'utf8',
      }),
    ),
  );
  return {
    report: Math.min(...rounds.map(({ report }) => report)),
    way: Math.min(...rounds.map(({ way }) => way)),
  };
}

/** @param {string} name @param {readonly (readonly [number, number])[]} pairs of coach and baseline */
function print(name, pairs) {
  const ways = pairs.map(([way]) => way).sort((a, b) => a - b);
  const baselines = pairs.map(([, baseline]) => baseline).sort((a, b) => a - b);
  const [middle, high, most, baseline] = [
    quantile(ways, 0.5),
    quantile(ways, 0.95),
    quantile(ways, 1),
    quantile(baselines, 0.5),
  ];
  const figures = [middle, high, most, baseline, middle / baseline, MOST].map((value) => value.toFixed(2));
  const isBroken = most > MOST;
  if (isBroken) process.exitCode = 1;
  console.log(row(name, figures) + (isBroken ? '   BROKEN' : ''));
}

/** @param {readonly number[]} sorted @param {number} share */
function quantile(sorted, share) {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/** @param {string} name @param {readonly string[]} figures */
function row(name, figures) {
  return [name.padEnd(42), ...figures.map((text) => text.padStart(10))].join('');
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TODAY } from './built-in.mjs';
import { pooledQuiz } from './pooled-quiz.mjs';
import { run } from './run.mjs';
import { importSource } from './source.mjs';

const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { drawQuiz } = await importSource('src/core/draw-quiz.ts');
const { score } = await importSource('src/core/score.ts');

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

/** Right in the first check and the third, wrong in the second. */
const answers = {
  target: 'mle',
  years: 3,
  python: 'p3',
  tools: ['git', 'cloud'],
  depth: 'd3',
  leak: 'optimistic',
  drift: 'not-sure',
  'check-3': 'optimistic',
  live: 'yes',
};

/** A quiz with a respondent. @param {object} expected @param {any} [quiz] */
const quizWith = (expected, quiz = pooledQuiz(3, 2)) => ({
  ...quiz,
  expect: [{ id: 'ada', name: 'Ada', answers, ...expected }],
});
/** @param {object} quiz @param {string[]} flags */
const expectOf = (quiz, ...flags) => run(['expect', '-', ...flags], { input: JSON.stringify(quiz) });
/** What Ada gets with a seed. @param {number} seed */
const totalBy = (seed) => score(drawQuiz(pooledQuiz(3, 2), seed), answers).total;
const totals = SEEDS.map(totalBy);
const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];

describe('expect of a quiz with pools', () => {
  it('runs every draw, and passes what comes in all of them', async () => {
    assert.ok(lowest < highest);
    const { code, out } = await expectOf(quizWith({ total: { min: lowest, max: highest } }));
    assert.equal(code, 0);
    assert.equal(out, '✓ Ada\n\n1 as expected, 0 not, looked at in each of 3 draws\n');
  });

  it('names the first draw in which it differs, and how many do', async () => {
    const quiz = quizWith({ total: { min: highest, max: highest } });
    const { code, out } = await expectOf(quiz);
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(
        `✗ Ada\\n {4}total\\n {6}expected {2}${highest} to ${highest}\\n {6}received {2}${lowest}\\n`,
      ),
    );
    assert.match(out, /\n {6}asked {5}leak, drift; so in 2 of 3 draws\n/);
    const { cases, bound } = JSON.parse((await expectOf(quiz, '--json')).out);
    assert.equal(bound, null);
    assert.deepEqual(cases[0].differences, [
      {
        field: 'total',
        expected: `${highest} to ${highest}`,
        received: `${lowest}`,
        drawn: ['leak', 'drift'],
        draws: { differing: 2, looked: 3 },
      },
    ]);
  });

  it('runs the draw of a seed alone where one is given', async () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const total = totalBy(seed);
      assert.equal((await expectOf(quizWith({ seed, total: { min: total, max: total } }))).code, 0);
    }
    const seed = totals.indexOf(lowest);
    const { code, out } = await expectOf(quizWith({ seed, total: { min: highest, max: highest } }));
    assert.equal(code, 1);
    assert.match(out, new RegExp(`received {2}${lowest}\\n {6}asked {5}\\S+, \\S+\\n`));
  });

  it('refuses a seed that is none', async () => {
    for (const seed of [-1, 0.5, '7', 2 ** 32]) {
      const { code, out } = await expectOf(quizWith({ seed, total: { min: 0, max: 100 } }));
      assert.equal(code, 1);
      assert.match(out, /expect\[0\]\.seed must be a whole number from 0 to 4294967295/);
    }
  });

  it('says of how many draws it speaks where there are more than it looks at', async () => {
    const quiz = quizWith({ total: { min: 0, max: 100 } }, pooledQuiz(12, 5));
    assert.match((await expectOf(quiz)).out, /1 as expected, 0 not, looked at in 200 of 792 draws\n$/);
    assert.equal(JSON.parse((await expectOf(quiz, '--json')).out).bound, '200 of 792 draws');
  });

  it('says nothing of draws where nothing is drawn', async () => {
    const { out } = await expectOf(quizWith({ total: { min: 0, max: 1 } }, pooledQuiz(3, 3)));
    assert.doesNotMatch(out, /asked|draw/);
  });
});

describe('check of expected results in a quiz with pools', () => {
  it('shows the draw that gives something else', () => {
    const quiz = quizWith({ total: { min: highest, max: highest } });
    const { findings } = runChecks(JSON.stringify(quiz), { today: TODAY, soonDays: 30 });
    const [fault, ...others] = findings.filter((/** @type {any} */ { code }) => code === 'expect-differs');
    assert.deepEqual(others, []);
    assert.equal(fault.path, 'expect[0].total');
    assert.match(fault.message, new RegExp(`and gets ${lowest} in 2 of 3 draws\\.$`));
    const [{ drawn, total }] = fault.witness;
    assert.deepEqual([drawn, total], [['leak', 'drift'], lowest]);
  });
});

describe('diff of quizzes with pools', () => {
  /** @param {any} older @param {any} newer @param {string[]} flags */
  const diff = (older, newer, ...flags) =>
    run(['diff', 'old.json', 'new.json', '--respondents', '1000', ...flags], {
      files: { 'old.json': JSON.stringify(older), 'new.json': JSON.stringify(newer) },
    });

  it('finds nothing between a quiz and itself, draw by draw', async () => {
    const quiz = quizWith({ total: { min: lowest, max: highest } });
    const { code, out } = await diff(quiz, quiz, '--json');
    const { bands, personas } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual([bands.changed, bands.changedStored, bands.meanChange, personas], [0, 0, 0, []]);
  });

  it('shows the lowest and the highest of what a respondent gets, before and after', async () => {
    const older = quizWith({ total: { min: 0, max: 100 } });
    const newer = structuredClone(older);
    newer.version = '2.0.0';
    newer.migrations = [{ from: '1.0.0', to: '2.0.0', moves: [] }];
    newer.dimensions[1].weight = 100;
    const { out } = await diff(older, newer);
    assert.match(out, new RegExp(`~ Ada\\n {4}before {2}${lowest} \\(.*\\n {6}to {4}${highest} \\(`));
    assert.match(out, /\n {4}after {3}\d+ \(/);
  });
});

describe('score of a quiz with pools', () => {
  it('scores what a seed drew where it is told to', async () => {
    const files = { 'quiz.json': JSON.stringify(pooledQuiz(3, 2)), 'answers.json': JSON.stringify(answers) };
    for (const seed of [...SEEDS.slice(0, 4), 2 ** 32 - 1]) {
      const args = ['score', 'quiz.json', 'answers.json', '--seed', String(seed), '--json'];
      assert.equal(JSON.parse((await run(args, { files })).out).total, totalBy(seed));
    }
  });
});

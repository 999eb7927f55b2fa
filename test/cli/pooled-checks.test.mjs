import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TODAY } from './built-in.mjs';
import { drawDefects, firstRight, pooledQuiz } from './pooled-quiz.mjs';
import { run } from './run.mjs';
import { importSource } from './source.mjs';

const { drawsOf, MAX_DRAWS } = await importSource('src/cli/space/draws.ts');
const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { drawQuiz } = await importSource('src/core/draw-quiz.ts');
const { score } = await importSource('src/core/score.ts');

/** @param {unknown} document */
const check = (document) => runChecks(JSON.stringify(document), { today: TODAY, soonDays: 30 });
/** @param {{ code: string, path: string, message: string }[]} findings */
const words = (findings) =>
  findings.map(({ code, path, message }) => `${code} ${path}: ${message}`).join('\n');
/** @param {any} quiz @param {string} code */
const found = (quiz, code) => check(quiz).findings.find((/** @type {any} */ one) => one.code === code);
/** @param {any} quiz @param {readonly string[]} drawn what a visitor with this draw is asked */
const asAsked = (quiz, drawn) => {
  const left = quiz.pools[0].questions.filter((/** @type {string} */ id) => !drawn.includes(id));
  return {
    ...quiz,
    pools: [],
    questions: quiz.questions.filter((/** @type {any} */ { id }) => !left.includes(id)),
  };
};

describe('the draws of a quiz', () => {
  it('are all that seeds can give, where they are few', () => {
    const quiz = pooledQuiz(5, 2);
    const { looked, count } = drawsOf(quiz);
    const idsOf = (/** @type {any} */ { questions }) =>
      questions.map((/** @type {any} */ { id }) => id).join();
    const bySeed = new Set(Array.from({ length: 500 }, (_, seed) => idsOf(drawQuiz(quiz, seed))));
    assert.equal(count, 10n);
    assert.deepEqual(new Set(looked.map((/** @type {any} */ draw) => idsOf(draw.quiz))), bySeed);
  });

  it('are choices from every pool together', () => {
    const quiz = pooledQuiz(5, 2);
    quiz.pools = [
      { id: 'a', questions: ['leak', 'drift'], pick: 1 },
      { id: 'b', questions: ['check-3', 'check-4', 'check-5'], pick: 2 },
    ];
    const { looked, count } = drawsOf(quiz);
    assert.equal(count, 6n);
    assert.equal(new Set(looked.map((/** @type {any} */ { drawn }) => drawn.join())).size, 6);
  });

  it('are those of the first seeds, all different, where they are many', () => {
    const { looked, count } = drawsOf(pooledQuiz(12, 5));
    assert.equal(count, 792n);
    assert.equal(new Set(looked.map((/** @type {any} */ { drawn }) => drawn.join())).size, MAX_DRAWS);
  });

  it('are the quiz itself where nothing is drawn', () => {
    const quiz = pooledQuiz(3, 3);
    const { looked, count } = drawsOf(quiz);
    assert.equal(count, 1n);
    assert.deepEqual([looked[0].quiz.questions, looked[0].drawn], [quiz.questions, undefined]);
  });
});

describe('check of a quiz with pools', () => {
  it('is silent about a sound one, and leaves nothing open', () => {
    const { findings, remarks } = check(pooledQuiz(3, 2));
    assert.equal(words(findings), '');
    assert.deepEqual(remarks, []);
  });

  it('calls nothing unreachable that one draw reaches', () => {
    const quiz = pooledQuiz(3, 2);
    quiz.questions.push({
      id: 'story',
      type: 'text',
      text: 'What did the rows tell you?',
      showIf: firstRight(quiz, 2),
    });
    const { findings, remarks } = check(quiz);
    assert.deepEqual(new Set(findings.map((/** @type {any} */ { code }) => code)), new Set(['pool-decides']));
    assert.deepEqual(remarks, []);
  });

  it('sees that a question is not asked of anyone who is asked another', () => {
    const quiz = pooledQuiz(3, 1);
    const [leak, drift] = quiz.questions.filter((/** @type {any} */ { type }) => type === 'check');
    drift.showIf = { question: leak.id, answered: true };
    const { path } = found(quiz, 'question-unreachable');
    assert.equal(quiz.questions[Number(/\d+/.exec(path)?.[0])].id, drift.id);
  });

  for (const { name, plant, code, path } of drawDefects) {
    it(`finds that ${name}`, () => {
      const quiz = pooledQuiz(3, 2);
      plant(quiz);
      const { findings } = check(quiz);
      const fault = findings.find((/** @type {any} */ one) => one.code === code && one.path.startsWith(path));
      assert.ok(fault, `no ${code} at ${path} in:\n${words(findings)}`);
      assert.doesNotMatch(fault.message, /draws/);
      for (const { answers, total, drawn } of fault.witness ?? []) {
        assert.equal(drawn.length, 2);
        assert.equal(score(asAsked(quiz, drawn), answers).total, total);
      }
    });
  }

  it('names the draw in which a better answer counts less', async () => {
    const quiz = pooledQuiz(3, 2);
    drawDefects.find(({ code }) => code === 'better-answer-lowers')?.plant(quiz);
    const { witness } = found(quiz, 'better-answer-lowers');
    const { drawn } = witness[0];
    assert.ok(drawn.includes('check-3'));
    const [before, after] = witness.map((/** @type {any} */ one) => score(asAsked(quiz, drawn), one.answers));
    assert.ok(
      after.dimensions.some(
        (/** @type {any} */ one, /** @type {number} */ at) => one.score < before.dimensions[at].score,
      ),
    );
    const { out } = await run(['check', 'quiz.json'], { files: { 'quiz.json': JSON.stringify(quiz) } });
    assert.ok(out.includes(`Drawn: ${drawn.join(', ')}\n`), out);
  });
});

describe('check of a quiz with more draws than it looks at', () => {
  it('says of how many draws it speaks', () => {
    const quiz = pooledQuiz(12, 5);
    quiz.questions.at(-1).showIf = firstRight(quiz, 6);
    const { findings, remarks } = check(quiz);
    const fault = findings.find((/** @type {any} */ one) => one.code === 'question-unreachable');
    assert.match(fault.message, /200 of 792 draws/);
    assert.deepEqual(
      remarks.map((/** @type {any} */ { subject }) => subject),
      ['pools'],
    );
    assert.match(remarks[0].text, /200 of 792 draws.*seeds/);
  });
});

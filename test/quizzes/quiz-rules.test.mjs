/** The rules that every built-in quiz keeps to, and what the quizzes say together. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { byId, quizzes } from './quiz-document.mjs';
import { describeQuizRules } from './quiz-rules.mjs';

for (const quiz of quizzes) describeQuizRules(quiz);

describe('the built-in quizzes', () => {
  it('are three, each in a file of its own name', () => {
    const files = readdirSync(new URL('../../src/quizzes', import.meta.url));
    assert.deepEqual(
      files.filter((name) => /^[^.]+\.json$/.test(name)),
      ['ml-role-fit.json', 'sde-to-ml.json', 'team-ml-production.json'],
    );
    assert.deepEqual(
      quizzes.map(({ id }) => id),
      ['ml-role-fit', 'sde-to-ml', 'team-ml-production'],
    );
  });

  it('say the same of a course or book, wherever it is named', () => {
    const known = byId(quizzes.find(({ id }) => id === 'sde-to-ml').resources);
    for (const quiz of quizzes) {
      for (const { id, title, publisher, url, price } of quiz.resources) {
        const { title: t, publisher: p, url: u, price: c } = known.get(id) ?? {};
        assert.deepEqual([title, publisher, url, price], [t, p, u, c], `${quiz.id}: ${id}`);
      }
    }
  });

  it('say the same of a fact, wherever it stands', () => {
    const facts = new Map();
    for (const quiz of quizzes) {
      for (const { id, source, published, reviewBy, region } of quiz.facts) {
        const said = { source, published, reviewBy, region };
        assert.deepEqual(facts.get(id) ?? said, said, `${quiz.id}: ${id}`);
        facts.set(id, said);
      }
    }
  });

  it('bring their own respondents, eight or more, whose answers are complete', () => {
    for (const quiz of quizzes.filter(({ id }) => id !== 'sde-to-ml')) {
      assert.ok(quiz.expect.length >= 8, quiz.id);
      for (const { id, answers } of quiz.expect) {
        const missing = quiz.questions.filter((question) => !(question.id in answers) && !question.showIf);
        assert.deepEqual(missing, [], `${quiz.id}: ${id}`);
      }
    }
  });
});

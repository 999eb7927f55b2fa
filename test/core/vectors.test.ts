import { expect } from '@open-wc/testing';
import { parseQuiz, score, type Quiz } from '../../src/core/index.js';
import { rolesOf, type Vectors } from '../fixtures/vectors.js';
import { expectedRoles } from '../oracle/expected-roles.js';
import { expectedScore } from '../oracle/expected-score.js';

const response = await fetch(new URL('../../schemas/vectors.json', import.meta.url));
const { quizzes, vectors } = (await response.json()) as Vectors;

const byId = new Map(Object.entries(quizzes).map(([id, document]) => [id, parsed(document)]));
const rules = new Set(vectors.map(({ rule }) => rule));

function parsed(document: unknown): Quiz {
  const result = parseQuiz(document);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.quiz;
}

describe('conformance vectors', () => {
  it('are at least 200', () => {
    expect(vectors.length).to.be.at.least(200);
  });

  for (const rule of rules) {
    it(`are scored to the byte: ${rule}`, () => {
      for (const { name, quiz: id, answers, score: expected, roles } of vectors.filter(
        (v) => v.rule === rule,
      )) {
        const quiz = byId.get(id) as Quiz;
        expect(JSON.stringify(score(quiz, answers)), name).to.equal(JSON.stringify(expected));
        expect(rolesOf(quiz, answers), name).to.deep.equal(roles ?? []);
      }
    });

    it(`agree with the oracle: ${rule}`, () => {
      for (const { name, quiz: id, answers, score: expected, roles } of vectors.filter(
        (v) => v.rule === rule,
      )) {
        const quiz = byId.get(id) as Quiz;
        expect(expected, name).to.deep.equal(expectedScore(quiz, answers));
        expect(roles ?? [], name).to.deep.equal(expectedRoles(quiz, answers));
      }
    });
  }
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { initialSnapshot, pathOf, transition, type Answer, type Id } from '../../src/core/index.js';
import { evaluateChange } from '../../src/core/evaluate-change.js';
import { evaluate, type Outcome } from '../../src/core/evaluate.js';
import { drawAnswer } from '../fixtures/arbitrary-question.js';
import { arbitraryQuiz, drawAnswers } from '../fixtures/arbitrary-quiz.js';
import { createDraw, type Draw } from '../fixtures/draw.js';
import { drawEvent, forward } from '../fixtures/random-walk.js';

const RUNS = 300;

const drawn = fc.gen().map((value): Draw => createDraw((most) => value(fc.nat, most)));

/** Without the functions. */
const plain = ({ dimensions, checksCorrect, checksTotal, base, overall, gates }: Outcome) => ({
  dimensions,
  checksCorrect,
  checksTotal,
  base,
  overall,
  gates,
});

describe('a changed answer', () => {
  it('leads to the path that all answers lead to, in the same order', () => {
    fc.assert(
      fc.property(arbitraryQuiz, drawn, (quiz, draw) => {
        let snapshot = initialSnapshot(quiz);
        for (let left = 20; left > 0; left -= 1) {
          const events = draw.chance(60) ? forward(draw, quiz, snapshot) : [drawEvent(draw, quiz)];
          for (const event of events) snapshot = transition(quiz, snapshot, event);
          const stepped = pathOf(quiz, snapshot.answers);
          const fresh = pathOf(quiz, { ...snapshot.answers });
          expect(stepped.questions).to.deep.equal(fresh.questions);
          expect([...stepped.active]).to.deep.equal([...fresh.active]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('comes to what all answers come to, whether one changed or several', () => {
    fc.assert(
      fc.property(arbitraryQuiz, drawn, (quiz, draw) => {
        const answers = drawAnswers(draw, quiz);
        const before = evaluate(quiz, answers);
        for (let left = 5; left > 0; left -= 1) {
          const changed = new Map(
            draw.times(draw.between(1, 3), (): [Id, Answer] => {
              const question = draw.pick(quiz.questions);
              return [question.id, drawAnswer(draw, question)];
            }),
          );
          const after = evaluate(quiz, { ...answers, ...Object.fromEntries(changed) });
          expect(plain(evaluateChange(before, answers, changed))).to.deep.equal(plain(after));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

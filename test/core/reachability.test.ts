import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuiz } from '../../src/core/parse-quiz.js';
import { pathOf } from '../../src/core/path.js';
import type { Answer, Answers, Condition, Question, Quiz } from '../../src/core/quiz.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** Every answer that a visitor can give to the questions below, `undefined` for none. */
const ANSWERS: Readonly<Record<string, readonly (Answer | undefined)[]>> = {
  single: [undefined, 'a', 'b', 'c'],
  multiple: [undefined, [], ['a'], ['b'], ['a', 'b'], ['none']],
};

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, points: { code: 1, models: 1 } }));
const boxes = [...options.slice(0, 2), { id: 'none', text: 'none', exclusive: true }];

const question = (place: number, type: 'single' | 'multiple', showIf: Condition | undefined): Question => ({
  ...(type === 'single' ? { type, options } : { type, options: boxes }),
  id: `q${place}`,
  text: `Question ${place}`,
  ...(showIf && { showIf }),
});

const quizOf = (questions: readonly Question[]): Quiz => {
  const { schemaVersion, id, version, lang, title, dimensions, bands } = smallQuiz();
  return { schemaVersion, id, version, lang, title, dimensions, questions, bands };
};

/** A condition on questions before this place, whose types are known. */
function conditionOn(types: readonly ('single' | 'multiple')[]): fc.Arbitrary<Condition> {
  const part = fc.nat(types.length - 1).chain((place): fc.Arbitrary<Condition> => {
    const about = { question: `q${place}` };
    const ids = types[place] === 'single' ? ['a', 'b', 'c'] : ['a', 'b', 'none'];
    const has = fc.subarray(ids, { minLength: 1 }).map((chosen) => ({ ...about, has: chosen }));
    const answered = fc.boolean().map((isAnswered) => ({ ...about, answered: isAnswered }));
    const atLeast = fc.constantFrom('a', 'b', 'c').map((id) => ({ ...about, atLeast: id }));
    return types[place] === 'single' ? fc.oneof(has, answered, atLeast) : fc.oneof(has, answered);
  });
  const { whole } = fc.letrec<{ whole: Condition; list: Condition[] }>((tie) => ({
    list: fc.array(tie('whole'), { minLength: 1, maxLength: 3 }),
    whole: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      part,
      tie('list').map((all) => ({ all })),
      tie('list').map((any) => ({ any })),
      tie('whole').map((not) => ({ not })),
    ),
  }));
  return whole;
}

const types = fc.array(fc.constantFrom('single' as const, 'multiple' as const), {
  minLength: 2,
  maxLength: 4,
});

const quizzes = types.chain((chosen) =>
  fc
    .tuple(
      ...chosen.map((_, place) =>
        place === 0 ? fc.constant(undefined) : conditionOn(chosen.slice(0, place)),
      ),
    )
    .map((conditions) => quizOf(chosen.map((type, place) => question(place, type, conditions[place])))),
);

/** Ids of the questions that some visitor meets, found by giving every answer to every question. */
function metByAnyone({ questions, ...quiz }: Quiz): ReadonlySet<string> {
  const met = new Set<string>();
  const give = (answers: Answers, rest: readonly Question[]): void => {
    const [next, ...others] = rest;
    if (!next) return pathOf({ ...quiz, questions }, answers).questions.forEach(({ id }) => met.add(id));
    for (const answer of ANSWERS[next.type] ?? []) {
      give(answer === undefined ? answers : { ...answers, [next.id]: answer }, others);
    }
  };
  give({}, questions);
  return met;
}

describe('the warning about questions that nobody meets', () => {
  it('names exactly those that no answers lead to', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const { ok, issues } = parseQuiz(quiz);
        expect(ok).to.equal(true);
        const met = metByAnyone(quiz);
        const unmet = quiz.questions.flatMap(({ id }, place) =>
          met.has(id) ? [] : [`questions[${place}].showIf`],
        );
        expect(issues.filter(({ code }) => code === 'unreachable').map(({ path }) => path)).to.deep.equal(
          unmet,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('looks at numbers between the bounds of conditions too', () => {
    const slider: Question = { type: 'slider', id: 'share', text: 'How much?', min: 0, max: 1, step: 0.1 };
    const between = (min: number, max: number): Condition => ({
      all: [
        { question: 'share', answered: true },
        { not: { question: 'share', max: min } },
        { not: { question: 'share', min: max } },
      ],
    });
    const issuesFor = (showIf: Condition) =>
      parseQuiz(quizOf([slider, question(1, 'single', showIf)])).issues;
    expect(issuesFor(between(0.3, 0.5))).to.deep.equal([]);
    expect(issuesFor(between(0.5, 0.3)).map(({ code }) => code)).to.deep.equal(['unreachable']);
    expect(issuesFor(between(1, 2)).map(({ code }) => code)).to.deep.equal(['unreachable']);
  });

  it('knows that no number lies beyond its range', () => {
    for (const type of ['slider', 'number'] as const) {
      const asked: Question = { type, id: 'share', text: 'How much?', min: 0, max: 1 };
      const codesFor = (bounds: { readonly min?: number; readonly max?: number }): readonly string[] => {
        const condition: Condition = { question: 'share', ...bounds };
        return parseQuiz(quizOf([asked, question(1, 'single', condition)])).issues.map(({ code }) => code);
      };
      for (const bounds of [{ max: 0 }, { min: 1 }, { min: 0.4, max: 0.4 }])
        expect(codesFor(bounds), JSON.stringify(bounds)).to.deep.equal([]);
      const exactly: Condition = {
        all: [
          { question: 'share', min: 0.4 },
          { question: 'share', max: 0.4 },
        ],
      };
      expect(parseQuiz(quizOf([asked, question(1, 'single', exactly)])).issues).to.deep.equal([]);
      for (const bounds of [{ max: -1e-7 }, { min: 1 + 1e-7 }])
        expect(codesFor(bounds), JSON.stringify(bounds)).to.deep.equal(['unreachable']);
    }
  });

  it('says nothing of skills, orders and words, and of more ticks than can be combined', () => {
    const gallery = galleryQuiz();
    const issuesFor = (part: Condition, of: readonly Question[] = gallery.questions) => {
      const showIf = { all: [part, { not: part }] };
      const last: Question = { type: 'text', id: 'last', text: 'Why?', showIf };
      const { translations: _, ...rest } = gallery;
      return parseQuiz({ ...rest, questions: [...of, last] }).issues;
    };
    expect(issuesFor({ question: 'skills', row: 'sql', atLeast: 'l2' })).to.deep.equal([]);
    expect(issuesFor({ question: 'order', has: ['look'] })).to.deep.equal([]);
    expect(issuesFor({ question: 'address', answered: true })).to.deep.equal([]);
    expect(issuesFor({ question: 'place', answered: true }).map(({ code }) => code)).to.deep.equal([
      'unreachable',
    ]);

    const ticks = (count: number) => {
      const ids = Array.from({ length: count }, (_, place) => `t${place}`);
      const boxed: Question = {
        type: 'multiple',
        id: 'boxes',
        text: 'Which?',
        options: [...ids, 'unnamed'].map((id) => ({ id, text: id })),
      };
      return issuesFor({ question: 'boxes', has: ids }, [...gallery.questions, boxed]);
    };
    expect(ticks(6)).to.have.lengthOf(1);
    expect(ticks(7)).to.deep.equal([]);
  });

  it('knows that an exclusive option stands alone', () => {
    const both: Condition = {
      all: [
        { question: 'q0', has: ['a'] },
        { question: 'q0', has: ['none'] },
      ],
    };
    const codesFor = (condition: Condition): readonly string[] =>
      parseQuiz(quizOf([question(0, 'multiple', undefined), question(1, 'single', condition)])).issues.map(
        ({ code }) => code,
      );
    expect(codesFor(both)).to.deep.equal(['unreachable']);
    expect(codesFor({ question: 'q0', has: ['none'] })).to.deep.equal([]);
    const two: Condition = {
      all: [
        { question: 'q0', has: ['a'] },
        { question: 'q0', has: ['b'] },
      ],
    };
    expect(codesFor(two)).to.deep.equal([]);
  });

  it('says nothing where finding out would take long', () => {
    const chain = Array.from({ length: 400 }, (_, place) =>
      question(place, 'single', place === 0 ? undefined : { question: `q${place - 1}`, has: ['a'] }),
    );
    const contradiction: Condition = {
      all: [
        { question: 'q0', has: ['a'] },
        { question: 'q0', has: ['b'] },
      ],
    };
    const issuesFor = (length: number) =>
      parseQuiz(quizOf([...chain.slice(0, length), question(length, 'single', contradiction)])).issues;
    expect(issuesFor(10).map(({ code }) => code)).to.deep.equal(['unreachable']);
    expect(issuesFor(400)).to.deep.equal([]);
  });
});

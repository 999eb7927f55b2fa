/** Invariants of quiz documents. The numbers are those of the project's list of invariants. */
import fc from 'fast-check';
import { contentHash, migrateAnswers, parseQuiz, type Quiz } from '../../src/core/index.js';
import { arbitraryDocument, drawAnswers } from '../fixtures/arbitrary-quiz.js';
import { seeded } from '../fixtures/draw.js';
import { holds, same, type Invariant } from './invariant.js';

/** Ways to break a sound quiz, with the code and the place of the issue that must come of it. */
const faults: readonly ((quiz: Quiz) => readonly [document: object, code: string, path: string])[] = [
  (quiz) => {
    const last = quiz.questions.length - 1;
    const id = quiz.questions[0]?.id ?? '';
    return [withQuestion(quiz, last, { id }), 'duplicate-id', `questions[${last}].id`];
  },
  (quiz) => {
    const last = quiz.questions.length - 1;
    const showIf = { question: 'ghost', answered: true };
    return [withQuestion(quiz, last, { showIf }), 'unknown-reference', `questions[${last}].showIf.question`];
  },
  (quiz) => {
    const last = quiz.questions.at(-1)?.id;
    const showIf = { not: { question: last, answered: true } };
    return [withQuestion(quiz, 0, { showIf }), 'condition-order', 'questions[0].showIf.not.question'];
  },
  (quiz) => {
    const action = { title: 'A', when: { question: 'last', has: ['no'] }, closes: [], hours: 1 };
    const actions = [
      { ...action, id: 'x', after: ['y'] },
      { ...action, id: 'y', after: ['x'] },
    ];
    return [{ ...quiz, actions }, 'cycle', 'actions[1].after'];
  },
];

const withQuestion = (quiz: Quiz, place: number, fields: object): object => ({
  ...quiz,
  questions: quiz.questions.map((question, at) => (at === place ? { ...question, ...fields } : question)),
});

/** The invariants. */
export const documentInvariants: readonly Invariant[] = [
  {
    name: '1, 22, 23: a sound quiz is taken as it is, and neither it nor any prototype is changed',
    search({ quizzes }) {
      const prototypes = [Object, Array, String, Number, Map].map(({ prototype }) => prototype as object);
      const keysBefore = prototypes.flatMap((prototype) => Reflect.ownKeys(prototype)).length;
      fc.assert(
        fc.property(arbitraryDocument, (document) => {
          const text = JSON.stringify(document);
          const result = parseQuiz(document);
          same(
            result.issues.filter(({ severity }) => severity === 'error'),
            [],
            'Issues',
          );
          same(JSON.parse(JSON.stringify(result.ok && result.quiz)), JSON.parse(text), 'The quiz');
          same(JSON.stringify(document), text, 'The document afterwards');
        }),
        { numRuns: quizzes },
      );
      same(
        prototypes.flatMap((prototype) => Reflect.ownKeys(prototype)).length,
        keysBefore,
        'Keys of prototypes',
      );
    },
  },
  {
    name: '20: doubled ids, references to nothing and circles are refused, with a path that leads to them',
    search({ quizzes }) {
      fc.assert(
        fc.property(arbitraryDocument, fc.constantFrom(...faults), (quiz, fault) => {
          const [document, code, path] = fault(quiz);
          const result = parseQuiz(document);
          holds(!result.ok, 'The quiz was taken');
          const found = result.issues.map((issue) => `${issue.code} at ${issue.path}`);
          holds(found.includes(`${code} at ${path}`), `Found ${found.join(', ')}, not ${code} at ${path}`);
        }),
        { numRuns: quizzes },
      );
    },
  },
  {
    name: '27: the hash of a quiz is that of its document, and changes with a point',
    search({ quizzes }) {
      fc.assert(
        fc.property(arbitraryDocument, (document) => {
          const result = parseQuiz(document);
          if (!result.ok) throw new Error('The quiz was refused');
          same(contentHash(result.quiz), contentHash(document), 'Hash');
          const yes = { text: 'Yes', points: { [document.dimensions[0]?.id ?? '']: 31 } };
          const other = withQuestion(document, document.questions.length - 1, { yes });
          holds(contentHash(other as Quiz) !== contentHash(document), 'The hash of other points is the same');
        }),
        { numRuns: quizzes },
      );
    },
  },
  {
    name: 'answers to another version are read whole or refused, and reading them twice changes nothing',
    search({ quizzes }) {
      fc.assert(
        fc.property(arbitraryDocument, fc.nat(), (quiz, seed) => {
          const draw = seeded(seed);
          const stored = { version: draw.pick(['1', '2', '3']), answers: drawAnswers(draw, quiz) };
          const result = migrateAnswers(quiz, stored);
          const isKnown = stored.version === '2' || (stored.version === '1' && quiz.migrations !== undefined);
          same(result.ok, isKnown, 'Read');
          if (!result.ok) return;
          const again = migrateAnswers(quiz, { version: '2', answers: result.answers });
          same(again, { ...result, dropped: [] }, 'Read again');
        }),
        { numRuns: quizzes },
      );
    },
  },
];

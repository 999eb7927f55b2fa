/**
 * What every built-in quiz keeps to: the shape, the sums, the references and the tone. How it scores is tested in test/core.
 * Longer than other tests, because each rule is a few lines and they belong together.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import {
  byId,
  choicesOf,
  holds,
  mostPoints,
  objectsIn,
  readJson,
  textsIn,
  total,
  wordsOf,
} from './quiz-document.mjs';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  readJson('schemas/quiz.schema.json'),
);

/** Types whose options can each say what carries over. */
const ladders = new Set(['single', 'scale', 'multiple', 'yes-no']);

const wordsIn = (text) => text.match(/\p{L}[\p{L}\d’'/.%-]*|\d[\p{L}\d’'/.%-]*/gu) ?? [];
const sentencesIn = (text) => text.split(/(?<=[.?])\s+/);

/** Declares the tests of one quiz document. */
export function describeQuizRules(quiz) {
  const questions = byId(quiz.questions);
  const dimensions = byId(quiz.dimensions);
  const choiceIds = (id) => choicesOf(questions.get(id) ?? {}).map((choice) => choice.id);
  const { gates = [], roles = [], actions = [], resources = [], notes = [], checklist = [] } = quiz;

  describe(`the quiz ${quiz.id}`, () => {
    it('has the shape that the schema describes', () => {
      validate(quiz);
      assert.deepEqual(validate.errors ?? [], []);
    });

    it('makes 100 points possible in each dimension', () => {
      for (const dimension of dimensions.keys()) {
        assert.equal(
          total(quiz.questions.map((question) => mostPoints(question, dimension))),
          100,
          dimension,
        );
      }
    });

    it('gives each id once', () => {
      const lists = Object.values(quiz).filter((value) => Array.isArray(value));
      const parts = quiz.questions.flatMap((question) => [
        choicesOf(question),
        question.rows ?? [],
        question.levels ?? [],
      ]);
      for (const list of [...lists, ...parts]) {
        const ids = list.map(({ id }) => id);
        assert.deepEqual(ids, [...new Set(ids)]);
      }
    });

    it('refers only to what it has', () => {
      const known = { resources: byId(resources), actions: byId(actions) };
      const { expect: _respondents, ...document } = quiz;
      for (const { path, object } of objectsIn(document)) {
        if ('question' in object) checkQuestionReference(object, path);
        if ('dimension' in object) assert.ok(dimensions.has(object.dimension), `${path}.dimension`);
        for (const key of ['points', 'cap', 'weights']) {
          const named = typeof object[key] === 'object' ? Object.keys(object[key]) : [];
          for (const id of named) assert.ok(dimensions.has(id), `${path}.${key}: ${id}`);
        }
      }
      for (const id of quiz.calibration?.dimensions ?? []) assert.ok(dimensions.has(id), id);
      for (const { id, resources: named = [], after = [] } of actions) {
        for (const resource of named) assert.ok(known.resources.has(resource), `${id}: ${resource}`);
        for (const action of after) assert.ok(known.actions.has(action), `${id}: ${action}`);
      }
      if (quiz.roleQuestion) assert.ok(questions.has(quiz.roleQuestion));
    });

    function checkQuestionReference({ question: id, row, has = [], to = [], atLeast }, path) {
      const question = questions.get(id);
      assert.ok(question, `${path}.question`);
      const inRow = (level) => (row === undefined ? level : `${row}:${level}`);
      for (const named of [...has, ...to, ...(atLeast === undefined ? [] : [atLeast])]) {
        assert.ok(choiceIds(id).includes(inRow(named)), `${path}: ${named}`);
      }
      if (atLeast !== undefined) assert.match(question.type, /^(single|scale|matrix)$/, path);
    }

    it('asks a follow-up only after the question that decides it', () => {
      quiz.questions.forEach(({ id, showIf }, place) => {
        for (const { object } of objectsIn(showIf)) {
          if (!('question' in object)) continue;
          assert.ok(quiz.questions.findIndex((question) => question.id === object.question) < place, id);
        }
      });
    });

    it('writes every ladder from the least to the most', () => {
      for (const { id, type, options } of quiz.questions) {
        if (type !== 'scale') continue;
        const worths = options.map(({ points = {} }) => total(Object.values(points)));
        assert.deepEqual(
          worths,
          [...worths].sort((a, b) => a - b),
          id,
        );
        assert.equal(worths[0], 0, id);
      }
    });

    it('puts the honest way out last in every check, and gives four other answers', () => {
      for (const { id, type, options } of quiz.questions) {
        if (type !== 'check') continue;
        assert.deepEqual(
          options.map(({ notSure = false }) => notSure),
          [false, false, false, false, true],
          id,
        );
      }
    });

    it('never offers an action whose answers are there already', () => {
      for (const { id, when, closes } of actions) {
        const answers = new Map();
        for (const { question, row, to } of closes) {
          const ids = row === undefined ? to : to.map((level) => `${row}:${level}`);
          answers.set(question, [...(answers.get(question) ?? []), ...ids]);
        }
        if (closes.length > 0) assert.equal(holds(quiz, when, answers), false, id);
      }
    });

    it('uses every resource, and two at most for one action', () => {
      const used = actions.flatMap((action) => action.resources ?? []);
      const unused = resources.map(({ id }) => id).filter((id) => !used.includes(id));
      assert.deepEqual(unused, []);
      for (const action of actions) assert.ok((action.resources ?? []).length <= 2, action.id);
    });

    it('says of every action how long it takes and when it was last looked at', () => {
      for (const { id, hours, reviewedOn } of actions) assert.ok(hours > 0 && reviewedOn, id);
    });

    it('names a source and a date for every fact', () => {
      for (const { id, source, published } of quiz.facts ?? []) assert.ok(source && published, id);
    });
  });

  describe(`the wording of ${quiz.id}`, () => {
    it('never raises its voice', () => {
      for (const { path, text } of textsIn(quiz)) assert.doesNotMatch(text, /!/, path);
    });

    it('promises and ranks nothing, and calls nobody names', () => {
      const avoided = /\b(guarantee\w*|rockstar|ninja|guru|simply|just|percentile|native speaker)\b/i;
      for (const { path, text } of textsIn(quiz)) assert.doesNotMatch(text, avoided, path);
    });

    it('can be read in five minutes', () => {
      const words = total(quiz.questions.flatMap(wordsOf).map((text) => wordsIn(text).length));
      assert.ok(words <= 900, `${words} words`);
    });

    it('asks and advises in sentences of at most 25 words', () => {
      const advice = {
        questions: quiz.questions,
        bands: quiz.bands,
        gates,
        actions,
        notes,
        checklist,
        roles,
      };
      for (const { path, text } of textsIn(advice)) {
        for (const sentence of sentencesIn(text)) {
          assert.ok(wordsIn(sentence).length <= 25, `${path}: ${sentence}`);
        }
      }
    });

    it('names every question in at most four words and every dimension in at most 14 characters', () => {
      for (const { id, label } of quiz.questions) assert.ok(wordsIn(label).length <= 4, id);
      for (const { id, shortName } of quiz.dimensions) assert.ok(shortName.length <= 14, id);
    });

    it('says every strength to the visitor, as a sentence', () => {
      const choices = quiz.questions.filter(({ type }) => ladders.has(type)).flatMap(choicesOf);
      const strengths = choices.flatMap(({ strength }) => strength ?? []);
      assert.ok(strengths.length >= 0.8 * choices.filter(({ points }) => points).length);
      for (const strength of strengths) {
        assert.match(strength, /\byour?\b/i);
        assert.match(strength, /^\p{Lu}.*\.$/u);
      }
    });
  });
}

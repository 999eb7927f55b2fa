import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAccepted, convertSurveyJs, fixture, parseQuiz, pathOf, score } from './convert.mjs';
import { importSource } from '../source.mjs';

const { localizeQuiz } = await importSource('src/core/localize-quiz.ts');
const pulse = () => convertSurveyJs(JSON.parse(fixture('team-pulse.json'))).quiz;

/** A survey that asks `one`, `many`, `level`, `count` and `flag`, and then `last` under a condition. */
const survey = (visibleIf) => ({
  elements: [
    { type: 'radiogroup', name: 'one', choices: ['a', { value: 'b c', score: 3 }] },
    { type: 'checkbox', name: 'many', choices: ['x', 'y', 'z'] },
    { type: 'rating', name: 'level', rateMax: 5 },
    { type: 'slider', name: 'count', min: 0, max: 10, step: 0.5 },
    { type: 'boolean', name: 'flag' },
    { type: 'text', name: 'last', visibleIf },
  ],
});

/** A name that became an id is noted too. */
const aboutConditions = (dropped) => dropped.filter(({ path }) => path.endsWith('.visibleIf'));

/** Whether `last` is asked after these answers. */
const isAsked = (visibleIf, answers) => {
  const { quiz, dropped } = convertSurveyJs(survey(visibleIf));
  assert.deepEqual(aboutConditions(dropped), [], visibleIf);
  return pathOf(parseQuiz(quiz).quiz, answers).questions.some(({ id }) => id === 'last');
};

describe('a SurveyJS survey', () => {
  it('asks what its conditions let it ask', () => {
    const asked = (answers) => pathOf(pulse(), answers).questions.map(({ id }) => id);
    assert.deepEqual(asked({}), ['live', 'trust']);
    assert.deepEqual(asked({ live: 'one', watched: ['errors'], people: 1, trust: '2' }), [
      'live', 'watched', 'people', 'why-few', 'trust', 'why-not', 'owners', 'next', 'again',
    ]); // prettier-ignore
  });

  it('is scored by the scores of its choices', () => {
    const { dimensions } = score(pulse(), { live: 'many', watched: ['errors', 'inputs'] });
    assert.deepEqual([dimensions[0].earned, dimensions[0].possible], [16, 16]);
  });

  it('keeps its languages', () => {
    const { title, questions } = localizeQuiz(parseQuiz(pulse()).quiz, 'de');
    assert.equal(title, 'Team-Puls');
    assert.equal(questions[0].text, 'Ist ein Modell im Einsatz?');
    assert.equal(questions[0].options[0].text, 'Noch nicht');
  });

  it('repeats answers where it did', () => {
    assert.equal(pulse().questions.find(({ id }) => id === 'why-few').text, 'Why only {answer:people}?');
  });
});

describe('visibleIf', () => {
  const cases = [
    ["{one} = 'a'", { one: 'a' }, { one: 'b-c' }],
    ["{one} == 'b c'", { one: 'b-c' }, {}],
    ["{one} <> 'a'", { one: 'b-c' }, { one: 'a' }],
    ['{one} notempty', { one: 'a' }, {}],
    ['{one} empty', {}, { one: 'a' }],
    ["{one} anyof ['a', 'b c']", { one: 'a' }, {}],
    ["{many} contains 'x'", { many: ['x', 'y'] }, { many: ['y'] }],
    ["{many} notcontains 'x'", { many: ['y'] }, { many: ['x'] }],
    ["{many} allof ['x', 'y']", { many: ['x', 'y', 'z'] }, { many: ['x', 'z'] }],
    ["{many} anyof ['x', 'y']", { many: ['y'] }, { many: ['z'] }],
    ["{many} noneof ['x', 'y']", { many: ['z'] }, { many: ['y'] }],
    ['{level} = 3', { level: '3' }, { level: '4' }],
    ['{level} > 3', { level: '4' }, { level: '3' }],
    ['{level} >= 3', { level: '3' }, { level: '2' }],
    ['{level} < 3', { level: '2' }, { level: '3' }],
    ['{level} <= 3', { level: '3' }, { level: '4' }],
    ['{level} <= 3', { level: '1' }, {}],
    ['{count} > 2', { count: 2.5 }, { count: 2 }],
    ['{count} >= 2', { count: 2 }, { count: 1.5 }],
    ['{count} < 2', { count: 1.5 }, { count: 2 }],
    ['{count} < 2', { count: 0 }, {}],
    ['{count} <= 2', { count: 2 }, { count: 2.5 }],
    ['{count} = 2', { count: 2 }, { count: 3 }],
    ['{count} != 2', { count: 3 }, { count: 2 }],
    ['{flag} = true', { flag: 'yes' }, { flag: 'no' }],
    ["{flag} = 'false'", { flag: 'no' }, { flag: 'yes' }],
    ["{one} = 'a' and {flag} = true", { one: 'a', flag: 'yes' }, { one: 'a', flag: 'no' }],
    ["{one} = 'a' or {flag} = true", { one: 'b-c', flag: 'yes' }, { one: 'b-c', flag: 'no' }],
    ["{one} = 'a' or {one} = 'b c' and {flag} = true", { one: 'a', flag: 'no' }, { one: 'b-c', flag: 'no' }],
    [
      "({one} = 'a' or {one} = 'b c') and {flag} = true",
      { one: 'b-c', flag: 'yes' },
      { one: 'a', flag: 'no' },
    ],
    ["!({one} = 'a')", { one: 'b-c' }, { one: 'a' }],
    ['not {flag} = true', { flag: 'no' }, { flag: 'yes' }],
  ];
  for (const [expression, shown, hidden] of cases) {
    it(`means the same here: ${expression}`, () => {
      assert.equal(isAsked(expression, shown), true, 'shown');
      assert.equal(isAsked(expression, hidden), false, 'hidden');
    });
  }

  const refused = [
    ['age({one}) > 3', '“age” is not the name of a question'],
    ['{one} + 1 = 2', '“+ 1 = 2” is not a simple comparison'],
    ['{one} = {many}', '“many” is not a fixed value'],
    ["{one} = 'd'", '“one” has no choice “d”'],
    ["{many} = 'x'", '“many” cannot be compared by “equal”'],
    ['{one} > 3', '“one” cannot be compared by “greater”'],
    ['{count} contains 3', '“count” cannot be compared by “contains”'],
    ["{count} > 'many'", '“many” is not a number'],
    ['{level} > 5', 'no level of “level” is that high'],
    ["{last} = 'x'", '“last” is not an earlier question that was kept'],
    ["{gone} = 'x'", '“gone” is not an earlier question that was kept'],
    ["{one} = 'a' and", 'the end comes too early'],
    ["({one} = 'a'", '“)” is missing'],
    ["{one} = 'a' {flag}", '“flag” was not expected'],
    ['('.repeat(40), 'its brackets go too deep'],
  ];
  for (const [expression, reason] of refused) {
    it(`is left out with a reason: ${expression.slice(0, 30)}`, () => {
      const [found] = aboutConditions(convertSurveyJs(survey(expression)).dropped);
      assert.equal(found?.reason, `It is always shown now. Of “${expression}”: ${reason}.`);
    });
  }
});

describe('any JSON', () => {
  const types = ['radiogroup', 'dropdown', 'checkbox', 'tagbox', 'rating', 'imagepicker', 'matrix', 'ranking', 'boolean', 'slider', 'text', 'comment', 'multipletext', 'panel', 'html']; // prettier-ignore
  const text = fc.oneof(
    fc.constantFrom('a', 'b', 'a b', '', '\u200b', '__proto__', '{a}', '<b>x</b>'),
    fc.string(),
  );
  const words = fc.oneof(text, fc.dictionary(fc.constantFrom('default', 'de', 'zh-cn', '!'), text));
  const item = fc.oneof(
    text,
    fc.record(
      { value: text, text: words, score: fc.double(), imageLink: fc.constant('https://example.org/a.png') },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  );
  const number = fc.oneof(fc.integer({ min: -5, max: 30 }), fc.double());
  const element = fc.letrec((tie) => ({
    element: fc.record(
      {
        type: fc.constantFrom(...types),
        name: text,
        title: words,
        description: words,
        isRequired: fc.boolean(),
        choices: fc.array(item, { maxLength: 6 }),
        rows: fc.array(item, { maxLength: 4 }),
        columns: fc.array(item, { maxLength: 4 }),
        items: fc.array(fc.record({ name: text, title: words }), { maxLength: 3 }),
        elements: fc.array(tie('element'), { maxLength: 3 }),
        correctAnswer: fc.oneof(text, fc.boolean(), fc.array(text)),
        visibleIf: fc.constantFrom("{a} = 'b'", '{b} notempty', '{a} > 2 or {b} contains a', "{a b} anyof ['a','b']", '((', ''),
        hasNone: fc.boolean(),
        showOtherItem: fc.boolean(),
        multiSelect: fc.boolean(),
        inputType: fc.constantFrom('number', 'range', 'email'),
        min: number,
        max: number,
        step: number,
        rateMin: number,
        rateMax: number,
        rateStep: number,
        minSelectedChoices: number,
        maxSelectedChoices: number,
        maxLength: number,
        other: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    ),
  })).element; // prettier-ignore

  it('becomes a quiz that is accepted, or none with a reason', () => {
    const survey = fc.record(
      { title: words, locale: text, elements: fc.array(element, { maxLength: 8 }), pages: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(survey, fc.jsonValue()), (document) => assertAccepted(convertSurveyJs(document))),
      { numRuns: 1500 },
    );
  });

  it('loses no property in silence', () => {
    const known = convertSurveyJs({ elements: [{ type: 'radiogroup', name: 'a', choices: ['x', 'y'] }] })
      .dropped.length;
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((key) => !(key in Object.prototype)),
        fc.jsonValue(),
        (key, value) => {
          const added = `x${key}`;
          const { dropped } = convertSurveyJs({
            elements: [{ type: 'radiogroup', name: 'a', choices: ['x', 'y'], [added]: value }],
          });
          assert.ok(dropped.length > known && dropped.some(({ path }) => path === `elements[0].${added}`));
        },
      ),
      { numRuns: 200 },
    );
  });
});

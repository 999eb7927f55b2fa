/** What authors are told about documents of the right shape that do not mean anything. One document a fault; see also `quizzes/invalid/`. */
import { expect } from '@open-wc/testing';
import { parseQuiz, type Condition, type Question, type Quiz } from '../../src/core/index.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

/** The first issues, without those that only follow from changing a quiz that is translated and tested. */
const told = (quiz: Quiz): readonly string[] =>
  parseQuiz(quiz).issues.map(({ code, message }) => `${code}: ${message}`);

const { translations: _, ...plain } = galleryQuiz();

/** The gallery with fields of one question changed. */
const withQuestion = (id: string, fields: object): Quiz => ({
  ...plain,
  questions: plain.questions.map((question) =>
    question.id === id ? ({ ...question, ...fields } as Question) : question,
  ),
});

/** The gallery with a condition on its second-to-last question, which all others come before. */
const withShowIf = (showIf: Condition): Quiz => withQuestion('link', { showIf });

const options = (fields: readonly object[]): readonly object[] =>
  fields.map((field, place) => ({ id: `o${place}`, text: `Option ${place}`, ...field }));

const faults: Readonly<Record<string, readonly [quiz: Quiz, ...issues: string[]]>> = {
  'more ticks than there are options that can be ticked together': [
    withQuestion('tools', { min: 2, max: 4 }),
    'range: questions[2].max must be at most 3; it is 4.',
  ],
  'more ticks at least than at most': [
    withQuestion('tools', { min: 3, max: 2 }),
    'range: questions[2].min must be at most 2; it is 3.',
  ],
  'more ticks at least than there are options': [
    withQuestion('tools', { min: 4, max: undefined }),
    'range: questions[2].min must be at most 3; it is 4.',
  ],
  'more ticks at most than there are options': [
    smallQuiz({
      questions: smallQuiz().questions.map((question) =>
        question.id === 'tools' ? ({ ...question, max: 4 } as Question) : question,
      ),
    }),
    'range: questions[3].max must be at most 3; it is 4.',
  ],
  'points of a level and of a picture for no dimension': [
    {
      ...plain,
      questions: plain.questions.map((question) =>
        question.type === 'scale' || question.type === 'picture'
          ? ({
              ...question,
              options: question.options.toSpliced(0, 1, {
                ...question.options[0],
                points: { nothing: 1 },
              } as never),
            } as Question)
          : question,
      ),
    },
    'unknown-reference: questions[1].options[0].points.nothing must be the id of a dimension; it is "nothing".',
    'unknown-reference: questions[7].options[0].points.nothing must be the id of a dimension; it is "nothing".',
  ],
  'more first places than items': [
    withQuestion('order', { top: 4 }),
    'range: questions[6].top must be at most 3; it is 4.',
  ],
  'points of a skill for no dimension': [
    withQuestion('skills', { rows: [{ id: 'sql', text: 'SQL', points: { nothing: 1 } }] }),
    'unknown-reference: questions[3].rows[0].points.nothing must be the id of a dimension; it is "nothing".',
  ],
  'levels that fall': [
    withQuestion('skills', {
      levels: [
        { id: 'l0', text: 'A', share: 0.5 },
        { id: 'l1', text: 'B', share: 0.4 },
        { id: 'l2', text: 'C', share: 0.4 },
      ],
    }),
    'level-order: questions[3].levels[1].share must be at least 0.5; it is 0.4.',
  ],
  'two skills, and two levels, of one name': [
    withQuestion('skills', {
      rows: [
        { id: 'sql', text: 'A', points: { all: 1 } },
        { id: 'sql', text: 'B' },
      ],
      levels: [
        { id: 'l0', text: 'A', share: 0 },
        { id: 'l0', text: 'B', share: 1 },
      ],
    }),
    'duplicate-id: questions[3].rows[1].id must be unique; it is the same as questions[3].rows[0].id, "sql".',
    'duplicate-id: questions[3].levels[1].id must be unique; it is the same as questions[3].levels[0].id, "l0".',
  ],
  'points of a check for no dimension': [
    withQuestion('rows', { points: { nothing: 1 } }),
    'unknown-reference: questions[8].points.nothing must be the id of a dimension; it is "nothing".',
  ],
  'points of a yes and of a no for no dimension': [
    withQuestion('link', {
      yes: { text: 'Yes', points: { some: 1 } },
      no: { text: 'No', points: { none: 1 } },
    }),
    'unknown-reference: questions[9].yes.points.some must be the id of a dimension; it is "some".',
    'unknown-reference: questions[9].no.points.none must be the id of a dimension; it is "none".',
  ],
  'steps that do not rise, and one beyond the largest number': [
    withQuestion('projects', {
      steps: [
        { from: 3, points: { all: 1 } },
        { from: 3, points: { all: 2 } },
        { from: 101, points: { all: 3 } },
      ],
    }),
    'level-order: questions[4].steps[1].from must be more than 3; it is 3.',
    'range: questions[4].steps[2].from must be at most max, 100; it is 101.',
  ],
  'points of a step for no dimension': [
    withQuestion('projects', { steps: [{ from: 3, points: { nothing: 1 } }] }),
    'unknown-reference: questions[4].steps[0].points.nothing must be the id of a dimension; it is "nothing".',
  ],
  'a number that cannot change': [
    withQuestion('years', { min: 5, max: 5 }),
    'slider-range: questions[5].max must be more than min, 5; it is 5.',
  ],
  'steps that do not divide a range': [
    withQuestion('years', { min: 10, max: 40, step: 20 }),
    'slider-range: questions[5].step must be more than 0 and divide 30 evenly; it is 20.',
  ],
  'evidence for what is asked later': [
    withQuestion('address', { evidenceFor: 'address' }),
    'unknown-reference: questions[10].evidenceFor must be the id of an earlier question; it is "address".',
  ],
  'points on an option that clears the others': [
    withQuestion('tools', {
      options: options([
        { points: { all: 1 } },
        { points: { all: 1 } },
        { exclusive: true, points: { all: 1 } },
      ]),
    }),
    'exclusive-points: questions[2].options[2].points must be left out where an option is exclusive; it is given.',
  ],
  'pools that share a question, draw more than they hold, or hold what is not there': [
    {
      ...plain,
      pools: [
        { id: 'one', questions: ['reviews', 'tools'], pick: 3 },
        { id: 'two', questions: ['tools', 'ghost'], pick: 2 },
      ],
    },
    'range: pools[0].pick must be at most 2; it is 3.',
    'unknown-reference: pools[1].questions[1] must be the id of a question; it is "ghost".',
    'duplicate-id: pools[1].questions[0] must be in one pool alone; it is "tools", which is in a pool already.',
  ],
  'sections that share a question, or hold what is not there': [
    {
      ...plain,
      sections: [
        { id: 'one', name: 'One', questions: ['reviews', 'tools'] },
        { id: 'one', name: 'Two', questions: ['tools', 'ghost'] },
      ],
    },
    'duplicate-id: sections[1].id must be unique; it is the same as sections[0].id, "one".',
    'unknown-reference: sections[1].questions[1] must be the id of a question; it is "ghost".',
    'duplicate-id: sections[1].questions[0] must be in one section alone; it is "tools", which is in a section already.',
  ],
  'translations into no language, and of nothing': [
    smallQuiz({
      translations: {
        german: { title: 'T' },
        d: { title: 'T' },
        'de-': { title: 'T' },
        '-de': { title: 'T' },
        fr: { titel: 'T', translations: 'T', 'translations.d.title': 'T' },
      },
    }),
    'pattern: translations.german must be a language tag such as "de"; it is "german".',
    'pattern: translations.d must be a language tag such as "de"; it is "d".',
    'pattern: translations.de- must be a language tag such as "de"; it is "de-".',
    'pattern: translations.-de must be a language tag such as "de"; it is "-de".',
    'unknown-reference: translations.fr.titel must be the id of a text of this quiz; it is "titel". Did you mean "title"?',
    'unknown-reference: translations.fr.translations must be the id of a text of this quiz; it is "translations".',
    'unknown-reference: translations.fr["translations.d.title"] must be the id of a text of this quiz; it is "translations.d.title".',
  ],
  'a level of a matrix without its skill': [
    withShowIf({ question: 'skills', atLeast: 'l1' }),
    'condition-form: questions[9].showIf must be about a question with levels; it is about "skills", of type "matrix".',
  ],
  'a level of a skill that there is not': [
    withShowIf({ question: 'skills', row: 'cobol', atLeast: 'l9' }),
    'unknown-reference: questions[9].showIf.row must be the id of a row of "skills"; it is "cobol".',
    'unknown-reference: questions[9].showIf.atLeast must be the id of a level of "skills"; it is "l9".',
  ],
  'an option of what has none': [
    withShowIf({ any: ['skills', 'projects', 'years'].map((question) => ({ question, has: ['x'] })) }),
    'condition-form: questions[9].showIf.any[0] must be about a question with options; it is about "skills", of type "matrix".',
    'condition-form: questions[9].showIf.any[1] must be about a question with options; it is about "projects", of type "number".',
    'condition-form: questions[9].showIf.any[2] must be about a question with options; it is about "years", of type "slider".',
  ],
  'an option of words': [
    { ...plain, notes: [{ id: 'n', topic: 'level', when: { question: 'address', has: ['x'] }, text: 'N' }] },
    'condition-form: notes[0].when must be about a question with options; it is about "address", of type "text".',
  ],
  'a condition on nothing, deep inside another': [
    withShowIf({
      all: [{ question: 'place', has: ['servers'] }, { not: { question: 'ghost', answered: true } }],
    }),
    'unknown-reference: questions[9].showIf.all[1].not.question must be the id of a question; it is "ghost".',
  ],
  'a skill that an action closes and that there is not': [
    {
      ...plain,
      actions: [
        {
          id: 'a',
          title: 'A',
          when: { question: 'skills', answered: true },
          closes: [{ question: 'skills', row: 'sql', to: ['l9'] }],
          hours: 1,
          supersededBy: 'b',
        },
      ],
    },
    'unknown-reference: actions[0].supersededBy must be the id of an action; it is "b".',
    'unknown-reference: actions[0].closes[0].to[0] must be the id of an option of "skills"; it is "sql:l9". Did you mean "sql:l0"?',
  ],
};

describe('the meaning of a quiz', () => {
  for (const [name, [quiz, ...issues]] of Object.entries(faults)) {
    it(`has no place for ${name}`, () => {
      expect(told(quiz)).to.deep.equal(issues);
    });
  }

  it('is sound at its limits', () => {
    for (const quiz of [
      withQuestion('tools', { min: 3, max: 3 }),
      withQuestion('order', { top: 3 }),
      withQuestion('projects', { steps: [{ from: 100, points: { all: 15 } }] }),
      withQuestion('years', { min: 0.1, max: 0.7, step: 0.2 }),
      withQuestion('years', { min: 10, max: 40, step: 15 }),
      withQuestion('skills', {
        rows: [{ id: 'sql', text: 'SQL', points: { all: 15 } }],
        levels: [
          { id: 'l0', text: 'A', share: 0.5 },
          { id: 'l1', text: 'B', share: 0.5 },
        ],
      }),
      withQuestion('tools', {
        options: options([
          { points: { all: 5 } },
          { points: { all: 5 } },
          { exclusive: true, points: { all: 0 } },
        ]),
      }),
      withShowIf({ question: 'years', min: 5, max: 5 }),
      withShowIf({ question: 'skills', row: 'sql', atLeast: 'l1' }),
      { ...plain, pools: [{ id: 'one', questions: ['reviews', 'tools'], pick: 2 }] },
      smallQuiz({
        translations: {
          de: { title: 'T' },
          'zh-Hant-TW': { 'bands.ready.name': 'N' },
          fil: { disclaimer: 'D' },
        },
      }),
    ]) {
      expect(told(quiz)).to.deep.equal([]);
    }
  });

  it('lets words be evidence for other words', () => {
    const [text] = plain.questions.slice(-1);
    const more = { ...text, id: 'more', evidenceFor: 'address' } as Question;
    expect(told({ ...plain, questions: [...plain.questions, more] })).to.deep.equal([]);
    const bare = withQuestion('address', { evidenceFor: undefined });
    expect(told({ ...bare, questions: [...bare.questions, more] })).to.deep.equal([]);
  });

  it('has no ids that JavaScript or a library reads as something else', () => {
    const codesFor = (id: string): readonly string[] =>
      parseQuiz({ ...plain, id }).issues.map(({ code }) => code);
    for (const id of ['toJSON', 'then', 'length', 'valueOf', 'toLocaleString', '__ml__'])
      expect(codesFor(id), id).to.deep.equal(['forbidden-id']);
    for (const id of ['toJSON2', 'then-what', 'wavelength', 'lengths', '_ml_', 'a__ml__', '__ml__a'])
      expect(codesFor(id), id).to.deep.equal([]);
  });
});

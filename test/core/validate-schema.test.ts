import { expect } from '@open-wc/testing';
import { createIssueCollector } from '../../src/core/collect-issues.js';
import { MAX_OPTIONS, MAX_QUESTIONS, MAX_TEXT_LENGTH } from '../../src/core/limits.js';
import { quizTypes } from '../../src/core/quiz-schema.js';
import { readSchema } from '../../src/core/read-schema.js';
import { validateSchema, type SchemaNode } from '../../src/core/validate-schema.js';

function messagesFor(data: unknown, document: SchemaNode): readonly string[] {
  const { add, list } = createIssueCollector();
  validateSchema(data, document, add);
  return list().map(({ message }) => message);
}

/** The first type of a notation. */
const typeIn = (notation: string): SchemaNode => Object.values(readSchema(notation))[0] ?? {};

const shapes = typeIn(`
Shapes Shape[,]
Shape |Circle|Square
Circle type:=circle radius:number(0,)
Square type:=square side:number(,10)
`);

const rule = typeIn(`
Rule |Below|Between
Below below:number
Between below:number above:number
`);

describe('validateSchema', () => {
  it('checks the form that the type names, and no other', () => {
    expect(
      messagesFor(
        [
          { type: 'circle', radius: -1 },
          { type: 'square', side: 11 },
        ],
        shapes,
      ),
    ).to.deep.equal(['[0].radius must be at least 0; it is -1.', '[1].side must be at most 10; it is 11.']);
  });

  it('lists the types that there are', () => {
    expect(messagesFor([{ type: 'sqaure', side: 1 }, {}], shapes)).to.deep.equal([
      '[0].type must be "circle" or "square"; it is "sqaure". Did you mean "square"?',
      '[1].type must be "circle" or "square"; it is missing.',
    ]);
  });

  it('knows a form without a type by its keys', () => {
    expect(messagesFor({ below: 1 }, rule)).to.deep.equal([]);
    expect(messagesFor({ below: 1, above: '0' }, rule)).to.deep.equal(['above must be a number; it is "0".']);
    expect(messagesFor({ above: 0 }, rule)).to.deep.equal(['below must be a number; it is missing.']);
  });

  it('ignores no key of a form without a type, because it may change what the form means', () => {
    expect(messagesFor({ below: 1, abvoe: 0 }, rule)).to.deep.equal([
      'The quiz must be an object with below, or below + above; it is an object with below + abvoe. Did you mean "above"?',
    ]);
  });

  it('asks an author for what a pattern means, where it knows that', () => {
    const schema = typeIn(String.raw`Look lang:string^[a-z]{2}$ colour:string^#\w{6}$`);
    expect(messagesFor({ lang: 'English', colour: 'red' }, schema)).to.deep.equal([
      'lang must be a language tag such as "en" or "zh-Hant"; it is "English".',
      'colour must be text like ^#\\w{6}$; it is "red".',
    ]);
  });

  it('counts characters, not halves of them', () => {
    const schema = typeIn('Word string(1,3)');
    expect(messagesFor('🎓🎓🎓', schema)).to.deep.equal([]);
    expect(messagesFor('🎓🎓🎓🎓', schema)).to.deep.equal([
      'The quiz must be text of at most 3 characters; it is text of 4 characters.',
    ]);
  });

  it('takes for blank what nobody can see', () => {
    const schema = typeIn('Word string(1,)');
    for (const blank of [
      '',
      ' \n\t',
      '\u200B\u200D\u2060',
      '\u00AD',
      '\u3164',
      '\u2800',
      '\uFEFF',
      '\u0000',
    ]) {
      expect(messagesFor(blank, schema)).to.deep.equal([
        'The quiz must be text that can be seen; it is blank.',
      ]);
    }
    for (const text of ['–', '🎓', '\u200Bא', '中']) expect(messagesFor(text, schema)).to.deep.equal([]);
  });
});

describe('the schema of the quiz', () => {
  it('has the limits that are documented', () => {
    const { Quiz, SingleQuestion, Text } = quizTypes();
    expect(Quiz.properties?.['questions']?.maxItems).to.equal(MAX_QUESTIONS);
    expect(SingleQuestion?.properties?.['options']?.maxItems).to.equal(MAX_OPTIONS);
    expect(Text?.maxLength).to.equal(MAX_TEXT_LENGTH);
  });
});

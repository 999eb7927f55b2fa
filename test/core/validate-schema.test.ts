import { expect } from '@open-wc/testing';
import { createIssueCollector } from '../../src/core/collect-issues.js';
import { MAX_OPTIONS, MAX_QUESTIONS, MAX_TEXT_LENGTH } from '../../src/core/limits.js';
import { quizSchema } from '../../src/core/quiz-schema.js';
import { validateSchema, type SchemaNode } from '../../src/core/validate-schema.js';

function messagesFor(data: unknown, schema: SchemaNode): readonly string[] {
  const { add, list } = createIssueCollector();
  validateSchema(data, schema, add);
  return list().map(({ message }) => message);
}

const shapes: SchemaNode = {
  type: 'array',
  items: { $ref: '#/definitions/Shape' },
  definitions: {
    Shape: { anyOf: [{ $ref: '#/definitions/Circle' }, { $ref: '#/definitions/Square' }] },
    Circle: {
      type: 'object',
      properties: { type: { type: 'string', const: 'circle' }, radius: { type: 'number', minimum: 0 } },
      additionalProperties: false,
      required: ['radius', 'type'],
    },
    Square: {
      type: 'object',
      properties: { type: { type: 'string', const: 'square' }, side: { type: 'number', maximum: 10 } },
      additionalProperties: false,
      required: ['side', 'type'],
    },
  },
};

const rule: SchemaNode = {
  anyOf: [
    { type: 'object', properties: { below: { type: 'number' } }, required: ['below'] },
    {
      type: 'object',
      properties: { below: { type: 'number' }, above: { type: 'number' } },
      required: ['above', 'below'],
    },
  ],
};

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
    const schema: SchemaNode = {
      type: 'object',
      properties: {
        lang: { type: 'string', pattern: '^[a-z]{2}$' },
        colour: { type: 'string', pattern: '^#\\w{6}$' },
      },
    };
    expect(messagesFor({ lang: 'English', colour: 'red' }, schema)).to.deep.equal([
      'lang must be a language tag such as "en" or "zh-Hant"; it is "English".',
      'colour must be text like ^#\\w{6}$; it is "red".',
    ]);
  });

  it('counts characters, not halves of them', () => {
    const schema: SchemaNode = { type: 'string', minLength: 1, maxLength: 3 };
    expect(messagesFor('🎓🎓🎓', schema)).to.deep.equal([]);
    expect(messagesFor('🎓🎓🎓🎓', schema)).to.deep.equal([
      'The quiz must be text of at most 3 characters; it is text of 4 characters.',
    ]);
  });

  it('takes for blank what nobody can see', () => {
    const schema: SchemaNode = { type: 'string', minLength: 1 };
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
  it('has no keyword that the validator would pass over', () => {
    expect([...keywordsOf(quizSchema())].sort()).to.deep.equal([
      '$ref',
      'additionalProperties',
      'anyOf',
      'const',
      'definitions',
      'enum',
      'items',
      'maxItems',
      'maxLength',
      'maximum',
      'minItems',
      'minLength',
      'minimum',
      'pattern',
      'properties',
      'required',
      'type',
    ]);
  });

  it('has the limits that are documented', () => {
    expect(quizSchema().properties?.['questions']?.maxItems).to.equal(MAX_QUESTIONS);
    expect(quizSchema().definitions?.['SingleQuestion']?.properties?.['options']?.maxItems).to.equal(
      MAX_OPTIONS,
    );
    expect(quizSchema().definitions?.['Text']?.maxLength).to.equal(MAX_TEXT_LENGTH);
  });
});

function keywordsOf(node: SchemaNode): Set<string> {
  const { properties = {}, definitions = {}, anyOf = [], items, additionalProperties } = node;
  const inner = [
    ...Object.values(properties),
    ...Object.values(definitions),
    ...anyOf,
    items,
    additionalProperties,
  ];
  return new Set([...Object.keys(node), ...inner.flatMap((one) => (one ? [...keywordsOf(one)] : []))]);
}

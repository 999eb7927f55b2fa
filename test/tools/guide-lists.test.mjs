import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillPlaces, listsOf } from '../../tools/guide-lists.mjs';

/** @param {Record<string, object>} properties @param {string[]} [required] */
const object = (properties, required = []) => ({ type: 'object', properties, required });
/** @param {string} name */
const ref = (name) => ({ $ref: `#/definitions/${name}` });
/** @param {string} type @param {Record<string, object>} fields */
const question = (type, fields) => ({
  description: `Ask by ${type}.`,
  ...object({ type: { const: type }, id: ref('Id'), ...fields }, ['type', 'id']),
});

const schema = {
  ...object(
    { id: ref('Id'), questions: { type: 'array', minItems: 1, maxItems: 9, items: ref('Question') } },
    ['id', 'questions'],
  ),
  definitions: {
    Id: { type: 'string', pattern: '^[a-z]+$', description: 'A name.' },
    Question: { description: 'One question.', anyOf: [ref('One'), ref('Many'), ref('Line')] },
    One: question('one', { showIf: { ...ref('Condition'), description: 'Ask when.' } }),
    Many: question('many', { showIf: { ...ref('Condition'), description: 'Ask if.' } }),
    Line: question('line', {
      step: { type: 'number', default: 1, minimum: 0, description: 'How\n far.' },
      ends: { ...ref('Ends'), description: 'Where it ends.' },
    }),
    Ends: object({ min: { type: 'number' }, max: { type: 'number' } }, ['min']),
    Condition: { anyOf: [ref('AllCondition')] },
    AllCondition: {
      ...object({ all: { type: 'array', items: ref('Condition') } }, ['all']),
      description: 'All hold.',
    },
  },
};
const codes = {
  errors: { broken: { means: 'It is broken.', mend: 'Mend it.' } },
  warnings: {},
};

describe('listsOf', () => {
  const lists = listsOf(schema, codes);

  it('writes values with their limits', () => {
    assert.match(lists['values'] ?? '', /^Id: string \^\[a-z\]\+\$ \/\/ A name\.$/m);
  });

  it('says what all forms have once, then what each has of its own', () => {
    const { questions = '' } = lists;
    assert.match(
      questions,
      /^Every Question: \/\/ One question\.\n {2}id: Id\n"one": \/\/ Ask by one\.\n {2}showIf\?: Condition/m,
    );
    assert.match(questions, /^"many", with the fields of "one" \/\/ Ask by many\.$/m);
  });

  it('writes what may be left out, what it is then, small objects in place, and descriptions on one line', () => {
    const { questions = '' } = lists;
    assert.match(questions, /^ {2}step\?: number ≥0 = 1 \/\/ How far\.$/m);
    assert.match(questions, /^ {2}ends\?: \{ min: number; max\?: number \} \/\/ Where it ends\.$/m);
  });

  it('writes conditions and codes on a line each', () => {
    assert.match(lists['conditions'] ?? '', /^\{ all: Condition\[\] \} \/\/ All hold\.$/m);
    assert.match(lists['errors'] ?? '', /^broken: It is broken\. Mend it\.$/m);
  });
});

describe('fillPlaces', () => {
  const page = 'Before.\n<!-- generated:codes -->\nold\n<!-- /generated -->\nAfter.';

  it('puts lists where the page wants them, and leaves the rest alone', () => {
    assert.equal(
      fillPlaces(page, { codes: 'new' }),
      'Before.\n<!-- generated:codes -->\n\nnew\n\n<!-- /generated -->\nAfter.',
    );
  });

  it('stops where a list has no place, or a place no list', () => {
    assert.throws(
      () => fillPlaces(page, { codes: 'new', fields: 'new' }),
      /there is no <!-- generated:fields -->/,
    );
    assert.throws(() => fillPlaces(page, {}), /generated:codes: there is no such list/);
  });
});

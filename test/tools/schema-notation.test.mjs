import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toNotation } from '../../tools/schema-notation.mjs';

/** @param {import('../../tools/schema-document.mjs').Schema} node */
const noteOf = (node) => toNotation({ ...node, definitions: {} }, 'Thing');

describe('the notation of a schema', () => {
  it('marks fields that may be left out, and calls types by their names', () => {
    const fields = {
      id: { $ref: '#/definitions/Id' },
      bands: { type: 'array', items: { $ref: '#/definitions/Band' }, minItems: 1 },
      kind: { type: 'string', enum: ['a', 'b'] },
      version: { type: 'number', const: 1 },
    };
    assert.equal(
      noteOf({ type: 'object', properties: fields, additionalProperties: false, required: ['id'] }),
      'Thing id:Id bands?:Band[1,] kind?:=a|b version?:=1',
    );
  });

  it('puts limits before patterns', () => {
    assert.equal(noteOf({ type: 'string', maxLength: 9, pattern: '^\\d+$' }), 'Thing string(,9)^\\d+$');
    assert.equal(noteOf({ type: 'number', minimum: 0, maximum: 1 }), 'Thing number(0,1)');
  });

  it('has a line for each type, the document first', () => {
    const definitions = { A: { type: 'string' }, B: { anyOf: [{ $ref: '#/definitions/A' }] } };
    const document = { type: 'object', additionalProperties: { $ref: '#/definitions/B' }, definitions };
    assert.equal(toNotation(document, 'Document'), 'Document {B}\nA string\nB |A');
  });

  it('refuses what it has no words for', () => {
    for (const node of [
      { type: 'number', multipleOf: 2 },
      { type: 'string', pattern: '^a b$' },
      { type: 'string', pattern: 'x$' },
      { type: 'object', properties: {}, additionalProperties: true },
    ])
      assert.throws(() => noteOf(node), /cannot be noted/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findFaults,
  restoreIndexTypes,
  restoreListTypes,
  toDocument,
  toLeanSchema,
} from '../../tools/schema-document.mjs';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** @param {Record<string, object>} definitions */
function documentWith(definitions) {
  return toDocument(
    { $schema: DRAFT, description: 'A thing.', type: 'object', definitions },
    { type: 'Thing', id: 'urn:thing' },
  );
}

describe('findFaults', () => {
  it('names the type and the field that have no doc comment', () => {
    const faults = findFaults(
      documentWith({
        Band: { type: 'object', properties: { from: { type: 'number' } } },
      }),
    );
    assert.deepEqual(faults, ['Band has no doc comment', 'Band.from has no doc comment']);
  });

  it('looks into objects that have no name of their own', () => {
    const inner = { description: 'Inner.', type: 'object', properties: { x: { type: 'number' } } };
    const faults = findFaults(
      documentWith({ Band: { description: 'A band.', type: 'object', properties: { inner } } }),
    );
    assert.deepEqual(faults, ['Band.inner.x has no doc comment']);
  });

  it('refuses what typescript-json-schema turns into "allows nothing"', () => {
    const nothing = { description: 'Points.', type: 'object', additionalProperties: false };
    assert.match(findFaults(documentWith({ Points: nothing })).join(), /^Points allows nothing/);
  });

  it('refuses the names that it makes up for unnamed types', () => {
    const unnamed = { description: 'x', type: 'object', properties: { a: { description: 'a' } } };
    assert.match(findFaults(documentWith({ 'Partial<Band>': unnamed })).join(), /give the type a name/);
  });

  it('finds nothing in a sound schema', () => {
    assert.deepEqual(findFaults(documentWith({ Id: { description: 'An id.', type: 'string' } })), []);
  });
});

describe('restoreIndexTypes', () => {
  const raw = {
    definitions: {
      Points: { type: 'object', additionalProperties: { type: 'number' } },
      PointValue: { type: 'number', minimum: 0 },
    },
  };

  it('brings the limits of an index signature back', () => {
    const { definitions } = restoreIndexTypes(raw, new Map([['Points', 'PointValue']]));
    assert.deepEqual(definitions.Points.additionalProperties, { $ref: '#/definitions/PointValue' });
  });

  it('stops when the value type is lost', () => {
    assert.throws(() => restoreIndexTypes(raw, new Map([['Points', 'Share']])), /Share .* is lost/);
  });
});

describe('restoreListTypes', () => {
  it('brings the limits of the entries of a list back', () => {
    const outcomes = { type: 'array', items: { type: 'string' } };
    const raw = {
      definitions: { Intro: { properties: { outcomes } }, Text: { type: 'string', minLength: 1 } },
    };
    const { definitions } = restoreListTypes(raw, new Map([['Intro.outcomes', 'Text']]));
    assert.deepEqual(definitions.Intro.properties.outcomes.items, { $ref: '#/definitions/Text' });
  });
});

describe('toLeanSchema', () => {
  it('drops the notes and keeps the rules, and fields that are named like notes', () => {
    const lean = toLeanSchema({
      $schema: DRAFT,
      $id: 'urn:thing',
      title: 'Thing',
      description: 'A thing.',
      properties: {
        title: { $ref: '#/definitions/Text', description: 'Its title.', default: 'x' },
        description: { type: 'string', description: 'More.' },
      },
      definitions: { Text: { type: 'string', minLength: 1, description: 'Text.' } },
    });
    assert.deepEqual(lean, {
      properties: { title: { $ref: '#/definitions/Text' }, description: { type: 'string' } },
      definitions: { Text: { type: 'string', minLength: 1 } },
    });
  });

  it('leaves out what lists for authors hold, and the types that nothing needs then', () => {
    const lean = toLeanSchema(
      {
        properties: {
          title: { $ref: '#/definitions/Text' },
          expect: { type: 'array', maxItems: 9, items: { $ref: '#/definitions/Persona' } },
        },
        definitions: {
          Persona: { properties: { name: { $ref: '#/definitions/Text' } } },
          Text: { type: 'string' },
        },
      },
      ['expect'],
    );
    assert.deepEqual(lean, {
      properties: { title: { $ref: '#/definitions/Text' }, expect: { type: 'array', maxItems: 9 } },
      definitions: { Text: { type: 'string' } },
    });
  });
});

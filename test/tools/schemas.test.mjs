import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { root } from '../../tools/run.mjs';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(root(file), 'utf8'));

// typescript-json-schema writes unions of types and tuples in a way that strict mode only warns about.
const ajv = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false, strictRequired: false });

describe('the generated schemas', () => {
  for (const name of ['quiz', 'report', 'lead']) {
    it(`${name}.schema.json is a valid schema with an address of its own`, () => {
      const schema = readJson(`schemas/${name}.schema.json`);
      assert.equal(schema.$id, `urn:ml-readiness-quiz:schemas:${name}:1`);
      assert.equal(typeof ajv.compile(schema), 'function');
    });
  }

  it('take the built-in quiz', () => {
    const validate = new Ajv({ strict: false }).compile(readJson('schemas/quiz.schema.json'));
    validate(readJson('src/quizzes/sde-to-ml.json'));
    assert.deepEqual(validate.errors, null);
  });

  it('keep the limits of values under an index signature', () => {
    const { definitions } = readJson('schemas/quiz.schema.json');
    assert.deepEqual(definitions.Points.additionalProperties, { $ref: '#/definitions/PointValue' });
  });

  it('keep the limits of texts and ids in lists', () => {
    const { definitions } = readJson('schemas/quiz.schema.json');
    assert.deepEqual(definitions.Intro.properties.outcomes.items, { $ref: '#/definitions/Text' });
    assert.deepEqual(definitions.Pool.properties.questions.items, { $ref: '#/definitions/Id' });
  });
});

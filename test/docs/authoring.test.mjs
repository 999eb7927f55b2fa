/** Every example of docs/authoring.md: it has the shape that the schema gives it, and a quiz with it in its place is valid. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { root } from '../../tools/run.mjs';

const { parseQuiz } = await import(root('dist/core/index.js'));
const { parsePersonas } = await import(root('dist/cli/expect/parse-personas.js'));
const { differencesIn, drawsFor } = await import(root('dist/cli/expect/run-persona.js'));
const schema = JSON.parse(readFileSync(root('schemas/quiz.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(schema, 'quiz');

/** The definition that an example has to fit, and where it stands in a quiz, by the word after `json`. */
const places = /** @type {const} */ ({
  intro: ['Intro', 'intro'],
  dimension: ['Dimension', 'dimensions'],
  question: ['Question', 'questions'],
  section: ['Section', 'sections'],
  calibration: ['Calibration', 'calibration'],
  gate: ['Gate', 'gates'],
  action: ['Action', 'actions'],
  resource: ['Resource', 'resources'],
  role: ['Role', 'roles'],
  note: ['Note', 'notes'],
  checklistItem: ['ChecklistItem', 'checklist'],
  fact: ['Fact', 'facts'],
  certification: ['Certification', 'certifications'],
  pool: ['Pool', 'pools'],
  persona: ['Persona', 'expect'],
  migration: ['Migration', 'migrations'],
  translations: ['TranslationsByLanguage', 'translations'],
});

/** Keys of a quiz that hold lists. */
const LISTED = new Set(
  Object.entries(schema.properties).flatMap(([key, { type }]) => (type === 'array' ? [key] : [])),
);

const examples = [
  ...readFileSync(root('docs/authoring.md'), 'utf8').matchAll(/^```json(.*)\n([^]*?)^```/gm),
].map(([, kind = '', text = '']) => ({ kind: kind.trim(), value: JSON.parse(text) }));
const smallest = examples.find(({ kind }) => kind === 'quiz')?.value;

describe('docs/authoring.md', () => {
  it('begins with a quiz that is valid as it stands', () => {
    assert.deepEqual(parseQuiz(smallest).issues, []);
  });

  for (const { kind, value } of examples.filter((example) => example.kind !== 'quiz')) {
    it(`has a ${kind} "${value.id ?? ''}" of the right shape`, () => {
      const place = places[/** @type {keyof typeof places} */ (kind)];
      assert.ok(place, `no place is known for an example of "${kind}"`);
      const validate = ajv.getSchema(`quiz#/definitions/${place[0]}`);
      assert.ok(validate, `the schema has no ${place[0]}`);
      assert.ok(validate(value), JSON.stringify(validate.errors));
    });
  }

  const whole = structuredClone(smallest);
  for (const { kind, value } of examples.filter((example) => example.kind !== 'quiz')) {
    const [, key] = places[/** @type {keyof typeof places} */ (kind)];
    whole[key] = LISTED.has(key) ? [...(whole[key] ?? []), value] : value;
  }

  it('adds up to one valid quiz', () => assert.deepEqual(parseQuiz(whole).issues, []));

  it('expects what its respondents get, whatever is drawn', () => {
    const { quiz } = parseQuiz(whole);
    const { personas, findings } = parsePersonas(quiz);
    assert.deepEqual(findings, []);
    assert.ok(personas.length > 0);
    for (const { persona } of personas)
      assert.deepEqual(differencesIn(drawsFor(quiz, persona), persona, '2026-11-23'), []);
  });
});

/**
 * Our validator against Ajv: on any document, both say the same about its shape. Ajv reads the published schema, ours the lean copy
 * of it, so this also holds the two together. Under Node, because Ajv writes code from text.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import fc from 'fast-check';
import { runnerImport } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const importSource = async (file) => (await runnerImport(path(`../../${file}`))).module;

const { createIssueCollector } = await importSource('src/core/collect-issues.ts');
const { validateSchema } = await importSource('src/core/validate-schema.ts');
const { quizTypes } = await importSource('src/core/quiz-schema.ts');
const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');

const schema = JSON.parse(readFileSync(path('../../schemas/quiz.schema.json'), 'utf8'));
const accepts = new Ajv({ allowUnionTypes: true }).compile(schema);

/** RUNS=100000 looks harder than a normal run does. */
const numRuns = Number(process.env.RUNS ?? 5000);

describe('validateSchema', () => {
  it('accepts the small quiz, as Ajv does', () => {
    assert.equal(accepts(smallQuiz()), true);
    assert.deepEqual(issuesOf(smallQuiz()), []);
  });

  it('agrees with Ajv on damaged quizzes', () => {
    fc.assert(
      fc.property(damages, (list) => {
        const document = smallQuiz();
        for (const one of list) damage(document, one);
        const issues = issuesOf(document);
        if ((issues.length === 0) === accepts(document)) return;
        assert.fail(JSON.stringify({ issues, ajv: accepts.errors }, null, 2));
      }),
      { numRuns },
    );
  });
});

/** What can take the place of a value. Blank texts are left out: there we ask for more than the schema does. */
const values = [
  null,
  true,
  0,
  -1,
  1.5,
  101,
  2e6,
  '',
  'x',
  'python',
  'two words',
  '2026-11-30',
  'x'.repeat(5001),
  [],
  {},
  [{}],
];

/** The way to a value, and what happens to it there; `borrow` puts a value of another place there, found by `from`. */
const way = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });
const put = fc.constantFrom(...values).map((value) => ({ value }));
const change = fc.oneof(fc.constantFrom('remove', 'repeat', 'borrow'), put);
const damages = fc.array(fc.record({ way, change, from: way }), { minLength: 1, maxLength: 4 });

function damage(document, { way, change, from }) {
  const { holder, key } = follow(document, way);
  const isList = Array.isArray(holder);
  const copy = structuredClone(holder[key] ?? null);
  if (change === 'repeat' && isList) holder.push(copy);
  else if (change === 'repeat') holder[`${key}s`] = copy;
  else if (change === 'remove' && isList) holder.splice(Number(key), 1);
  else if (change === 'remove') delete holder[key];
  else holder[key] = change === 'borrow' ? valueAt(smallQuiz(), from) : structuredClone(change.value);
}

function valueAt(document, way) {
  const { holder, key } = follow(document, way);
  return holder[key] ?? null;
}

/** Goes down as far as there are objects; each number picks a key. */
function follow(document, way) {
  let holder = document;
  let key = 'new';
  for (const [level, turn] of way.entries()) {
    const next = holder[key];
    if (level > 0 && (typeof next !== 'object' || next === null)) break;
    if (level > 0) holder = next;
    const keys = Object.keys(holder);
    key = keys[turn % keys.length] ?? key;
  }
  return { holder, key };
}

function issuesOf(document) {
  const { add, list } = createIssueCollector();
  validateSchema(document, quizTypes().Quiz, add);
  return list();
}

/** The guide for models: its quiz is sound, it leaves out nothing that a new quiz can have, and it stays short. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { run } from '../cli/run.mjs';
import { importSource } from '../cli/source.mjs';

const page = readFileSync(root('docs/guide-for-models.md'), 'utf8');
const [, example = ''] = /^```json quiz\n([^]*?)^```/m.exec(page) ?? [];
const { issueCodes, errorCodes, warningCodes } = await importSource('src/cli/check/codes.ts');

/** Definitions that a new quiz has nothing of: steps from its older versions. */
const FOR_LATER = ['Migration', 'AnswerMove', 'AnswerPlace'];

describe('docs/guide-for-models.md', () => {
  it('shows a quiz that check finds nothing in, with respondents that get what they should', async () => {
    const strict = await run(['check', '-', '--strict'], { input: example });
    assert.deepEqual(strict, { code: 0, out: 'ok  stdin: no findings\n', err: '' });
    assert.equal((await run(['expect', '-', '--strict'], { input: example })).code, 0);
  });

  it('names every field that a new quiz can have', () => {
    const { properties, definitions } = JSON.parse(readFileSync(root('schemas/quiz.schema.json'), 'utf8'));
    const { migrations: _, ...own } = properties;
    const parts = Object.entries({ ...definitions, Quiz: { properties: own } });
    for (const [name, part] of parts.filter(([name]) => !FOR_LATER.includes(name))) {
      for (const field of Object.keys(part.properties ?? {})) {
        if (field === 'type') continue;
        assert.match(
          page,
          new RegExp(`(^|[\\s;{])${field.replace('$', '\\$')}\\??: `, 'm'),
          `${name}.${field}`,
        );
      }
    }
  });

  it('says of the fields that it does not list what becomes of them in a quiz that is changed', () => {
    const { properties } = JSON.parse(readFileSync(root('schemas/quiz.schema.json'), 'utf8'));
    const unlisted = Object.keys(properties).filter(
      (field) => !new RegExp(`(^|[\\s;{])${field.replace('$', '\\$')}\\??: `, 'm').test(page),
    );
    assert.deepEqual(unlisted, ['migrations']);
    assert.match(
      page,
      /no other keys, save `migrations`: a new\squiz has none, and one that you change keeps its own/,
    );
  });

  it('names every type of question and every code', () => {
    const types = page.match(/^"[\w-]+"/gm);
    assert.equal(types?.length, 11);
    for (const code of Object.keys({ ...issueCodes, ...errorCodes, ...warningCodes }))
      assert.match(page, new RegExp(`^${code}: `, 'm'));
  });

  it('leaves room for the quiz: less than 32,000 characters', () => {
    assert.ok(page.length < 32_000, `${page.length}`);
  });

  it('is what the command prints', async () => {
    assert.deepEqual(await run(['guide']), { code: 0, out: page, err: '' });
  });
});

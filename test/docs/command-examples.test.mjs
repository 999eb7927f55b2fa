/** The lines of a block marked `sh run` in the README, one after the other in one folder: each does what it says and ends well. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { run } from '../cli/run.mjs';

const [, block = ''] = /^```sh run\n([^]*?)^```/m.exec(readFileSync(root('README.md'), 'utf8')) ?? [];
const lines = block.split('\n').filter((line) => line !== '');

/** What the lines read that none of them writes. @type {Record<string, string>} */
const files = {
  'answers.json': '{"tests": "some", "kinds": ["bugs"]}',
  'questions.md': readFileSync(root('test/fixtures/convert/model-ready.md'), 'utf8'),
};

describe('the commands in the README', () => {
  it('name each command once', async () => {
    const { out } = await run(['--help']);
    const [, section = ''] = /^Commands:\n([^]*?)^$/m.exec(out) ?? [];
    const names = [...section.matchAll(/^ {2}(\w+)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    assert.deepEqual(lines.map((line) => line.split(' ')[2]).sort(), names.sort());
  });

  for (const command of lines.map((line) => line.replace(/ +# .*/, ''))) {
    it(`run: ${command}`, async () => {
      const [npx, program, ...args] = command.split(' ');
      assert.deepEqual([npx, program], ['npx', 'ml-readiness-quiz']);
      const { code, err } = await run(args, { files });
      assert.equal(code, 0, err);
      const output = args.find((_, place) => ['--output', '--html'].includes(args[place - 1] ?? ''));
      assert.ok(output === undefined || files[output], `${output} was not written`);
      files['old.json'] ??= files['quiz.json'] ?? '';
    });
  }
});

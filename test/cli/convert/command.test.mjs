/** The command `convert` as a person at a terminal meets it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../source.mjs';
import { fixture, parseQuiz } from './convert.mjs';

const { runCommand } = await importSource('src/cli/run.ts');

/** Runs the command on files that are only here; standard input is the first of them. */
async function run(args, files) {
  const said = { out: '', err: '', written: new Map() };
  const output = (key) => ({ write: (words) => void (said[key] += words), isTerminal: false });
  const io = {
    stdout: output('out'),
    stderr: output('err'),
    env: {},
    readInput: () => Promise.resolve(Object.values(files)[0]),
    readFile: (path) => files[path],
    writeFile: (path, content) => void said.written.set(path, content),
    today: () => '2026-11-23',
    now: () => 0,
  };
  return { code: await runCommand(['convert', ...args], io, '0.0.0'), ...said };
}

describe('convert', () => {
  it('writes the quiz to standard output, and what was left out beside it', async () => {
    const { code, out, err } = await run(['pulse.json'], { 'pulse.json': fixture('team-pulse.json') });
    assert.equal(code, 0);
    assert.ok(parseQuiz(JSON.parse(out)).ok);
    assert.match(err, /^logo: A quiz has no place for it\.$/m);
    assert.match(err, /\n10 questions, 6 remarks on what changed or was left out\.\n$/);
  });

  it('writes to a file, and knows the format by the ending', async () => {
    for (const [name, source] of [
      ['quiz.md', 'three-checks.md'],
      ['bank.gift', 'formats.gift'],
      ['bank.txt', 'data-checks.gift'],
    ]) {
      const { code, out, written } = await run([name, '--output', 'quiz.json'], { [name]: fixture(source) });
      assert.deepEqual([code, out, [...written.keys()]], [0, '', ['quiz.json']]);
      assert.ok(parseQuiz(JSON.parse(written.get('quiz.json'))).ok);
    }
  });

  it('reads standard input where it is told the format', async () => {
    const files = { '-': 'Which? {=a ~b}' };
    const { code, out } = await run(['-', '--from', 'gift', '--title', 'My bank'], files);
    assert.deepEqual([code, JSON.parse(out).title], [0, 'My bank']);
    const without = await run(['-'], files);
    assert.equal(without.code, 2);
    assert.match(without.err, /Say what it is with --from: markdown, gift, surveyjs\./);
  });

  it('says that a quiz is one already', async () => {
    const { code, err } = await run(['quiz.json'], { 'quiz.json': '{"schemaVersion": 1}' });
    assert.equal(code, 2);
    assert.match(err, /This is a quiz already: check it with "npx ml-readiness-quiz check"\./);
  });

  it('fails with --strict where anything was left out, and always where nothing is left', async () => {
    const strict = (name) => run([name, '--strict'], { [name]: fixture(name) });
    assert.equal((await strict('three-checks.md')).code, 0);
    assert.equal((await strict('team-pulse.json')).code, 1);
    const { code, out } = await run(['broken.gift'], { 'broken.gift': fixture('broken.gift') });
    assert.deepEqual([code, out], [1, '']);
  });

  it('says so where the file is not JSON', async () => {
    const { code, err } = await run(['survey.json'], { 'survey.json': '{' });
    assert.equal(code, 2);
    assert.match(err, /This is not JSON/);
    assert.doesNotMatch(err, /\n\s+at /);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInDocument, builtInText } from './built-in.mjs';
import { run } from './run.mjs';
import { importSource } from './source.mjs';

const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');
const { score } = await importSource('src/core/score.ts');
const { parseQuiz } = await importSource('src/core/parse-quiz.ts');

const ESCAPE = '\u001B[';

/** The small quiz with a change, as text. @param {(quiz: any) => void} [change] */
function small(change = () => {}) {
  const quiz = smallQuiz();
  change(quiz);
  return JSON.stringify(quiz, null, 2);
}

/** A quiz that works and has a fault that is only a warning. */
const warned = small((quiz) => (quiz.intro.lead += ' '));
/** A quiz that works and has a fault that is an error. */
const unfair = small((quiz) => {
  quiz.gates.push({ id: 'backwards', when: { question: 'live', has: ['yes'] }, cap: 10, message: 'Held.' });
});

describe('the program', () => {
  it('explains itself, and each command with examples', async () => {
    const { out, code } = await run(['--help']);
    assert.equal(code, 0);
    const names = ['check', 'simulate', 'expect', 'diff', 'score', 'render', 'new', 'convert', 'guide'];
    for (const name of names) {
      assert.match(out, new RegExp(`^  ${name} `, 'm'));
      const help = await run([name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.out, /Examples:\n {2}\$ /);
      assert.equal(help.err, '');
      assert.equal((await run(['help', name])).out, help.out);
    }
  });

  it('says which version it is', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, out: '1.2.3\n', err: '' });
  });

  it('ends with 2 and a hint where it is used wrongly', async () => {
    for (const args of [
      [],
      ['chek', 'a.json'],
      ['check'],
      ['check', 'sde-to-ml', '--today', 'tomorrow'],
      ['check', 'sde-to-ml', '--today', '2026-02-31'],
      ['check', 'sde-to-ml', '--format', 'xml'],
      ['simulate', 'sde-to-ml', '--respondents', '12.5'],
      ['simulate', 'sde-to-ml', '--open', '2'],
      ['score', '-', '-'],
      ['render', 'sde-to-ml', '--action', 'javascript:alert(1)'],
      ['new', 'quiz.yaml'],
    ]) {
      const { code, out, err } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '', args.join(' '));
      assert.notEqual(err, '', args.join(' '));
      assert.doesNotMatch(err, /^ {4}at /m);
    }
    assert.match((await run(['chek', 'a.json'])).err, /Did you mean check/);
  });

  it('ends with 2 and a reason where a file cannot be read or used', async () => {
    assert.match((await run(['check', 'gone.json'])).err, /Cannot read gone\.json: there is no such file\./);
    const broken = await run(['simulate', 'bad.json'], { files: { 'bad.json': '{"id": "x"}' } });
    assert.equal(broken.code, 2);
    assert.match(broken.err, /bad\.json is not a quiz that can be used/);
    assert.match(broken.err, /npx ml-readiness-quiz check bad\.json\n$/);
  });

  it('says that it waits for what is typed, and nothing where a pipe comes in', async () => {
    const typed = await run(['check', '-'], { input: small(), isInputTerminal: true });
    assert.match(typed.err, /^Reading what you type; end it with Ctrl\+D\.\n$/);
    assert.equal((await run(['check', '-'], { input: small() })).err, '');
  });

  it('shows a stack only where it is asked to', async () => {
    const today = () => {
      throw new TypeError('The clock stands still.');
    };
    const quiet = await run(['check', 'sde-to-ml'], { today });
    assert.equal(quiet.code, 2);
    assert.match(quiet.err, /The clock stands still\.\n {2}This is a fault of ml-readiness-quiz/);
    assert.doesNotMatch(quiet.err, /^ {4}at /m);
    assert.match((await run(['check', 'sde-to-ml', '--debug'], { today })).err, /^ {4}at /m);
  });

  it('colours text only on a terminal, and never against NO_COLOR', async () => {
    const files = { 'quiz.json': warned };
    const colored = async (/** @type {any} */ world) =>
      (await run(['check', 'quiz.json'], { files, ...world })).out.includes(ESCAPE);
    assert.equal(await colored({ isTerminal: true }), true);
    assert.equal(await colored({}), false);
    assert.equal(await colored({ isTerminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await colored({ env: { FORCE_COLOR: '1', CI: 'true' } }), false);
  });
});

describe('check', () => {
  it('ends with 0, 1 for errors, and 1 for warnings where it is strict', async () => {
    const code = async (/** @type {string} */ quiz, /** @type {string[]} */ ...flags) =>
      (await run(['check', '-', ...flags], { input: quiz })).code;
    assert.equal(await code(small(), '--strict'), 0);
    assert.equal(await code(warned), 0);
    assert.equal(await code(warned, '--strict'), 1);
    assert.equal(await code(unfair), 1);
    assert.equal(await code('{ not json'), 1);
  });

  it('names the line, what to do, and who shows it', async () => {
    const { out } = await run(['check', 'quiz.json'], { files: { 'quiz.json': unfair } });
    const line = unfair.split('\n').findIndex((text) => text.includes('"when"', 0) && text.length > 0);
    assert.ok(line > 0);
    assert.match(out, /^quiz\.json:\d+:\d+ {2}error {2}better-answer-lowers {2}gates\[3\]\.when$/m);
    assert.match(out, /^ {2}Fix: /m);
    assert.match(out, /^ {2}Shown by: .* Total \d+/m);
    assert.match(out, /quiz\.json: 1 error, \d+ warnings?\n$/);
    const [, number = ''] = /^quiz\.json:(\d+):/m.exec(out) ?? [];
    assert.match(unfair.split('\n')[Number(number) - 1] ?? '', /"when"/);
  });

  it('writes JSON', async () => {
    const { out } = await run(['check', 'quiz.json', '--format', 'json'], { files: { 'quiz.json': unfair } });
    const { file, quiz, errors, findings, open } = JSON.parse(out);
    assert.deepEqual([file, quiz.id, errors, open], ['quiz.json', 'small', 1, []]);
    assert.equal(findings[0].witness.length, 2);
    assert.ok(findings.every((/** @type {any} */ one) => one.code && one.hint && one.line > 0));
  });

  it('writes SARIF', async () => {
    const files = { 'my quiz.json': unfair };
    const { out } = await run(['check', 'my quiz.json', '--format', 'sarif', '--output', 'f.sarif'], {
      files,
    });
    assert.equal(out, '');
    const { version, runs } = JSON.parse(files['f.sarif'] ?? '');
    assert.equal(version, '2.1.0');
    const [{ tool, results }] = runs;
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      const rule = tool.driver.rules[ruleIndex];
      assert.equal(rule.id, ruleId);
      assert.match(`${rule.shortDescription.text} ${rule.help.text}`, /^\w.*\.$/);
      assert.match(level, /^(error|warning)$/);
      assert.notEqual(message.text, '');
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'my%20quiz.json');
      assert.ok(region.startLine > 1 && region.startColumn > 0);
    }
  });

  it('judges dates by the day that it is given', async () => {
    const late = await run(['check', 'sde-to-ml', '--today', '2029-01-01']);
    assert.match(late.out, /advice-expired/);
    const soon = await run(['check', 'sde-to-ml', '--soon', '60']);
    assert.match(soon.out, /advice-expiring/);
  });
});

describe('simulate', () => {
  it('says what is exact, in tables', async () => {
    const { out, code, err } = await run(['simulate', '-', '--respondents', '2000'], { input: small() });
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /Exact: bands, gates, roles, dimensions\./);
    for (const head of ['Bands', 'Gates', 'Roles', 'Dimensions', 'Questions']) {
      assert.match(out, new RegExp(`^${head}$`, 'm'));
    }
  });

  it('sets columns of numbers to the right, also where one has none', async () => {
    const { out } = await run(['simulate', '-', '--respondents', '500'], { input: small() });
    const [head, , ...rows] = out.slice(out.indexOf('\nQuestions\n') + 11).split('\n');
    const end = head.indexOf('Tells apart') + 'Tells apart'.length;
    for (const row of rows.slice(0, 8)) assert.match(row.slice(end - 2, end + 1), /[\d–] $/, row);
  });

  it('gives the same for the same seed, and shares that add up', async () => {
    const args = ['simulate', '-', '--respondents', '3000', '--open', '0.2', '--seed', '5', '--json'];
    const [first, second] = [await run(args, { input: small() }), await run(args, { input: small() })];
    assert.equal(first.out, second.out);
    const { bands, withoutBand, exact, roles } = JSON.parse(first.out);
    assert.equal(exact.totals, false);
    const sum = bands.reduce(
      (/** @type {number} */ all, /** @type {any} */ { share }) => all + share,
      withoutBand,
    );
    assert.ok(Math.abs(sum - 1) < 1e-9);
    for (const { now, stretch, build, later } of roles) {
      assert.ok(Math.abs(now + stretch + build + later - 1) < 1e-9);
    }
  });

  it('writes a report that loads and runs nothing, and escapes what the quiz says', async () => {
    /** @type {Record<string, string>} */
    const files = {};
    const input = small((quiz) => (quiz.bands[0].name = '<img src=x onerror=alert(1)>'));
    await run(['simulate', '-', '--respondents', '500', '--html', 'report.html'], { input, files });
    const report = files['report.html'] ?? '';
    assert.match(report, /^<!doctype html>/);
    assert.doesNotMatch(report, /<script|<img|<link|@import|url\(|onerror=alert\(1\)>/);
    assert.match(report, /<svg viewBox="[\d ]+" role="img" aria-label="/);
  });

  it('draws a progress bar on a terminal and nowhere else, and takes it away', async () => {
    const args = ['simulate', '-', '--respondents', '50000', '--json'];
    const { err } = await run(args, { input: small(), isTerminal: true });
    assert.match(err, /Simulating █*░* *\d+ %/);
    assert.ok(err.endsWith(`\r${ESCAPE}K`));
    assert.equal((await run(args, { input: small() })).err, '');
  });
});

describe('expect', () => {
  it('passes the respondents of the built-in quiz', async () => {
    const { out, code } = await run(['expect', 'sde-to-ml']);
    assert.equal(code, 0);
    assert.match(out, /10 as expected, 0 not/);
  });

  it('shows what was expected beside what came', async () => {
    const input = small((quiz) => {
      quiz.expect = [
        { id: 'ada', name: 'Ada', answers: { python: 'p3' }, band: 'ready', total: { min: 80, max: 100 } },
      ];
    });
    const { out, code } = await run(['expect', '-'], { input });
    assert.equal(code, 1);
    assert.match(
      out,
      /✗ Ada\n {4}band\n {6}expected {2}ready\n {6}received {2}none: too little is answered\n/,
    );
    assert.match(out, /expected {2}80 to 100\n {6}received {2}\d+\n/);
  });

  it('says that there is nothing to run, and fails for it where it is strict', async () => {
    assert.equal((await run(['expect', '-'], { input: small() })).code, 0);
    assert.equal((await run(['expect', '-', '--strict'], { input: small() })).code, 1);
  });
});

describe('diff', () => {
  /** @param {string} older @param {string} newer @param {string[]} flags */
  const diff = (older, newer, ...flags) =>
    run(['diff', 'old.json', 'new.json', '--respondents', '2000', ...flags], {
      files: { 'old.json': older, 'new.json': newer },
    });

  it('finds nothing between a quiz and itself', async () => {
    const { out, code } = await diff(small(), small(), '--json');
    const { bands, personas, vanished, isSameVersion } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual([bands.changed, bands.changedStored, bands.meanChange, personas], [0, 0, 0, []]);
    assert.deepEqual(vanished, { answers: [], others: [], isRejected: false });
    assert.equal(isSameVersion, false);
  });

  it('names answers that would be lost, and a version that should have changed', async () => {
    const newer = small((quiz) => {
      quiz.questions[4].options = quiz.questions[4].options.filter(
        (/** @type {any} */ { id }) => id !== 'd3',
      );
      quiz.checklist = quiz.checklist.slice(1);
    });
    const { out, code } = await diff(small(), newer);
    assert.equal(code, 1);
    assert.match(out, /Gone without a migration: depth\.d3/);
    assert.match(out, /Gone as well: checklist: headline/);
    assert.match(out, /the version did not/);
  });

  it('follows migrations', async () => {
    const newer = small((quiz) => {
      quiz.version = '2.0.0';
      quiz.questions[7].id = 'public';
      quiz.checklist[1].when.question = 'public';
      quiz.migrations = [
        { from: '1.0.0', to: '2.0.0', moves: [{ question: 'live', to: [{ question: 'public' }] }] },
      ];
    });
    const { out, code } = await diff(small(), newer, '--json');
    assert.equal(code, 0);
    const { bands, vanished } = JSON.parse(out);
    assert.deepEqual([bands.changed, bands.changedStored, vanished.answers], [0, 0, []]);
  });

  it('counts who goes up and who goes down by the bands, where no total changed', async () => {
    const raised = small((quiz) => (quiz.bands[1].from += 15));
    const { bands } = JSON.parse((await diff(small(), raised, '--json')).out);
    assert.ok(bands.changed > 0);
    assert.deepEqual([bands.higher, bands.lower, bands.meanChange], [0, bands.changed, 0]);
    const back = JSON.parse((await diff(raised, small(), '--json')).out).bands;
    assert.deepEqual([back.higher, back.lower], [back.changed, 0]);
    assert.match((await diff(raised, small())).out, /[1-9][\d.]* % to a higher one, 0\.0 % to a lower one/);
    const named = small((quiz) => (quiz.bands[1].id = 'another'));
    const other = JSON.parse((await diff(small(), named, '--json')).out).bands;
    assert.ok(other.changed > 0);
    assert.deepEqual([other.higher, other.lower], [0, 0]);
  });

  it('says that two quizzes are two', async () => {
    assert.doesNotMatch((await diff(small(), small())).out, /two quizzes/);
    const { out } = await diff(small(), builtInText);
    assert.match(out, /These are two quizzes, "small" and "sde-to-ml"/);
    assert.doesNotMatch(out, /the version did not/);
  });

  it('counts who changes band, and fails above a limit', async () => {
    const newer = small((quiz) => {
      quiz.version = '2.0.0';
      quiz.bands[1].from = 30;
      quiz.migrations = [{ from: '1.0.0', to: '2.0.0', moves: [] }];
    });
    const { out, code } = await diff(small(), newer);
    assert.equal(code, 0);
    assert.match(out, /exploring +building/);
    assert.equal((await diff(small(), newer, '--max-change', '0.01')).code, 1);
  });

  it('shows respondents under expect that move', async () => {
    const expect = [
      { id: 'ada', name: 'Ada', answers: { python: 'p3', tools: ['git'], live: 'yes' }, gates: [] },
    ];
    const older = small((quiz) => (quiz.expect = expect));
    const newer = small((quiz) => {
      quiz.expect = expect;
      quiz.version = '2.0.0';
      quiz.questions[7].yes.points.code = 2;
      quiz.migrations = [{ from: '1.0.0', to: '2.0.0', moves: [] }];
    });
    assert.match((await diff(older, newer)).out, /~ Ada\n {4}before {2}\d+/);
  });
});

describe('score', () => {
  it('gives what core gives', async () => {
    const answers = { languages: ['python'], python_depth: 'p2', k_leak: 'b' };
    const files = { 'a.json': JSON.stringify(answers) };
    const { out } = await run(['score', 'sde-to-ml', 'a.json', '--json'], { files });
    assert.deepEqual(JSON.parse(out), score(parseQuiz(JSON.parse(builtInText)).quiz, answers));
  });

  it('shows lines that add up', async () => {
    const { out, code } = await run(['score', 'sde-to-ml', '-'], { input: '{"genai": "g3"}' });
    assert.equal(code, 0);
    assert.match(out, /^8 of 100 {2}no band/);
    assert.match(out, /genai +genai +options, 100 of 100 +8\.000/);
    assert.match(out, /Sum {2}8\.000\n$/);
  });

  it('names what it left out, and scores the rest', async () => {
    const input = JSON.stringify({ pyton: 'p2', genai: 'g9', languages: ['python', 'perl'], mlops: 7 });
    const { code, err } = await run(['score', 'sde-to-ml', '-'], { input: `\uFEFF${input}` });
    assert.equal(code, 0);
    assert.deepEqual(err.split('\n').sort(), [
      '',
      'Left out: "genai" has no option "g9".',
      'Left out: "languages" has no option "perl".',
      'Left out: "mlops" cannot be answered with 7.',
      'Left out: the quiz has no question "pyton".',
    ]);
  });

  it('refuses what is no object of answers', async () => {
    assert.equal((await run(['score', 'sde-to-ml', '-'], { input: '[]' })).code, 2);
    assert.equal((await run(['score', 'sde-to-ml', '-'], { input: 'genai=g3' })).code, 2);
  });
});

describe('render', () => {
  it('writes a form without a script, each control with a label, and no text as markup', async () => {
    const document = builtInDocument();
    document.questions[0].help = '<script>alert(1)</script> **bold** `a < b`';
    const { out, code } = await run(['render', '-'], { input: JSON.stringify(document) });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /<script|<form|onclick|<img/);
    assert.match(out, /&#60;script&#62;/);
    assert.match(out, /<strong>bold<\/strong> <code>a &#60; b<\/code>/);
    assert.equal(out.match(/<fieldset/g)?.length, 20);
    const inputs = out.match(/<input /g)?.length;
    assert.equal(out.match(/<label><(input|span)/g)?.length, inputs);
    assert.match(out, /Only if Languages shipped: Python\./);
  });

  it('is in the language that it is told, and says which ones there are', async () => {
    const { out } = await run(['render', 'sde-to-ml', '--lang', 'de-AT']);
    assert.match(out, /<html lang="de">/);
    const { code, err } = await run(['render', 'sde-to-ml', '--lang', 'nl']);
    assert.equal(code, 2);
    assert.match(err, /The quiz has no texts in "nl", only in en, .* and /);
  });

  it('has the headings of sections, one numbering, and blocks of code that stand as blocks', async () => {
    const input = small((quiz) => {
      quiz.sections = [{ id: 'rest', name: 'The rest', questions: ['live'] }];
      quiz.questions[0].help = 'Look:\n```\nx = 1\n```';
    });
    const { out } = await run(['render', '-'], { input });
    assert.match(out, /<h2>The rest<\/h2><ol class="questions" start="8">/);
    assert.match(out, /<div id="help-target" class="help">Look:\n<pre><code>x = 1<\/code><\/pre> <\/div>/);
  });

  it('says how a result is read that is about roles', async () => {
    const { out } = await run(['render', 'ml-role-fit']);
    assert.match(out, /The result is the role that fits best\./);
    assert.doesNotMatch(out, /from 0 to 100/);
  });

  it('sends the form where it is told to', async () => {
    const { out } = await run(['render', 'sde-to-ml', '--action', 'https://example.org/answers', '--points']);
    assert.match(out, /<form method="post" action="https:\/\/example\.org\/answers"/);
    assert.match(out, /\(lang 38\)/);
  });
});

describe('new', () => {
  it('writes a quiz that is sound, with respondents that are as expected, and a page about it', async () => {
    /** @type {Record<string, string>} */
    const files = {};
    const { out, code } = await run(['new', 'made/my quiz.json'], { files });
    assert.equal(code, 0);
    assert.match(out, /Next: npx ml-readiness-quiz check "made\/my quiz\.json"\n$/);
    assert.deepEqual(Object.keys(files), ['made/my quiz.json', 'made/my quiz.md']);
    assert.equal(JSON.parse(files['made/my quiz.json'] ?? '').id, 'my-quiz');
    assert.deepEqual(await run(['check', 'made/my quiz.json', '--strict'], { files }), {
      code: 0,
      out: 'ok  made/my quiz.json: no findings\n',
      err: '',
    });
    assert.equal((await run(['expect', 'made/my quiz.json', '--strict'], { files })).code, 0);
  });

  it('writes over nothing, unless it is told to', async () => {
    const files = { 'quiz.json': 'mine' };
    const { code, err } = await run(['new'], { files });
    assert.equal(code, 2);
    assert.match(err, /Cannot write quiz\.json: it is there already\./);
    assert.equal(files['quiz.json'], 'mine');
    assert.equal((await run(['new', '--force'], { files })).code, 0);
  });
});

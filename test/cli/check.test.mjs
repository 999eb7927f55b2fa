import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInDocument, builtInText, TODAY } from './built-in.mjs';
import { meaningDefects, parserDefects } from './planted-defects.mjs';
import { importSource } from './source.mjs';

const { errorCodes, warningCodes } = await importSource('src/cli/check/codes.ts');
const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { score } = await importSource('src/core/score.ts');
const { smallQuiz } = await importSource('test/fixtures/small-quiz.ts');

/** @param {unknown} document */
const check = (document) => runChecks(JSON.stringify(document), { today: TODAY, soonDays: 30 });
/** @param {{ code: string, path: string, message: string }[]} findings */
const words = (findings) =>
  findings.map(({ code, path, message }) => `${code} ${path}: ${message}`).join('\n');

describe('check of a sound quiz', () => {
  for (const [name, document] of Object.entries({
    'the built-in quiz': JSON.parse(builtInText),
    'the built-in quiz without respondents': builtInDocument(),
    'the small quiz': smallQuiz(),
  })) {
    it(`is silent about ${name}, and leaves nothing open`, () => {
      const { findings, remarks } = check(document);
      assert.equal(words(findings), '');
      assert.deepEqual(remarks, []);
    });
  }
});

describe('check of a planted defect', () => {
  it('has enough of them, most beyond what the parser finds', () => {
    assert.ok(parserDefects.length + meaningDefects.length >= 40);
    assert.ok(meaningDefects.length > parserDefects.length);
  });

  it('has one for every code that is not the parser’s', () => {
    const planted = new Set(meaningDefects.map(({ code }) => code));
    const codes = Object.keys({ ...errorCodes, ...warningCodes });
    assert.deepEqual(
      codes.filter((code) => !planted.has(code)),
      [],
    );
  });

  for (const { name, plant, code, path } of [...parserDefects, ...meaningDefects]) {
    it(`finds that ${name}`, () => {
      const document = builtInDocument();
      plant(document);
      const { findings } = check(document);
      const found = findings.find((/** @type {any} */ one) => one.code === code && one.path.startsWith(path));
      assert.ok(found, `no ${code} at ${path} in:\n${words(findings)}`);
      assert.notEqual(found.hint, '');
    });
  }
});

describe('a witness', () => {
  it('shows with real scores that a better answer counts less', () => {
    for (const { plant, code } of meaningDefects.filter((one) => one.code === 'better-answer-lowers')) {
      const document = builtInDocument();
      plant(document);
      const { quiz, findings } = check(document);
      const { witness } = findings.find((/** @type {any} */ one) => one.code === code);
      const [before, after] = witness.map((/** @type {any} */ one) => score(quiz, one.answers));
      assert.deepEqual(
        [before.total, after.total],
        witness.map((/** @type {any} */ one) => one.total),
      );
      const isLower = before.dimensions.some(
        (/** @type {any} */ one, /** @type {number} */ place) => after.dimensions[place].score < one.score,
      );
      assert.ok(after.total < before.total || isLower);
    }
  });
});

describe('a missing translation', () => {
  /** @param {Record<string, string>} texts */
  const missing = (texts) => {
    const { findings } = check({ ...smallQuiz(), translations: { de: texts } });
    const found = findings.find(({ code }) => code === 'translation-missing');
    return Number(/(\d+) of \d+ texts/.exec(found?.message ?? '')?.[1]);
  };
  const tools = 'questions.tools.options';

  it('is no word that the translation uses as it stands', () => {
    const title = missing({ title: 'Titel' });
    assert.equal(missing({ title: 'Kannst du Git?' }), title - 1);
    assert.equal(missing({ title: '会用Git吗' }), title - 1);
    assert.equal(missing({ title: 'Auf GitHub oder git' }), title);
  });

  it('is no word that the translation repeats', () => {
    assert.equal(missing({ title: 'Titel', [`${tools}.git.text`]: 'Git' }), missing({ title: 'Titel' }) - 1);
  });
});

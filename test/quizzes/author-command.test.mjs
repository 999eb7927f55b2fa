/** What the author's command says of every built-in quiz: nothing to mend, and every respondent gets what was expected. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../cli/source.mjs';
import { quizzes } from './quiz-document.mjs';

const { runChecks } = await importSource('src/cli/check/run-checks.ts');
const { parsePersonas } = await importSource('src/cli/expect/parse-personas.ts');
const { differencesOf, resultOf } = await importSource('src/cli/expect/run-persona.ts');
const { parseQuiz } = await importSource('src/core/index.ts');

/** The day on which the facts and actions of the quizzes were looked at. */
const TODAY = '2026-11-23';

for (const document of quizzes) {
  describe(`the author's command on ${document.id}`, () => {
    it('finds nothing, and leaves nothing open', () => {
      const { findings, remarks } = runChecks(JSON.stringify(document), { today: TODAY, soonDays: 30 });
      assert.deepEqual(
        findings.map(({ code, path, message }) => `${code} ${path}: ${message}`),
        [],
      );
      assert.deepEqual(remarks, []);
    });

    const { quiz } = parseQuiz(document);
    const { personas, findings } = parsePersonas(quiz);

    it('can run every respondent', () => assert.deepEqual(findings, []));

    for (const { persona } of personas) {
      it(`gives what was expected: ${persona.name}`, () => {
        assert.deepEqual(differencesOf(persona, resultOf(quiz, persona, TODAY)), []);
      });
    }
  });
}

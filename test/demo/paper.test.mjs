/** The result on paper, as Chromium prints it: two pages, A4 and Letter, whoever the respondent is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noChromium } from '../package/page.mjs';
import { startDemo } from './demo-server.mjs';
import { inChromium } from './in-chromium.mjs';

/** A low result, one in the middle, one that a gate holds, a high one. */
const RESPONDENTS = [
  'front-end-beginner',
  'full-stack-learner',
  'back-end-with-projects',
  'claims-without-checks',
  'senior-ml-engineer',
];
const CASES = [
  ...RESPONDENTS.map((id) => [id, 'en']),
  ['full-stack-learner', 'de'],
  ['full-stack-learner', 'ar'],
];

const source = (/** @type {string} */ file) =>
  `/@fs${new URL(`../../src/${file}`, import.meta.url).pathname}`;
const sources = {
  core: source('core/index.ts'),
  define: source('define.ts'),
  quiz: source('quizzes/sde-to-ml.json?import'),
};

describe('a result on paper', { skip: noChromium }, () => {
  const { open } = inChromium(startDemo);

  for (const [respondent, lang] of CASES) {
    it(`has two pages for ${respondent} in ${lang}`, async () => {
      const { page } = await open('privacy.html');
      await page.evaluate(show, { sources, respondent, lang, texts: source(`quizzes/sde-to-ml.${lang}.ts`) });
      for (const format of ['A4', 'Letter']) {
        const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
        const file = await page.pdf({ format, margin });
        const pages = file.toString('latin1').match(/\/Type \/Page\b/g)?.length;
        assert.equal(pages, 2, `${respondent} in ${lang} on ${format}`);
      }
      await page.close();
    });
  }
});

/**
 * In the page: the card of a respondent, and nothing else.
 * @param {{ sources: Record<string, string>, respondent: string, lang: string, texts: string }} request
 */
async function show({ sources: from, respondent, lang, texts }) {
  const load = (/** @type {string} */ address) => import(/* @vite-ignore */ address);
  const [core, { default: document_ }] = await Promise.all([
    load(from.core),
    load(from.quiz),
    load(from.define),
  ]);
  const translations = lang === 'en' ? {} : { [lang]: (await load(texts)).texts };
  const parsed = core.parseQuiz({ ...document_, translations });
  const quiz = core.localizeQuiz(parsed.quiz, lang);
  const { answers } = quiz.expect.find((/** @type {{ id: string }} */ { id }) => id === respondent);
  const report = core.buildReport(quiz, answers, { today: '2026-11-23' });
  const card = Object.assign(document.createElement('ml-readiness-results'), { report, quiz, answers });
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) sheet.remove();
  document.body.replaceChildren(card);
  await /** @type {any} */ (card).updateComplete;
}

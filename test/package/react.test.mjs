/** `ml-readiness-quiz/react` in pages that are made with React 18 and with React 19, on a client alone and rendered on a server first. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { bundle } from './bundle.mjs';
import { command, installPacked } from './packed.mjs';
import { launchChromium, noChromium, visit } from './page.mjs';

const { project, packed } = installPacked();

/** @type {Record<string, { react: string, 'react-dom': string }>} folders of the packages by version */
const VERSIONS = {
  'React 18': { react: 'react-18', 'react-dom': 'react-dom-18' },
  'React 19': { react: 'react', 'react-dom': 'react-dom' },
};

/** The application: what the quiz is given can be changed from outside, and what it tells is written down. */
const APP = `
  import { createElement, StrictMode, useState } from 'react';
  import { MlReadinessQuiz } from 'ml-readiness-quiz/react';

  const option = (id, text) => ({ id, text, points: { proof: id === 'yes' ? 10 : 0 } });
  export const quiz = {
    schemaVersion: 1, id: 'tiny', version: '1.0.0', lang: 'en', title: 'Made by React',
    dimensions: [{ id: 'proof', name: 'Proof', weight: 1 }],
    questions: [{ id: 'tests', type: 'single', text: 'Do you test?', options: [option('yes', 'I do'), option('no', 'Not yet')] }],
    bands: [{ id: 'any', from: 0, name: 'Here', verdict: 'You are here.' }],
  };

  export function App() {
    const [given, change] = useState({ theme: 'light' });
    const [heard, hear] = useState([]);
    const listener = (event) => hear((before) => [...before, event.type + ' ' + (given.theme ?? 'none')]);
    if (typeof window !== 'undefined') Object.assign(window, { change, element: (it) => (window.quiz = it) });
    return createElement(StrictMode, null,
      createElement('output', null, heard.join()),
      given.isGone ? null : createElement(MlReadinessQuiz, {
        quiz, ref: typeof window === 'undefined' ? null : window.element, privacyUrl: '/privacy', headingLevel: 3, preview: true,
        allowImages: false, disabled: false, hidden: false, 'aria-busy': false, context: { member: 7 }, className: 'wide', 'data-place': 'here', theme: given.theme,
        onQuizReady: listener, onQuizStart: listener, onQuizComplete: given.isDeaf ? undefined : listener,
      }, createElement('p', null, 'A quiz stands here.')));
  }
`;

const CLIENT = `
  import { createElement } from 'react';
  import { createRoot, hydrateRoot } from 'react-dom/client';
  import { App } from './app.js';
  const place = document.querySelector('#app');
  if (place.firstChild) hydrateRoot(place, createElement(App));
  else createRoot(place).render(createElement(App));
`;

const SERVER = `
  import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { App } from './app.js';
  process.stdout.write(renderToString(createElement(App)));
`;

const QUESTION = `
  import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { MlReadinessQuestion } from 'ml-readiness-quiz/react';
  process.stdout.write(renderToString(createElement(MlReadinessQuestion, { htmlFor: 'end', questionId: 'tests', theme: 'dark' })));
`;

for (const [version, folders] of Object.entries(VERSIONS)) {
  describe(`<MlReadinessQuiz> in ${version}`, { skip: noChromium }, () => {
    /** @type {import('playwright-core').Browser} */
    let browser;
    let served = '';
    before(async () => {
      for (const [name, folder] of Object.entries({
        ...folders,
        scheduler: schedulerOf(folders['react-dom']),
      })) {
        const place = join(project, 'node_modules', name);
        rmSync(place, { recursive: true, force: true });
        cpSync(root(`node_modules/${folder}`), place, { recursive: true });
      }
      writeFileSync(join(project, 'app.js'), APP);
      writeFileSync(join(project, 'server.js'), SERVER);
      served = command(process.execPath, ['server.js'], project);
      writeFileSync(join(project, 'client.js'), await bundle(project, CLIENT, { mode: 'development' }));
      browser = await launchChromium();
    });
    after(() => browser?.close());

    /** @param {string} markup what the server sent */
    const open = async (markup) => {
      const { page, complaints } = await visit(browser, {
        html: `<!doctype html><html lang="en"><title>t</title><div id="app">${markup}</div><script type="module" src="/client.js"></script></html>`,
        files: { '/client.js': join(project, 'client.js') },
      });
      const quiz = page.locator('ml-readiness-quiz');
      await quiz.getByRole('heading', { name: 'Made by React', level: 3 }).waitFor();
      return { page, complaints, quiz, heard: page.locator('output') };
    };

    it('is sent by a server with its attributes and its fallback', () => {
      for (const part of [
        /<ml-readiness-quiz\s[^>]*privacy-url="\/privacy"/,
        /heading-level="3"/,
        /theme="light"/,
        /class="wide"/,
        /data-place="here"/,
        /\spreview=/,
        /A quiz stands here/,
      ]) {
        assert.match(served, part);
      }
      // A server with React 19 leaves out what is false, whatever it means.
      assert.equal(served.includes('aria-busy="false"'), version === 'React 18');
      assert.doesNotMatch(served, /object Object|allow-images|disabled|hidden|context|onquiz/i);
    });

    it('is sent with the id that a question in an article points to; React keeps "ref" to itself', () => {
      writeFileSync(join(project, 'question.js'), QUESTION);
      const question = command(process.execPath, ['question.js'], project);
      assert.match(
        question,
        /^<ml-readiness-question for="end"[^>]* theme="dark"[^>]*><\/ml-readiness-question>$/,
      );
    });

    for (const [way, isServed] of /** @type {const} */ ([
      ['on a client alone', false],
      ['where a server rendered it first', true],
    ])) {
      it(`has its objects and listeners ${way}, each once although React mounts it twice`, async () => {
        const { page, complaints, quiz, heard } = await open(isServed ? served : '');
        await quiz.getByRole('button', { name: 'Start' }).click();
        await quiz.getByRole('radio', { name: 'I do' }).check();
        await page.evaluate(() => /** @type {any} */ (window).change({ theme: 'dark' }));
        await quiz.getByRole('button', { name: 'See my result' }).click();
        await quiz.getByText('You are here.').waitFor();
        assert.equal(
          await heard.textContent(),
          'ml-quiz-ready light,ml-quiz-start light,ml-quiz-complete dark',
        );
        const given = await page.evaluate(() => {
          const { context, preview, allowImages, headingLevel, report } = /** @type {any} */ (window).quiz;
          return { context, preview, allowImages, headingLevel, total: report.total };
        });
        assert.deepEqual(given, {
          context: { member: 7 },
          preview: true,
          allowImages: false,
          headingLevel: 3,
          total: 100,
        });
        assert.deepEqual(complaints, []);
        await page.context().close();
      });
    }

    it('takes back what is no longer given, and leaves nothing behind', async () => {
      const { page, complaints, quiz, heard } = await open('');
      await page.evaluate(() => /** @type {any} */ (window).change({ isDeaf: true }));
      await quiz.getByRole('button', { name: 'Start' }).click();
      assert.equal(await quiz.getAttribute('theme'), null);
      await quiz.getByRole('radio', { name: 'I do' }).check();
      await quiz.getByRole('button', { name: 'See my result' }).click();
      await quiz.getByText('You are here.').waitFor();
      assert.equal(await heard.textContent(), 'ml-quiz-ready light,ml-quiz-start none');
      await page.evaluate(() => /** @type {any} */ (window).change({ isGone: true }));
      await quiz.waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).quiz), null);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  });
}

describe('the entry ./react', () => {
  it('begins with the directive that makes it a part of the client', () => {
    assert.match(readFileSync(join(packed, 'dist/react.js'), 'utf8'), /^'use client';/);
  });
});

/** @param {string} reactDom folder @returns {string} folder of the scheduler that it uses */
function schedulerOf(reactDom) {
  const own = `${reactDom}/node_modules/scheduler`;
  return existsSync(root(`node_modules/${own}`)) ? own : 'scheduler';
}

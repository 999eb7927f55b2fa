import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { command, installPacked } from './packed.mjs';

const { project } = installPacked();
mkdirSync(join(project, 'node_modules/@types'));
symlinkSync(root('node_modules/@types/react'), join(project, 'node_modules/@types/react'), 'junction');

const CONSUMER = `
import * as all from 'ml-readiness-quiz';
import 'ml-readiness-quiz/define';
import { parseQuiz } from 'ml-readiness-quiz/core';
import type { Quiz, Report } from 'ml-readiness-quiz/core';
import * as lead from 'ml-readiness-quiz/lead';

export const everything: object[] = [all, lead];
export const parsed = parseQuiz({} as unknown);
export const title = (quiz: Quiz): string => quiz.title;
export const bytes = (report: Report): string => JSON.stringify(report);

const quiz = document.createElement('ml-readiness-quiz');
export const snapshot = quiz.snapshot;
quiz.addEventListener('ml-quiz-complete', (event) => {
  const detail: object = event.detail;
  void detail;
});
// @ts-expect-error A tag that we do not define has no such property.
export const none = document.createElement('ml-other').snapshot;
`;

/** A page's script that imports nothing but what registers. */
const DEFINE_ALONE = `
import 'ml-readiness-quiz/define';

const quiz = document.querySelector('ml-readiness-quiz');
quiz?.addEventListener('ml-quiz-complete', (event) => console.log(event.detail));
export const report = quiz?.report;
`;

/** A component of a page in React. */
const REACT = `
import { createElement, useRef } from 'react';
import { MlReadinessQuiz } from 'ml-readiness-quiz/react';
import type { MlReadinessQuiz as Quiz } from 'ml-readiness-quiz';

export function Page() {
  const ref = useRef<Quiz>(null);
  return createElement(MlReadinessQuiz, {
    ref, privacyUrl: '/privacy', headingLevel: 3, disabled: false, className: 'wide', onClick: () => ref.current?.show(),
    onQuizComplete: ({ detail }) => console.log(detail.report.total),
    onLeadSubmit: (event) => event.respondWith({ status: 'accepted' }),
  });
}
// @ts-expect-error There is no such setting.
export const wrong = createElement(MlReadinessQuiz, { headinglevel: 3 });
// @ts-expect-error What is read only is not a setting.
export const readOnly = createElement(MlReadinessQuiz, { report: undefined });
`;

/** @type {Record<string, object>} */
const RESOLUTIONS = {
  bundler: { module: 'ESNext', moduleResolution: 'Bundler' },
  nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
};

describe('types', () => {
  for (const [name, options] of Object.entries(RESOLUTIONS)) {
    it(`check under moduleResolution ${name}, libraries included`, () => {
      const compilerOptions = {
        ...options,
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
      };
      check({ 'consumer.ts': CONSUMER, 'define-alone.ts': DEFINE_ALONE, 'react.ts': REACT }, compilerOptions);
    });
  }

  it('check for servers without the DOM library', () => {
    const source =
      "import { parseQuiz } from 'ml-readiness-quiz/core';\nexport const parsed = parseQuiz(null);\n";
    const compilerOptions = {
      module: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2022'],
      types: [],
      strict: true,
      skipLibCheck: false,
      noEmit: true,
    };
    check({ 'server.ts': source }, compilerOptions);
  });
});

/**
 * @param {Record<string, string>} sources text by file name; each is checked as a project of its own
 * @param {object} compilerOptions
 */
function check(sources, compilerOptions) {
  for (const [file, text] of Object.entries(sources)) {
    writeFileSync(join(project, file), text);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    command(process.execPath, [root('node_modules/typescript/bin/tsc'), '-p', '.'], project);
  }
}

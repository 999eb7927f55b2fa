import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { ready } from '../fixtures/walk.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { accents } from './accents.js';
import { contrast, paint } from './contrast.js';

/** A page: what it says of its colours, and what they are. `declared` is what `color-scheme` has. */
interface Page {
  readonly scheme: string;
  readonly text: string;
  readonly surface: string;
  readonly theme?: 'light' | 'dark';
}

const pages: Readonly<Record<string, Page>> = {
  'a light page': { scheme: 'light', text: '#1b1d24', surface: '#ffffff' },
  'a light page that is not white': { scheme: 'light', text: '#333333', surface: '#ece7dd' },
  'a dark page': { scheme: 'dark', text: '#e9eaf0', surface: '#16181f' },
  'a dark page that is not black': { scheme: 'dark', text: '#dfe2e8', surface: '#2d3039' },
  'a dark page that does not say that it is dark': { scheme: 'normal', text: '#eeeeee', surface: '#1c1c1c' },
  'theme="light" on a dark page': { scheme: 'dark', text: '#eeeeee', surface: '#ffffff', theme: 'light' },
  'theme="dark" on a light page': { scheme: 'light', text: '#111111', surface: '#16181f', theme: 'dark' },
};

async function quizOn({ scheme, text, surface, theme }: Page): Promise<MlReadinessQuiz> {
  const main = await fixture<HTMLElement>(
    html`<main style="color-scheme: ${scheme}; color: ${text}; background: ${surface}">
      <ml-readiness-quiz .quiz=${smallQuiz()} .theme=${theme}></ml-readiness-quiz>
    </main>`,
  );
  const quiz = main.querySelector('ml-readiness-quiz');
  if (!quiz) throw new Error('There is no quiz');
  await ready(quiz);
  return quiz;
}

/** What the private variables are, each as the colour of something that stands where it is used. */
function probe(quiz: MlReadinessQuiz): (variable: string) => string {
  const within = quiz.shadowRoot?.querySelector('section');
  if (!within) throw new Error('There is nothing in the quiz');
  const swatch = document.createElement('i');
  within.append(swatch);
  const style = getComputedStyle(swatch);
  return (variable) => {
    swatch.style.backgroundColor = `var(${variable})`;
    return style.backgroundColor;
  };
}

for (const [name, page] of Object.entries(pages)) {
  describe(`the accent on ${name}`, () => {
    it('can be read whatever it is', async () => {
      const quiz = await quizOn(page);
      const colour = probe(quiz);
      const surface = paint(page.surface);
      const faults: string[] = [];
      for (const accent of accents) {
        quiz.style.setProperty('--ml-quiz-accent', accent);
        quiz.style.setProperty('--ml-quiz-caution', accent);
        const check = (pair: string, least: number, one: readonly number[], other: readonly number[]) => {
          const ratio = contrast(one, other);
          if (ratio < least) faults.push(`${accent} ${pair}: ${ratio.toFixed(2)}`);
        };
        const ink = paint(colour('--_accent'));
        const fill = paint(colour('--_fill'));
        check('as text', 4.5, ink, surface);
        check('as the colour of caution', 4.5, paint(colour('--_caution')), surface);
        check('as text on its tint', 4.5, ink, paint(page.surface, colour('--_tint')));
        check('as a mark on the track', 3, ink, paint(page.surface, colour('--_track')));
        check('under the text of a button', 4.5, paint(colour('--_on-accent')), fill);
        check(
          'under the text of a button pointed at',
          4.5,
          paint(colour('--_on-accent')),
          paint(colour('--_fill-hover')),
        );
        if (page.scheme !== 'normal') check('around a button', 3, paint(colour('--_edge')), surface);
      }
      expect(faults).to.deep.equal([]);
    });
  });
}

describe('what is said in passing', () => {
  for (const [scheme, surface, texts] of [
    ['light', '#ffffff', ['#000000', '#333333', '#444444', '#555555', '#666666', '#6f6f6f']],
    ['dark', '#16181f', ['#ffffff', '#dddddd', '#bbbbbb', '#aaaaaa', '#999999', '#8a8a8a']],
    ['normal', '#000000', ['#ffffff', '#cccccc', '#888888']],
  ] as const) {
    for (const text of texts) {
      it(`can be read where the page has ${text} on ${surface}`, async () => {
        const colour = probe(await quizOn({ scheme, text, surface }));
        const on = paint(surface);
        expect(contrast(paint(surface, colour('--_muted')), on)).to.be.at.least(4.5);
        expect(contrast(paint(surface, colour('--_control-line')), on)).to.be.at.least(3);
      });
    }
  }
});

describe('the themes', () => {
  const themes = ['editorial', 'product', 'recruiter', 'terminal'];
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const name of themes) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${name} can be read in ${theme}, on any page`, async () => {
        const sheet = new CSSStyleSheet();
        const file = new URL(`../../src/styles/themes/${name}.css`, import.meta.url);
        sheet.replaceSync(await (await fetch(file)).text());
        document.adoptedStyleSheets = [sheet];
        const quiz = await quizOn({ scheme: 'normal', text: '#7a7a7a', surface: '#8a8a8a', theme });
        const colour = probe(quiz);
        const surface = colour('--_surface');
        const on = (variable: string, ...below: readonly string[]): number =>
          contrast(paint(surface, ...below, colour(variable)), paint(surface, ...below));
        expect(on('--_text'), 'text').to.be.at.least(7);
        expect(on('--_muted'), 'in passing').to.be.at.least(4.5);
        expect(on('--_muted', colour('--_tint')), 'in passing on a tint').to.be.at.least(4.5);
        expect(on('--_accent'), 'accent').to.be.at.least(4.5);
        expect(on('--_accent', colour('--_tint')), 'accent on its tint').to.be.at.least(4.5);
        expect(on('--_accent', colour('--_track')), 'bar').to.be.at.least(3);
        expect(on('--_caution'), 'caution').to.be.at.least(3);
        expect(on('--_control-line'), 'borders of fields').to.be.at.least(3);
        expect(contrast(paint(colour('--_on-accent')), paint(colour('--_fill'))), 'button').to.be.at.least(
          4.5,
        );
      });
    }
  }
});

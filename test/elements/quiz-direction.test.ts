import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { restoreConsole } from '../fixtures/console.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { galleryWith, mount as mountGallery, reach } from '../fixtures/gallery.js';
import { restoreNetwork } from '../fixtures/network.js';
import { sampleReport } from '../fixtures/report.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { all, isShown, mount, states } from '../fixtures/states.js';
import { find, findAll, ready, walkTo } from '../fixtures/walk.js';

afterEach(() => {
  restoreConsole();
  restoreNetwork();
});

/** Set in the middle or at the end on purpose: words on buttons and in pictures, heads of columns, numbers; and code, which has its own direction. */
const apart = '.button, .frame, .level, thead th, td, th + th, select, svg, pre';

const isWords = (node: Node): boolean => node instanceof Text && node.data.trim() !== '';

/** The box that an element's words are aligned in. */
const boxOf = (element: HTMLElement): HTMLElement => {
  let box = element;
  while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement ?? document.body;
  return box;
};

/** Where the words in a box are, and the inline elements between them. */
const placesIn = (box: HTMLElement): readonly DOMRect[] =>
  [...box.childNodes]
    .filter((node) => isWords(node) || (node instanceof Element && isShown(node)))
    .map((node) => {
      if (node instanceof Element) return node.getBoundingClientRect();
      const range = document.createRange();
      range.selectNode(node);
      return range.getBoundingClientRect();
    });

/** How far what is in a box stays away from where the box begins, in pixels. */
const distanceFromStart = (box: HTMLElement, direction: string): number => {
  const around = box.getBoundingClientRect();
  const { paddingLeft, borderLeftWidth, paddingRight, borderRightWidth } = getComputedStyle(box);
  const left = around.left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth);
  const right = around.right - parseFloat(paddingRight) - parseFloat(borderRightWidth);
  return direction === 'rtl'
    ? right - Math.max(...placesIn(box).map((place) => place.right))
    : Math.min(...placesIn(box).map((place) => place.left)) - left;
};

/** Texts that do not begin where their box does. */
const strayTextsIn = (element: MlReadinessQuiz): readonly string[] => {
  const { direction } = getComputedStyle(find(element, 'section'));
  const boxes = all(element)
    .filter((text) => [...text.childNodes].some(isWords) && isShown(text) && !text.closest(apart))
    .map(boxOf);
  return [...new Set(boxes)]
    .filter((box) => Math.abs(distanceFromStart(box, direction)) > 2)
    .map((box) => `${box.localName}.${box.className}: ${box.textContent?.trim()}`);
};

/** A page whose own text is set in this way. */
const align = ({ parentElement }: Element, alignment: string, direction: string): void => {
  if (!parentElement) throw new Error('The quiz is not in a page');
  parentElement.style.textAlign = alignment;
  parentElement.style.setProperty('text-align-last', alignment);
  parentElement.dir = direction;
};

/** The language of the quiz, and a page around it that is set the other way. */
const cases = [
  ['ar', 'ltr', 'left'],
  ['ar', 'ltr', 'center'],
  ['ar', 'rtl', 'justify'],
  ['en', 'rtl', 'right'],
  ['en', 'rtl', 'justify'],
] as const;

describe('<ml-readiness-quiz>: direction', () => {
  it('is that of the quiz, as is the language, whatever the page around is in', async () => {
    const frame = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl"></div>`);
    const element = document.createElement('ml-readiness-quiz');
    element.quiz = smallQuiz();
    frame.append(element);
    await ready(element);
    expect(find(element, 'section')).to.include({ lang: 'en', dir: 'ltr' });
    const told = oneEvent(element, 'ml-quiz-ready');
    element.quiz = smallQuiz({ lang: 'ar' });
    await told;
    expect(find(element, 'section')).to.include({ lang: 'ar', dir: 'rtl' });
  });

  it('is that of its report in a card that stands alone', async () => {
    const card = await fixture<MlReadinessResults>(html`<ml-readiness-results></ml-readiness-results>`);
    const report = sampleReport();
    for (const [lang, dir, words] of [
      ['he', 'rtl', 'en'],
      ['de', 'ltr', 'de'],
    ] as const) {
      card.report = { ...report, quiz: { ...report.quiz, lang } };
      await card.updateComplete;
      expect(card.shadowRoot?.querySelector('article')).to.include({ lang: words, dir });
      expect(card.shadowRoot?.querySelector('#verdict')?.querySelector(':lang(he)') !== null).to.equal(
        lang === 'he',
      );
    }
  });

  it('puts controls at the start of their rows', async () => {
    const element = await mount('light', 'auto', smallQuiz({ lang: 'ar' }));
    await walkTo(element, 'tools');
    for (const label of findAll(element, '.option')) {
      const input = label.querySelector('input')?.getBoundingClientRect();
      const row = label.getBoundingClientRect();
      expect(row.right - (input?.right ?? 0)).to.be.below((input?.left ?? 0) - row.left);
    }
    const [heading, options] = [find(element, '#question'), find(element, '.options')];
    expect(options.getBoundingClientRect().top).to.be.at.least(heading.getBoundingClientRect().bottom);
  });

  for (const [lang, direction, alignment] of cases) {
    const page = `quiz in ${lang}, page ${direction} and ${alignment}`;

    for (const [state, show] of Object.entries(states)) {
      it(`is where every text of ${state} begins (${page})`, async () => {
        const element = await mount('light', '640px', smallQuiz({ lang }));
        align(element, alignment, direction);
        await show(element);
        expect(strayTextsIn(element)).to.deep.equal([]);
      });
    }

    for (const { id, type } of galleryQuiz().questions) {
      it(`is where every text of ${type} begins (${page})`, async () => {
        const element = await mountGallery({ ...galleryWith(type, {}), lang }, { lang });
        align(element, alignment, direction);
        await reach(element, id);
        find(element, '.primary').click();
        await element.updateComplete;
        expect(strayTextsIn(element)).to.deep.equal([]);
      });
    }
  }
});

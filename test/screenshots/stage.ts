/** The page that is photographed: shows any state in any language, and dresses it. Bundled and driven by open-stage.mjs. */
import '../../src/define.js';
import { fixtureCleanup } from '@open-wc/testing';
import { PSEUDO_TAG } from '../../demo/pseudo-locale.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { restoreConsole } from '../fixtures/console.js';
import { everyState, mountIn, type Language } from '../fixtures/every-state.js';
import { restoreNetwork } from '../fixtures/network.js';

let element: MlReadinessQuiz | undefined;

/** What the page takes of the themes that come with the quiz, and typefaces that no machine lacks in place of theirs. */
const preset = new CSSStyleSheet();
document.adoptedStyleSheets = [preset];
const typefaces = ':root { --ml-quiz-font: inherit; --ml-quiz-heading-font: inherit }';

const stage = {
  states: Object.keys(everyState),
  pseudo: PSEUDO_TAG,

  /** Clears the page and shows this state. */
  async show(state: string, lang: Language): Promise<void> {
    fixtureCleanup();
    restoreConsole();
    restoreNetwork();
    scrollTo(0, 0);
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    element = await mountIn(lang);
    await everyState[state]?.(element);
    await document.fonts.ready;
  },

  /** Changes the colours of the page and of the quiz, and waits until they are painted. */
  async dress(theme: 'light' | 'dark', css: string): Promise<void> {
    if (!element) throw new Error('Nothing is on stage');
    await preset.replace(css && `${css}\n${typefaces}`);
    element.theme = theme;
    document.documentElement.dataset['theme'] = theme;
    await element.updateComplete;
    await element.shadowRoot?.querySelector('ml-readiness-results')?.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  },
};

/** What open-stage.mjs calls. */
export type Stage = typeof stage;

Object.assign(globalThis, { stage });

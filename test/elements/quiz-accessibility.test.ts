import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { holdRequests, restoreNetwork } from '../fixtures/network.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { choose, find, findAll, press, ready, walkTo, walkToResult } from '../fixtures/walk.js';

type Theme = 'light' | 'dark';

/** Shows the small quiz in a page of this theme, without motion, so that what is looked at does not move. */
const mount = async (theme: Theme, width = 'auto'): Promise<MlReadinessQuiz> => {
  const page = theme === 'dark' ? 'background: #111; color: #fff' : 'background: #fff; color: #000';
  const frame = await fixture<HTMLElement>(
    html`<main style="${page}; inline-size: ${width}; overflow-x: auto; --ml-quiz-motion: 0ms">
      <h1>A page</h1>
      <ml-readiness-quiz theme=${theme} privacy-url="/privacy" .quiz=${smallQuiz()}></ml-readiness-quiz>
    </main>`,
  );
  const element = frame.querySelector('ml-readiness-quiz');
  if (!element) throw new Error('There is no quiz');
  await ready(element);
  return element;
};

const failed = async (element: MlReadinessQuiz): Promise<void> => {
  catchConsole('error');
  const told = oneEvent(element, 'ml-quiz-error');
  element.quiz = '{';
  await told;
};

const loading = async (element: MlReadinessQuiz): Promise<void> => {
  holdRequests();
  element.quiz = undefined;
  element.src = '/never';
  await element.updateComplete;
};

/** Chooses the first option of a question, or presses Next without one. */
const answered = (question: string) => async (element: MlReadinessQuiz) => {
  await walkTo(element, question);
  findAll<HTMLInputElement>(element, 'fieldset input:not([type=range])')[0]?.click();
  await element.updateComplete;
};
const withError = (question: string) => async (element: MlReadinessQuiz) => {
  await walkTo(element, question);
  find(element, '.primary').click();
  await element.updateComplete;
};

const open = async (element: MlReadinessQuiz): Promise<void> => {
  await walkToResult(element);
  const card = find(element, 'ml-readiness-results');
  for (const details of card.shadowRoot?.querySelectorAll('details') ?? []) {
    const told = oneEvent(details, 'toggle');
    details.open = true;
    await told;
  }
  await element.updateComplete;
};

const restarting = async (element: MlReadinessQuiz): Promise<void> => {
  await walkToResult(element);
  await press(element, 'Start again');
};

const sendLead = async (element: MlReadinessQuiz): Promise<void> => {
  await walkToResult(element);
  find<HTMLInputElement>(element, '[type=email]').value = 'visitor@example.com';
  find<HTMLInputElement>(element, '[name=newsletter]').click();
  const settled = oneEvent(element, 'ml-lead-settle');
  await press(element, 'Sign up');
  await settled;
  await element.updateComplete;
};

const sent = async (element: MlReadinessQuiz): Promise<void> => {
  element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
  await sendLead(element);
};

const notSent = async (element: MlReadinessQuiz): Promise<void> => {
  catchConsole('error');
  await sendLead(element);
};

const leadError = async (element: MlReadinessQuiz): Promise<void> => {
  await walkToResult(element);
  await press(element, 'Sign up');
};

/** Every state there is, and the way there from the first screen. */
const states: Readonly<Record<string, (element: MlReadinessQuiz) => Promise<void>>> = {
  loading,
  'the failure': failed,
  'the first screen': ready,
  'a single choice': (element) => walkTo(element, 'target'),
  'a single choice, answered': answered('target'),
  'a single choice with an error': withError('target'),
  'a slider': (element) => walkTo(element, 'years'),
  'several choices': (element) => walkTo(element, 'tools'),
  'several choices, answered': answered('tools'),
  'several choices with an error': withError('tools'),
  'a knowledge check': (element) => walkTo(element, 'leak'),
  'a knowledge check, answered': answered('leak'),
  'yes or no': (element) => walkTo(element, 'live'),
  'yes or no, answered': answered('live'),
  'the result with the form': walkToResult,
  'the result with everything open': open,
  'the question whether to begin again': restarting,
  'the form with errors': leadError,
  'the form that was not sent': notSent,
  'the form that was sent': sent,
};

/** All elements below a root, those of nested shadow roots included. */
function* deep(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

const all = (element: MlReadinessQuiz): readonly HTMLElement[] =>
  element.shadowRoot ? [...deep(element.shadowRoot)] : [];

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility() && !element.closest('.visually-hidden');

const levelsOf = (element: MlReadinessQuiz): readonly number[] =>
  all(element)
    .filter(({ localName }) => /^h[1-6]$/.test(localName))
    .map(({ localName }) => Number(localName.slice(1)));

afterEach(() => {
  restoreConsole();
  restoreNetwork();
});

describe('<ml-readiness-quiz>: rules of accessibility', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [state, show] of Object.entries(states)) {
      it(`are kept by ${state} in ${theme}`, async () => {
        const element = await mount(theme);
        await show(element);
        await expect(element).to.be.accessible();
      });
    }
  }

  it('are kept on a dark page by a quiz that has no theme of its own', async () => {
    const element = await mount('dark');
    element.theme = undefined;
    element.parentElement?.style.setProperty('color-scheme', 'dark');
    await answered('tools')(element);
    await expect(element).to.be.accessible();
  });
});

describe('<ml-readiness-quiz>: structure', () => {
  it('has one status region, the same from the first paint to the result', async () => {
    const element = await mount('light');
    const status = find(element, '[role=status]');
    await walkTo(element, 'years');
    expect(findAll(element, '[role=status]')).to.deep.equal([status]);
    await press(element, 'Back');
    await walkToResult(element);
    expect(find(element, '[role=status]')).to.equal(status);
  });

  it('never has an id twice in one root', async () => {
    for (const [state, show] of Object.entries(states)) {
      const element = await mount('light');
      await show(element);
      const roots = [
        element.shadowRoot,
        element.shadowRoot?.querySelector('ml-readiness-results')?.shadowRoot,
      ];
      for (const root of roots) {
        const ids = [...(root?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
        expect(new Set(ids).size, `${state}: ${ids.join(' ')}`).to.equal(ids.length);
      }
      element.remove();
    }
  });

  it('keeps the radios of a question together, so that each knows its place among them', async () => {
    const element = await mount('light');
    await walkTo(element, 'python');
    const radios = findAll<HTMLInputElement>(element, '[type=radio]');
    expect(radios.length).to.equal(4);
    expect(new Set(radios.map(({ form }) => form)).size).to.equal(1);
    expect(new Set(radios.map((radio) => radio.closest('fieldset'))).size).to.equal(1);
    expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    expect(radios.map(({ labels }) => labels?.[0]?.textContent?.trim())).to.deep.equal([
      'Not used',
      'Scripts',
      'Programs with tests',
      'Packages that others use',
    ]);
  });

  it('has headings that follow one another, below the level of the page', async () => {
    const element = await mount('light');
    expect(levelsOf(element)).to.deep.equal([2]);
    element.start();
    await element.updateComplete;
    expect(levelsOf(element)).to.deep.equal([2, 3]);
    await walkToResult(element);
    const levels = levelsOf(element);
    levels.forEach((level, place) => expect(level - (levels[place - 1] ?? 1)).to.be.at.most(1));
    expect(Math.min(...levels)).to.equal(2);
  });

  for (const [given, levels] of [
    ['4', [4, 5]],
    ['6', [6, 6]],
    ['9', [6, 6]],
    ['-1', [1, 2]],
    ['0', [2, 3]],
    ['high', [2, 3]],
  ] as const) {
    it(`puts its headings at ${levels.join(' and ')} for heading-level="${given}"`, async () => {
      const element = await mount('light');
      element.setAttribute('heading-level', given);
      element.start();
      await element.updateComplete;
      expect(levelsOf(element)).to.deep.equal(levels);
    });
  }

  it('says its language and its direction, whatever the page around is in', async () => {
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

  it('puts controls at the start of their rows in a language that runs from right to left', async () => {
    const element = await mount('light');
    const told = oneEvent(element, 'ml-quiz-ready');
    element.quiz = smallQuiz({ lang: 'ar' });
    await told;
    await walkTo(element, 'tools');
    for (const label of findAll(element, '.option')) {
      const input = label.querySelector('input')?.getBoundingClientRect();
      const row = label.getBoundingClientRect();
      expect(row.right - (input?.right ?? 0)).to.be.below((input?.left ?? 0) - row.left);
    }
    const [heading, options] = [find(element, '#question'), find(element, '.options')];
    expect(options.getBoundingClientRect().top).to.be.at.least(heading.getBoundingClientRect().bottom);
  });
});

/** What can be hit: buttons, fields, and the rows of options and boxes with all of their words. */
const targets = 'button, select, summary, .option, .consent, input[type=range], input[type=email]';

const smallTargetsIn = (element: MlReadinessQuiz): readonly string[] =>
  all(element)
    .filter((candidate) => candidate.matches(targets) && isShown(candidate))
    .filter((candidate) => candidate.getBoundingClientRect().height < 43.99 || candidate.offsetWidth < 44)
    .map((candidate) => `${candidate.localName} ${candidate.textContent?.trim()} ${candidate.offsetHeight}`);

/** Elements that reach out of the narrow page, or cut their own words off. A table may scroll in its own box. */
const overflowsIn = (element: MlReadinessQuiz): readonly string[] => {
  const page = element.parentElement;
  if (!page) throw new Error('The quiz is not in a page');
  const wide = all(element)
    .filter((candidate) => isShown(candidate) && candidate.scrollWidth > candidate.clientWidth + 1)
    .filter((candidate) => candidate.localName !== 'input' && !candidate.querySelector('table'))
    .filter((candidate) => getComputedStyle(candidate).overflowX !== 'visible');
  const names = wide.map(({ localName, className }) => `${localName}.${String(className)}`);
  return page.scrollWidth > page.clientWidth ? [...names, `the page: ${page.scrollWidth}`] : names;
};

/** What WCAG 1.4.12 asks text to bear. */
const textSpacing = new CSSStyleSheet();
textSpacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

const spaceText = (element: MlReadinessQuiz): void => {
  for (const { shadowRoot } of [element, ...all(element)]) {
    shadowRoot?.adoptedStyleSheets.push(textSpacing);
  }
};

describe('<ml-readiness-quiz>: room', () => {
  for (const [state, show] of Object.entries(states)) {
    it(`is enough for a finger in ${state}, with small text on the page too`, async () => {
      const element = await mount('light', '320px');
      element.parentElement?.style.setProperty('font-size', '10px');
      await show(element);
      expect(smallTargetsIn(element)).to.deep.equal([]);
    });

    it(`is enough for ${state} at 320 pixels, with text twice as large, and with wide letters`, async () => {
      const element = await mount('light', '320px');
      await show(element);
      expect(overflowsIn(element), 'as it is').to.deep.equal([]);
      spaceText(element);
      expect(overflowsIn(element), 'wide letters').to.deep.equal([]);
      element.parentElement?.style.setProperty('font-size', '200%');
      expect(overflowsIn(element), 'twice as large').to.deep.equal([]);
    });
  }

  it('is left around text: nothing is cut where it grows', async () => {
    const element = await mount('light', '320px');
    await walkTo(element, 'tools');
    spaceText(element);
    element.parentElement?.style.setProperty('font-size', '200%');
    for (const label of findAll(element, '.option, .button, legend')) {
      expect(label.scrollHeight).to.be.at.most(label.clientHeight + 2);
    }
    await choose(element, 'Git');
  });
});

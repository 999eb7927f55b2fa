import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { spaceText } from '../fixtures/clipped.js';
import { restoreConsole } from '../fixtures/console.js';
import { restoreNetwork } from '../fixtures/network.js';
import { all, answered, isShown, mount, states } from '../fixtures/states.js';
import { choose, find, findAll, press, walkTo, walkToResult } from '../fixtures/walk.js';

const levelsOf = (element: MlReadinessQuiz): readonly number[] =>
  all(element)
    .filter(({ localName }) => /^h[1-6]$/.test(localName))
    .map(({ localName }) => Number(localName.slice(1)));

afterEach(() => {
  restoreConsole();
  restoreNetwork();
});

describe('<ml-readiness-quiz>: rules of accessibility', () => {
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
});

/** What can be hit: buttons, fields, and the rows of options and boxes with all of their words; not a link inside of a text. */
const targets =
  'button, select, summary, .option, .consent, .lead-form a, input[type=range], input[type=email]';

const smallTargetsIn = (element: MlReadinessQuiz): readonly string[] =>
  all(element)
    .filter((candidate) => candidate.matches(targets) && isShown(candidate))
    .filter((candidate) => candidate.getBoundingClientRect().height < 43.99 || candidate.offsetWidth < 44)
    .map((candidate) => `${candidate.localName} ${candidate.textContent?.trim()} ${candidate.offsetHeight}`);

describe('<ml-readiness-quiz>: room', () => {
  for (const [state, show] of Object.entries(states)) {
    it(`is enough for a finger in ${state}, with small text on the page too`, async () => {
      const element = await mount('light', '320px');
      element.parentElement?.style.setProperty('font-size', '10px');
      await show(element);
      expect(smallTargetsIn(element)).to.deep.equal([]);
      element.style.setProperty('--ml-quiz-font-size', '12px');
      expect(smallTargetsIn(element)).to.deep.equal([]);
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

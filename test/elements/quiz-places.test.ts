import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { deepestFocus } from '../fixtures/keyboard.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { signUp } from '../fixtures/states.js';
import { choose, find, findAll, mountQuiz, press, ready, walkTo, walkToResult } from '../fixtures/walk.js';

const quiz = (): TemplateResult =>
  html`<ml-readiness-quiz privacy-url="/privacy" .quiz=${smallQuiz()}></ml-readiness-quiz>`;

/** Where pages put things, and what they do before the quiz is used. */
const PLACES: Readonly<Record<string, readonly [TemplateResult, open?: (place: HTMLElement) => void]>> = {
  'a label': [html`<label>Take it ${quiz()}</label>`],
  'a label of another field': [html`<label for="theirs">Take it ${quiz()}</label><input id="theirs" />`],
  'a link': [html`<a href="#gone">Take it ${quiz()}</a>`],
  'a button-like box': [html`<div role="button" tabindex="0">${quiz()}</div>`],
  'an open details': [
    html`<details open>
      <summary>More</summary>
      ${quiz()}
    </details>`,
  ],
  'a closed details that is opened': [
    html`<details>
      <summary>More</summary>
      ${quiz()}
    </details>`,
    (place) => place.querySelector('details')?.setAttribute('open', ''),
  ],
  'a dialog of the page': [
    html`<dialog>${quiz()}</dialog>`,
    (place) => place.querySelector('dialog')?.showModal(),
  ],
  'something hidden that is shown': [
    html`<div hidden>${quiz()}</div>`,
    (place) => place.firstElementChild?.removeAttribute('hidden'),
  ],
  'something not displayed that is displayed': [
    html`<div style="display: none">${quiz()}</div>`,
    (place) => place.querySelector('div')?.style.removeProperty('display'),
  ],
  'a box that is turned and clipped': [
    html`<div style="transform: rotate(3deg) scale(0.9); overflow: hidden; contain: content">${quiz()}</div>`,
  ],
  'a table cell': [
    html`<table>
      <tbody>
        <tr>
          <td>${quiz()}</td>
        </tr>
      </tbody>
    </table>`,
  ],
  'a list item in columns': [
    html`<ul style="columns: 2">
      <li>${quiz()}</li>
    </ul>`,
  ],
  'a row of a flexible box': [html`<div style="display: flex; inline-size: 600px">${quiz()}</div>`],
  'something that can be edited': [html`<div contenteditable="true">${quiz()}</div>`],
};

describe('<ml-readiness-quiz>: places in a page', () => {
  for (const [name, [around, open]] of Object.entries(PLACES)) {
    it(`works in ${name}, by presses alone, and the page stays where it is`, async () => {
      const address = location.href;
      const place = await fixture<HTMLElement>(html`<div>${around}</div>`);
      const element = place.querySelector('ml-readiness-quiz');
      if (!element) throw new Error('There is no quiz');
      await ready(element);
      open?.(place);
      await press(element, 'Start');
      expect(find(element, '#question').checkVisibility()).to.equal(true);
      expect(find(element, '.primary').getBoundingClientRect().width).to.be.above(44);
      await choose(element, 'Not sure yet');
      expect(findAll<HTMLInputElement>(element, ':checked').map(({ value }) => value)).to.deep.equal([
        'unsure',
      ]);
      await press(element, 'Next');
      expect(element.snapshot?.current).to.equal('years');
      expect(deepestFocus()).to.equal(find(element, '#question'));
      await walkToResult(element);
      element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
      const settled = oneEvent(element, 'ml-lead-settle');
      await signUp(element);
      expect((await settled).detail.status).to.equal('accepted');
      expect(location.href).to.equal(address);
      for (const details of place.querySelectorAll('details')) expect(details.open).to.equal(true);
    });
  }

  it('works in the slot of another element', async () => {
    const place = await fixture<HTMLElement>(html`<div>${quiz()}</div>`);
    place.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    const element = place.querySelector('ml-readiness-quiz') as MlReadinessQuiz;
    await ready(element);
    await walkToResult(element);
    expect(element.report).not.to.equal(undefined);
    expect(find(element, 'ml-readiness-results').checkVisibility()).to.equal(true);
  });

  it('may be given any size and stays readable', async () => {
    const element = await mountQuiz();
    element.style.cssText =
      'display: inline !important; block-size: 40px; inline-size: 10px; overflow: visible';
    await walkTo(element, 'tools');
    const { height, width } = find(element, '#question').getBoundingClientRect();
    expect(Math.min(height, width)).to.be.above(16);
    const button = find(element, '.primary').getBoundingClientRect();
    expect(button.height).to.be.at.least(43.99);
  });

  it('shows the next question below a header of the page that stays in place', async () => {
    const place = await fixture<HTMLElement>(
      html`<div style="padding-block: 2000px">
        <header style="position: fixed; inset: 0 0 auto; block-size: 64px; z-index: 9999"></header>
        ${quiz()}
      </div>`,
    );
    const element = place.querySelector('ml-readiness-quiz') as MlReadinessQuiz;
    await ready(element);
    await walkTo(element, 'python');
    await choose(element, 'Scripts');
    const next = find(element, '.primary');
    next.scrollIntoView({ block: 'start' });
    next.click();
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('tools');
    const top = (): number => find(element, '#question').getBoundingClientRect().top;
    await waitUntil(() => top() >= 64, 'the question is below the header');
    expect(top()).to.be.below(300);
  });

  it('comes to no harm where a framework mounts it twice', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('ml-readiness-quiz');
    const told: string[] = [];
    for (const type of ['ml-quiz-ready', 'ml-quiz-start', 'ml-quiz-answer'] as const) {
      element.addEventListener(type, () => told.push(type));
    }
    place.append(element);
    element.quiz = smallQuiz();
    element.remove();
    place.append(element);
    await ready(element);
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    place.replaceChildren();
    await element.updateComplete;
    place.append(element);
    element.quiz = smallQuiz();
    await element.updateComplete;
    await press(element, 'Next');
    expect(told).to.deep.equal(['ml-quiz-ready', 'ml-quiz-start', 'ml-quiz-answer']);
    expect(element.snapshot?.answers).to.deep.equal({ target: 'unsure' });
  });
});

type Listened = Readonly<Record<string, number>>;

/** Counts, while it runs, the listeners at what all of a page share: those that were added and not removed. */
async function countListeners(run: () => Promise<void>): Promise<Listened> {
  const shared = new Map<EventTarget, string>([
    [window, 'window'],
    [document, 'document'],
    [document.documentElement, 'html'],
    [document.body, 'body'],
  ]);
  const left = new Map<string, number>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const count = (target: EventTarget, type: string, by: number): void => {
    const name = shared.get(target);
    if (name) left.set(`${name} ${type}`, (left.get(`${name} ${type}`) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    ...given: Parameters<typeof addEventListener>
  ) {
    count(this ?? window, given[0], 1);
    addEventListener.apply(this, given);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    ...given: Parameters<typeof removeEventListener>
  ) {
    count(this ?? window, given[0], -1);
    removeEventListener.apply(this, given);
  };
  try {
    await run();
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return Object.fromEntries([...left].filter(([, number]) => number !== 0));
}

describe('<ml-readiness-quiz>: what it leaves behind in the page', () => {
  it('is no listener and no timer once it is removed', async () => {
    const { setInterval: realInterval, clearInterval: realClear } = window;
    const running = new Set<unknown>();
    window.setInterval = ((...given: Parameters<typeof realInterval>) => {
      const timer = realInterval(...given);
      running.add(timer);
      return timer;
    }) as typeof realInterval;
    window.clearInterval = (timer) => {
      running.delete(timer);
      realClear(timer);
    };
    const left = await countListeners(async () => {
      for (const presentation of ['inline', 'dialog'] as const) {
        const element = document.createElement('ml-readiness-quiz');
        element.id = 'quiz';
        element.lead = 'off';
        element.presentation = presentation;
        element.quiz = smallQuiz();
        document.body.append(element);
        await ready(element);
        if (presentation === 'dialog') {
          const told = oneEvent(element, 'ml-quiz-open');
          element.show();
          await told;
        }
        await walkToResult(element);
        element.remove();
        await element.updateComplete;
      }
    });
    Object.assign(window, { setInterval: realInterval, clearInterval: realClear });
    expect(left).to.deep.equal({});
    expect(running.size).to.equal(0);
  });

  it('is no entry in the history, no other address, title or place on the page', async () => {
    const traces = (): readonly unknown[] => [history.length, history.state, location.href, document.title];
    const before = traces();
    const element = await mountQuiz();
    await walkToResult(element);
    await press(element, 'Back');
    await walkToResult(element);
    expect(traces()).to.deep.equal(before);
  });

  it('is no change to how the page looks', async () => {
    const page = await openPage('/test/pages/dressed.html');
    const { document: theirs } = page.window;
    const looks = (): readonly string[] =>
      [...theirs.querySelectorAll('[data-theirs]')].map((element) => {
        const style = page.window.getComputedStyle(element);
        return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      });
    // Nothing of the library is there yet.
    expect(page.window.customElements.get('ml-readiness-quiz')).to.equal(undefined);
    const before = looks();
    expect(before.length).to.be.above(8);
    const script = theirs.createElement('script');
    script.type = 'module';
    script.src = '../../src/cdn.ts';
    theirs.head.append(script);
    const element = await quizOn(page);
    await walkToResult(element);
    expect(looks()).to.deep.equal(before);
    expect(theirs.adoptedStyleSheets.length).to.equal(0);
    expect(theirs.querySelectorAll('style').length).to.equal(0);
  });
});

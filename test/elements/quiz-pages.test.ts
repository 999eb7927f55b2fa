import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { openPage, quizOn, type Page } from '../fixtures/page.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { signUp } from '../fixtures/states.js';
import { tinyJson } from '../fixtures/tiny-quiz.js';
import { find, walkToResult } from '../fixtures/walk.js';

/** Pages that a quiz has to work on, by what is special about them. */
const PAGES: Readonly<Record<string, string>> = {
  'with nothing special': '/test/pages/quiz.html',
  'in quirks mode, in a table, in a font': '/test/pages/quirks.html',
  'whose addresses begin elsewhere': '/test/pages/base.html',
  'whose scripts carry a word, and nothing else may run': '/__csp__/nonce/nonce.html',
  'whose policy allows no styles': '/__csp__/no-styles/quiz.html',
  'whose policy allows no requests': '/__csp__/no-requests/quiz.html',
  'whose policy allows any Trusted Types policy': '/__csp__/any-name/quiz.html',
  'whose policy names no Trusted Types policies': '/__csp__/no-names/quiz.html',
  'with a toJSON on lists and texts': '/test/pages/hostile.html?trick=to-json',
  'with methods and values on the prototypes of all objects': '/test/pages/hostile.html?trick=own-methods',
  'whose scripts wrap promises, requests and frames': '/test/pages/hostile.html?trick=wrapped',
  'whose forms are called like what scripts use': '/test/pages/hostile.html?trick=names',
  'in a browser without the newest functions':
    '/test/pages/without.html?attachInternals&structuredClone&timeout&randomUUID&requestIdleCallback&checkVisibility',
};

/** The runner puts a script of its own into pages, which some of their policies refuse. */
const isOurs = (violation: string): boolean => !violation.includes('__web-dev-server__');

/** Gives the page a quiz as text, and takes it to the end. Returns the report as the page would read it. */
async function take(page: Page): Promise<unknown> {
  const element = await quizOn(page);
  const told = oneEvent(element, 'ml-quiz-ready');
  element.setAttribute('quiz', JSON.stringify(smallQuiz()));
  await told;
  await walkToResult(element);
  return structuredClone(element.report);
}

describe('<ml-readiness-quiz>: pages of all kinds', () => {
  let report: unknown;
  before(async () => {
    report = await take(await openPage(PAGES['with nothing special'] ?? ''));
  });

  for (const [name, address] of Object.entries(PAGES)) {
    it(`runs to the sign-up, is styled and gives the same result on one ${name}`, async () => {
      const page = await openPage(address);
      expect(await take(page)).to.deep.equal(report);
      const { element, heard, window } = page;
      const primary = window.getComputedStyle(find(element, '.primary'));
      expect(primary.backgroundColor).to.equal('rgb(47, 85, 212)');
      element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
      const settled = oneEvent(element, 'ml-lead-settle');
      await signUp(element);
      expect((await settled).detail.status).to.equal('accepted');
      expect(heard.violations.filter(isOurs)).to.deep.equal([]);
      expect(heard.errors).to.deep.equal([]);
      expect(heard.console).to.deep.equal([]);
      expect(window.history.length, 'entries of the history').to.equal(history.length);
      expect(window.location.hash).to.equal('');
    });
  }

  it('sends what it means where lists and texts have a toJSON', async () => {
    const page = await openPage('/test/pages/hostile.html?trick=to-json');
    await take(page);
    const { element, window } = page;
    const run = crypto.randomUUID();
    element.leadEndpoint = `/__test__/lead?run=${run}`;
    const form = window.document.createElement('form');
    element.before(form);
    form.append(element);
    element.name = 'readiness';
    await element.updateComplete;
    expect(JSON.parse(String(new window.FormData(form).get('readiness')))).to.deep.equal(report);
    let lead: unknown;
    element.addEventListener('ml-lead-submit', ({ detail }) => (lead = structuredClone(detail)));
    const settled = oneEvent(element, 'ml-lead-settle');
    await signUp(element);
    await settled;
    const [request] = (await (await fetch(`/__test__/lead/requests?run=${run}`)).json()) as [
      { body: unknown },
    ];
    expect(request.body).to.deep.equal(lead);
  });

  it('asks for a relative address where the page says that addresses begin', async () => {
    const page = await openPage('/test/pages/base.html');
    const element = await quizOn(page);
    const told = oneEvent(element, 'ml-quiz-ready');
    element.src = `slow?ms=0&body=${encodeURIComponent(tinyJson('From the base'))}`;
    await told;
    await element.updateComplete;
    expect(find(element, '#title').textContent).to.equal('From the base');
  });

  it('says what failed where the policy forbids the request', async () => {
    const page = await openPage('/__csp__/no-requests/quiz.html');
    const element = await quizOn(page);
    const told = oneEvent(element, 'ml-quiz-error');
    element.src = '/__test__/slow?ms=0';
    await told;
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).to.contain('could not be loaded');
    expect(page.heard.errors).to.deep.equal([]);
  });

  it('leaves the fallback in place where the policy names other Trusted Types policies', async () => {
    const { element, heard } = await openPage('/__csp__/other-names/quiz.html');
    await waitUntil(() => heard.console.length > 0, 'the console has a message');
    expect(heard.console[0]).to.contain('trusted-types lit-html');
    expect(heard.console.length).to.equal(1);
    expect(element.innerText.trim()).to.equal('Fallback');
  });
});

describe('<ml-readiness-quiz>: a frame in a sandbox', () => {
  for (const [allowed, what] of [
    ['allow-scripts', 'scripts alone: no forms, no storage, no origin'],
    ['allow-scripts allow-forms', 'scripts and forms'],
  ] as const) {
    it(`runs from the first screen to the sign-up with ${what}`, async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', allowed);
      frame.src = '/test/pages/alone.html';
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const told = new Promise<MessageEvent>((resolve) => {
        const listener = (event: MessageEvent): void => {
          if (event.source !== frame.contentWindow) return;
          window.removeEventListener('message', listener);
          resolve(event);
        };
        window.addEventListener('message', listener);
      });
      place.append(frame);
      expect((await told).data).to.deep.equal({
        total: 100,
        lead: 'accepted',
        violations: [],
        console: [],
        errors: [],
        globals: undefined,
      });
    });
  }
});

/** Every text below a root, those of nested shadow roots included. */
function* textsBelow(root: Node): Generator<Text> {
  for (const node of root.childNodes) {
    if (node instanceof Text && node.data.trim() !== '') yield node;
    yield* textsBelow(node);
    if (node instanceof Element && node.shadowRoot) yield* textsBelow(node.shadowRoot);
  }
}

/** Does to the screen what page translators do. */
function translate(element: MlReadinessQuiz): void {
  for (const text of element.shadowRoot ? [...textsBelow(element.shadowRoot)] : []) {
    const font = document.createElement('font');
    font.append(document.createElement('font'));
    font.firstElementChild?.append(text.data);
    text.replaceWith(font);
  }
}

describe('<ml-readiness-quiz>: a page translator', () => {
  const said = (element: MlReadinessQuiz, selector: string): string =>
    find(element, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';

  it('is at every screen, and each shows its own question, error and result', async () => {
    const page = await openPage('/test/pages/quiz.html');
    const element = await quizOn(page);
    const quiz = smallQuiz();
    const ready = oneEvent(element, 'ml-quiz-ready');
    element.setAttribute('quiz', JSON.stringify(quiz));
    await ready;
    await element.updateComplete;
    translate(element);
    find(element, '.primary').click();
    await element.updateComplete;
    const seen: string[] = [];
    while (element.snapshot?.phase === 'question') {
      const question = quiz.questions.find(({ id }) => id === element.snapshot?.current);
      expect(said(element, '#question')).to.equal(question?.text);
      seen.push(question?.type ?? '');
      translate(element);
      if (question?.type !== 'slider') {
        find(element, '.primary').click();
        await element.updateComplete;
        expect(said(element, '#error')).to.contain('Error:');
        translate(element);
      }
      [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('fieldset input') ?? [])].at(-1)?.click();
      await element.updateComplete;
      expect(said(element, '#error'), 'the error is gone').to.equal('');
      find(element, '.primary').click();
      await element.updateComplete;
    }
    expect(seen.length).to.be.above(4);
    const card = find<HTMLElementTagNameMap['ml-readiness-results']>(element, 'ml-readiness-results');
    await card.updateComplete;
    expect(card.shadowRoot?.textContent).to.contain(element.report?.band?.verdict);
    translate(element);
    element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
    find<HTMLInputElement>(element, '[type=email]').value = 'visitor@example.com';
    find<HTMLInputElement>(element, '[name=newsletter]').click();
    const settled = oneEvent(element, 'ml-lead-settle');
    find(element, '.lead-form [type=submit]').click();
    await settled;
    await element.updateComplete;
    expect(said(element, '#lead-heading')).to.equal('Thank you');
    element.restart();
    await element.updateComplete;
    expect(said(element, '.intro #title')).to.equal(quiz.title);
    expect(page.heard.errors).to.deep.equal([]);
  });

  it('stands before a slider, whose number goes along', async () => {
    const page = await openPage('/test/pages/quiz.html');
    const element = await quizOn(page);
    const ready = oneEvent(element, 'ml-quiz-ready');
    element.setAttribute('quiz', JSON.stringify(smallQuiz()));
    await ready;
    element.start();
    await element.updateComplete;
    find(element, 'fieldset input').click();
    await element.updateComplete;
    find(element, '.primary').click();
    await element.updateComplete;
    const slider = find<HTMLInputElement>(element, '[type=range]');
    translate(element);
    slider.value = '7';
    slider.dispatchEvent(new page.window.Event('input'));
    await element.updateComplete;
    expect(said(element, '.value')).to.contain('7');
  });
});

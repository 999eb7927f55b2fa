import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { VERSION } from '../../src/elements/version.js';
import { restoreNetwork, sendRequestsTo } from '../fixtures/network.js';
import { leavePage } from '../fixtures/new-visitor.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { all, openAll, signUp } from '../fixtures/states.js';
import { tinyJson, tinyQuiz } from '../fixtures/tiny-quiz.js';
import { choose, find, findAll, mountQuiz, press, ready, walkTo, walkToResult } from '../fixtures/walk.js';

const titleOf = (element: MlReadinessQuiz): string => find(element, '#title').textContent ?? '';

afterEach(restoreNetwork);

describe('<ml-readiness-quiz>: pages with a policy', () => {
  it('runs from the first screen to the sign-up under a strict one, and never runs into it', async () => {
    const page = await openPage('/__csp__/strict/quiz.html');
    const element = await quizOn(page);
    await walkToResult(element);
    element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
    const settled = oneEvent(element, 'ml-lead-settle');
    await signUp(element);
    await settled;
    expect(page.heard.violations).to.deep.equal([]);
    expect(page.heard.errors).to.deep.equal([]);
    expect(page.heard.console).to.deep.equal([]);

    page.window.document.body.setAttribute('style', 'color: red');
    await waitUntil(() => page.heard.violations.length > 0, 'the page hears what breaks its policy');
  });

  it('is styled under a strict one', async () => {
    const page = await openPage('/__csp__/strict/quiz.html');
    const element = await quizOn(page);
    expect(page.window.getComputedStyle(find(element, '.primary')).backgroundColor).to.equal(
      'rgb(47, 85, 212)',
    );
  });

  for (const [reason, address] of [
    ['where Lit may not start', '/__csp__/no-lit/quiz.html'],
    ['where the page uses a name that Lit needs', '/test/pages/clobbered.html'],
  ] as const) {
    it(`leaves the fallback in place ${reason}, and says so once`, async () => {
      const { window, element, heard } = await openPage(address);
      await waitUntil(() => heard.console.length > 0, 'the console has a message');
      expect(heard.console.length).to.equal(1);
      expect(heard.console[0]).to.contain('error: [ml-readiness-quiz]').and.contain('trusted-types lit-html');
      expect(heard.errors).to.deep.equal([]);
      expect(window.customElements.get('ml-readiness-quiz')).to.equal(undefined);
      expect(element.innerText.trim()).to.equal('Fallback');
    });
  }

  it('leaves nothing at the window but what Lit marks its versions with', async () => {
    const page = await openPage('/__csp__/strict/quiz.html');
    await walkToResult(await quizOn(page));
    const added = Object.keys(page.window).filter((name) => !page.heard.globals.has(name));
    expect(added.filter((name) => !/^(heard|lit\w+|reactiveElement\w+)$/.test(name))).to.deep.equal([]);
  });
});

describe('<ml-readiness-quiz>: tags that are taken', () => {
  it('gives way to an older version, and names both, once', async () => {
    const { element, heard } = await openPage('/test/pages/taken.html?version=0.0.1');
    await waitUntil(() => heard.console.length > 0, 'the console has a message');
    expect(heard.console.length).to.equal(1);
    expect(heard.console[0])
      .to.contain('warn: [ml-readiness-quiz]')
      .and.contain('0.0.1')
      .and.contain(VERSION);
    expect(heard.errors).to.deep.equal([]);
    expect(element.shadowRoot).to.equal(null);
  });

  it("gives way to somebody else's element, and says so once", async () => {
    const { element, heard } = await openPage('/test/pages/taken.html');
    await waitUntil(() => heard.console.length > 0, 'the console has a message');
    expect(heard.console.length).to.equal(1);
    expect(heard.console[0]).to.contain('another element');
    expect(heard.errors).to.deep.equal([]);
    expect(element.textContent).to.equal('Theirs');
  });
});

describe('<ml-readiness-quiz>: a class that the page has registered under a tag of its own', () => {
  it('works under both tags, from the first screen to the result', async () => {
    const page = await openPage('/test/pages/own-tag.html');
    const own = page.window.document.querySelector<MlReadinessQuiz>('our-quiz');
    if (!own) throw new Error('There is no quiz');
    for (const element of [own, await quizOn(page)]) {
      await walkToResult(element);
      expect(find(element, 'ml-readiness-results').shadowRoot?.querySelector('#verdict')).not.to.equal(null);
    }
    expect(page.heard.errors).to.deep.equal([]);
    expect(page.heard.console).to.deep.equal([]);
  });
});

/** Sets styles for the whole page while the test runs. */
const withPageStyles = async (css: string, test: () => Promise<void>): Promise<void> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    await test();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
};

const inheritedTricks = `
  text-transform: uppercase; letter-spacing: 0.5em; word-spacing: 1em; text-align: right; white-space: pre;
  text-indent: 3em; text-shadow: 1px 1px red; line-height: 4; font-style: italic; word-break: break-all
`;

/** What pages set for all of their text, or for pictures in it, that would come in with it. */
const inherited = {
  'accent-color': 'red',
  'border-collapse': 'collapse',
  'caret-color': 'transparent',
  cursor: 'none',
  fill: 'red',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-weight': '900',
  hyphens: 'auto',
  'letter-spacing': '9px',
  'line-height': '9',
  'list-style-type': 'square',
  'overflow-wrap': 'normal',
  stroke: 'red',
  'text-align': 'right',
  'text-align-last': 'right',
  'text-indent': '9px',
  'text-shadow': '1px 1px red',
  'text-transform': 'uppercase',
  'text-wrap-style': 'pretty',
  'white-space': 'pre',
  'word-break': 'break-all',
  'word-spacing': '9px',
  'writing-mode': 'vertical-rl',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke-width': '9px',
} as const;

/** Styles of pages that mean no harm, and some that do. */
const hostile = {
  'takes everything from every element': '* { all: unset !important }',
  'counts ten pixels as one rem': 'html { font-size: 62.5% } body { font-size: 1rem }',
  'counts twice as many pixels as one rem': 'html { font-size: 200% } body { font-size: 1rem }',
  'has tricks with inherited text': `body { ${inheritedTricks} }`,
  'has tricks with the text of every element': `* { ${inheritedTricks} }`,
  'resets every element':
    '* { margin: 0; padding: 0; border: 0; font: inherit; outline: 0; list-style: none }',
  'styles what it takes for its own':
    'input, button, label, fieldset, legend, h3 { display: none !important }',
};

describe('<ml-readiness-quiz>: styles of the page', () => {
  for (const [name, css] of Object.entries(hostile)) {
    it(`do no harm where a page ${name}`, () =>
      withPageStyles(css, async () => {
        const element = await mountQuiz();
        await walkTo(element, 'tools');
        const style = getComputedStyle(find(element, '.option'));
        expect(style).to.include({
          textTransform: 'none',
          textAlign: 'left',
          textIndent: '0px',
          textShadow: 'none',
          fontStyle: 'normal',
          wordBreak: 'normal',
        });
        expect(style.letterSpacing).to.be.oneOf(['normal', '0px']);
        expect(style.whiteSpace).to.equal('normal');
        expect(parseFloat(style.fontSize)).to.be.at.least(16);
        expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.within(1.4, 1.6);
        for (const target of findAll(element, '.option, .button')) {
          if (!target.hidden) expect(target.getBoundingClientRect().height).to.be.at.least(43.99);
        }
        expect(find(element, '.primary').getBoundingClientRect().width).to.be.above(44);
        await choose(element, 'Git');
        expect(getComputedStyle(find(element, '.selected')).boxShadow).not.to.equal('none');
      }));
  }

  it('come in as typeface, size and colour, and not as anything else that is inherited', async () => {
    const element = await mountQuiz();
    const place = element.parentElement ?? document.body;
    const valuesOf = (property: string): readonly string[] =>
      all(element).map((inside) => getComputedStyle(inside).getPropertyValue(property));
    const came: string[] = [];
    for (const show of [() => walkTo(element, 'tools'), () => openAll(element)]) {
      await show();
      for (const [property, value] of Object.entries(inherited)) {
        const before = valuesOf(property);
        place.style.setProperty(property, value);
        const changed = valuesOf(property).findIndex((now, place) => now !== before[place]);
        place.style.removeProperty(property);
        const { localName, className } = all(element)[changed] ?? {};
        if (localName) came.push(`${property}: ${localName}.${String(className)}`);
      }
    }
    expect(came).to.deep.equal([]);
  });

  it("decide by their colour scheme, not the visitor's, whether the colours are those for dark pages", async () => {
    const element = await mountQuiz();
    const place = element.parentElement ?? document.body;
    const accents = (): readonly string[] =>
      ['normal', 'light', 'dark'].map((scheme) => {
        place.style.colorScheme = scheme;
        return getComputedStyle(find(element, '.primary')).backgroundColor;
      });
    // Only some engines can pretend; what has to come out is the same.
    await executeServerCommand('media', { 'prefers-color-scheme': 'dark' });
    const inTheDark = accents();
    await executeServerCommand('media', { 'prefers-color-scheme': 'light' });
    expect(accents()).to.deep.equal(inTheDark);
    const [normal, light, dark] = inTheDark;
    expect(normal).to.equal('rgb(47, 85, 212)');
    expect(light).to.equal(normal);
    expect(dark).not.to.equal(light);
    await executeServerCommand('media', {});
  });

  it('reach in through the parts, those of the card too', () =>
    withPageStyles(
      `ml-readiness-quiz::part(question) { color: rgb(1, 2, 3) }
       ml-readiness-quiz::part(option selected) { color: rgb(4, 5, 6) }
       ml-readiness-quiz::part(score) { color: rgb(7, 8, 9) }`,
      async () => {
        const element = await mountQuiz();
        await walkTo(element, 'tools');
        await choose(element, 'Git');
        expect(getComputedStyle(find(element, '#question')).color).to.equal('rgb(1, 2, 3)');
        expect(getComputedStyle(find(element, '.selected')).color).to.equal('rgb(4, 5, 6)');
        await walkToResult(element);
        const card = find(element, 'ml-readiness-results').shadowRoot;
        const score = card?.querySelector('[part~=score]');
        expect(score && getComputedStyle(score).color).to.equal('rgb(7, 8, 9)');
      },
    ));

  it('find every part of the card handed on', async () => {
    const element = await mountQuiz();
    await openAll(element);
    const card = find(element, 'ml-readiness-results');
    const parts = [...(card.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]);
    const handedOn = (card.getAttribute('exportparts') ?? '').split(/\s*,\s*/);
    expect([...new Set(parts)].filter((part) => !handedOn.includes(part))).to.deep.equal([]);
  });
});

describe('<ml-readiness-quiz>: what it leaves behind in the page', () => {
  it('is nothing but the answers in this tab: no style, no element, no cookie, no request', async () => {
    const traces = () => ({
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      head: document.head.childElementCount,
      body: document.body.childElementCount,
      device: Object.keys(localStorage),
      tab: Object.keys(sessionStorage),
      cookies: document.cookie,
      requests: performance.getEntriesByType('resource').length,
    });
    // More than a browser remembers by itself: all sources are files of their own here.
    performance.setResourceTimingBufferSize(2000);
    const element = await mountQuiz();
    const before = traces();
    await walkToResult(element);
    element.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
    const settled = oneEvent(element, 'ml-lead-settle');
    await signUp(element);
    await settled;
    leavePage();
    expect(traces()).to.deep.equal({ ...before, tab: ['ml-readiness-quiz:run:small'] });
  });
});

describe('<ml-readiness-quiz>: life in a page', () => {
  it('takes properties that were set before it was defined', async () => {
    const element = await quizOn(await openPage('/test/pages/early.html'));
    expect(find(element, 'h4').textContent).to.equal('Early');
  });

  const create = (): MlReadinessQuiz => {
    const element = document.createElement('ml-readiness-quiz');
    element.setAttribute('quiz', tinyJson('Here'));
    element.setAttribute('lead', 'off');
    return element;
  };

  for (const [way, put] of Object.entries<(place: HTMLElement) => Element>({
    'made by a script': (place) => {
      const element = create();
      place.append(element);
      return element;
    },
    cloned: (place) => {
      const clone = create().cloneNode(true) as Element;
      place.append(clone);
      return clone;
    },
    'taken from a template': (place) => {
      const template = document.createElement('template');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = tinyJson('Here');
      const element = template.content.ownerDocument.createElement('ml-readiness-quiz');
      element.setAttribute('lead', 'off');
      element.append(script);
      template.content.append(element);
      place.append(template.content.cloneNode(true));
      return place.lastElementChild ?? place;
    },
    "in somebody else's shadow root": (place) => {
      const element = create();
      place.attachShadow({ mode: 'open' }).append(element);
      return element;
    },
    'where nothing is shown yet': (place) => {
      const element = create();
      place.hidden = true;
      place.append(element);
      return element;
    },
  })) {
    it(`works ${way}`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const element = put(place) as MlReadinessQuiz;
      await ready(element);
      expect(titleOf(element)).to.equal('Here');
      await walkToResult(element);
      expect(element.report?.total).to.equal(100);
    });
  }

  it('keeps its state through forty moves, with one load', async () => {
    const asked = sendRequestsTo();
    const src = `/__test__/slow?ms=0&body=${encodeURIComponent(tinyJson('Moved'))}`;
    const place = await fixture<HTMLElement>(
      html`<div>
        <p></p>
        <p></p>
      </div>`,
    );
    const element = document.createElement('ml-readiness-quiz');
    let starts = 0;
    element.addEventListener('ml-quiz-ready', () => (starts += 1));
    element.src = src;
    element.lead = 'off';
    for (let move = 0; move < 20; move += 1) place.children[move % 2]?.append(element);
    await ready(element);
    await press(element, 'Start');
    await choose(element, 'I do');
    for (let move = 0; move < 20; move += 1) {
      place.children[move % 2]?.append(element);
      if (move % 3 === 0) await element.updateComplete;
    }
    await element.updateComplete;
    expect(element.snapshot?.answers).to.deep.equal({ tests: 'yes' });
    expect(find<HTMLInputElement>(element, ':checked').value).to.equal('yes');
    expect([asked.length, starts]).to.deep.equal([1, 1]);
    await press(element, 'See my result');
    expect(element.report?.total).to.equal(100);
  });

  it('keeps its state and its looks in the document of a frame, and when it comes back', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const element = await mountQuiz();
    await walkToResult(element);
    const looks = (): readonly string[] => {
      const card = find(element, 'ml-readiness-results').shadowRoot;
      const parts = [find(element, '.primary'), card?.querySelector('[part~=fill]')];
      return parts.map((part) => (part ? getComputedStyle(part).backgroundColor : 'not there'));
    };
    const [{ report, parentElement }, before] = [element, looks()];
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    expect(looks()).to.deep.equal(before);
    parentElement?.append(element);
    await element.updateComplete;
    expect(looks()).to.deep.equal(before);
    expect(element.report).to.equal(report);
  });

  it('stands on a page fifty times without one knowing of another', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const elements = Array.from({ length: 50 }, (_, index) => {
      const element = document.createElement('ml-readiness-quiz');
      element.quiz = tinyQuiz(`Quiz ${index}`);
      place.append(element);
      return element;
    });
    await Promise.all(elements.map(ready));
    const [first, second] = elements as [MlReadinessQuiz, MlReadinessQuiz];
    await press(first, 'Start');
    await press(second, 'Start');
    await choose(first, 'Not yet');
    await choose(second, 'I do');
    expect(find<HTMLInputElement>(first, ':checked').value).to.equal('no');
    expect(elements.filter(({ snapshot }) => snapshot?.phase === 'intro').length).to.equal(48);
    expect(elements.map(titleOf)).to.include('Quiz 49');
  });

  it('shows the next question although a page translator put the texts into elements of its own', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    const texts = document.createTreeWalker(find(element, 'section'), NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    const words = found.filter(({ data }) => data.trim() !== '');
    for (const text of words) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data);
    }
    findAll(element, 'label')[0]?.click();
    await element.updateComplete;
    find(element, '.primary').click();
    await element.updateComplete;
    expect(find(element, '#question').textContent).to.contain('How many years');
  });
});
